package graph

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// TestVerify plants 200 citations, forty of each kind, and holds each verdict to what was planted. What is not held is never said not to exist.
func TestVerify(t *testing.T) {
	m, g := chains(t, 7, 60)
	r := rand.New(rand.NewPCG(9, 9))
	titles := map[string]int{}
	var rules []*planned
	for _, p := range m.texts {
		titles[p.title]++
		if p.issued {
			rules = append(rules, p)
		}
	}
	pick := func(fits func(p *planned) bool) *planned {
		for range 10000 {
			if p := rules[r.IntN(len(rules))]; fits(p) {
				return p
			}
		}
		t.Fatal("no rules fit")
		return nil
	}
	got := map[string]int{}
	check := func(kind, text string, on *planned, at int, want Finding) {
		t.Helper()
		day := on.from.AddDays(at)
		if on.repealed.IsZero() == false && want == RepealedThen {
			day = on.repealed.AddDays(at)
		}
		list, err := g.Verify(text, day)
		if err != nil || len(list) != 1 {
			t.Errorf("%s: %d verdicts on %s (%v): %+v", kind, len(list), text, err, list)
			return
		}
		v := list[0]
		if v.Verdict != want {
			t.Errorf("%s: %s on %s is %s (%s), want %s", kind, text, day, v.Verdict, v.Reason, want)
			return
		}
		if text[v.At[0]:v.At[1]] != v.Cited || strings.Contains(v.Reason, "does not exist") {
			t.Errorf("%s: %+v", kind, v)
		}
		got[kind]++
	}
	inForce := func(p *planned) bool { return p.state(p.from.AddDays(1)) == InForce }
	for i := range 40 {
		real := pick(inForce)
		check("real", fmt.Sprintf("我局依据%s第二条规定：“%s”作出决定。", m.cite(real), real.articles[1]), real, 1, Exists)
		wrong := pick(inForce)
		check("misquoted", fmt.Sprintf("%s第二条规定，“%s”。", m.cite(wrong), strings.Replace(wrong.articles[1], "适用", "不适用", 1)), wrong, 1, QuoteDiffers)
		gone := pick(func(p *planned) bool { return p.state(p.repealed) == Repealed && !p.repealed.IsZero() })
		check("repealed", "请按照"+m.cite(gone)+"办理。", gone, r.IntN(500), RepealedThen)
		absent := []string{fmt.Sprintf("《%s管理办法》（澜政规〔2031〕%d号）", chainTopics[i], i+1), fmt.Sprintf("澜政规〔1998〕%d号文件", i+1),
			fmt.Sprintf("《泠川县%s管理办法》", chainTopics[i]), "《中华人民共和国渡口法》第三条"}[i%4]
		check("absent", "根据"+absent+"的规定办理。", real, 1, NotHeld)
		twice := pick(func(p *planned) bool { return titles[p.title] > 1 })
		check("ambiguous", "根据《"+twice.title+"》第三条的规定办理。", twice, 1, AmbiguousText)
	}
	for _, kind := range []string{"real", "misquoted", "repealed", "absent", "ambiguous"} {
		if got[kind] != 40 {
			t.Errorf("%s: %d of 40", kind, got[kind])
		}
	}
}

// TestVerifyProvision tells an article that the text does not have, a title that belongs to another number, and a quotation with
// something left out.
func TestVerifyProvision(t *testing.T) {
	m, g := chains(t, 7, 12)
	var p *planned
	for _, x := range m.texts {
		if x.issued && x.state(x.from) == InForce {
			p = x
		}
	}
	cite := "《" + p.title + "》（" + p.number + "）"
	for text, want := range map[string]Finding{
		"依照" + cite + "第九十条的规定。":              NoProvision,
		"依照《泠川县渡船调度规程》（" + p.number + "）的规定。": TitleDiffers,
		cite + "第二条规定：“本市行政区域……适用本办法”。":       Exists,
		cite + "规定：“本市行政区域内的有关活动，适用本办法。”":     Exists,
		cite + "规定：“外市的有关活动，适用本办法。”":          QuoteDiffers,
		cite + "第二条。会议强调“两个毫不动摇”。":            Exists,
		"所称“有关活动”按照" + cite + "执行。":           Exists,
		cite + "第二条第一款的规定。":                   Exists,
		cite + "第二条第三款的规定。":                   NoProvision,
	} {
		list, err := g.Verify(text, p.from)
		if err != nil || len(list) != 1 || list[0].Verdict != want {
			t.Errorf("%s: %v %+v, want %s", text, err, list, want)
		}
	}
}
