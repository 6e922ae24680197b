package parse

import (
	"cmp"
	"strconv"
	"time"
)

// A Day is a day of the calendar, written 2022-06-07; the zero Day is "none".
type Day struct {
	Year, Month, Day int
}

// IsZero reports whether d is no day at all.
func (d Day) IsZero() bool { return d == Day{} }

// IsValid reports whether d is in the calendar, as 2023-02-29 is not.
func (d Day) IsValid() bool {
	return d.Month >= 1 && d.Month <= 12 && d.Day >= 1 && d.Day <= daysIn(d.Year, d.Month)
}

// Compare returns -1, 0 or 1 as d is before, equal to or after e.
func (d Day) Compare(e Day) int {
	return cmp.Compare(d.Year*512+d.Month*32+d.Day, e.Year*512+e.Month*32+e.Day)
}

// AddDays returns the day n days after d: one day after 2022-12-31 is 2023-01-01.
func (d Day) AddDays(n int) Day {
	y, m, day := time.Date(d.Year, time.Month(d.Month), d.Day+n, 0, 0, 0, 0, time.UTC).Date()
	return Day{y, int(m), day}
}

// AddMonths returns the same day n months later, or the last day of that month if it is shorter:
// one month after 2023-01-31 is 2023-02-28.
func (d Day) AddMonths(n int) Day {
	m := d.Year*12 + d.Month - 1 + n
	e := Day{m / 12, m%12 + 1, d.Day}
	e.Day = min(e.Day, daysIn(e.Year, e.Month))
	return e
}

// String returns d as 2022-06-07, the zero Day as "".
func (d Day) String() string { return string(d.append(nil)) }

func (d Day) append(b []byte) []byte {
	if d.IsZero() {
		return b
	}
	b = appendTwo(append(appendYear(b, d.Year), '-'), d.Month)
	return appendTwo(append(b, '-'), d.Day)
}

// appendTwo appends n, a month or a day, in two digits.
func appendTwo(b []byte, n int) []byte { return append(b, byte('0'+n/10%10), byte('0'+n%10)) }

// appendYear appends a year in four digits or more.
func appendYear(b []byte, n int) []byte {
	if n > 9999 {
		b = strconv.AppendInt(b, int64(n/10000), 10)
	}
	return appendTwo(appendTwo(b, n/100%100), n%100)
}

// MarshalText writes d as 2022-06-07.
func (d Day) MarshalText() ([]byte, error) { return d.append(nil), nil }

// AppendJSON appends the JSON of d, its text in quotation marks, to b.
func (d Day) AppendJSON(b []byte) []byte { return append(d.append(append(b, '"')), '"') }

// UnmarshalText reads 2022-06-07.
func (d *Day) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Day{}
		return nil
	}
	t, err := time.Parse(time.DateOnly, string(b))
	if err != nil {
		return errNo("day", string(b))
	}
	*d = Day{t.Year(), int(t.Month()), t.Day()}
	return nil
}

// daysIn returns the number of days of a month.
func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}
