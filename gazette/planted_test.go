package gazette

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/internal/synth"
	"github.com/gongbao/gongbao/segment"
)

// A planter spoils a made gazette in one place, and says what it did; "" if the gazette has no such place.
type planter struct {
	name  string
	plant func(r *rand.Rand, g *synth.Gazette) (text, what string)
	forms bool // only gazettes of all printed forms have such places
}

// planters are the errors that printers and scanners make and that a gazette itself contradicts.
var planters = []planter{
	{"lost row", plantLostRow, false},
	{"changed figure", plantFigure, false},
	{"changed sum", plantSum, false},
	{"lost article", plantLostNode("article"), false},
	{"swapped articles", plantSwapped("article"), false},
	{"doubled article", plantDoubled("article"), false},
	{"lost heading", plantLostNode("h1"), false},
	{"swapped headings", plantSwapped("h1"), false},
	{"lost item", plantLostNode("item"), false},
	{"changed title in the contents", plantEntry, false},
	{"lost attachment", plantLostAttachment, false},
	{"lost bracket", plantBracket, false},
	{"changed amount in words", plantWords, false},
	{"doubled number", plantNumber, false},
	{"changed weekday", plantWeekday, true},
	{"changed count of attachments", plantAttachmentCount, true},
	{"lost line of the list of attachments", plantListed, true},
	{"lost instrument", plantLostInstrument, false},
	{"changed name of an instrument", plantInstrumentName, false},
	{"changed length of a period", plantPeriod, true},
	{"changed share", plantShare, false},
	{"lost last member of a counted list", plantLastMember, false},
	{"changed sum in words", plantSumInWords, true},
}

// cutOut returns s without the bytes of a span and the line end after it.
func cutOut(s string, at synth.Span) string {
	end := at.End
	for end < len(s) && s[end] == '\n' {
		end++
	}
	return s[:at.Start] + s[end:]
}

// pick returns one of list that is good, by chance.
func pick[T any](r *rand.Rand, list []T, good func(T) bool) (T, bool) {
	var all []T
	for _, x := range list {
		if good(x) {
			all = append(all, x)
		}
	}
	if len(all) == 0 {
		var none T
		return none, false
	}
	return all[r.IntN(len(all))], true
}

// A tableRow is a printed row of a made table: its line and its cells.
type tableRow struct {
	at    synth.Span
	cells []string
}

// tableRows returns the lines of t with cells, with their places.
func tableRows(g *synth.Gazette, t *synth.Table) []tableRow {
	var rows []tableRow
	at := t.At.Start
	for _, line := range strings.SplitAfter(g.Text[t.At.Start:t.At.End], "\n") {
		if cells := strings.Split(strings.TrimRight(line, "\n"), "\t"); len(cells) > 1 {
			rows = append(rows, tableRow{synth.Span{Start: at, End: at + len(strings.TrimRight(line, "\n"))}, cells})
		}
		at += len(line)
	}
	return rows
}

// numbered returns the rows of t that a serial number counts and that stand on one line each, without the last.
func numberedRows(g *synth.Gazette, t *synth.Table) []tableRow {
	if len(t.Header) == 0 || t.Header[0][0] != "序号" {
		return nil
	}
	var out []tableRow
	for _, row := range tableRows(g, t) {
		if len(row.cells) == t.Columns && strings.Trim(row.cells[0], "0123456789") == "" && row.cells[0] != "" {
			out = append(out, row)
		}
	}
	if len(out) < 3 {
		return nil
	}
	return out[:len(out)-1]
}

func plantLostRow(r *rand.Rand, g *synth.Gazette) (string, string) {
	t, ok := pick(r, g.Truth.Structure.Tables, func(t synth.Table) bool { return len(numberedRows(g, &t)) > 0 })
	if !ok {
		return "", ""
	}
	rows := numberedRows(g, &t)
	row := rows[r.IntN(len(rows))]
	return cutOut(g.Text, row.at), strings.Join(row.cells, " ")
}

// changeCell changes the last digit of a cell that is a figure, in a row of a table with sums.
func changeCell(r *rand.Rand, g *synth.Gazette, sums bool) (string, string) {
	t, ok := pick(r, g.Truth.Structure.Tables, func(t synth.Table) bool { return t.Total != nil && len(tableRows(g, &t)) > 3 })
	if !ok {
		return "", ""
	}
	rows := tableRows(g, &t)
	var tries []tableRow
	for _, row := range rows {
		if kindOfRow(row.cells).isOf(totalRow) == sums && len(row.cells) == t.Columns {
			tries = append(tries, row)
		}
	}
	r.Shuffle(len(tries), func(i, j int) { tries[i], tries[j] = tries[j], tries[i] })
	for _, row := range tries {
		at := row.at.Start
		for c, cell := range row.cells {
			if _, ok := figure(cell); ok && c > 0 && len(cell) < 9 && strings.Trim(cell, "0123456789.,") == "" {
				old := g.Text[at+len(cell)-1]
				return g.Text[:at+len(cell)-1] + string('0'+(old-'0'+3)%10) + g.Text[at+len(cell):], strings.Join(row.cells, " ")
			}
			at += len(cell) + 1
		}
	}
	return "", ""
}

func plantFigure(r *rand.Rand, g *synth.Gazette) (string, string) { return changeCell(r, g, false) }
func plantSum(r *rand.Rand, g *synth.Gazette) (string, string)    { return changeCell(r, g, true) }

// runsOf returns the nodes of a level that another follows in the same list, each with the one after it.
func runsOf(g *synth.Gazette, level string) [][2]synth.Node {
	var out [][2]synth.Node
	last := map[string]synth.Node{}
	for _, n := range g.Truth.Outline {
		key := fmt.Sprint(n.Doc, n.Part, n.Depth)
		if n.Level != level || n.Template {
			if n.Level == "article" || n.Level == "h1" || n.Level == "chapter" {
				last = map[string]synth.Node{}
			}
			continue
		}
		if before, ok := last[key]; ok && before.Number+1 == n.Number {
			out = append(out, [2]synth.Node{before, n})
		}
		last[key] = n
	}
	return out
}

// articleRuns are the same for articles, which count on through chapters.
func nodePairs(g *synth.Gazette, level string) [][2]synth.Node {
	if level == "item" {
		return runsOf(g, level)
	}
	var out [][2]synth.Node
	last := map[string]synth.Node{}
	for _, n := range g.Truth.Outline {
		if n.Level != level || n.Template {
			continue
		}
		key := fmt.Sprint(n.Doc, n.Part)
		if before, ok := last[key]; ok && before.Number+1 == n.Number {
			out = append(out, [2]synth.Node{before, n})
		}
		last[key] = n
	}
	return out
}

func plantLostNode(level string) func(*rand.Rand, *synth.Gazette) (string, string) {
	return func(r *rand.Rand, g *synth.Gazette) (string, string) {
		pair, ok := pick(r, nodePairs(g, level), func([2]synth.Node) bool { return true })
		if !ok {
			return "", ""
		}
		return cutOut(g.Text, pair[0].At), pair[0].Label
	}
}

func plantSwapped(level string) func(*rand.Rand, *synth.Gazette) (string, string) {
	return func(r *rand.Rand, g *synth.Gazette) (string, string) {
		pair, ok := pick(r, nodePairs(g, level), func(p [2]synth.Node) bool { return p[0].At.End <= p[1].At.Start })
		if !ok {
			return "", ""
		}
		a, b := pair[0].At, pair[1].At
		return g.Text[:a.Start] + g.Text[b.Start:b.End] + g.Text[a.End:b.Start] + g.Text[a.Start:a.End] + g.Text[b.End:], pair[0].Label
	}
}

func plantDoubled(level string) func(*rand.Rand, *synth.Gazette) (string, string) {
	return func(r *rand.Rand, g *synth.Gazette) (string, string) {
		pair, ok := pick(r, nodePairs(g, level), func([2]synth.Node) bool { return true })
		if !ok {
			return "", ""
		}
		a := pair[0].At
		return g.Text[:a.End] + "\n" + g.Text[a.Start:], pair[0].Label
	}
}

func plantEntry(r *rand.Rand, g *synth.Gazette) (string, string) {
	e, ok := pick(r, g.Truth.Structure.Contents, func(e synth.Entry) bool { return len([]rune(e.Title)) > 12 })
	if !ok {
		return "", ""
	}
	at := e.At.Start
	for n, c := range g.Text[e.At.Start:e.At.End] {
		if n > 9 && c > 0x4E00 && c < 0x9FFF {
			at = e.At.Start + n
			break
		}
	}
	return g.Text[:at] + "龘" + g.Text[at+len("龘"):], e.Title
}

func plantLostAttachment(r *rand.Rand, g *synth.Gazette) (string, string) {
	var all []synth.Part
	for _, d := range g.Truth.Structure.Documents {
		listed, n := len(d.Lists) > 0, 0
		for _, p := range d.Parts {
			if p.Role == "attachment" {
				n++
			}
		}
		for _, p := range d.Parts {
			if listed && n > 1 && p.Role == "attachment" {
				all = append(all, p)
			}
		}
	}
	p, ok := pick(r, all, func(synth.Part) bool { return true })
	if !ok {
		return "", ""
	}
	return cutOut(g.Text, p.At), p.Title
}

func plantBracket(r *rand.Rand, g *synth.Gazette) (string, string) {
	n, ok := pick(r, g.Truth.Outline, func(n synth.Node) bool {
		s := g.Text[n.At.Start:n.At.End]
		return !n.Template && strings.Count(s, "《") == 1 && strings.Count(s, "》") == 1
	})
	if !ok {
		return "", ""
	}
	at := n.At.Start + strings.Index(g.Text[n.At.Start:n.At.End], "》")
	return g.Text[:at] + g.Text[at+len("》"):], n.Label
}

func plantWords(r *rand.Rand, g *synth.Gazette) (string, string) {
	n, ok := pick(r, g.Truth.Outline, func(n synth.Node) bool {
		return n.Level == "article" && !n.Template && strings.HasSuffix(g.Text[n.At.Start:n.At.End], "。")
	})
	if !ok {
		return "", ""
	}
	return g.Text[:n.At.End] + "保证金为¥21000.00（大写：贰万贰仟元整）。" + g.Text[n.At.End:], n.Label
}

func plantNumber(r *rand.Rand, g *synth.Gazette) (string, string) {
	docs := g.Truth.Structure.Documents
	var pairs [][2]synth.Document
	for i := range docs {
		for j := i + 1; j < len(docs); j++ {
			if docs[i].Agency != "" && docs[i].Agency == docs[j].Agency && docs[i].Number != "" && docs[j].Number != "" {
				pairs = append(pairs, [2]synth.Document{docs[i], docs[j]})
			}
		}
	}
	p, ok := pick(r, pairs, func(p [2]synth.Document) bool { return p[0].NumberAt.End <= p[1].NumberAt.Start })
	if !ok {
		return "", ""
	}
	a, b := p[0].NumberAt, p[1].NumberAt
	return g.Text[:b.Start] + g.Text[a.Start:a.End] + g.Text[b.End:], p[1].Number
}

// changeAt puts with in place of what stands at [from, to) of the text.
func changeAt(g *synth.Gazette, from, to int, with string) string {
	return g.Text[:from] + with + g.Text[to:]
}

// oneMatch returns the place of one match of a pattern, by chance: its first group.
func oneMatch(r *rand.Rand, g *synth.Gazette, pattern *regexp.Regexp) (from, to int, ok bool) {
	all := pattern.FindAllStringSubmatchIndex(g.Text, -1)
	if len(all) == 0 {
		return 0, 0, false
	}
	m := all[r.IntN(len(all))]
	return m[2], m[3], true
}

// another returns one of the words that is not s.
func another(r *rand.Rand, s string, words ...string) string {
	for {
		if w := words[r.IntN(len(words))]; w != s {
			return w
		}
	}
}

var (
	printedWeekday = regexp.MustCompile(`\d{4} ?年 ?\d+ ?月 ?\d+ ?日 ?[（(](?:星期|周)([一二三四五六日])[）)]`)
	printedCount   = regexp.MustCompile(`附件[（(]共(\d)(?:个|件)[）)]：`)
	printedPeriod  = regexp.MustCompile(`(?:止，期限|日，为期)(\d+|[一二三四五])(?:年|天)`)
	printedShares  = regexp.MustCompile(`分别承担(\d0)%、`)
	printedWords   = regexp.MustCompile(`人民币([壹贰叁肆伍陆柒捌玖])[万仟][^（(]{0,20}[（(]¥`)
	printedIssue   = regexp.MustCompile(`现将《([^》《]{8,40})》[^。]{0,200}印发`)
)

func plantWeekday(r *rand.Rand, g *synth.Gazette) (string, string) {
	from, to, ok := oneMatch(r, g, printedWeekday)
	if !ok {
		return "", ""
	}
	return changeAt(g, from, to, another(r, g.Text[from:to], "一", "二", "三", "四", "五", "六", "日")), g.Text[from-30 : to]
}

func plantAttachmentCount(r *rand.Rand, g *synth.Gazette) (string, string) {
	from, to, ok := oneMatch(r, g, printedCount)
	if !ok {
		return "", ""
	}
	return changeAt(g, from, to, another(r, g.Text[from:to], "2", "3", "4", "5")), g.Text[from-10 : to]
}

// plantListed takes away a line of a list of attachments that has more than two.
func plantListed(r *rand.Rand, g *synth.Gazette) (string, string) {
	d, ok := pick(r, g.Truth.Structure.Documents, func(d synth.Document) bool { return len(d.ListsAt) > 2 })
	if !ok {
		return "", ""
	}
	at := d.ListsAt[1+r.IntN(len(d.ListsAt)-2)]
	if strings.HasPrefix(g.Text[at.Start:at.End], "附件") {
		return "", "" // the first line of another list
	}
	return cutOut(g.Text, at), g.Text[at.Start:at.End]
}

func plantLostInstrument(r *rand.Rand, g *synth.Gazette) (string, string) {
	var all []synth.Part
	for _, d := range g.Truth.Structure.Documents {
		n := 0
		for _, p := range d.Parts {
			if p.Role == "instrument" {
				n++
			}
		}
		for i, p := range d.Parts {
			if n > 1 && p.Role == "instrument" && (i+1 == len(d.Parts) || d.Parts[i+1].Role == "instrument") {
				all = append(all, p)
			}
		}
	}
	p, ok := pick(r, all, func(synth.Part) bool { return true })
	if !ok {
		return "", ""
	}
	return cutOut(g.Text, p.At), p.Title
}

func plantInstrumentName(r *rand.Rand, g *synth.Gazette) (string, string) {
	from, to, ok := oneMatch(r, g, printedIssue)
	if !ok {
		return "", ""
	}
	name := []rune(g.Text[from:to])
	for i := range name[:len(name)/2] {
		name[i] = '龘'
	}
	return changeAt(g, from, to, string(name)), g.Text[from:to]
}

func plantPeriod(r *rand.Rand, g *synth.Gazette) (string, string) {
	from, to, ok := oneMatch(r, g, printedPeriod)
	if !ok {
		return "", ""
	}
	return changeAt(g, from, to, another(r, g.Text[from:to], "6", "8", "9")), g.Text[from-10 : to]
}

func plantShare(r *rand.Rand, g *synth.Gazette) (string, string) {
	from, to, ok := oneMatch(r, g, printedShares)
	if !ok || g.Text[from:to] == "90" {
		return "", ""
	}
	return changeAt(g, from, to, "95"), g.Text[from:to]
}

// plantLastMember takes away the last of the texts that a decision ends, after it said how many there are.
func plantLastMember(r *rand.Rand, g *synth.Gazette) (string, string) {
	d, ok := pick(r, g.Truth.Structure.Documents, func(d synth.Document) bool { return len(d.Repeals) > 2 && strings.Contains(d.Title, "废止") })
	if !ok {
		return "", ""
	}
	var last synth.Node
	for _, n := range g.Truth.Outline {
		if n.Document == d.Number && n.Level == "h3" {
			last = n
		}
	}
	return cutOut(g.Text, last.At), last.Label
}

func plantSumInWords(r *rand.Rand, g *synth.Gazette) (string, string) {
	from, to, ok := oneMatch(r, g, printedWords)
	if !ok {
		return "", ""
	}
	return changeAt(g, from, to, another(r, g.Text[from:to], "壹", "贰", "叁", "肆", "伍")), g.Text[from:to]
}

// complaints returns what an issue says is wrong.
func complaints(s string) map[string]int {
	is := Parse(&segment.Source{Name: "made", Text: s})
	out := map[string]int{}
	for _, c := range is.Checks {
		if c.Status == Broken {
			out[string(c.Code)+c.Message]++
		}
	}
	for _, p := range is.Problems {
		out[string(p.Code)+p.Message]++
	}
	return out
}

// planted returns a made gazette, what it says with an error in it, and which; a form that few gazettes have is looked for in some.
func (p *planter) planted(r *rand.Rand, seed uint64) (g *synth.Gazette, text, what string) {
	for k := uint64(0); k < 8 && text == "" && (k == 0 || p.forms); k++ {
		g = synth.Make(seed+1000*k, synth.Options{Forms: p.forms})
		text, what = p.plant(r, g)
	}
	return g, text, what
}

// TestPlantedErrors plants errors into made gazettes, one in each, and asks that nearly all are told of.
func TestPlantedErrors(t *testing.T) {
	want := 500
	if testing.Short() {
		want = 60
	}
	planted, found := map[string]int{}, map[string]int{}
	sum, hits := 0, 0
	for seed := uint64(1); sum < want; seed++ {
		for i := range 3 {
			r := rand.New(rand.NewPCG(seed, uint64(i)))
			p := planters[(int(seed)*3+i)%len(planters)]
			g, text, what := p.planted(r, seed)
			if text == "" {
				continue
			}
			clean := complaints(g.Text)
			sum++
			planted[p.name]++
			if tells(complaints(text), clean) {
				hits++
				found[p.name]++
			} else {
				t.Logf("seed %d: a %s is not told of: %s", seed, p.name, what)
			}
		}
	}
	var names []string
	for _, p := range planters {
		names = append(names, fmt.Sprintf("%s %d/%d", p.name, found[p.name], planted[p.name]))
	}
	slices.Sort(names)
	t.Logf("%d of %d: %s", hits, sum, strings.Join(names, ", "))
	if hits*100 < sum*95 {
		t.Errorf("%d of %d planted errors are told of, want 95 in a hundred", hits, sum)
	}
}

// TestHarmlessChanges changes what no redundancy covers, and asks that nothing is told of.
func TestHarmlessChanges(t *testing.T) {
	for seed := range uint64(12) {
		g := synth.Make(seed, synth.Options{})
		r := rand.New(rand.NewPCG(seed, 5))
		n, ok := pick(r, g.Truth.Outline, func(n synth.Node) bool {
			return n.Level == "article" && !n.Template && strings.HasSuffix(g.Text[n.At.Start:n.At.End], "。")
		})
		if !ok {
			continue
		}
		text := g.Text[:n.At.End] + "有关部门应当做好配合工作。" + g.Text[n.At.End:]
		if tells(complaints(text), complaints(g.Text)) {
			t.Errorf("seed %d: a sentence more in %s is told of: %v", seed, n.Label, complaints(text))
		}
	}
}

// tells reports whether got has a complaint that clean has not.
func tells(got, clean map[string]int) bool {
	for k, n := range got {
		if n > clean[k] {
			return true
		}
	}
	return false
}
