package segment

import "testing"

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
