package main

import (
	"slices"
	"testing"
)

func TestCells(t *testing.T) {
	tests := map[int][]string{
		0: {"", "\x1b[1m", "\u200b"},
		1: {"a", "é", "e\u0301", "“", "①"},
		2: {"云", "，", "Ａ", "〔", "\U00020000", "12", "\x1b[31m云\x1b[0m"},
		7: {"公报2期", "  第3期"},
	}
	for want, list := range tests {
		for _, s := range list {
			if got := cells(s); got != want {
				t.Errorf("cells(%q) = %d, want %d", s, got, want)
			}
		}
	}
}

func TestCut(t *testing.T) {
	for _, test := range []struct {
		s    string
		n    int
		want string
	}{
		{"灯塔", 4, "灯塔"}, {"灯塔管护", 6, "灯塔…"}, {"灯塔管护", 5, "灯塔…"}, {"lamp", 3, "la…"}, {"", 3, ""},
	} {
		if got := cut(test.s, test.n); got != test.want {
			t.Errorf("cut(%q, %d) = %q, want %q", test.s, test.n, got, test.want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		s    string
		n    int
		want []string
	}{
		{"", 4, []string{""}},
		{"灯塔管护", 4, []string{"灯塔", "管护"}},
		{"灯塔管护", 5, []string{"灯塔", "管护"}},
		{"灯塔\n管护办法", 4, []string{"灯塔", "管护", "办法"}},
		{"灯塔，管护。", 4, []string{"灯塔，", "管护。"}},
		{"灯塔", 1, []string{"灯", "塔"}}, // too narrow for any: still no endless loop
	} {
		if got := wrap(test.s, test.n); !slices.Equal(got, test.want) {
			t.Errorf("wrap(%q, %d) = %q, want %q", test.s, test.n, got, test.want)
		}
	}
}
