package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/bridge"
)

// A columnHead is what the heading of a column says of the cells below it.
type columnHead struct {
	heading string
	table   *unitTable  // that its unit is of
	address bool        // the cells are addresses
	unit    printedUnit // of their figures, none if it names none: 万元 of 金额（万元）
	power   int         // of ten, before the unit
	per     []string    // after it: 立方米 of 价格（元/立方米）
}

func init() {
	bridge.ColumnHeads = func(finder any, headings []string) any {
		heads := make([]columnHead, len(headings))
		for i, h := range headings {
			c := &heads[i]
			c.heading, c.table, c.address = h, finder.(*Finder).table, namesAddress(h)
			c.unit, c.power, c.per = c.table.columnUnit(h)
		}
		return &heads
	}
	bridge.KeepColumn = func(ctx, heads any, column int) { ctx.(*Context).head = &(*heads.(*[]columnHead))[column] }
}

// columnHead returns what is known of the heading that the text stands below, nil if nothing is.
func (sc *scan) columnHead() *columnHead {
	if c := sc.ctx.head; c != nil && c.table == sc.units && c.heading == sc.ctx.Column {
		return c
	}
	return nil
}

// columnUnit returns the unit that the heading of the column names, with the power of ten before it and what a price is for.
func (sc *scan) columnUnit() (printedUnit, int, []string) {
	if c := sc.columnHead(); c != nil {
		return c.unit, c.power, c.per
	}
	return sc.units.columnUnit(sc.ctx.Column)
}

// columnUnit reads the unit of a column heading: （万元）, (亩), 单位：元, or a sign of shares at its end: 比上年增长%, 增减±%.
func (t *unitTable) columnUnit(heading string) (u printedUnit, power int, per []string) {
	for i := 0; i < len(heading); {
		r, n := char(heading, i)
		i += n
		if r != '（' && r != '(' && r != '：' && r != ':' && r != '/' {
			continue
		}
		at, by := spaces(heading, i), 0
		if r, n := char(heading, at); r == '±' { // 同比（±%）
			at += n
		}
		for {
			m, size := numeralAt(heading, at)
			if f := m.Family(); f != familyPower && f != familyMyriad {
				break
			}
			by, at = by+int(m.Value()), at+size
		}
		u := t.at(heading, at)
		if u.row == nil || u.kind() == ofTime {
			continue
		}
		if next, _ := char(heading, spaces(heading, at+len(u.word()))); next < 0 || closes(next) || next == '/' {
			return u, by, t.columnPer(heading, at+len(u.word()), u)
		}
	}
	if end := spacesBefore(heading, len(heading)); end > 0 {
		if r, n := before(heading, end); (r == '%' || r == '％' || r == '‰') && end > n && !zeroToNine(heading, end-n-1) { // 达标率≥90% names a limit
			return t.at(heading, end-n), 0, noUnits
		}
	}
	return printedUnit{}, 0, noUnits
}

// columnPer reads what the price is for whose unit u ends at heading[:i]: 价格（元/立方米）. It is whole, or there is none. After other units
// stands another one that is meant in its place: 建筑面积或长度（平方米/米）.
func (t *unitTable) columnPer(heading string, i int, u printedUnit) []string {
	if u.kind() != ofMoney {
		return noUnits
	}
	sc := scan{s: heading, units: t}
	per, end := sc.perBehind(i)
	if r, _ := char(heading, spaces(heading, end)); r < 0 || closes(r) {
		return per
	}
	return noUnits
}

// columnContact reads a table cell whose heading says what it holds.
func (sc *scan) columnContact() int {
	if c := sc.columnHead(); c != nil && !c.address || c == nil && !namesAddress(sc.ctx.Column) {
		return 0
	}
	start := spaces(sc.s, 0)
	end := strings.TrimRight(sc.s[start:], " \t\r\n　")
	if len(end) < 3*3 || strings.ContainsAny(end, "\n\t") {
		return 0
	}
	return sc.contact(start, start+len(end), Contact{Kind: Address})
}

// namesAddress reports whether addresses stand below a heading.
func namesAddress(heading string) bool {
	return strings.Contains(heading, "址") && strings.Contains(strings.ReplaceAll(strings.ReplaceAll(heading, " ", ""), "　", ""), "地址")
}
