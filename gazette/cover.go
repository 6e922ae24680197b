package gazette

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
	"github.com/gongbao/gongbao/parse"
	"github.com/gongbao/gongbao/segment"
)

// readCover reads name, year, number and sponsor from the lines of the cover.
func (is *Issue) readCover(l *segment.Layout) {
	line := func(i int) string {
		if i < 0 {
			return ""
		}
		p := l.Lines[i].Print
		return l.Source.Reading(l.Source.Text[p.Start:p.End])
	}
	f := l.Front
	is.Name = strings.TrimFunc(withoutIssue(line(f.Name)), func(r rune) bool { return r < 0x80 })
	is.LatinName = line(f.LatinName)
	for _, i := range f.Count {
		is.readCount(line(i))
	}
	if is.Year == 0 && f.Year >= 0 {
		is.Year, _ = parse.Integer(line(f.Year))
	}
	is.Sponsor = sponsor(line(f.Sponsor))
}

// withoutIssue returns the name of a gazette without the count after it on one line: 云州市人民政府公报2032年第4期.
func withoutIssue(s string) string {
	if count := wording.BehindName(s); strings.ContainsAny(count, "第年期") {
		s = strings.TrimRight(strings.TrimSuffix(s, count), " ")
	}
	if at := max(strings.Index(s, "期"), strings.Index(s, "號"), strings.Index(s, "号")); at > 0 && strings.Contains(s[:at], "第") { // 2031年第20號憲報
		_, n := utf8.DecodeRuneInString(s[at:])
		if name := strings.TrimLeft(s[at+n:], " ）)"); wording.NamesGazette(name) {
			return name
		}
	}
	return s
}

// firstYear writes the first year of an era and the first month of a year in figures.
var firstYear = strings.NewReplacer("元年", "一年", "元月", "一月")

// readCount reads 2022年第2期（总第3期）, with or without the year.
func (is *Issue) readCount(s string) {
	if name := withoutIssue(s); len(name) < len(s) {
		s = strings.Replace(s, name, "", 1)
	}
	s = strings.TrimLeft(firstYear.Replace(s), "（( ")
	if year := leadingYear(s); is.Year == 0 {
		is.Year = year
	}
	if at := strings.Index(s, "总号"); at >= 0 && is.TotalNumber == 0 {
		is.TotalNumber, _ = parse.Integer(strings.TrimLeft(s[at+len("总号"):], "：: "))
	}
	if days := parse.Dates(s, nil); len(days) > 0 && days[0].Value.Precision == parse.PrecisionDay && is.Year == 0 {
		is.Year = days[0].Value.From.Year
	}
	if at := strings.Index(s, "年"); at > 0 && is.Year == 0 {
		year, isRepublic := strings.CutPrefix(s[:at], "中華民國")
		if is.Year, _ = parse.Integer(year); isRepublic && is.Year > 0 {
			is.Year += 1911
		}
	}
	for at := strings.Index(s, "第"); at >= 0; {
		rest := s[at+len("第"):]
		n, size := parse.Integer(rest)
		if size > 0 && (strings.HasPrefix(rest[size:], "期") || strings.HasPrefix(rest[size:], "号") || strings.HasPrefix(rest[size:], "號")) {
			if strings.HasSuffix(strings.TrimRight(s[:at], "（("), "总") || strings.HasSuffix(s[:at], "总") {
				if is.TotalNumber == 0 {
					is.TotalNumber = n
				}
			} else if is.Number == 0 {
				is.Number = n
			}
		}
		next := strings.Index(rest, "第")
		if next < 0 {
			return
		}
		at += len("第") + next
	}
}

// leadingYear returns the year that a count begins with where no 年 stands after it: 2031 of 2031·第4期. 0 if there is none.
func leadingYear(s string) int {
	year, size := parse.Integer(s)
	if rest := s[size:]; size != len("2031") || year < 1900 || strings.HasPrefix(rest, "年") {
		return 0
	}
	return year
}

// hostLabels begin the line that names who publishes a gazette.
var hostLabels = lexicon.Words(lexicon.HostLabel)

// sponsor returns the organ of 云州市人民政府主办 or 主办：云州市人民政府.
func sponsor(s string) string {
	s = strings.TrimSuffix(s, "主办")
	for _, label := range hostLabels {
		s = strings.TrimPrefix(s, label)
	}
	return strings.Trim(s, "：: ")
}

// readColophon reads what the issue says about itself after its last document.
func (is *Issue) readColophon(l *segment.Layout) {
	c := l.Colophon
	if c.From < 0 {
		return
	}
	col := &Colophon{Spans: []Span{}}
	var text []string
	for i := c.From; i < len(l.Lines); i++ {
		line := &l.Lines[i]
		if line.Role != segment.Colophon {
			continue
		}
		s := l.Source.Reading(l.Source.Text[line.Print.Start:line.Print.End])
		col.Spans = append(col.Spans, line.Print)
		text = append(text, s)
		if i == c.Title {
			col.Title = s
			continue
		}
		col.take(s)
	}
	col.Text = strings.Join(text, "\n")
	is.Colophon = col
}

// take reads one labelled line of a colophon: 地址：云州市清风路1号.
func (c *Colophon) take(s string) {
	at := han.Colon(s)
	if at < 0 {
		c.publishedBy(s)
		return
	}
	label, value := s[:at], strings.Trim(s[at:], "：: ")
	for _, f := range []struct {
		field *string
		label lexicon.Class
	}{
		{&c.Address, lexicon.AddressLabel}, {&c.Postcode, lexicon.PostcodeLabel}, {&c.Phone, lexicon.TelephoneLabel},
		{&c.Website, lexicon.WebsiteLabel}, {&c.Publisher, lexicon.PublisherLabel},
	} {
		if *f.field == "" && lexicon.Is(label, f.label) {
			*f.field = value
			return
		}
	}
	c.publishedBy(s)
}

// publishedBy reads the publisher from a sentence: …由云州市人民政府办公室承办并编辑发布.
func (c *Colophon) publishedBy(s string) {
	if c.Publisher != "" {
		return
	}
	for _, w := range []string{"承办", "编辑出版", "编辑发布", "主办"} {
		end := strings.Index(s, w)
		if end < 0 {
			continue
		}
		from := strings.LastIndexAny(s[:end], "，、。；由：")
		if from < 0 {
			continue
		}
		name := s[from:end]
		name = strings.TrimLeft(name, "，、。；由：")
		if name != "" && len(name) < 90 {
			c.Publisher = name
			return
		}
	}
}
