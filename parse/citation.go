package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/lexicon"
)

// A Citation is a mention of another text, or of a provision: 《行政许可法》第三条, 《关于甲的通知》（国办发〔2019〕5号）,
// 国办发〔2019〕5号文, 本办法第十条, 前款.
type Citation struct {
	Title     string       `json:"title,omitempty"`    // without its outer marks
	Number    DocNumber    `json:"number,omitzero"`    // printed after the title or alone
	Kind      CitationKind `json:"kind"`               //
	Relation  Relation     `json:"relation"`           // what the citing text does with it
	Pinpoint  string       `json:"pinpoint,omitempty"` // as printed: 第三条第二款第（一）项
	Provision Provision    `json:"provision,omitzero"` // what the pinpoint means
	Target    string       `json:"target,omitempty"`   // 本办法 or 前款, for a later step to resolve
	Alias     string       `json:"alias,omitempty"`    // 通知 of （以下简称《通知》）
	// Inferred has "title" where the title stands at an earlier mention: 第584条 after 《民法典》第五百七十七条与.
	Inferred Inferred `json:"inferred,omitzero"`
	Negated  bool     `json:"negated,omitempty"` // the text says that the cited one does not end: 不停止执行, 尚未废止
	Fate     Fate     `json:"fate,omitzero"`     // act (ends, survives, suspends), from, until, term: what else the text says of the force of the cited one

	republic bool // the provision is named as Taiwan does
	quiet    int  // where it ended when nothing that tells its fate was seen after it; 0 once that is settled

	TitleAt    Range `json:"-"` // with its marks
	NumberAt   Range `json:"-"`
	PinpointAt Range `json:"-"`
}

// A CitationKind says what sort of text is cited.
type CitationKind string

// The kinds: laws and regulations of state organs, other normative documents, and all else (forms, journals).
const (
	Law      CitationKind = "law"
	Document CitationKind = "document"
	Other    CitationKind = "other"
)

// A Relation says what the citing text does with the cited one.
type Relation string

// The relations, by the words around a citation: 根据, 印发, 转发, 废止, 修改, 贯彻.
const (
	Basis      Relation = "basis"
	Issues     Relation = "issues"
	Forwards   Relation = "forwards"
	Repeals    Relation = "repeals"
	Amends     Relation = "amends"
	Implements Relation = "implements"
	Mentions   Relation = "mentions"
)

// Citations finds every mention of a text or a provision.
func Citations(text string, ctx *Context) []Match[Citation] {
	var v Values
	Find(text, ctx, &v)
	return v.Citations
}

// ParseCitation reads a citation and nothing else: 《行政许可法》第三条.
func ParseCitation(s string) (Citation, error) {
	var v Values
	sc := scan{s: s, out: &v, units: units, breaks: codeBreaks, inline: true}
	sc.find()
	for _, m := range v.Citations {
		if m.Start == spaces(s, 0) && spaces(s, m.End) == len(s) {
			return m.Value, nil
		}
	}
	return Citation{}, errNo("citation", s)
}

const titleLimit = 600 // bytes; the longest titles of documents have about 120 characters

// titleAt reads the title whose 《 stands at i. What stands inside of it is read on its own.
func (sc *scan) titleAt(i int) int {
	r, size := char(sc.s, i)
	inside := i + size
	if i < sc.titleEnd {
		return inside
	}
	end := titleEnd(sc.s, i)
	if r == '«' {
		end = guillemetEnd(sc.s, inside)
	}
	if end == 0 {
		return inside
	}
	title := solidTitle(sc.s[inside : end-size])
	c := Citation{Title: title, Kind: titleKind(title), TitleAt: Range{i, end}}
	sc.titleEnd = end
	start := sc.numberBefore(i, &c)
	end = sc.standardBehind(&c, end)
	close := sc.pinpoint(&c, end)
	if close == end {
		close = sc.pinpointBehindNote(&c, end)
	}
	c.Relation = sc.relation(start, close)
	if c.Alias == "" {
		c.Alias = sc.aliasBehind(close)
	}
	sc.cite(start, close, &c)
	return inside
}

// solidTitle returns a title without the spaces that an OCR or the end of a line put into it, 云州市供水办法 of 云 州 市 供 水 办 法. One between two
// Latin words or figures stays.
func solidTitle(title string) string {
	if strings.IndexByte(title, ' ') < 0 {
		return title
	}
	var b strings.Builder
	for i := 0; i < len(title); i++ {
		if title[i] != ' ' || i > 0 && i+1 < len(title) && isWordByte(title[i-1]) && isWordByte(title[i+1]) {
			b.WriteByte(title[i])
		}
	}
	return b.String()
}

// isWordByte reports whether c is a Latin letter or an Arabic figure.
func isWordByte(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
}

// betweenNumberAndTitle may stand between the number of a text and its title: 云州市人民政府令第20号公布的《云州市水费办法》.
var betweenNumberAndTitle = anyOf("文件", "文", "公布的", "发布的", "颁布的", "印发的", "下发的", "公布", "发布", "颁布", "印发", "發布的", "頒布的",
	"文印发的", "文件印发的", "文下发的", "文件下发的")

// numberBefore joins the document number that stands right before a title at i to it, 云政办发〔2031〕7号《关于…的意见》, and returns where
// the two begin; i if there is none.
func (sc *scan) numberBefore(i int, c *Citation) int {
	n := len(sc.out.Citations)
	if n == 0 {
		return i
	}
	last := &sc.out.Citations[n-1]
	v := &last.Value
	if v.Title != "" || v.Number.IsZero() || v.Pinpoint != "" || v.Target != "" || last.End > i || last.End != v.NumberAt.End {
		return i
	}
	if between := trim(sc.s[last.End:i]); between != "" && !betweenNumberAndTitle.is(between) {
		return i
	}
	start := last.Start
	c.Number, c.NumberAt = v.Number, v.NumberAt
	sc.out.Citations = sc.out.Citations[:n-1]
	return start
}

// noteReach is how many characters the parenthesis between a title and a pinpoint has at most: （国务院令第300号，2031年修订）.
const noteReach = 40

// pinpointBehindNote reads the provision after the parenthesis that tells the number or the chapter of the title which ends at s[:end]:
// 《云州市供水条例》（2031年修正）第五条, 《道路條例》（第374章）第12條. It returns where the citation ends, end if there is none.
func (sc *scan) pinpointBehindNote(c *Citation, end int) int {
	i := spaces(sc.s, end)
	r, n := char(sc.s, i)
	if r != '（' && r != '(' {
		return end
	}
	e := sc.closeParen(i+n, noteReach)
	if e == i+n || strings.Contains(sc.s[i:e], "《") || hasAny(sc.s, spaces(sc.s, e), "第") == 0 {
		return end
	}
	if p, behind := provisionAt(sc.s, spaces(sc.s, e)); behind == 0 || p.Article == 0 {
		return end
	}
	c.Alias = aliasIn(sc.s[i+n : e])
	return sc.pinpoint(c, e)
}

// guillemetEnd returns the end of the title that « before s[i:] opens, as some presses and typewriters print it; 0 if it has none.
func guillemetEnd(s string, i int) int {
	k := strings.Index(s[i:min(len(s), i+titleLimit)], "»")
	if k <= 0 || strings.ContainsAny(s[i:i+k], "。«") {
		return 0
	}
	return i + k + len("»")
}

// cite keeps a citation.
func (sc *scan) cite(start, end int, c *Citation) {
	if n := len(sc.out.Citations); n > 0 && start < sc.out.Citations[n-1].End {
		return // inside the one before, 《第三条…》: the title counts
	}
	c.quiet = sc.quiet
	m := room(&sc.out.Citations)
	if m.Start, m.End = start, end; c != &m.Value {
		m.Value = *c
	}
	sc.out.Citations = sc.out.Citations[:len(sc.out.Citations)+1]
}

// titleEnd returns the end of the title that begins with 《 at i, 0 if it has none. Marks within may nest.
func titleEnd(s string, i int) int {
	at := i + len("《")
	depth := 0
	for e := at; e+3 <= min(len(s), i+titleLimit); {
		if s[e] != 0xE3 || s[e+1] != 0x80 {
			if e++; s[e-1]&0xF0 == 0xE0 {
				e += 2
			}
			continue
		}
		switch e += 3; s[e-1] {
		case 0x8A: // 《
			depth++
		case 0x8B: // 》
			if depth == 0 && e-3 > at {
				return e
			}
			depth--
		case 0x82: // 。
			return 0
		}
		if depth < 0 {
			return 0
		}
	}
	return 0
}

// What titles end with: those of normative documents, of laws, of what only ends like one, and of regulations.
var (
	documentEnds   = lexicon.NewTails(lexicon.Words(lexicon.CitedKind))
	lawEnds        = wordsOf(lexicon.LawKind)
	notLaws        = anyOf(lexicon.Not(lexicon.LawKind)...)
	regulationEnds = wordsOf(lexicon.RegulationKind)
)

// titleKind tells from a title what sort of text it names.
func titleKind(title string) CitationKind {
	t := trimVersion(title)
	switch {
	case isActOfCongress(t):
		return Law
	case formEnds.endingAt(t, len(t)) >= 0:
		return Other
	case lawEnds.endingAt(t, len(t)) >= 0 && notLaws.endingAt(t, len(t)) < 0:
		return Law
	case regulationEnds.endingAt(t, len(t)) >= 0:
		if strings.Contains(t, "党") {
			return Document
		}
		return Law
	case strings.HasSuffix(t, "工作报告") || strings.HasSuffix(t, "公报") && !strings.Contains(t, "会"):
		return Other
	case documentEnds.Ends(t):
		return Document
	}
	return Other
}

// formEnds end the titles of forms that somebody fills in or brings along, though 清单 alone ends that of a document.
var formEnds = anyOf("资料清单", "材料清单", "資料清單", "材料清單")

// isActOfCongress reports whether t is the title of an act of the National People's Congress or its committee: 全国人民代表大会常务委员会
// 关于…的决定 has the force of a law.
func isActOfCongress(t string) bool {
	return strings.HasPrefix(t, "全") && hasAny(t, 0, "全国人民代表大会", "全国人大常委会") > 0 && congressEnds.endingAt(t, len(t)) >= 0
}

// congressEnds end the titles of these acts.
var congressEnds = wordsOf(lexicon.CongressKind)

// trimVersion takes （试行）, （2017）, （修订草案） off the end of a title.
func trimVersion(t string) string {
	for {
		r, n := before(t, len(t))
		if isSpace(r) || len(t) > 0 && t[0] <= ' ' {
			t = strings.TrimSpace(t)
			r, n = before(t, len(t))
		}
		if r != '）' && r != ')' {
			return t
		}
		k := max(strings.LastIndex(t, "（"), strings.LastIndex(t, "("))
		if k < 0 || len(t)-n < k {
			return t
		}
		t = t[:k]
	}
}

// numberOfTitle joins a document number to the title right before it, in parentheses or not.
func (sc *scan) numberOfTitle(d DocNumber, at Range) bool {
	n := len(sc.out.Citations)
	if n == 0 {
		return false
	}
	c := &sc.out.Citations[n-1]
	if c.Value.TitleAt.IsZero() || at.Start < c.Value.TitleAt.End || !c.Value.Number.IsZero() {
		return c.Value.TitleAt.End > at.Start
	}
	end := sc.behindIssue(c.Value.TitleAt)
	i := spaces(sc.s, end)
	r, size := char(sc.s, i)
	inside := r == '（' || r == '('
	if inside {
		i = spaces(sc.s, i+size)
	}
	if i != at.Start {
		return false
	}
	c.Value.Number, c.Value.NumberAt = d, at
	if end > c.Value.TitleAt.End {
		c.Value.Relation = sc.relationOfIssue(c.Value.TitleAt, c.Value.Relation)
	}
	if c.Value.Pinpoint != "" && c.End > at.End {
		return true // 《…》（国务院令第300号）第五条
	}
	c.End = at.End
	if inside {
		close := closeParen(sc.s, at.End)
		if c.Value.Alias == "" {
			c.Value.Alias = aliasIn(sc.s[at.End:close])
		}
		if r, n := char(sc.s, spaces(sc.s, at.End)); r == '）' || r == ')' {
			c.End = spaces(sc.s, at.End) + n
		}
	}
	if c.Value.Alias == "" {
		c.Value.Alias = sc.aliasBehind(c.End)
	}
	if c.Value.Pinpoint == "" {
		c.End = sc.pinpoint(&c.Value, c.End)
	}
	if c.Value.Relation == Mentions {
		c.Value.Relation = sc.relation(c.Start, c.End)
		c.Value.quiet = sc.quiet
	}
	return true
}

// issueVerbs stand before the title of what a notice issued; the number of the notice is that of the text.
var issueVerbs = anyOf("印发", "公布", "发布", "颁布", "印發", "發布")

// behindIssue returns the end of 的通知 after the title at, where 印发 stands before it: the number after 关于印发《云州市水费办法》的通知 is that by
// which the text was issued. The end of the title if it is something else.
func (sc *scan) behindIssue(at Range) int {
	e := has(sc.s, spaces(sc.s, at.End), "的")
	if e == 0 || issueVerbs.endingAt(sc.s, spacesBefore(sc.s, at.Start)) < 0 {
		return at.End
	}
	if k := citedKinds.at(sc.s, e); k > 0 {
		if r, _ := char(sc.s, spaces(sc.s, k)); r == '（' || r == '(' {
			return k
		}
	}
	return at.End
}

// citedKinds are what the titles of texts end with.
var citedKinds = wordsOf(lexicon.CitedKind)

// relationOfIssue tells what the text does with a notice that it names as 关于印发《云州市水费办法》的通知, whose title stands at.
func (sc *scan) relationOfIssue(at Range, r Relation) Relation {
	i := issueVerbs.endingAt(sc.s, spacesBefore(sc.s, at.Start))
	if about := endsAny(sc.s, i, "关于", "關於"); about >= 0 {
		return relationBefore(sc.s, about)
	}
	return r
}

// parenTails are the last bytes of the characters of three that closeParen looks for.
var parenTails = tailBytes("（）。")

// closeParen returns the end of the parenthesis that closes after i on the same line, i if none does within reach;
// parentheses within are passed over: （云政（2012）13号）.
func closeParen(s string, i int) int {
	e, _ := closeParenWithin(s, i, parenReach)
	return e
}

// parenReach is how many characters a parenthesis has at most.
const parenReach = 48

// A closing is what was last seen of where a parenthesis closes: several questions are asked of the one after a title.
type closing struct{ at, end, length int }

// closeParen is closeParen with a reach of its own, in characters, of at most listedParen.
func (sc *scan) closeParen(i, reach int) int {
	if sc.closing.at != i || i == 0 {
		end, length := closeParenWithin(sc.s, i, listedParen)
		sc.closing = closing{i, end, length}
	}
	if sc.closing.length >= reach {
		return i
	}
	return sc.closing.end
}

// closeParenWithin is closeParen with a reach of its own, and how many characters the parenthesis holds.
func closeParenWithin(s string, i, reach int) (end, length int) {
	depth := 0
	for e, k := i, 0; k < reach; k++ {
		if e+3 <= len(s) && !parenTails[s[e+2]] && s[e]&0xF0 == 0xE0 {
			e += 3
			continue
		}
		r, n := char(s, e)
		e += n
		switch r {
		case '（', '(':
			depth++
		case '）', ')':
			if depth == 0 {
				return e, k
			}
			depth--
		case -1, '\n', '。':
			return i, 0
		}
	}
	return i, 0
}

// aliasBehind reads （以下简称《通知》） at i.
func (sc *scan) aliasBehind(i int) string {
	i = spaces(sc.s, i)
	r, n := char(sc.s, i)
	if r != '（' && r != '(' {
		return ""
	}
	return aliasIn(sc.s[i+n : sc.closeParen(i+n, parenReach)])
}

// aliasVerbs stand before the short name of a text.
var aliasVerbs = lexicon.ListOf(lexicon.AliasVerb)

// aliasIn reads 通知 of 以下简称《通知》 in what a parenthesis holds.
func aliasIn(s string) string {
	if !strings.Contains(s, "称") && !strings.Contains(s, "稱") {
		return ""
	}
	for w := range aliasVerbs.All {
		if k := strings.Index(s, w); k >= 0 {
			name, _, _ := aliasName(s, k+len(w))
			return name
		}
	}
	return ""
}
