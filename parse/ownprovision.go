package parse

import "github.com/gongbao/gongbao/internal/lexicon"

// sameArticle reads 同條 before a pinpoint at i, which names the article of the citation before, and returns where it begins.
func (sc *scan) sameArticle(i int, c *Citation) int {
	start := sameWords.endingAt(sc.s, i)
	n := len(sc.out.Citations)
	if start < 0 || n == 0 || c.Provision.Article != 0 {
		return i
	}
	v := &sc.out.Citations[n-1].Value
	if sc.out.Citations[n-1].End > start || v.Provision.Article == 0 {
		return i
	}
	c.Title, c.Kind, c.Number = v.Title, v.Kind, v.Number
	if c.Target = v.Target; c.Target == "" {
		c.Target = sc.s[start:i]
	}
	if c.Title != "" || !c.Number.IsZero() {
		c.Inferred = InferredTitle
	}
	if c.Provision.Paragraph == 0 && v.republic {
		c.Provision, c.republic = c.Provision.republican(), true
	}
	c.Provision.Article, c.Provision.Sub = v.Provision.Article, v.Provision.Sub
	return start
}

var sameWords = wordsOf(lexicon.SameArticle)

// notOwn are words that only begin like 本条, 本章 and so on; a 本项 is a provision only before ownGoesOn.
var (
	notOwn    = wordsOf(lexicon.NotOwn)
	ownGoesOn = wordsOf(lexicon.OwnGoesOn)
)

// ownAt reads 本条第一款, 本章 and the like at i: the provision that the words themselves stand in.
func (sc *scan) ownAt(i int) int {
	s := sc.s
	at := i + len("本")
	unit, size := char(s, at)
	l := level(unit)
	if l == 0 || notOwn.at(s, at) > 0 {
		return 0
	}
	end := at + size
	if (l == levelItem || l == levelSubitem) && ownGoesOn.at(s, end) == 0 {
		return 0
	}
	last := l
	if unit == '項' || unit == '项' {
		last = levelArticle // 本項第二款 in Taiwan
	}
	c := Citation{Kind: Other, Target: s[i:end]}
	if st := stepAt(s, end); st.end > 0 {
		end = max(end, c.Provision.read(s, &st, last))
	}
	if p := &c.Provision; unit == '項' && p.Item == 0 && p.Paragraph > 0 {
		c.Provision, c.republic = p.republican(), true
	}
	return sc.citeOwn(i, end, &c)
}

// citeOwn keeps a citation whose words at s[i:end] are all pinpoint.
func (sc *scan) citeOwn(i, end int, c *Citation) int {
	c.Pinpoint, c.PinpointAt = sc.s[i:end], Range{i, end}
	c.republic = c.republic || c.Provision.isRepublican(c.Pinpoint)
	c.Relation = sc.relation(i, end)
	sc.cite(i, end, c)
	sc.pinned = end
	return end
}

// precedingAt reads 前款, 前两款, 前条 and 前项 at i.
func (sc *scan) precedingAt(i int) int {
	s := sc.s
	at, n := i+len("前"), 1
	unit, size := char(s, at)
	switch unit {
	case '两', '二':
		n = 2
	case '三':
		n = 3
	}
	if n > 1 {
		at += size
		unit, size = char(s, at)
	}
	switch unit {
	case '款', '条', '條', '项', '項':
	default:
		return 0
	}
	end := at + size
	if r, _ := char(s, end); r == '目' || r == '件' || unit == '条' && r == '例' {
		return 0
	}
	var p Provision
	st, e := stepAt(s, end), 0
	if st.end > 0 {
		e = p.read(s, &st, min(level(unit), levelParagraph))
	}
	if (unit == '项' || unit == '項') && e == 0 && st.end > 0 {
		p = Provision{}
		if e = p.read(s, &st, 0); p.Paragraph > 0 && p.Item == 0 {
			p = p.republican() // 前項第二款
		}
	}
	c := Citation{Kind: Other, Target: s[i:end], Provision: p, republic: p.Item > 0 && unit == '項'}
	if e > 0 {
		end = e
	}
	c.Provision.Preceding = n
	return sc.citeOwn(i, end, &c)
}
