package corrections

import (
	"fmt"
	"iter"
	"reflect"
	"slices"
	"strconv"

	"github.com/gongbao/gongbao/gazette"
)

// A target is a field of an issue that a path leads to.
type target struct {
	value   reflect.Value // can be set
	list    reflect.Value // the list that the last step names an entry of; invalid for other fields
	index   int           // of the entry in list; -1 where the path names a new or missing one
	owners  []reflect.Value
	pointer string // JSON Pointer
	doc     *gazette.Document
	node    *gazette.Node
	entry   listed // the innermost value that stands in a list
	keys    path   // the path with lasting keys
	create  bool   // make what nil pointers on the way could point at
}

// A listed value is the list that it stands in, by its name, and its index.
type listed struct {
	name  string
	list  reflect.Value
	index int
}

// missing says that a path leads to nothing, and what is missing.
type missing struct{ what string }

func (m missing) Error() string { return m.what }

// resolve follows a path through an issue. at is where the field is printed; nil leaves the entries of lists to the keys alone.
func resolve(is *gazette.Issue, p path, at *gazette.Span) (*target, error) {
	return follow(is, p, at, false)
}

func follow(is *gazette.Issue, p path, at *gazette.Span, create bool) (*target, error) {
	t := &target{value: reflect.ValueOf(is).Elem(), index: -1, create: create}
	t.entry.index = -1
	if at != nil {
		p = p.withoutChildren()
	}
	for i, s := range p {
		if err := t.step(s, at, i == len(p)-1); err != nil {
			return t, err
		}
	}
	return t, nil
}

// step goes one step down.
func (t *target) step(s step, at *gazette.Span, last bool) error {
	if t.create && t.value.Kind() == reflect.Pointer && t.value.IsNil() {
		t.value.Set(reflect.New(t.value.Type().Elem()))
	}
	v := open(t.value)
	if v.Kind() != reflect.Struct {
		return missing{fmt.Sprintf("there is no field %s: its owner is no object", s.name)}
	}
	t.owners = append(t.owners, v)
	f, ok := fieldNamed(v, s.name)
	if !ok {
		return fmt.Errorf("there is no field %s", s.name)
	}
	t.value, t.list, t.index = f, reflect.Value{}, -1
	t.pointer += "/" + s.name
	t.keys = append(t.keys, step{name: s.name})
	if f.Kind() != reflect.Slice || len(s.keys) == 0 && last {
		return nil
	}
	if len(s.keys) == 2 {
		return t.cell(s, at)
	}
	return t.pick(s, at)
}

// open looks through pointers, and makes what a nil one could point at, which is kept only if it is set.
func open(v reflect.Value) reflect.Value {
	for v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return reflect.New(v.Type().Elem()).Elem()
		}
		v = v.Elem()
	}
	return v
}

// pick goes to an entry of a list.
func (t *target) pick(s step, at *gazette.Span) error {
	key := ""
	if len(s.keys) > 0 {
		key = s.keys[0]
	}
	t.list = t.value
	if s.name == "body" || s.name == "children" {
		return t.pickNode(key, at)
	}
	if t.list.Type().Elem().Kind() != reflect.Struct {
		at = nil // a text of a list has no place of its own
	}
	i := choose(t.list, key, at)
	t.keys[len(t.keys)-1].keys = []string{key}
	if i < 0 {
		return missing{fmt.Sprintf("nothing of %s is read there", s.name)}
	}
	t.enter(i)
	if d, ok := t.value.Addr().Interface().(*gazette.Document); ok {
		t.doc = d
		t.keys[len(t.keys)-1].keys = []string{d.ID}
	} else {
		t.keys[len(t.keys)-1].keys = []string{strconv.Itoa(i)}
	}
	return nil
}

func (t *target) enter(i int) {
	t.index = i
	t.entry = listed{t.keys[len(t.keys)-1].name, t.list, i}
	t.value = t.list.Index(i)
	t.pointer += "/" + strconv.Itoa(i)
}

// pickNode goes to a node of an outline, at any depth: the deepest one that is printed at the place, or the one of the eid, or by its index.
func (t *target) pickNode(key string, at *gazette.Span) error {
	list := t.value.Interface().([]gazette.Node)
	var best *gazette.Node
	for n := range below(list) {
		switch {
		case at == nil && n.EID == key:
			best = n
		case at != nil && holds(n.Spans, at.Start) && (best == nil || n.EID == key || best.EID != key):
			best = n
		}
	}
	if i, err := strconv.Atoi(key); at == nil && err == nil && i >= 0 && i < len(list) {
		best = &list[i]
	}
	if best == nil {
		return missing{"no provision is read there"}
	}
	t.node = best
	t.value = reflect.ValueOf(best).Elem()
	t.pointer += nodePointer(list, best)
	if last := len(t.keys) - 1; t.keys[last].name == "children" {
		t.keys = t.keys[:last] // body[eid] is enough, at any depth
	}
	t.keys[len(t.keys)-1].keys = []string{best.EID}
	return nil
}

// below yields nodes and what is below them.
func below(nodes []gazette.Node) iter.Seq[*gazette.Node] {
	part := gazette.Part{Body: nodes}
	return part.Nodes()
}

// nodePointer is the way from a body to a node, /3/children/0.
func nodePointer(nodes []gazette.Node, to *gazette.Node) string {
	for i := range nodes {
		here := "/" + strconv.Itoa(i)
		if &nodes[i] == to {
			return here
		}
		if below := nodePointer(nodes[i].Children, to); below != "" {
			return here + "/children" + below
		}
	}
	return ""
}

// choose returns which entry of a list a key or a place means, -1 for none.
func choose(list reflect.Value, key string, at *gazette.Span) int {
	n, err := strconv.Atoi(key)
	byKey := func(i int) bool { return err == nil && n == i || key != "" && idOf(list.Index(i)) == key }
	best, most := -1, 0.0
	for i := range list.Len() {
		switch {
		case at == nil && byKey(i):
			return i
		case at != nil:
			share := shared(list.Index(i), *at)
			if share > most || share > 0 && share == most && byKey(i) {
				best, most = i, share
			}
		}
	}
	return best
}

// idOf is the id of a document.
func idOf(v reflect.Value) string {
	if d, ok := v.Addr().Interface().(*gazette.Document); ok {
		return d.ID
	}
	return ""
}

// shared is how much of an entry of a list and a place are the same print: for documents and parts 1 if the place begins in it, for values the
// share of their bytes, 0 where that is less than half.
func shared(v reflect.Value, at gazette.Span) float64 {
	spans := spansOf(v)
	switch v.Addr().Interface().(type) {
	case *gazette.Document, *gazette.Part:
		if holds(spans, at.Start) {
			return 1
		}
		return 0
	}
	h, ok := hull(spans)
	if !ok {
		return 0
	}
	both := min(h.End, at.End) - max(h.Start, at.Start)
	all := max(h.End, at.End) - min(h.Start, at.Start)
	if both <= 0 || both*2 < all {
		return 0
	}
	return float64(both) / float64(all)
}

func holds(spans []gazette.Span, at int) bool {
	return slices.ContainsFunc(spans, func(s gazette.Span) bool { return s.Contains(at) || s.Len() == 0 && s.Start == at })
}

// spansOf returns the spans of a struct.
func spansOf(v reflect.Value) []gazette.Span {
	if v = open(v); v.Kind() != reflect.Struct {
		return nil
	}
	f, ok := fieldNamed(v, "spans")
	if !ok {
		return nil
	}
	spans, _ := f.Interface().([]gazette.Span)
	return spans
}

// hull is the span from the first to the last of spans.
func hull(spans []gazette.Span) (gazette.Span, bool) {
	if len(spans) == 0 {
		return gazette.Span{}, false
	}
	h := spans[0]
	for _, s := range spans {
		h.Start, h.End = min(h.Start, s.Start), max(h.End, s.End)
	}
	return h, true
}

// cell goes to a cell of a table, rows[3][2].
func (t *target) cell(s step, at *gazette.Span) error {
	row, err1 := strconv.Atoi(s.keys[0])
	col, err2 := strconv.Atoi(s.keys[1])
	table, ok := t.owners[len(t.owners)-1].Addr().Interface().(*gazette.Table)
	if err1 != nil || err2 != nil || !ok {
		return fmt.Errorf("%s[%s][%s] is no cell", s.name, s.keys[0], s.keys[1])
	}
	if at != nil {
		row, col = cellAt(table, s.name, row, col, *at)
	}
	if row < 0 || row >= t.value.Len() || col < 0 || col >= t.value.Index(row).Len() {
		return missing{fmt.Sprintf("there is no cell %s[%s][%s]", s.name, s.keys[0], s.keys[1])}
	}
	t.value = t.value.Index(row).Index(col)
	t.pointer += fmt.Sprintf("/%d/%d", row, col)
	t.keys[len(t.keys)-1].keys = []string{strconv.Itoa(row), strconv.Itoa(col)}
	return nil
}

// cellAt returns which cell of the header or the rows is printed at a place; the one that was named where the place is all of the table.
func cellAt(table *gazette.Table, name string, row, col int, at gazette.Span) (int, int) {
	if h, ok := hull(table.Spans); ok && h == at {
		return row, col
	}
	from, to := len(table.Header), len(table.Cells)
	if name == "header" {
		from, to = 0, len(table.Header)
	}
	for r := from; r < to && r < len(table.Cells); r++ {
		for c := range table.Cells[r] {
			if h, ok := hull(table.Cells[r][c].Spans); ok && min(h.End, at.End) > max(h.Start, at.Start) {
				return r - from, c
			}
		}
	}
	return -1, -1
}

// spans returns the field that says where a field is printed: its own, or that of the value that it belongs to. Much of a document has none.
func (t *target) spans() (reflect.Value, bool) {
	owner := t.owners[len(t.owners)-1]
	if v := open(t.value); v.Kind() == reflect.Struct && (t.value.Kind() != reflect.Pointer || !t.value.IsNil()) {
		if f, ok := fieldNamed(v, "spans"); ok {
			return f, true
		}
	}
	switch owner.Addr().Interface().(type) {
	case *gazette.Document:
		return fieldNamed(owner, own[t.keys[len(t.keys)-1].name])
	case *gazette.Issue, *gazette.Part, *gazette.Node, *gazette.Table:
		return reflect.Value{}, false
	}
	return fieldNamed(owner, "spans")
}

// isLast reports whether the way stopped at the last step of the path, at a list.
func (t *target) isLast(p path) bool { return len(t.keys) == len(p) && t.list.IsValid() }
