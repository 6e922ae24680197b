package segment

import (
	"slices"
	"strings"
	"testing"
)

// TestHeadForms reads the example of each form of a running head: that form claims it, and no earlier one.
func TestHeadForms(t *testing.T) {
	for i := range headForms {
		form := headFormOf(headForms[i].example)
		if form != &headForms[i] {
			t.Errorf("%s: %s is claimed by %v", headForms[i].name, headForms[i].example, form)
		}
	}
	for _, s := range []string{"2031年第2期（总第3期）", "第2期工程 — 12 —", "12 2031年第2期", "3　第2期培训班", "— 12 —"} {
		if form := headFormOf(s); form != nil {
			t.Errorf("%s is a running head, %s", s, form.name)
		}
	}
}

// TestShapeExamples reads the example of each kind of line that shape alone tells: that shape claims it, and no earlier one.
func TestShapeExamples(t *testing.T) {
	for i := range shapes {
		for j := range shapes[:i+1] {
			if got := shapes[j].is(shapes[i].example); got != (i == j) {
				t.Errorf("%s: the shape %q says %t of the example of %q", shapes[i].example, shapes[j].why, got, shapes[i].why)
			}
		}
	}
}

// joinSettings are what the examples of some rules need to be told: the block, the lines and the settings of the page.
var joinSettings = map[string]func(j *joint){
	"quoted, or the heading of a Markdown page":                                func(j *joint) { j.lines[0].hash = 2 },
	"indented as the first lines of paragraphs are":                            func(j *joint) { j.set.indented, j.set.indent = true, 2 },
	"not indented, below a full line":                                          func(j *joint) { j.set.indented, j.set.indent, j.set.width = true, 2, 80 },
	"a note in brackets below its item":                                        func(j *joint) { j.set.spaced, j.b.Kind = true, KindMarker },
	"one more of a list, or who signs below it":                                func(j *joint) { j.set.listed = map[int]bool{0: true, 1: true} },
	"a full line that ends with a sentence, where blank lines part paragraphs": func(j *joint) { j.set.spaced, j.set.width = true, 44 },
	"a heading behind a marker, above a line that its column would have held":  func(j *joint) { j.set.spaced, j.b.Kind = true, KindMarker },
	"a clause that the end of a page breaks":                                   func(j *joint) { j.page, j.adjacent = true, false },
	"a clause, where blank lines part paragraphs":                              func(j *joint) { j.set.spaced = true },
	"the line above fills its column":                                          func(j *joint) { j.set.width = 40 },
	"the line above does not fill its column":                                  func(j *joint) { j.set.width = 40 },
}

// TestJoinRules reads the example of each rule: that rule decides about the second line, and no earlier one.
func TestJoinRules(t *testing.T) {
	for k := range joinRules {
		r := &joinRules[k]
		text := strings.ReplaceAll(r.example, " | ", "\n")
		lines := splitLines(text, false)
		keepLedger(lines)
		classify(text, lines)
		for n := range lines[:2] {
			lines[n].Kind = KindText
		}
		b := &Block{Kind: KindText, Lines: []int{0}, Pieces: []Span{lines[0].Print}}
		j := &joint{text: text, lines: lines, b: b, i: 1, before: lines[0].text(text), after: lines[1].text(text), set: &setting{}, adjacent: true}
		if prepare := joinSettings[r.name]; prepare != nil {
			prepare(j)
		}
		if got := j.rule(); got != r {
			t.Errorf("%s: %s is decided by %q", r.name, r.example, got.name)
		}
	}
	for name := range joinSettings {
		if !slices.ContainsFunc(joinRules, func(r joinRule) bool { return r.name == name }) {
			t.Errorf("there is no rule %s", name)
		}
	}
}

// TestMarkerForms reads the example of each form of a marker: that form claims it, and no earlier one.
func TestMarkerForms(t *testing.T) {
	for i := range markers {
		for j := range markers[:i+1] {
			n := 0
			if markers[j].begins.Has(first(markers[i].example)) {
				_, n = markers[j].read(markers[i].example)
			}
			if n > 0 != (i == j) {
				t.Errorf("%s: %s reads %d bytes of it", markers[i].example, markers[j].name, n)
			}
		}
	}
}

// TestElementRules reads the example of each mark of 版头: that rule claims it, and no earlier one.
func TestElementRules(t *testing.T) {
	for i := range elementRules {
		for j := range elementRules[:i+1] {
			if _, n := elementRules[j].read(elementRules[i].example); n > 0 != (i == j) {
				t.Errorf("%s: rule %d takes %d bytes of it", elementRules[i].example, j, n)
			}
		}
	}
}

// TestSignatureForms reads a paper that ends with the example of each form of a signature: explain names that form and no other.
func TestSignatureForms(t *testing.T) {
	for _, form := range signatureForms {
		head, tail, undated := strings.Cut(form.example, " | … | ")
		if !undated {
			head, tail = "云水发〔2031〕3号", form.example
		}
		text := "云州市水务局关于检修渡口的通知\n" + head + "\n各镇人民政府：\n请检修渡船。\n" + strings.ReplaceAll(tail, " | ", "\n") + "\n"
		l := Read(&Source{Text: text})
		why := ""
		for i := range l.Lines {
			if l.Lines[i].Kind == KindSigner {
				why = l.Lines[i].Why()
			}
		}
		if why != form.name {
			t.Errorf("%s is %q, want %q", form.example, why, form.name)
		}
	}
}

// TestHeadingForms reads the example of each form of a heading: that form finds it, and no earlier one; explain names the form.
func TestHeadingForms(t *testing.T) {
	for i := range headingForms {
		form := &headingForms[i]
		l := Read(&Source{Text: "云州市供水条例\n\n" + form.example + "\n"})
		blocks := l.Documents[0].Parts[0].Blocks
		if len(blocks) != 1 || blocks[0].Kind != KindMarker {
			t.Errorf("%s: %s is no block with a marker", form.name, form.example)
			continue
		}
		n := Outline(l.Source.Text, blocks).Children[0]
		s := blocks[0].Rest(l.Source.Text)
		if got, h := n.heading(s); got != form {
			t.Errorf("%s: the heading of %s is %q by %+v", form.name, form.example, h, got)
		}
		if e, err := Explain(l, 3); err != nil || e.Heading != form.name {
			t.Errorf("%s: explain calls it %q %v", form.name, e.Heading, err)
		}
	}
}

// TestAddresseeForms reads the example of each form of addressees: explain names it.
func TestAddresseeForms(t *testing.T) {
	for i := range addresseeForms {
		form := &addresseeForms[i]
		text := strings.ReplaceAll(form.example, " | ", "\n")
		l := Read(&Source{Text: text + "\n"})
		line := strings.Count(text, "\n") // the last but one, counted from 1
		if e, err := Explain(l, line); err != nil || e.Kind != KindRecipients || e.Why != form.name {
			t.Errorf("%s: line %d of %s is %s, %s %v", form.name, line, form.example, e.Kind, e.Why, err)
		}
	}
}

// TestPageForms reads the example of each way to print the page of an entry: that form claims it, and no earlier one.
func TestPageForms(t *testing.T) {
	for k := range pageForms {
		e := unwrapPage(pageForms[k].example)
		if got := e.form(); got.name != pageForms[k].name {
			t.Errorf("%s: %s is %q", pageForms[k].name, pageForms[k].example, got.name)
		}
		if _, page, _ := splitEntry(pageForms[k].example); page > 0 != pageForms[k].page {
			t.Errorf("%s: %s has the page %d", pageForms[k].name, pageForms[k].example, page)
		}
	}
}

// TestEntryForms reads the example of each line of contents: that form claims the last line, and no earlier one.
func TestEntryForms(t *testing.T) {
	for k := range entryForms {
		form := &entryForms[k]
		text := strings.ReplaceAll(form.example, " | ", "\n")
		lines := splitLines(text, false)
		keepLedger(lines)
		classify(text, lines)
		front := &Front{columns: map[string]bool{}}
		c := contentsReader{text: text, lines: lines, front: front, seen: map[string]bool{}}
		for i := range lines {
			c.line(i)
		}
		if got := lines[len(lines)-1].Why(); got != form.name {
			t.Errorf("%s: the last line of %s is %q", form.name, form.example, got)
		}
	}
}
