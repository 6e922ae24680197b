package ofd

import "strings"

// path takes the straight lines of a path as rulings (GB/T 33190, 9.1): M x y, L x y, C closes, and curves, which
// only move the pen. Of an area that is filled and not outlined only a thin one is a ruling; a large one is shading.
func (p *page) path(data string) {
	var w pen
	op, args := "", make([]float64, 0, 8)
	for f := range strings.FieldsSeq(data) {
		if op == "" {
			op, args = f, args[:0]
		} else {
			args = append(args, number(f))
		}
		if len(args) == operands[op] {
			w.do(op, args)
			op = ""
		}
	}
	switch {
	case p.object.strokes:
		for _, l := range w.lines {
			p.rule(l)
		}
	case p.object.fills && len(w.lines) > 0:
		area := w.lines[0]
		for _, l := range w.lines {
			area = [4]float64{min(area[0], l[0], l[2]), min(area[1], l[1], l[3]), max(area[2], l[0], l[2]), max(area[3], l[1], l[3])}
		}
		p.rule(area)
	}
}

// operands counts the numbers after each operator.
var operands = map[string]int{"S": 2, "M": 2, "L": 2, "Q": 4, "B": 6, "A": 7}

// A pen draws a path.
type pen struct {
	x, y, startX, startY float64
	lines                [][4]float64
}

func (w *pen) do(op string, args []float64) {
	switch op {
	case "S", "M":
		w.x, w.y = args[0], args[1]
		w.startX, w.startY = w.x, w.y
	case "L":
		w.lineTo(args[0], args[1])
	case "Q", "B", "A":
		w.x, w.y = args[len(args)-2], args[len(args)-1]
	case "C":
		w.lineTo(w.startX, w.startY)
	}
}

func (w *pen) lineTo(x, y float64) {
	if len(w.lines) < maxPageRules {
		w.lines = append(w.lines, [4]float64{w.x, w.y, x, y})
	}
	w.x, w.y = x, y
}

// rule keeps a straight line, given in the object.
func (p *page) rule(l [4]float64) {
	if len(p.drawing.Rules) >= maxPageRules {
		return
	}
	x0, y0 := p.at(l[0], l[1])
	x1, y1 := p.at(l[2], l[3])
	p.drawing.Rules = append(p.drawing.Rules, [4]float64{x0, y0, x1, y1})
}
