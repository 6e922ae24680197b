package parse

// isInYear reports whether a year alone would make days of p: of 9月, and not of 7日, which wants a month.
func (p point) isInYear() bool { return p.day == 0 || p.month != 0 }

// order gives a point's place within its year, to see whether a range runs over New Year.
func order(p *point) int {
	switch {
	case p.month != 0:
		return p.month*32 + p.day
	case p.quarter != 0:
		return (p.quarter*3 - 2) * 32
	case p.half != 0:
		return (p.half*6 - 5) * 32
	}
	return 12*32 + 31
}

// isNoDay reports whether p is a day that its month does not have: 2月30日.
func (p *point) isNoDay() bool {
	return p.day > 31 || p.month != 0 && p.day > daysIn(p.year, p.month)
}

func (p *point) valid() bool {
	return p.day == 0 || p.month != 0 && p.day <= daysIn(p.year, p.month)
}

func (p *point) precision() Precision {
	switch {
	case p.day != 0:
		return PrecisionDay
	case p.dekad != 0:
		return PrecisionDekad
	case p.month != 0:
		return PrecisionMonth
	case p.quarter != 0:
		return PrecisionQuarter
	case p.half != 0:
		return PrecisionHalf
	case p.first != 0:
		return PrecisionMulti
	}
	return PrecisionYear
}

// days returns the first and the last day of a point whose year is known.
func (p *point) days() (from, to Day) {
	switch {
	case p.day != 0:
		d := Day{p.year, p.month, p.day}
		return d, d
	case p.dekad != 0:
		last := daysIn(p.year, p.month)
		for _, k := range dekads {
			if k.part == p.dekad {
				from, to = Day{p.year, p.month, k.from}, Day{p.year, p.month, k.to}
				break
			}
		}
		if to.Day == 0 {
			to.Day = last
		}
		return from, to
	case p.month != 0:
		return Day{p.year, p.month, 1}, Day{p.year, p.month, daysIn(p.year, p.month)}
	case p.quarter != 0:
		m := p.quarter*3 - 2
		return Day{p.year, m, 1}, Day{p.year, m + 2, daysIn(p.year, m+2)}
	case p.half != 0:
		m := p.half*6 - 5
		return Day{p.year, m, 1}, Day{p.year, m + 5, daysIn(p.year, m+5)}
	case p.first != 0:
		return Day{p.year, 1, 1}, Day{p.year, p.first, daysIn(p.year, p.first)}
	}
	return Day{p.year, 1, 1}, Day{p.year, 12, 31}
}
