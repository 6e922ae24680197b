package parse

// edtf writes a date in the Extended Date/Time Format (ISO 8601-2:2019): 2022-06-07, 2022-07/2022-09, 2022-35 (third
// quarter), 2022-40 (first half), XXXX-09-30 where the year is unknown, ../2022-06-07 for a bound.
func (c *chunk) edtf(d *Date, left, right *point) string {
	var room [48]byte
	b := room[:0]
	switch {
	case d.From.IsZero() && left.year != 0:
		return ""
	case d.Precision == PrecisionDekad || left.first != 0:
		if d.From.IsZero() {
			b = left.appendDekad(b)
			break
		}
		b = append(d.From.append(b), '/')
		b = d.To.append(b)
	case d.Precision == PrecisionMulti:
		b = left.appendEnd(b, d.From)
		b = append(b, '/')
		b = right.appendEnd(b, d.To)
	default:
		b = left.append(b)
	}
	return c.keep(b)
}

// appendDekad appends a part of a month in no year: XXXX-09-11/XXXX-09-20.
func (p *point) appendDekad(b []byte) []byte {
	if p.dekad == dekadNone {
		return p.append(b)
	}
	q := *p
	q.year = 2023 // of no consequence: an end of February is the 28th
	from, to := q.days()
	b = appendTwo(append(b, "XXXX-"...), p.month)
	b = appendTwo(append(b, '-'), from.Day)
	b = appendTwo(append(b, "/XXXX-"...), p.month)
	return appendTwo(append(b, '-'), to.Day)
}

// appendEnd appends one end of a range; a dekad is written by its outer day.
func (p *point) appendEnd(b []byte, day Day) []byte {
	if p.dekad != 0 && !day.IsZero() {
		return day.append(b)
	}
	return p.append(b)
}

// append appends a point in EDTF.
func (p *point) append(b []byte) []byte {
	if p.year == 0 {
		b = append(b, "XXXX"...)
	} else {
		b = appendYear(b, p.year)
	}
	switch {
	case p.month != 0:
		b = appendTwo(append(b, '-'), p.month)
	case p.day != 0:
		b = append(b, "-XX"...)
	case p.quarter != 0:
		return appendTwo(append(b, '-'), 32+p.quarter)
	case p.half != 0:
		return appendTwo(append(b, '-'), 39+p.half)
	}
	if p.day != 0 {
		b = appendTwo(append(b, '-'), p.day)
	}
	return b
}

// bounded writes the EDTF of a date that is only one side of an interval.
func (c *chunk) bounded(edtf string, b Bound) string {
	var room [48]byte
	switch {
	case edtf == "":
		return ""
	case b == Before:
		return c.keep(append(append(room[:0], "../"...), lastOf(edtf)...))
	case b == After:
		return c.keep(append(append(room[:0], firstOf(edtf)...), "/.."...))
	}
	return edtf
}

func firstOf(edtf string) string {
	for i := range len(edtf) {
		if edtf[i] == '/' {
			return edtf[:i]
		}
	}
	return edtf
}

func lastOf(edtf string) string {
	for i := range len(edtf) {
		if edtf[i] == '/' {
			return edtf[i+1:]
		}
	}
	return edtf
}
