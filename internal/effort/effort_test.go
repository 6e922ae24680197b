package effort

import (
	"strings"
	"testing"
)

// TestStatements checks that the count is the same twice, and grows as the text does.
func TestStatements(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	c := New(t)
	text := strings.Repeat("第一条 供水。\n", 100)
	one, two, ten := c.Statements(t, text), c.Statements(t, text), c.Statements(t, strings.Repeat(text, 10))
	if one <= 0 || max(one-two, two-one) > one/100 || ten < 5*one {
		t.Errorf("%d, again %d, ten times the text %d statements", one, two, ten)
	}
}
