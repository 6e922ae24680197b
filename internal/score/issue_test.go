package score

import (
	"strings"
	"testing"

	"github.com/gongbao/gongbao/internal/synth"
)

func TestFaultlessReaderIsFull(t *testing.T) {
	sum := &Report{}
	for seed := range uint64(40) {
		for _, g := range []*synth.Gazette{synth.Make(seed, synth.Options{}), synth.Make(seed, synth.Options{Noise: synth.BadScan})} {
			r := Issue(echo(g), g)
			if !r.Full() {
				t.Fatalf("seed %d:\n%s", seed, r)
			}
			sum.Add(r)
		}
	}
	for _, m := range sum.Measures {
		if m.Want == 0 {
			t.Errorf("%s: 100 gazettes hold none", m.Name)
		}
	}
}

func TestFaultsAreFound(t *testing.T) {
	g := synth.Make(5, synth.Options{Documents: 8})
	data := string(echo(g))
	d := g.Truth.Structure.Documents[0]
	for _, c := range []struct{ measure, from, to string }{
		{"issue", g.Truth.Structure.Issue.Website, "www.example.gov.cn"},
		{"title", `"title":"` + d.Title, `"title":"别的` + d.Title},
		{"date", `"date":"` + d.Date, `"date":"1999-01-01`},
		{"kind", `"kind":"通知"`, `"kind":"公告"`},
		{"articles", `"type":"article"`, `"type":"item"`},
		{"markers", `"type":"heading"`, `"type":"item"`},
		{"value money", `"kind":"money","max"`, `"kind":"percent","max"`},
		{"value date", `"precision":"day"`, `"precision":"month"`},
		{"value duration", `"working":true`, `"working":false`},
		{"relations", `"relation":"basis"`, `"relation":"mentions"`},
		{"repeals", `"relation":"repeals"`, `"relation":"mentions"`},
		{"partition", `"layers":[{"role":"body","span":[0`, `"layers":[{"role":"body","span":[1`},
	} {
		if !strings.Contains(data, c.from) {
			t.Fatalf("%s: the sample has no %s", c.measure, c.from)
		}
		r := Issue([]byte(strings.Replace(data, c.from, c.to, -1)), g)
		if r.Measure(c.measure).Full() || len(r.Misses) == 0 {
			t.Errorf("%s: a fault was not found\n%s", c.measure, r)
		}
	}
}

func TestEmptyIssueHasNothing(t *testing.T) {
	g := synth.Make(5, synth.Options{})
	r := Issue([]byte("{}"), g)
	if m := r.Measure("documents"); m.Hit != 0 || m.Want != len(g.Truth.Structure.Documents) || m.F1() != 0 {
		t.Errorf("documents: %+v", m)
	}
	if r := Issue([]byte("no json"), g); r.Full() {
		t.Error("what is no JSON is full")
	}
}

func TestFigures(t *testing.T) {
	m := Measure{Hit: 8, Want: 10, Extra: 2}
	if m.Recall() != 0.8 || m.Precision() != 0.8 || m.F1() < 0.799 || m.F1() > 0.801 {
		t.Errorf("%v %v %v", m.Recall(), m.Precision(), m.F1())
	}
}
