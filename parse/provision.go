package parse

import (
	"strconv"
	"strings"
)

// A Provision is a place within a text by its printed ordinals, such as 第三条第二款第（一）项; 0 stands for "not named".
type Provision struct {
	Part      int `json:"part,omitempty"`       // 编
	Chapter   int `json:"chapter,omitempty"`    // 章
	Section   int `json:"section,omitempty"`    // 节
	Article   int `json:"article,omitempty"`    // 条
	Sub       int `json:"sub,omitempty"`        // 之一 of 第十七条之一
	ArticleTo int `json:"article_to,omitempty"` // 七 of 第五至七条
	Paragraph int `json:"paragraph,omitempty"`  // 款
	ParaTo    int `json:"paragraph_to,omitempty"`
	Item      int `json:"item,omitempty"` // 项
	ItemTo    int `json:"item_to,omitempty"`
	Subitem   int `json:"subitem,omitempty"` // 目
	SubitemTo int `json:"subitem_to,omitempty"`
	Preceding int `json:"preceding,omitempty"` // 1 of 前款, 2 of 前两款
	// Also has the further ordinals of the smallest unit named where a list does not count on, 19,23 of 第十七、十九、二十三条, and those of
	// chapters and sections: 4,5 of 第三章至第五章.
	Also string `json:"also,omitempty"`
}

// IsZero reports whether p names no place.
func (p Provision) IsZero() bool { return p == Provision{} }

// Each returns the provisions that p names one by one where its list does not count on, 第十七条 and 第十九条 of 第十七、十九条, else p alone.
func (p Provision) Each() []Provision {
	more := p.Also
	p.Also = ""
	out := []Provision{p}
	for last := p.smallest(); more != "" && last > 0; {
		var ordinal string
		ordinal, more, _ = strings.Cut(more, ",")
		from, _ := p.field(last)
		*from, _ = strconv.Atoi(ordinal)
		out = append(out, p)
	}
	return out
}

// smallest returns the level of the smallest unit that p names, 0 if it names none.
func (p *Provision) smallest() int {
	for l := levelSubitem; l > 0; l-- {
		if from, _ := p.field(l); *from > 0 {
			return l
		}
	}
	return 0
}

// The levels of a provision, from the larger to the smaller: a pinpoint names them in this order.
const (
	levelPart      = 1 // 编
	levelChapter   = 2 // 章
	levelSection   = 3 // 节
	levelArticle   = 4 // 条
	levelParagraph = 5 // 款, in Taiwan 項
	levelItem      = 6 // 项, in Taiwan 款
	levelSubitem   = 7 // 目
)

// level orders the units as the mainland, Hong Kong and Macau use them.
func level(unit rune) int {
	switch unit {
	case '编', '編':
		return levelPart
	case '章':
		return levelChapter
	case '节', '節':
		return levelSection
	case '条', '條':
		return levelArticle
	case '款':
		return levelParagraph
	case '项', '項':
		return levelItem
	case '目':
		return levelSubitem
	}
	return 0
}

// republicLevel orders them as Taiwan does (中央法規標準法, art. 8): 條, 項, 款, 目.
func republicLevel(unit rune) int {
	switch unit {
	case '项', '項':
		return levelParagraph
	case '款':
		return levelItem
	}
	return level(unit)
}

// field returns where the numbers of a level are kept; to is nil where only one can be.
func (p *Provision) field(level int) (from, to *int) {
	switch level {
	case levelPart:
		return &p.Part, nil
	case levelChapter:
		return &p.Chapter, nil
	case levelSection:
		return &p.Section, nil
	case levelArticle:
		return &p.Article, &p.ArticleTo
	case levelParagraph:
		return &p.Paragraph, &p.ParaTo
	case levelItem:
		return &p.Item, &p.ItemTo
	}
	return &p.Subitem, &p.SubitemTo
}

// provisionAt reads a whole pinpoint at s[i:]: 第三条第二款第（一）项; to ranges of articles: 第五条至第七条.
func provisionAt(s string, i int) (p Provision, end int) {
	st := stepAt(s, i)
	end = p.read(s, &st, 0)
	return p, end
}

// read is provisionAt where the first step has been read, and stands below a unit of level last, such as 前条.
func (p *Provision) read(s string, first *step, last int) (end int) {
	order := level
	for st := *first; st.end > 0; st = nextStep(s, end) {
		if st.isRepublican(s, last) {
			order = republicLevel
		}
		if order(st.unit) <= last {
			break
		}
		last = order(st.unit)
		from, to := p.field(last)
		*from, end = st.from, st.end
		if last == levelArticle {
			p.Sub = st.sub
		}
		if c := rangeMark(s, end); c > 0 && st.to == 0 && st.also == "" {
			if k := stepAt(s, c); k.end > 0 && k.unit == st.unit && k.from > st.from && k.to == 0 && (to != nil || k.from-st.from <= maxSpelled) {
				st.to, end = k.from, k.end
			}
		}
		if to == nil && st.to > 0 && st.to-st.from <= maxSpelled {
			st.also = spelled(ordinalRange{st.from + 1, st.to}) // 第三章至第五章
		} else if to != nil {
			*to = st.to
		}
		if p.Also = st.also; p.Also != "" || !stepGoesOn(s, end) {
			break
		}
	}
	return end
}

// isRepublican reports whether the step of a pinpoint is a 項 as Taiwan counts, a paragraph: a 款 stands below it, or in
// traditional print it stands right below 條 and has no brackets.
func (st *step) isRepublican(s string, last int) bool {
	if st.unit != '项' && st.unit != '項' || st.bracketed || last > levelArticle {
		return false
	}
	return stepAt(s, st.end).unit == '款' || st.unit == '項' && last == levelArticle
}

// isRepublican reports whether p, which is printed as the whole of pinpoint, is named as Taiwan does, the paragraph 項 and the item 款.
func (p Provision) isRepublican(pinpoint string) bool {
	if p.Paragraph == 0 {
		return false
	}
	for i := 0; i < len(pinpoint); { // the first of the two that is printed
		r, n := char(pinpoint, i)
		switch r {
		case '项', '項':
			return true
		case '款':
			return false
		}
		i += n
	}
	return false
}
