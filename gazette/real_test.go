package gazette

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/parse"
	"github.com/gongbao/gongbao/segment"
)

// A manifestLine says what is expected of one real text.
type manifestLine struct {
	Name      string
	Documents int             `json:"documents_expected"`
	Articles  json.RawMessage `json:"articles_expected"`
	Gold      struct{ Wenhao, Title string }
}

// articles is the expected number of articles, 0 where it is not one number.
func (m *manifestLine) articles() (n int) {
	var list []int
	if json.Unmarshal(m.Articles, &n) != nil && json.Unmarshal(m.Articles, &list) == nil && len(list) == 1 {
		n = list[0]
	}
	return n
}

// misread are the real texts that are known to be misread, and why. One that is right breaks the build.
var misread = map[string]string{
	"taiwan-laws-md/公司法.md articles":   "the list wants 567; 533 lines of the file are a 第…條 alone, and these are read",
	"taiwan-laws-md/行政程序法.md articles": "the list wants 178; 176 lines of the file are a 第…條 alone, and these are read",
}

// TestReal checks number, title, count of documents and articles of real texts, and that no article is invented or out of order.
func TestReal(t *testing.T) {
	manifest, err := os.ReadFile(filepath.Join(sharedRoot, "real", "manifest.jsonl"))
	if err != nil {
		t.Skip("no real texts in ../shared")
	}
	tallies := map[string]*tally{"number": {}, "title": {}, "one document": {}, "articles": {}}
	for lines := bufio.NewScanner(bytes.NewReader(manifest)); lines.Scan(); {
		var m manifestLine
		if err := json.Unmarshal(lines.Bytes(), &m); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(filepath.Join(sharedRoot, "real", m.Name))
		if err != nil || !slices.Contains([]string{".txt", ".md"}, filepath.Ext(m.Name)) {
			continue
		}
		is := Parse(&segment.Source{Text: string(data)})
		for what, ok := range m.judge(is, string(data)) {
			tallies[what].add(ok)
			switch why := misread[m.Name+" "+what]; {
			case !ok && why == "":
				t.Errorf("%s: %s is not as expected", m.Name, what)
			case ok && why != "":
				t.Errorf("%s: %s is listed as misread (%s), and is right: take it off the list", m.Name, what, why)
			}
		}
	}
	for what, x := range tallies {
		t.Logf("%s: %d of %d", what, x.hit, x.all)
		if x.all == 0 || x.share() < 0.95 {
			t.Errorf("%s: %d of %d right, want 95 %%", what, x.hit, x.all)
		}
	}
}

// judge says what of an issue is as expected. What does not stand in the text is not asked for.
func (m *manifestLine) judge(is *Issue, s string) map[string]bool {
	out := map[string]bool{}
	first := &Document{}
	if len(is.Documents) > 0 {
		first = &is.Documents[0]
	}
	if w := strings.TrimSuffix(han.Key(m.Gold.Wenhao), "号"); w != "" && strings.Contains(han.Key(s), w) {
		out["number"] = first.Number != nil && strings.TrimSuffix(han.Key(first.Number.Text), "号") == w
	}
	if w := han.Key(m.Gold.Title); w != "" && printsTitle(s, w) {
		out["title"] = han.Key(first.Title) == w
	}
	if m.Documents == 1 {
		out["one document"] = len(is.Documents) == 1
	}
	if want := m.articles(); want > 0 {
		all, numbers := longestRun(is)
		out["articles"] = all == want || numbers == want // some count inserted articles, 第十七条之一, and some do not
	}
	return out
}

// printsTitle reports whether the lines of s print a title, and not only a sentence about it.
func printsTitle(s, title string) bool {
	lines := strings.Split(s, "\n")
	for i := range lines {
		whole := ""
		for n := 0; n < 4 && i+n < len(lines); n++ {
			if whole += han.Key(lines[i+n]); whole == title {
				return true
			}
		}
	}
	return false
}

// longestRun returns how many articles the part has that has most of those whose articles stand in order, and how many numbers they have.
func longestRun(is *Issue) (articles, numbers int) {
	for d := range is.Documents {
		for p := range is.Documents[d].Parts {
			var last *Node
			all, base, inOrder := 0, 0, true
			for x := range is.Documents[d].Parts[p].Nodes() {
				if x.Type != "article" {
					continue
				}
				inOrder = inOrder && (last == nil || x.Number == last.Number+1 && x.Suffix <= 1 || x.Number == last.Number && x.Suffix > last.Suffix)
				if last == nil || x.Number != last.Number {
					base++
				}
				last = x
				all++
			}
			if inOrder && all > articles {
				articles, numbers = all, base
			}
		}
	}
	return articles, numbers
}

// TestScans checks that the markers of eight scanned pages are found, and their paragraphs joined, in spite of the OCR.
func TestScans(t *testing.T) {
	scans, _ := filepath.Glob(filepath.Join(sharedRoot, "ocr", "scan-*.txt"))
	if len(scans) == 0 {
		t.Skip("no scans in ../shared")
	}
	markers, joins, numbers := tally{}, tally{}, tally{}
	for _, scan := range scans {
		truth, err := os.ReadFile(strings.Replace(scan, "scan-", "gt-", 1))
		if err != nil {
			t.Fatal(err)
		}
		read, err := os.ReadFile(scan)
		if err != nil {
			t.Fatal(err)
		}
		p := newPage(string(read))
		lines := strings.Split(string(truth), "\n")
		for i, line := range lines {
			if m := markerOf(line); m != "" && strings.Contains(p.text, tailOf(line)) && !lostMarker(string(read), line) {
				i := slices.Index(p.markers, m)
				if markers.add(i >= 0); i >= 0 {
					p.markers = slices.Delete(p.markers, i, i+1)
				} else {
					t.Logf("%s: %s is not found: %s", filepath.Base(scan), m, line)
				}
			}
			if i+1 < len(lines) && len(line) > 90 && !strings.ContainsAny(line[len(line)-3:], "。；：…") {
				if joined, known := p.joins(line, lines[i+1]); known {
					if joins.add(joined); !joined {
						t.Logf("%s: two nodes print %s│%s", filepath.Base(scan), line, lines[i+1])
					}
				}
			}
		}
		for range number.FindAllString(p.text, -1) {
			numbers.add(p.numbers > 0)
			p.numbers--
		}
	}
	t.Logf("markers: %d of %d, joins: %d of %d, numbers: %d of %d", markers.hit, markers.all, joins.hit, joins.all, numbers.hit, numbers.all)
	if markers.share() < 0.98 || joins.share() < 0.95 || numbers.share() < 1 {
		t.Error("too few are found: want 98 % of the markers, 95 % of the joins, all numbers")
	}
}

// number is the year and serial of a 文号, whatever its brackets, in a key.
var number = regexp.MustCompile(`\(20\d\d[)j]\d+号`)

// A page is a scanned page as it was read.
type page struct {
	is      *Issue
	text    string   // the key of all its text
	nodes   []string // the keys of its paragraphs
	markers []string
	numbers int // of documents, its own and cited
}

func newPage(s string) *page {
	p := &page{is: Parse(&segment.Source{Text: s}), text: han.Key(s)}
	for _, n := range p.is.Nodes() {
		p.nodes = append(p.nodes, han.Key(n.Label+n.Text))
		if n.Number > 0 {
			p.markers = append(p.markers, fmt.Sprint(styleOf(n.Label), " ", n.Number))
		}
	}
	for i := range p.is.Contents {
		p.nodes = append(p.nodes, han.Key(p.is.Contents[i].Title))
	}
	for d := range p.is.Documents {
		if p.is.Documents[d].Number != nil {
			p.numbers++
		}
		for i := range p.is.Documents[d].Citations {
			if p.is.Documents[d].Citations[i].Number != nil {
				p.numbers++
			}
		}
		p.nodes = append(p.nodes, han.Key(p.is.Documents[d].Title))
	}
	return p
}

// joins reports whether the end of one line and the beginning of the next stand in one paragraph; not known where the OCR spoilt them.
func (p *page) joins(line, next string) (joined, known bool) {
	a, b := tailOf(line), headOf(next)
	if strings.Count(p.text, a) != 1 || strings.Count(p.text, b) != 1 {
		return false, false
	}
	return slices.ContainsFunc(p.nodes, func(s string) bool { return strings.Contains(s, a) && strings.Contains(s, b) }), true
}

// tailOf and headOf are the last and the first five characters of a line.
func tailOf(line string) string {
	r := []rune(han.Key(line))
	return string(r[max(0, len(r)-5):])
}

func headOf(line string) string {
	r := []rune(han.Key(line))
	return string(r[:min(5, len(r))])
}

var printedMarker = regexp.MustCompile(`^(第[一二三四五六七八九十百]+[章条]|（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d{1,2}[.．]\D)`)

// markerOf returns style and number of the marker that a line of the truth begins with, "" if it has none.
func markerOf(line string) string {
	m := printedMarker.FindString(line)
	if m == "" {
		return ""
	}
	n, _ := parse.Integer(strings.TrimLeft(m, "第（"))
	return fmt.Sprint(styleOf(m), " ", n)
}

// lostMarker reports whether the OCR read the text of a line and nothing of its marker.
func lostMarker(read, line string) bool {
	text := headOf(line[len(printedMarker.FindString(line)):])
	return slices.ContainsFunc(strings.Split(read, "\n"), func(s string) bool { return strings.HasPrefix(han.Key(s), text) })
}

// styleOf is the style of a marker by its signs, whatever an OCR made of its brackets.
func styleOf(label string) string {
	for _, sign := range []string{"章", "条", "、"} {
		if strings.Contains(label, sign) {
			return sign
		}
	}
	if strings.ContainsAny(han.Key(label), "()") {
		return "()"
	}
	return "."
}
