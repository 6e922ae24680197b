package segment

import (
	"encoding/json"
	"slices"
	"testing"
)

// TestSpanJSON checks that a span is written as a pair and read back.
func TestSpanJSON(t *testing.T) {
	data, err := json.Marshal([]Span{{12, 40}, {}})
	if err != nil || string(data) != "[[12,40],[0,0]]" {
		t.Errorf("spans are written %s, %v", data, err)
	}
	var back []Span
	if err := json.Unmarshal(data, &back); err != nil || !slices.Equal(back, []Span{{12, 40}, {}}) {
		t.Errorf("spans are read back as %v, %v", back, err)
	}
	for _, bad := range []string{`"a"`, `[1,"b"]`, `{}`} {
		if err := json.Unmarshal([]byte(bad), new(Span)); err == nil {
			t.Errorf("%s is a span", bad)
		}
	}
}

func TestSpan(t *testing.T) {
	s := Span{12, 40}
	if s.Len() != 28 || !s.Contains(12) || s.Contains(40) || s.Contains(11) {
		t.Errorf("%v is not half-open", s)
	}
}

// TestMap checks where bytes of a joined text stand in the source.
func TestMap(t *testing.T) {
	pieces := []Span{{10, 14}, {20, 23}, {30, 35}} // joined: 0–4, 4–7, 7–12
	for _, c := range []struct {
		from, to int
		want     []Span
	}{
		{0, 4, []Span{{10, 14}}},
		{1, 3, []Span{{11, 13}}},
		{4, 7, []Span{{20, 23}}},
		{3, 5, []Span{{13, 14}, {20, 21}}},
		{0, 12, []Span{{10, 14}, {20, 23}, {30, 35}}},
		{2, 8, []Span{{12, 14}, {20, 23}, {30, 31}}},
		{11, 12, []Span{{34, 35}}},
	} {
		if got := Map(pieces, c.from, c.to); !slices.Equal(got, c.want) {
			t.Errorf("bytes %d to %d stand at %v, want %v", c.from, c.to, got, c.want)
		}
	}
}

// TestLineEnds checks that every line end is one, and belongs to its line.
func TestLineEnds(t *testing.T) {
	for text, want := range map[string][]string{
		"":                  nil,
		"a":                 {"a"},
		"a\nb":              {"a\n", "b"},
		"a\r\nb\rc\n":       {"a\r\n", "b\r", "c\n"},
		"a\fb\vc":           {"a\f", "b\v", "c"},
		"a\u2028b\u2029c\n": {"a\u2028", "b\u2029", "c\n"},
		"\n\n":              {"\n", "\n"},
		"\r\r\n":            {"\r", "\r\n"},
		"a\xe2\x80":         {"a\xe2\x80"},
	} {
		var got []string
		for _, l := range Lines(text) {
			got = append(got, text[l.Span.Start:l.Span.End])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q has the lines %q, want %q", text, got, want)
		}
	}
}
