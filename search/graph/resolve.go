package graph

import (
	"slices"
	"strings"

	"github.com/gongbao/gongbao/dataset"
)

// A match is a work that a citation may name.
type match struct {
	work    *Work
	part    int // -1 for the whole
	how     string
	fact    bool
	differs bool // the number agrees, the title does not
}

// index notes by which numbers and titles works are known.
func (g *Graph) index() {
	for _, w := range g.Works {
		for _, k := range w.numberKeys() {
			g.byNumber[k] = append(g.byNumber[k], w)
		}
		g.entitle(w.Title, w, -1)
		for part, title := range w.titles {
			g.entitle(title, w, part)
		}
	}
	for k, list := range g.byTitle {
		slices.SortFunc(list, func(a, b named) int {
			if a.work != b.work {
				return strings.Compare(a.work.ID, b.work.ID)
			}
			return a.part - b.part
		})
		g.byTitle[k] = slices.Compact(list)
	}
}

func (g *Graph) entitle(title string, w *Work, part int) {
	if k := key(title); k != "" {
		g.byTitle[k] = append(g.byTitle[k], named{w, part})
	}
	if part < 0 {
		if k := key(withoutIssuer(title)); k != "" {
			g.byTitle[k] = append(g.byTitle[k], named{w, part})
		}
	}
}

// A reference is what is known about a cited text.
type reference struct {
	title  string
	alias  bool // the title stands for a short form
	agency string
	year   int
	serial int64
	citing *Work // nil where it stands in no document of the collection
	act    bool  // the citing text ends or changes it: it is another one, older, and of the same issuer
}

func referenceOf(c *dataset.Citation, citing *Work) reference {
	r := reference{title: c.Title, agency: c.Agency, year: c.Year, serial: c.Serial, citing: citing}
	if c.FullTitle != "" {
		r.title, r.alias = c.FullTitle, true
	}
	return r
}

// resolve returns the works that a reference may name: one fact, or candidates.
func (g *Graph) resolve(r reference) []match {
	if r.serial > 0 && r.agency != "" {
		if list := g.numbered(r); len(list) > 0 {
			return list
		}
		return nil // a text with another number is another text
	}
	if r.title == "" {
		return nil
	}
	return g.titled(r)
}

// numbered finds works by number; of several that have it, by the title as well.
func (g *Graph) numbered(r reference) []match {
	list := g.byNumber[numberKey(r.agency, r.year, r.serial)]
	if len(list) == 0 && r.citing != nil {
		if full := fullOrder(r.agency, r.citing.Region); full != "" {
			list = g.byNumber[numberKey(full, r.year, r.serial)]
		}
	}
	var out []match
	for _, w := range list {
		m := match{work: w, part: -1, how: ByNumber, fact: true}
		if r.title != "" {
			m.part, m.differs = agrees(w, r.title)
			m.fact = !m.differs
		} else if r.citing != nil && !sameRealm(r.citing, w) {
			m.fact = false // 政发〔2019〕3号 of another place
		}
		out = append(out, m)
	}
	if len(out) > 1 {
		if facts := slices.DeleteFunc(slices.Clone(out), func(m match) bool { return !m.fact }); len(facts) > 0 {
			out = facts
		}
	}
	return unsure(out)
}

// unsure makes candidates of several.
func unsure(list []match) []match {
	if len(list) > 1 {
		for i := range list {
			list[i].fact = false
		}
	}
	return list
}

// agrees reports whether a title is one of a work, and of which part; an OCR may have spoilt some of it.
func agrees(w *Work, title string) (part int, differs bool) {
	k := key(title)
	if k == "" {
		return -1, false
	}
	for p, t := range w.titles {
		if key(t) == k || key(bareTitle(t)) == key(bareTitle(title)) {
			return p, false
		}
	}
	own := key(w.Title)
	if own == "" || strings.Contains(own, k) || strings.Contains(k, own) || similar(own, k) >= 0.7 {
		return -1, false
	}
	for p, t := range w.titles {
		if o := key(t); strings.Contains(o, k) || strings.Contains(k, o) || similar(o, k) >= 0.7 {
			return p, false
		}
	}
	return -1, true
}

// titled finds works by title. It is a fact where the issuer agrees and nothing else has that title.
func (g *Graph) titled(r reference) []match {
	var out []match
	works, facts := 0, 0 // in the order of the list, in which the parts of a work stand together
	for _, n := range g.byTitle[key(r.title)] {
		if !r.act && works > mostCandidates && facts > 1 {
			break // the others would only be more of many
		}
		if r.act && (n.work == r.citing || isLater(n.work, r.citing)) {
			continue
		}
		if r.citing != nil && !sameRealm(r.citing, n.work) {
			continue
		}
		m := match{work: n.work, part: n.part, how: ByBare}
		if issuerAgrees(r, n.work) {
			m.how, m.fact = ByTitle, true
			if r.alias {
				m.how = ByAlias
			}
		}
		if len(out) == 0 || out[len(out)-1].work != m.work {
			works++
			if m.fact {
				facts++
			}
		}
		out = append(out, m)
	}
	out = onePart(out)
	if len(out) > 1 {
		if facts := slices.DeleteFunc(slices.Clone(out), func(m match) bool { return !m.fact }); len(facts) == 1 {
			return facts
		}
	}
	return unsure(out)
}

// mostCandidates is how many works a reference by a title that many bear, 关于人事任免的通知, has edges to at most, so that as many references to them
// are no square. That it may end the others too is not lost: it puts their force in doubt.
const mostCandidates = 50

// isLater reports whether a work is known to be of a later day than another.
func isLater(w, than *Work) bool {
	return than != nil && w.Date != "" && than.Date != "" && w.Date > than.Date
}

// onePart keeps one match for each work: the work itself before its parts.
func onePart(list []match) []match {
	var out []match
	seen := make(map[*Work]bool, len(list))
	for _, m := range list {
		if !seen[m.work] {
			seen[m.work] = true
			out = append(out, m)
		}
	}
	return out
}

// issuerAgrees reports whether the issuer of a work is known to be that of the cited text: the citing text has the same, or the title
// names its place or the state. To end a text, its place is not enough: an office has no say in what the government issued.
func issuerAgrees(r reference, w *Work) bool {
	if strings.HasPrefix(r.title, "中华人民共和国") {
		return true
	}
	if !r.act && w.Region != "" && placeOf(r.title, w.Region) {
		return true
	}
	return r.citing != nil && sameIssuer(r.citing, w)
}

// placeOf reports whether a title begins with a place, or with its last step: 云州市渡口区 or 渡口区.
func placeOf(title, region string) bool {
	if strings.HasPrefix(title, region) {
		return true
	}
	at := 0
	for i, r := range region {
		if strings.ContainsRune("省市州区县", r) && i+len(string(r)) < len(region) {
			at = i + len(string(r))
		}
	}
	return at > 0 && strings.HasPrefix(title, region[at:])
}

// sameIssuer reports whether two works have an issuer in common.
func sameIssuer(a, b *Work) bool {
	for _, x := range a.Issuers {
		for _, y := range b.Issuers {
			if organ(x) == organ(y) {
				return true
			}
		}
	}
	return false
}

// sameRealm reports whether one work can speak of the other as of its own: their places are the same, or one lies in the other, or
// one has none, as those of the state have.
func sameRealm(a, b *Work) bool {
	x, y := a.Region, b.Region
	return x == "" || y == "" || strings.HasPrefix(x, y) || strings.HasPrefix(y, x)
}
