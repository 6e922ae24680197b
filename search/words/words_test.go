package words

import (
	"strings"
	"testing"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/synth"
	"github.com/gongbao/gongbao/segment"
)

// printedTokens writes tokens as kind:text=reading, words without their kind.
func printedTokens(all []Token) string {
	var out []string
	for _, t := range all {
		s := t.Text
		if t.Kind != Word {
			s = string(t.Kind) + ":" + s
		}
		if t.Reading != "" {
			s += "=" + t.Reading
		}
		out = append(out, s)
	}
	return strings.Join(out, " | ")
}

// TestText: values stay whole, the dictionary parts the rest; over line ends, the spaces of an OCR, widths and scripts.
func TestText(t *testing.T) {
	var s Segmenter
	for text, want := range map[string]string{
		"对新建停车场给予补助":                "对 | 新建 | 停车场 | 给予 | 补助",
		"对新建停 车\n场给予补助不超过 4000 万元。": "对 | 新建 | 停车场 | 给予 | 补助 | 不 | 超过 | amount:4000万元=40000000 CNY | sign:。",
		"根据《云州市停车\n办法》（云政规〔2031〕7号），自2031年7月4日起施行，有效期5年": "根据 | title:《云州市停车办法》=云州市停车办法 | sign:（ | docnumber:云政规〔2031〕7号 | sign:） | sign:， | 自 | date:2031年7月4日=2031-07-04/.. | 起 | 施行 | sign:， | 有效期 | duration:5年=P5Y",
		"臺灣的停車場": "臺灣=台湾 | 的 | 停車場=停车场",
		"":       "",
	} {
		if got := printedTokens(s.Text(text)); got != want {
			t.Errorf("%q:\n%s\nwant\n%s", text, got, want)
		}
	}
}

// TestUserWords: a word of the user's own stays whole.
func TestUserWords(t *testing.T) {
	text := "云翠岭驿站停车"
	var plain Segmenter
	own := Segmenter{Words: []string{"云翠岭驿站"}}
	if got := printedTokens(own.Text(text)); got != "云翠岭驿站 | 停车" {
		t.Error(got)
	}
	if got := printedTokens(plain.Text(text)); strings.HasPrefix(got, "云翠岭驿站") {
		t.Error("the word is one without the user's own: ", got)
	}
}

// TestIssue: the tokens of an issue lie in order, share no character, and have the text that their spans have; nothing of the
// body is lost but white space.
func TestIssue(t *testing.T) {
	for seed := uint64(1); seed <= 5; seed++ {
		for _, noise := range []float64{0, synth.BadScan} {
			g := synth.Make(seed, synth.Options{Noise: noise})
			is := gazette.Parse(&segment.Source{Text: g.Text})
			all := new(Segmenter).Issue(is)
			holdTokens(t, is, all)
			kinds := map[Kind]int{}
			for _, x := range all {
				kinds[x.Kind]++
			}
			for _, k := range []Kind{Word, Number, Amount, Date, DocNumber, Title, Marker, Sign} {
				if kinds[k] == 0 && noise == 0 {
					t.Errorf("seed %d: no %s", seed, k)
				}
			}
		}
	}
}

func holdTokens(t *testing.T, is *gazette.Issue, all []Token) {
	t.Helper()
	seen := make([]bool, is.Source.Bytes)
	end := 0
	for _, x := range all {
		var b strings.Builder
		for _, s := range x.Spans {
			b.WriteString(is.Text(s))
			for i := s.Start; i < s.End; i++ {
				if seen[i] {
					t.Fatalf("byte %d belongs to two tokens", i)
				}
				seen[i] = true
			}
		}
		if b.String() != x.Text {
			t.Errorf("%q is %q at its spans", x.Text, b.String())
		}
		if x.Spans[0].Start < end {
			t.Errorf("%q at %d stands before the one before it", x.Text, x.Spans[0].Start)
		}
		end = x.Spans[0].Start
	}
	for _, l := range is.Layers {
		if l.Role == "furniture" || l.Role == "blank" {
			continue
		}
		for i, r := range is.Text(l.Span) {
			if !seen[l.Span.Start+i] && r > ' ' && r != 0x3000 && r != 0xfeff && r != 0xfffd && !strings.ContainsRune("\u200b\u00a0\u2003\u2002", r) {
				t.Fatalf("%q at %d is in no token (%s)", r, l.Span.Start+i, l.Role)
			}
		}
	}
}
