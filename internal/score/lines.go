package score

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// A goldLine is one line of a file of gold lines, as docs/gold.md tells.
type goldLine struct {
	Kind  string `json:"kind"`
	Start int    `json:"start"` // in characters of the text
	End   int    `json:"end"`
	Text  string `json:"text"`

	Optional bool `json:"optional"`

	Min       float64  `json:"min"`
	Max       float64  `json:"max"`
	Unit      *string  `json:"unit"` // of an amount; of a person where he works
	Per       []string `json:"per"`
	Bound     string   `json:"bound"`
	Exclusive bool     `json:"exclusive"`

	From      string `json:"from"`
	To        string `json:"to"`
	Precision string `json:"precision"`
	Recurring string `json:"recurring"`

	ISO     string `json:"iso"`
	Working bool   `json:"working"`
	Natural bool   `json:"natural"`

	Title    string  `json:"title"`
	Number   *number `json:"number"`
	Pinpoint string  `json:"pinpoint"`
	Doc      string  `json:"doc"`
	Relation string  `json:"relation"`

	Type string `json:"type"` // of a contact

	Name  string `json:"name"`
	Role  string `json:"role"`
	Post  string `json:"post"`
	Prose bool   `json:"prose"`

	Label   string  `json:"label"`
	Level   string  `json:"level"`
	Heading *string `json:"heading"`
	RX      string  `json:"rx"` // of markers that are not judged

	Grid [][]string `json:"grid"`

	Index int                        `json:"index"` // of a document
	Facts map[string]json.RawMessage `json:"facts"`
}

// File compares the JSON of an issue with a file of gold lines about its text.
func File(data []byte, source, path string) (*Report, error) {
	l := lineScorer{Report: &Report{Keep: true}, text: newText(source)}
	if err := json.Unmarshal(data, &l.got); err != nil {
		return nil, fmt.Errorf("this is no issue: %w", err)
	}
	var err error
	if l.gold, err = readLines[goldLine](filepath.Dir(path), filepath.Base(path)); err != nil {
		return nil, err
	}
	if len(l.gold) == 0 {
		if _, err := os.Stat(path); err != nil {
			return nil, err
		}
		return nil, fmt.Errorf("%s: there is no gold in it", path)
	}
	for _, g := range l.gold {
		if g.Kind == "" || g.Start > g.End || g.End >= len(l.runes) {
			return nil, fmt.Errorf("%s: %s %q at %d to %d is no gold of this text", path, g.Kind, g.Text, g.Start, g.End)
		}
	}
	l.amounts()
	l.times()
	l.citations()
	l.contacts()
	l.people()
	l.documents()
	if err := l.markers(); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	l.tables()
	return l.Report, nil
}

// A lineScorer compares one issue with gold lines.
type lineScorer struct {
	*Report
	*text
	got  issue
	gold []goldLine
}

// place names a place for people.
func (l *lineScorer) place(at [2]int) string {
	if at[0] < 0 {
		return "nowhere"
	}
	return fmt.Sprint("line ", l.line(at[0]))
}

// at is where a gold line stands, in bytes.
func (l *lineScorer) at(g *goldLine) [2]int { return [2]int{l.byteOf(g.Start), l.byteOf(g.End)} }

// spot is where something that was read stands, without the white space at its ends.
func (l *lineScorer) spot(s spans) [2]int {
	if len(s) == 0 {
		return [2]int{-1, -1}
	}
	return l.trim([2]int{s[0][0], s[len(s)-1][1]})
}

// of lists the gold of a kind.
func (l *lineScorer) of(kind string) (out []*goldLine) {
	for i := range l.gold {
		if l.gold[i].Kind == kind {
			out = append(out, &l.gold[i])
		}
	}
	return out
}

// A candidate is a value that was read, and what it means beside a gold line: "" where they agree.
type candidate struct {
	at      [2]int
	shown   string
	differs func(*goldLine) string
}

// match pairs the gold of a kind with what was read at the same places; what is left was invented.
func (l *lineScorer) match(kind string, read []candidate) {
	l.measure(kind).Values = true
	used := make([]bool, len(read))
	for _, g := range l.of(kind) {
		at := l.at(g)
		i := slices.IndexFunc(read, func(c candidate) bool { return c.at == at })
		for i >= 0 && used[i] {
			next := slices.IndexFunc(read[i+1:], func(c candidate) bool { return c.at == at })
			if next < 0 {
				i = -1
				break
			}
			i += 1 + next
		}
		if i >= 0 {
			used[i] = true
		}
		if g.Optional {
			continue
		}
		where := l.place(at) + " " + g.Text
		switch {
		case i < 0:
			l.judge(kind, verdict{}, where, "nothing", g.Text)
		default:
			wrong := read[i].differs(g)
			l.judge(kind, verdict{right: wrong == "", strict: true, placed: true}, where, wrong, g.Text)
		}
	}
	for i, c := range read {
		if !used[i] {
			l.extra(kind, l.place(c.at), l.between(c.at)+" "+c.shown)
		}
	}
}

// differ lists the fields that are not as they should be.
func differ(fields ...[3]string) string {
	var out []string
	for _, f := range fields {
		if f[1] != f[2] {
			out = append(out, fmt.Sprintf("%s %s, want %s", f[0], f[1], f[2]))
		}
	}
	return strings.Join(out, "; ")
}

// amounts compares sums, percentages, measures and counts.
func (l *lineScorer) amounts() {
	for _, kind := range []string{"money", "percent", "measure", "count"} {
		var read []candidate
		for i := range l.got.Documents {
			for _, a := range l.got.Documents[i].Amounts {
				if a.Kind == kind {
					read = append(read, candidate{l.spot(a.Spans), fmt.Sprint(a.Min, "–", a.Max, " ", a.Unit), func(g *goldLine) string { return amountDiffers(&a, g) }})
				}
			}
		}
		l.match(kind, read)
	}
}

func amountDiffers(a *amount, g *goldLine) string {
	unit := [3]string{"unit", folded(a.Unit), folded(a.Unit)}
	if g.Kind != "percent" && g.Unit != nil && *g.Unit != "?" {
		unit[2] = folded(*g.Unit)
	}
	per := func(list []string) string { return strings.Join(slices.Sorted(slices.Values(list)), "/") }
	return differ(figure("min", a.Min, g.Min), figure("max", a.Max, g.Max), unit, [3]string{"per", per(a.Per), per(g.Per)}, [3]string{"bound", a.Bound, g.Bound},
		[3]string{"exclusive", fmt.Sprint(a.Exclusive), fmt.Sprint(g.Exclusive)})
}

// figure compares two figures up to the error of binary fractions.
func figure(name string, got, want float64) [3]string {
	if d := got - want; max(d, -d) <= 1e-9*max(1, want, -want) {
		return [3]string{name, "", ""}
	}
	return [3]string{name, fmt.Sprint(got), fmt.Sprint(want)}
}

// times compares dates and lengths of time.
func (l *lineScorer) times() {
	var dates, durations []candidate
	for i := range l.got.Documents {
		for _, d := range l.got.Documents[i].Dates {
			dates = append(dates, candidate{l.spot(d.Spans), d.From + "/" + d.To, func(g *goldLine) string {
				return differ([3]string{"from", d.From, g.From}, [3]string{"to", d.To, g.To}, [3]string{"precision", d.Precision, g.Precision},
					[3]string{"bound", d.Bound, g.Bound}, [3]string{"recurring", d.Recurring, g.Recurring})
			}})
		}
		for _, d := range l.got.Documents[i].Durations {
			durations = append(durations, candidate{l.spot(d.Spans), d.ISO, func(g *goldLine) string {
				return differ([3]string{"iso", d.ISO, g.ISO}, [3]string{"working", fmt.Sprint(d.Working), fmt.Sprint(g.Working)}, [3]string{"natural", fmt.Sprint(d.Natural), fmt.Sprint(g.Natural)})
			}})
		}
	}
	l.match("date", dates)
	l.match("duration", durations)
}

// contacts compares telephone numbers, addresses and the like.
func (l *lineScorer) contacts() {
	var read []candidate
	for i := range l.got.Documents {
		for _, c := range l.got.Documents[i].Contacts {
			read = append(read, candidate{l.spot(c.Spans), c.Kind, func(g *goldLine) string { return differ([3]string{"kind", c.Kind, g.Type}) }})
		}
	}
	l.match("contact", read)
}

var titleMarks = regexp.MustCompile(`^[《«〈「]|[》»〉」]$`)

// citations compares references: the place of one is that of its printed title, or of its number where no title is printed.
func (l *lineScorer) citations() {
	var read []candidate
	var within [][2]int // references inside the text, such as 前款
	relations := map[[2]int]string{}
	for i := range l.got.Documents {
		for _, c := range l.got.Documents[i].Citations {
			at := l.spot(c.Spans)
			switch {
			case c.Title != "" && len(c.TitleSpans) > 0 && !slices.Contains(c.Inferred, "title"):
				at = l.withMarks(l.spot(c.TitleSpans))
			case c.Number != nil:
				if len(c.Number.Spans) > 0 {
					at = l.spot(c.Number.Spans)
				}
				at = l.withMarks(at)
			default:
				within = append(within, at)
				continue
			}
			if _, ok := relations[at]; !ok {
				relations[at] = c.Relation
			}
			read = append(read, candidate{at, c.Title, func(g *goldLine) string { return citationDiffers(&c, g) }})
		}
	}
	l.match("citation", read)
	for _, g := range l.of("citation") {
		if got, ok := relations[l.at(g)]; ok && g.Relation != "" {
			l.check("citation relation", got == g.Relation, l.place(l.at(g))+" "+g.Text, got, g.Relation)
		}
	}
	for _, g := range l.of("internal") {
		at := l.at(g)
		ok := slices.ContainsFunc(within, func(w [2]int) bool { return w[0] <= at[0] && w[1] >= at[1] })
		l.check("internal reference", ok, l.place(at), "nothing", g.Text)
	}
}

// withMarks takes the marks around a title to it.
func (l *lineScorer) withMarks(at [2]int) [2]int {
	for _, marks := range [][2]string{{"《", "》"}, {"《", "»"}, {"«", "»"}, {"«", "》"}} {
		if at[0] > 0 && strings.HasSuffix(l.s[:at[0]], marks[0]) && strings.HasPrefix(l.s[at[1]:], marks[1]) {
			return [2]int{at[0] - len(marks[0]), at[1] + len(marks[1])}
		}
	}
	return at
}

func citationDiffers(c *citation, g *goldLine) string {
	bare := func(s string) string { return folded(titleMarks.ReplaceAllString(s, "")) }
	var fields [][3]string
	if g.Title != "" {
		fields = append(fields, [3]string{"title", bare(c.Title), folded(g.Title)}, [3]string{"kind", c.Kind, g.Doc})
	}
	key := func(n *number) string {
		if n == nil {
			return "none"
		}
		return fmt.Sprint(folded(n.Agency), " ", n.Year, " ", n.Serial)
	}
	got := key(c.Number)
	if g.Number == nil && slices.Contains(c.Inferred, "number") {
		got = "none"
	}
	return differ(append(fields, [3]string{"number", got, key(g.Number)}, [3]string{"pinpoint", folded(c.Pinpoint), folded(g.Pinpoint)})...)
}

// people compares persons by name and place; those in running text count apart.
func (l *lineScorer) people() {
	type read struct {
		at [2]int
		person
		used bool
	}
	var all []read
	for i := range l.got.Documents {
		for _, p := range l.got.Documents[i].People {
			all = append(all, read{at: l.spot(p.Spans), person: p})
		}
	}
	l.measure("person").Values = true
	for _, g := range l.of("person") {
		kind := "person"
		if g.Prose {
			kind = "person in prose"
			l.measure(kind).Values = true
		}
		at := l.at(g)
		where := l.place(at) + " " + g.Name
		i := slices.IndexFunc(all, func(r read) bool {
			return !r.used && folded(r.Name) == folded(g.Name) && r.at[0] <= at[1] && r.at[1] >= at[0]
		})
		if i < 0 {
			l.judge(kind, verdict{}, where, "nothing", g.Name)
			continue
		}
		all[i].used = true
		wrong := personDiffers(&all[i].person, g)
		l.judge(kind, verdict{right: wrong == "", strict: all[i].Name == g.Name, placed: true}, where, wrong, g.Name)
	}
	for _, r := range all {
		if !r.used {
			l.extra("person", l.place(r.at), r.Name+" "+r.Post)
		}
	}
}

func personDiffers(p *person, g *goldLine) string {
	var fields [][3]string
	want := func(name, got, should string) {
		if should != "" {
			fields = append(fields, [3]string{name, folded(got), folded(should)})
		}
	}
	want("role", p.Role, g.Role)
	want("post", p.Post, g.Post)
	if g.Unit != nil {
		want("unit", p.Unit, *g.Unit)
	}
	if g.Post == "" && p.Post != "" {
		fields = append(fields, [3]string{"post", p.Post, ""})
	}
	return differ(fields...)
}
