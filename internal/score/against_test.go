package score

import (
	"fmt"
	"testing"
)

// TestAgainst tells what was gained and lost, the same things twice too.
func TestAgainst(t *testing.T) {
	old, now := &Report{Keep: true}, &Report{Keep: true}
	for i, r := range []*Report{old, now} {
		r.check("money", i == 0, "line 3", "", "5万元")
		r.check("money", i == 1, "line 4", "", "6万元")
		r.check("date", true, "line 5", "", "2031年")
		r.check("date", true, "line 5", "", "2031年")
		r.check("phone", false, "line 6", "", "12345")
		if i == 0 {
			r.extra("date", "line 9", "1999")
		} else {
			r.extra("count", "line 8", "3 个")
		}
	}
	got := fmt.Sprint(now.Against(old))
	if want := "[- count: line 8: 3 个 - money: line 3: 5万元 + money: line 4: 6万元 + date: line 9: 1999]"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if same := now.Against(now); len(same) > 0 {
		t.Error(same)
	}
}

// TestInterval compares intervals with those of the literature.
func TestInterval(t *testing.T) {
	for _, c := range []struct {
		hits, all int
		want      string
	}{{0, 0, "0.000 1.000"}, {10, 10, "0.722 1.000"}, {0, 10, "0.000 0.278"}, {81, 263, "0.255 0.366"}} {
		low, high := Interval(c.hits, c.all)
		if got := fmt.Sprintf("%.3f %.3f", low, high); got != c.want {
			t.Errorf("%d of %d: %s, want %s", c.hits, c.all, got, c.want)
		}
	}
}

// TestStrict counts what differs in widths and spaces only as right, and not as strictly right.
func TestStrict(t *testing.T) {
	r := &Report{}
	for _, got := range []string{"云州（试行）", "云州(试行)", "云州（试 行）", "云州"} {
		r.judge("title", verdict{right: norm(got) == "云州（试行）", strict: got == "云州（试行）", placed: true}, "", got, "云州（试行）")
	}
	m := r.Measure("title")
	if got := fmt.Sprint(m.Hit, m.Strict, m.Placed, m.Grounded); got != "3 1 4 3" {
		t.Error(got)
	}
	low, high := Interval(m.Hit, m.Want)
	if m.Recall() < low || m.Recall() > high || m.StrictF1() >= m.F1() {
		t.Error(low, m.Recall(), high)
	}
}
