package main

import (
	"strings"
	"testing"
)

func TestFileName(t *testing.T) {
	tests := map[string]string{
		"云政规〔2024〕3号":           "云政规〔2024〕3号",
		"../../etc/passwd":      "_.._etc_passwd",
		`a\b:c*d?e"f<g>h|i`:     "a_b_c_d_e_f_g_h_i",
		"":                      "unnamed",
		"..":                    "unnamed",
		"-rf":                   "rf",
		"云\n州\x00\xff":          "云_州__",
		strings.Repeat("云", 99): strings.Repeat("云", 40),
	}
	for in, want := range tests {
		if got := fileName(in); got != want {
			t.Errorf("fileName(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestIsFormula(t *testing.T) {
	for _, s := range []string{"=1+1", "＝1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-1+A1", "－A1", "\t=1", "\r=1"} {
		if !isFormula(s) {
			t.Errorf("%q is written as it is", s)
		}
	}
	for _, s := range []string{"", "-", "--", "-3.5", "+8.5%", "－2", "-1,000", "云州", "2024-06-01", "a=b", "（-）"} {
		if isFormula(s) {
			t.Errorf("%q is guarded", s)
		}
	}
}
