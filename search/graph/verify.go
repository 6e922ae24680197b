package graph

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/parse"
)

// A Finding is what [Graph.Verify] finds of a citation.
type Finding string

// What may be found of a citation.
const (
	Exists        Finding = "exists"
	NotHeld       Finding = "not_held" // not in this collection: whether it exists is not known
	AmbiguousText Finding = "ambiguous"
	TitleDiffers  Finding = "title_differs"     // a text with that number has another title
	NoProvision   Finding = "no_such_provision" // the text has no such article
	QuoteDiffers  Finding = "quotation_differs"
	RepealedThen  Finding = "repealed" // on the day that was asked for
	ExpiredThen   Finding = "expired"
	NotYetThen    Finding = "not_yet"
	SuspendedThen Finding = "suspended"
	ForceUnknown  Finding = "force_unknown" // told beside a verdict, and never one itself
)

// Findings lists every finding: first those that can be a [Verdict.Verdict], the gravest first, for of several that one is told.
func Findings() []Finding { return append(verdicts[:len(verdicts):len(verdicts)], ForceUnknown) }

// verdicts are the findings that settle a citation, the gravest first.
var verdicts = [...]Finding{NotHeld, AmbiguousText, TitleDiffers, NoProvision, QuoteDiffers, RepealedThen, ExpiredThen, SuspendedThen, NotYetThen, Exists}

// A quotation is held against the text if it has four characters, and is looked for within these bytes after the citation.
const (
	quoteMinRunes   = 4
	quoteReachBytes = 600
)

// A Verdict says what the collection knows of one citation of a text.
type Verdict struct {
	Cited      string    `json:"cited"` // as printed
	At         [2]int    `json:"at"`    // bytes of the text that was given
	Title      string    `json:"title,omitempty"`
	Number     string    `json:"number,omitempty"`
	Pinpoint   string    `json:"pinpoint,omitempty"`
	Quote      string    `json:"quote,omitempty"`
	Verdict    Finding   `json:"verdict"`
	Findings   []Finding `json:"findings"` // all that was found
	Reason     string    `json:"reason"`
	How        string    `json:"how,omitempty"` // by what it was found
	Work       string    `json:"work,omitempty"`
	Status     *Status   `json:"status,omitempty"` // on the day
	Provisions []Text    `json:"provisions"`       // that the pinpoint names
	Candidates []string  `json:"candidates"`       // works that may be meant
	Checks     *Checks   `json:"checks,omitempty"` // state of the reading of the document
}

// Verify finds the citations of a text and says of each what the collection knows of it on a day.
func (g *Graph) Verify(text string, on parse.Day) ([]Verdict, error) {
	var out []Verdict
	list := parse.Citations(text, nil)
	for i := range list {
		c := &list[i].Value
		if c.Title == "" && c.Number.IsZero() || c.Kind == parse.Other && c.Number.IsZero() && len(g.byTitle[key(c.Title)]) == 0 {
			continue
		}
		v := Verdict{Cited: text[list[i].Start:list[i].End], At: [2]int{list[i].Start, list[i].End}, Title: c.Title, Pinpoint: c.Pinpoint,
			Findings: []Finding{}, Provisions: []Text{}, Candidates: []string{}}
		if !c.Number.IsZero() {
			v.Number = c.Number.Text
		}
		next := len(text)
		if i+1 < len(list) {
			next = list[i+1].Start
		}
		v.Quote = quoteBehind(text[list[i].End:], next-list[i].End)
		if err := g.judge(&v, c, on); err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

// judge says what is known of one citation.
func (g *Graph) judge(v *Verdict, c *parse.Citation, on parse.Day) error {
	r := reference{title: c.Title, agency: c.Number.Agency, year: c.Number.Year, serial: c.Number.Serial}
	found := g.resolve(r)
	switch {
	case len(found) == 0:
		v.find(NotHeld, "it is not in this collection; that does not say whether it exists")
		return g.cited(v, c, on)
	case len(found) > 1:
		for _, m := range found {
			v.Candidates = append(v.Candidates, m.work.ID)
		}
		v.find(AmbiguousText, fmt.Sprintf("%d texts of this collection may be meant", len(found)))
		v.settle()
		return nil
	}
	m := found[0]
	v.Work, v.How = m.work.ID, m.how
	if m.differs {
		v.find(TitleDiffers, "the text with this number is 《"+m.work.Title+"》")
		v.settle()
		return nil
	}
	s := g.StatusOf(m.work, m.part, on)
	v.Status = &s
	if checks, err := g.Source.Checks(m.work.Editions[0].Document); err != nil {
		return err
	} else {
		v.Checks = &checks
	}
	if err := g.read(v, c, m); err != nil {
		return err
	}
	if code := notThen[s.State]; code != "" {
		v.find(code, "on "+on.String()+": "+s.Reason)
	}
	v.settle()
	return nil
}

// notThen are the findings for the states of a text that is not in force.
var notThen = map[State]Finding{Repealed: RepealedThen, Expired: ExpiredThen, NotYet: NotYetThen, Suspended: SuspendedThen, Unknown: ForceUnknown}

// cited adds what others say of a text that is not held.
func (g *Graph) cited(v *Verdict, c *parse.Citation, on parse.Day) error {
	query := c.Number.Text
	if c.Number.IsZero() {
		query = c.Title
	}
	if found := g.Find(query); len(found) == 1 && !found[0].Work.Held {
		s := g.Status(found[0].Work, on)
		v.Work, v.Status = s.Work, &s
	}
	v.settle()
	return nil
}

// read holds the pinpoint and the quotation to the text.
func (g *Graph) read(v *Verdict, c *parse.Citation, m match) error {
	if c.Pinpoint == "" && v.Quote == "" {
		return nil
	}
	b, err := g.body(m.work)
	if err != nil {
		return err
	}
	words := ""
	if c.Pinpoint != "" {
		v.Provisions = append(v.Provisions, b.find(c.Provision, m.part)...)
		if len(v.Provisions) == 0 {
			v.find(NoProvision, "the text has no "+c.Pinpoint)
			return nil
		}
		for i := range v.Provisions {
			words += v.Provisions[i].Text + "\n"
		}
	} else {
		words = b.all()
	}
	if v.Quote != "" && !isQuoted(v.Quote, words) {
		v.find(QuoteDiffers, "the words in quotation marks do not stand there")
	}
	return nil
}

// isQuoted reports whether a quotation stands in words, but for marks, white space and what …… leaves out.
func isQuoted(quote, words string) bool {
	k := key(words)
	for _, piece := range strings.FieldsFunc(quote, func(r rune) bool { return r == '…' }) {
		p := key(piece)
		at := strings.Index(k, p)
		if at < 0 {
			return false
		}
		k = k[at+len(p):]
	}
	return true
}

// quotes open and close quotations.
var quotes = map[rune]rune{'“': '”', '「': '」', '『': '』', '"': '"'}

// says are the words between a citation and what is quoted of it.
var says = []string{"规定", "明确", "指出", "要求", "载明", "提出", "写明", "称", "：", ":", "即", "强调", "確定", "規定"}

// quoteBehind returns what is quoted after a citation in its sentence, before the next one begins at limit: 第九条规定：“…”; "" if nothing is.
func quoteBehind(s string, limit int) string {
	s = s[:min(len(s), quoteReachBytes*4)]
	for i, r := range s {
		if i > quoteReachBytes || i >= limit || r == '。' || r == '\n' || r == '；' {
			return ""
		}
		end, ok := quotes[r]
		if !ok {
			continue
		}
		said := false
		for _, w := range says {
			said = said || strings.Contains(s[:i], w)
		}
		inner := s[i+han.CharLen(s, i):]
		k := closing(inner, r, end)
		if !said || k < 0 || utf8.RuneCountInString(inner[:k]) < quoteMinRunes {
			return ""
		}
		return inner[:k]
	}
	return ""
}

// closing returns where the quotation that open began ends; marks within may nest.
func closing(s string, open, end rune) int {
	depth := 0
	for i, r := range s {
		switch {
		case r == end && depth == 0:
			return i
		case r == end:
			depth--
		case r == open:
			depth++
		}
	}
	return -1
}

func (v *Verdict) find(code Finding, reason string) {
	v.Findings = append(v.Findings, code)
	if v.Reason != "" {
		v.Reason += "; "
	}
	v.Reason += reason
}

// settle tells the gravest finding.
func (v *Verdict) settle() {
	v.Verdict = Exists
	for _, code := range verdicts {
		for _, f := range v.Findings {
			if f == code {
				v.Verdict = code
				return
			}
		}
	}
	if v.Reason == "" {
		v.Reason = "it is in this collection"
	}
}
