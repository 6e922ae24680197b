package corrections

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/synth"
)

// A known field is one of which the truth is known, with its place in two recognitions of the same pages.
type known struct {
	field string
	want  string // JSON
	whole string // JSON of a whole entry, for where none was read
	a, b  synth.Span
}

// knownFields lists the fields of a gazette that a person would correct.
func knownFields(a, b *synth.Gazette) []known {
	var out []known
	add := func(field string, want any, x, y synth.Span) {
		if x.End > x.Start && y.End > y.Start {
			out = append(out, known{field: field, want: string(raw(want)), a: x, b: y})
		}
	}
	for i, d := range a.Truth.Structure.Documents {
		e := b.Truth.Structure.Documents[i]
		add("documents[].title", d.Title, d.TitleAt, e.TitleAt)
		add("documents[].masthead", d.Masthead, d.MastheadAt, e.MastheadAt)
		add("documents[].recipients", d.Recipients, d.RecipientsAt, e.RecipientsAt)
		add("documents[].signers", []string{d.Signer}, d.SignerAt, e.SignerAt)
		add("documents[].date", d.Date, d.DateAt, e.DateAt)
		if d.Serial != nil {
			add("documents[].number.serial", *d.Serial, d.NumberAt, e.NumberAt)
		}
	}
	for i, v := range a.Truth.Values {
		w := b.Truth.Values[i]
		switch v.Kind {
		case synth.Money, synth.Percent, synth.Measure, synth.Count:
			add("documents[].amounts[].max", v.Max, v.At, w.At)
			out[len(out)-1].whole = fmt.Sprintf(`{"kind":%q,"min":%v,"max":%v,"unit":%q,"per":[],"bound":%q}`, v.Kind, v.Min, v.Max, v.Unit, v.Bound)
		case synth.Date:
			if v.From != "" {
				add("documents[].dates[].from", v.From, v.At, w.At)
				out[len(out)-1].whole = fmt.Sprintf(`{"from":%q,"to":%q,"precision":%q,"bound":%q}`, v.From, v.To, v.Precision, v.Bound)
			}
		case synth.Duration:
			add("documents[].durations[].iso", v.ISO, v.At, w.At)
			out[len(out)-1].whole = fmt.Sprintf(`{"iso":%q,"bound":"exact"}`, v.ISO)
		}
	}
	for i, n := range a.Truth.Outline {
		if n.Heading != nil && !n.Template && n.Level != "article" {
			add("documents[].parts[].body[].heading", *n.Heading, n.At, b.Truth.Outline[i].At)
		}
	}
	return out
}

// readFields leaves out what has no owner in the reading, such as the heading of a provision that was not found.
func readFields(is *gazette.Issue, fields []known) []known {
	return slices.DeleteFunc(fields, func(k known) bool {
		p, _ := parsePath(k.field)
		_, err := resolve(is, p, &gazette.Span{Start: k.a.Start, End: k.a.End})
		return err != nil && k.whole == ""
	})
}

// spoil makes a reading wrong at the fields, so that every correction has something to do.
func spoil(is *gazette.Issue, fields []known) {
	for _, k := range fields {
		p, _ := parsePath(k.field)
		span := gazette.Span{Start: k.a.Start, End: k.a.End}
		if t, err := resolve(is, p, &span); err == nil {
			t.value.SetZero()
		}
	}
}

// sayAll corrects every field at its place.
func sayAll(t *testing.T, f *File, is *gazette.Issue, text string, fields []known) {
	for _, k := range fields {
		span := gazette.Span{Start: k.a.Start, End: k.a.End}
		c := Correction{Field: k.field, Verdict: Corrected, Is: []byte(k.want), Anchor: NewAnchor(text, span)}
		p, _ := parsePath(k.field)
		if _, err := resolve(is, p, &span); err != nil && k.whole != "" {
			c.Field, c.Is = k.field[:strings.LastIndexByte(k.field, '.')], []byte(k.whole)
		}
		say(t, f, is, c)
	}
}

// spread takes n fields of a list, spread over it.
func spread(fields []known, n int) []known {
	if len(fields) <= n {
		return fields
	}
	var out []known
	for i := range n {
		out = append(out, fields[i*len(fields)/n])
	}
	return out
}

// TestRoundTrip corrects fields of noisy gazettes: all are as the truth has them then. Recognised anew, with other noise, at least 95 of 100 places
// are found again, and none wrongly. GONGBAO_LONG=1 takes 200 for each gazette.
func TestRoundTrip(t *testing.T) {
	gazettes, each := 4, 50
	if os.Getenv("GONGBAO_LONG") != "" {
		gazettes, each = 20, 200
	}
	all, foundAgain, applied := 0, 0, 0
	for seed := range uint64(gazettes) {
		clean := synth.Make(seed+300, synth.Options{})
		a, b := clean.Noisy(seed+1, synth.BadScan), clean.Noisy(seed+1000, 0.25)
		is := read(a.Text)
		fields := spread(readFields(is, knownFields(a, b)), each)
		spoil(is, fields)
		f := New(is)
		sayAll(t, f, is, a.Text, fields)
		said := f.Apply(is)
		now := tree(t, is)
		for i, c := range said {
			if got := value(t, now, c); got != fields[i].want {
				t.Errorf("seed %d: %s is %s, want %s (%s)", seed, c.Field, got, fields[i].want, raw(c))
			}
		}
		again := read(b.Text)
		all += len(fields)
		for i, s := range f.places(b.Text, again.Source.SHA256, f.Active()) {
			if s.lost {
				t.Logf("seed %d: lost %s %q, there %q", seed, fields[i].field, f.Corrections[i].Anchor.Quote, b.Text[fields[i].b.Start:fields[i].b.End])
				continue
			}
			foundAgain++
			if !samePlace(b.Text, *s.at, fields[i].b) {
				t.Errorf("seed %d: %s %q is found at %v %q, and stands at %v %q", seed, fields[i].field, f.Corrections[i].Anchor.Quote,
					*s.at, b.Text[s.at.Start:s.at.End], fields[i].b, b.Text[fields[i].b.Start:fields[i].b.End])
			}
		}
		said = f.Apply(again)
		now = tree(t, again)
		for i, c := range said {
			if c.Status == gazette.CorrectionLost {
				continue
			}
			applied++
			if got := value(t, now, c); got != fields[i].want {
				t.Errorf("seed %d, anew: %s is %s, want %s (%s)", seed, c.Field, got, fields[i].want, raw(c))
			}
		}
	}
	t.Logf("%d corrections, %d found again, %d applied again", all, foundAgain, applied)
	if all < gazettes*each*3/4 || foundAgain*100 < all*95 || applied*100 < all*95 {
		t.Errorf("of %d corrections %d are found again and %d applied", all, foundAgain, applied)
	}
}

// value is what an issue has now where a correction was applied; of a whole entry the field that is known.
func value(t *testing.T, now jsonTree, c gazette.Correction) string {
	t.Helper()
	for suffix, field := range map[string]string{"amounts": "max", "dates": "from", "durations": "iso"} {
		if cut := strings.LastIndexByte(c.Path, '/'); cut > 0 && strings.HasSuffix(c.Path[:cut], suffix) {
			return now.at(t, c.Path+"/"+field)
		}
	}
	return now.at(t, c.Path)
}

// samePlace reports whether two places hold the same signs, up to one at each end.
func samePlace(text string, got gazette.Span, want synth.Span) bool {
	signs := func(from, to int) int {
		if from > to {
			from, to = to, from
		}
		return len(fold(text[from:to]).signs)
	}
	return signs(got.Start, want.Start) <= 1 && signs(got.End, want.End) <= 1
}

// TestNotElsewhere holds anchors to their place: what is gone is lost, though something like it stands elsewhere.
func TestNotElsewhere(t *testing.T) {
	rows := "渡口\t渡船\n北渡\t2\n南渡\t3\n东渡\t4\n西渡\t5\n"
	old := "云州市人民政府关于渡船的通知\n各区人民政府：\n" + rows + "补助标准为5万元，由区财政局发放。\n其他渡口由区交通局另行公布，未列明的不予补助。\n云州市人民政府\n2031年5月4日\n"
	for _, c := range []struct{ name, quote, now, want string }{
		{"as it was", "5万元", old, "5万元"},
		{"pages before", "5万元", strings.Repeat("公报各期由办公室编印发行。\n", 40) + old, "5万元"},
		{"other signs", "5万元", strings.NewReplacer("，", ",", "。", ".", "财政", "财玫").Replace(old), "5万元"},
		{"broken by a page", "5万元", strings.Replace(old, "由区财政局", "由区\n\n- 12 -\n\n云州市人民政府公报\n财政局", 1), "5万元"},
		{"another sum", "5万元", strings.Replace(old, "5万元", "8万元", 1), ""},
		{"a digit more", "5万元", strings.Replace(old, "5万元", "50万元", 1), ""},
		{"the sentence is gone", "5万元", strings.Replace(old, "补助标准为5万元，由区财政局发放。", "", 1), ""},
		{"another text with the same words", "5万元", "锦岭县渡船办法\n第一条 每船补助5万元。\n第二条 由县财政局发放，未列明的不予补助。\n", ""},
		{"nothing", "5万元", "", ""},
		{"a cell", "3", strings.Replace(old, "渡口\t渡船\n", "-1-\n渡口\t渡船\n", 1), "3"},
		{"another figure in the cell", "3", strings.Replace(old, "南渡\t3", "南渡\t7", 1), ""},
		{"the whole text twice", "5万元", old + old, ""},
	} {
		start := strings.Index(old, c.quote)
		if c.quote == "5万元" {
			start = strings.Index(old, "5万元")
		}
		got := locate(c.now, len(old), []Anchor{NewAnchor(old, gazette.Span{Start: start, End: start + len(c.quote)})})[0]
		found := ""
		if got.ok {
			found = c.now[got.span.Start:got.span.End]
		}
		if found != c.want {
			t.Errorf("%s: found %q at %v, want %q", c.name, found, got.span, c.want)
		}
	}
}

// FuzzLocate looks for any place in any text: no panic, and spans that lie in it.
func FuzzLocate(f *testing.F) {
	f.Add("云州市\n5万元\xff", "云州市 5万元\x00", 3, 9)
	f.Add("云州市补助万", "云州市补助万", 3, 17)         // the quotation ends in mid-character
	f.Add("云州市补助5\xef", "云州市补助5\xef", 3, 17) // the first byte of the sign for what is no UTF-8
	f.Fuzz(func(t *testing.T, old, now string, from, to int) {
		if from < 0 || to < from || to > len(old) {
			t.Skip()
		}
		a := NewAnchor(old, gazette.Span{Start: from, End: to})
		for _, at := range locate(now, len(old), slices.Repeat([]Anchor{a}, 2)) {
			if at.ok && (at.span.Start < 0 || at.span.End > len(now) || at.span.Start > at.span.End) {
				t.Errorf("%v does not lie in %d bytes", at.span, len(now))
			}
		}
	})
}
