package segment

import (
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// An opener is one printed form in which a document begins, or one that looks like it and begins none.
type opener struct {
	name    string // the evidence
	example string // as printed; | stands between lines
	kind    Kind   // of the line that shows it
	none    bool   // nothing begins there
	needs   need   // what the line shows, without which nothing more is asked
	fits    func(f *finder, n int) bool
}

// beginnings are tried in this order at each line, and the first that fits decides.
var beginnings = []opener{
	{"a 文号 below a masthead", "云州市人民政府文件 | 云政发〔2031〕8号", KindNumber, false, anything,
		func(f *finder, n int) bool { return f.is(n-1, KindMasthead) }},
	{"a 文号 below a column heading", "● 政府文件 ● | 云政发〔2031〕8号", KindNumber, false, anything,
		func(f *finder, n int) bool { return f.is(n-1, KindColumn) }},
	{"a 文號 below the day of a letter", "發文日期：中華民國120年5月4日 | 發文字號：雲府水字第1200001234號", KindNumber, false, anything,
		(*finder).isLetterNumber},
	{"a 文號 below the day of a letterhead", "雲州市政府公告 | 中華民國120年5月4日 | 雲府字第1200001234號", KindNumber, false, anything,
		func(f *finder, n int) bool { return f.numbersLetterhead(n) && !f.insideHead(n) }},
	{"the number of an act of Macau, alone on its line", "第224/2031號行政長官批示", KindNumber, false, anything, (*finder).isActOfMacau},
	{"a 文号 below the label of an attachment", "附件2 | 云政发〔2031〕8号", KindNumber, true, anything,
		func(f *finder, n int) bool { return f.is(n-1, KindAttachment) && isBareLabel(f.str(n-1)) }},
	{"a 文号 below the label and the title of an attachment", "附件2 | 关于供水的规定 | （云政办发〔2031〕9号）", KindNumber, true, anything,
		(*finder).numbersAttached},
	{"a 文号 below the title of a text that the document above passes on", "…批转《关于供水的报告》的通知 … 关于供水的报告 | 云水字〔2031〕6号", KindNumber, true, anything,
		(*finder).numbersForwarded},
	{"a 文号 between the announcement of a text and its title", "…现予公布。 | 法释〔2031〕7号 | 关于…的解释", KindNumber, true, anything,
		(*finder).numbersIssued},
	{"the number of the order above, below the title of what it issues", "云州市供水办法 | （云州市人民政府令第12号）", KindNumber, true, anything,
		(*finder).isOfOpenOrder},
	{"the number of an order, alone on its line", "云州市人民政府令第12号", KindNumber, false, anything,
		(*finder).isLoneOrderNumber},
	{"a 文号 inside a sentence", "…关于印发《供水办法》的通知（ | 云政发〔2031〕8号 | ）精神", KindNumber, true, anything,
		func(f *finder, n int) bool { return endsInside(f.str(n-1)) || startsInside(f.str(n+1)) }},
	{"the number of an announcement, below its name or below a signature", "云州市林业局公告 | 2031年第8号", KindNumber, false, anything,
		func(f *finder, n int) bool { return f.isAnnouncement(n) && !f.isProse(n-1) }},
	{"the count of an announcement below its organs", "云州市商务局　云州海关 | 公告2031年第34号", KindNumber, false, anything,
		(*finder).countsAnnouncement},
	{"a 文号 below a title", "云州市人民政府关于加强供水工作的通知 | 云政发〔2031〕8号", KindNumber, false, anything,
		func(f *finder, n int) bool { return f.titleAbove(n) && !f.insideHead(n) }},
	{"a 文号 above a title", "云政发〔2031〕8号 | 云州市人民政府关于加强供水工作的通知", KindNumber, false, anything,
		func(f *finder, n int) bool { return f.titleBelow(n) && !f.isProse(n-1) && !f.insideHead(n) }},
	{"a 文号 above addressees", "云政发〔2031〕8号 | 各县人民政府：", KindNumber, false, anything,
		func(f *finder, n int) bool { return f.addresseesAt(n+1) && !f.isProse(n-1) && !f.insideHead(n) }},
	{"the first 文号, near the beginning", "云州市供水工作安排 | 云政发〔2031〕8号", KindNumber, false, anything,
		func(f *finder, n int) bool { return len(f.found) == 0 && n < 15 && !f.isProse(n-1) }},

	{"a masthead in the head of a document", "云州市人民政府关于加强供水工作的通知 | 云政发〔2031〕8号 | 云州市人民政府文件", KindMasthead, true, anything,
		func(f *finder, n int) bool { return f.insideHead(n) && f.repeatsHead(n+1) }},
	{"a 文号 below masthead and title", "云州市人民政府文件 | 关于加强供水工作的通知 | 云政发〔2031〕8号", KindMasthead, false, anything,
		func(f *finder, n int) bool { return f.isMastheadOf(n) && f.numberBelowTitle(n) > 0 }},
	{"a masthead", "云州市人民政府文件 | 关于加强供水工作的通知", KindMasthead, false, anything, (*finder).isMastheadOf},

	{"what heads the paper of an office, above its day or its count", "雲州市政府令 | 中華民國120年5月4日", KindText, false, anOfficeEnd, (*finder).isOfficePaper},
	{"what heads an order without a count", "大總統令 | 任命張三為內務總長此令", KindText, false, anOfficeEnd, (*finder).isBareOrder},
	{"a letterhead of Taiwan above its labels", "雲州市政府　函 | 受文者：水務局 | 發文日期：中華民國120年5月4日", KindText, false, aPaperEnd, (*finder).isLetterhead},
	{"an announcement of a text, below another", "最高人民法院　最高人民检察院 | 公　告 | 《…解释》已于…通过，现予公布", KindText, false, anOrganEnd,
		func(f *finder, n int) bool { return f.announcesBelow(n) && f.ends(n) }},
	{"the number of a notice of Hong Kong, alone on its line", "第4120號公告 | 水務設施條例（第102章）", KindText, false, aNoticeEnd, (*finder).isNoticeOfHongKong},
	{"a text that the decision above approves", "云州省人民代表大会常务委员会关于批准《白石市供水条例》的决定 | … | 白石市供水条例 | （2031年5月4日白石市…通过）", KindText, false, aTextTitle,
		func(f *finder, n int) bool { return f.ends(n) && f.approves() }},
	{"a title that the document above issues", "…现将《供水办法》印发给你们。 | 云州市人民政府 | 2031年5月4日 | 供水办法", KindText, true, aTextTitle,
		func(f *finder, n int) bool { return f.ends(n) && f.issues(n) }},
	{"a title below a signature", "云州市人民政府 | 2031年5月4日 | 云州市人民政府关于禁止燃放烟花爆竹的通告", KindText, false, anIssuerTitle,
		func(f *finder, n int) bool { return f.isSigned(n) }},
	{"the title of a text without issuer, below a signature", "云州市人民政府 | 2031年5月4日 | 2031年5月大事记", KindText, false, aRunningTitle,
		func(f *finder, n int) bool { return f.isSigned(n) && f.textBelow() }},
	{"a title with its day in brackets below", "云州市水务局命令 | （二〇三一年五月四日）", KindText, false, aTextTitle,
		func(f *finder, n int) bool {
			return (f.run.sort >= runningTitle || f.run.namesIssuer()) && f.endsAbove(n) && f.dayBelow()
		}},
	{"a title with addressees below", "云州市人民政府关于供水设施的补充指示 | 各县人民政府：", KindText, false, anOrganTitle,
		func(f *finder, n int) bool { return f.ends(n) && f.addresseesBelow() }},
	{"a title, its organ and the title again, as databases print them", "关于检修渡口的通知 | 云州市水务局 | 关于检修渡口的通知", KindText, false, aTextTitle, (*finder).printedTwice},
	{"a title at the head of a page", "云州市人民政府关于保障春季供水的决定 | 为保障春季供水，决定如下：", KindText, false, anOrganTitle,
		func(f *finder, n int) bool {
			return f.ends(n) && f.isPageHead(n) && f.textBelow()
		}},
	{"a title with the note on its passing below", "云州市供水条例 | （2031年5月4日云州市人民代表大会常务委员会通过）", KindText, false, aTextTitle,
		func(f *finder, n int) bool {
			return f.passedBelow() && (f.endsAbove(n) || !f.isProse(n-1) && (f.lawAbove(n) || f.beginsWithIssuer(n)))
		}},
	{"a title above the first article, below a law", "第九条　本法自公布之日起施行。 | 云州市供水条例 | 第一条　为了…", KindText, false, aTextTitle,
		func(f *finder, n int) bool {
			return f.ends(n) && f.lawBelow() && f.lawAbove(n)
		}},
	{"a title with speaker and occasion below", "政府工作报告 | ——2031年2月10日在云州市第五届人民代表大会第一次会议上", KindText, false, aTextTitle,
		func(f *finder, n int) bool { return f.ends(n) && f.occasionBelow() }},
	{"a title below the day of a paper that no organ signs", "请遵照执行。 | 2031年5月4日 | 云州市人民政府关于禁止燃放烟花爆竹的通告", KindText, false, aRunningTitle,
		func(f *finder, n int) bool {
			return f.run.sort != organTitle && hanCount(f.run.text) >= 10 && f.isDayAlone(n-1)
		}},
	{"a treaty, with its text below", "甲国政府和乙国政府 | 关于水运的协定 | 甲国政府和乙国政府，为了…", KindText, false, aTextTitle,
		func(f *finder, n int) bool {
			return treatyEnds.Ends(withoutTail(f.run.text)) && hanCount(f.run.text) >= 12 && f.endsAbove(n) && (f.textBelow() || f.partiesBelow(n))
		}},
	{"a whole title with its text below", "请遵照执行。 | 云州市人民政府关于供水的决定 | 为了保障供水，决定如下：", KindText, false, anIssuerTitle,
		func(f *finder, n int) bool {
			return f.run.namesIssuer() && f.endsAbove(n) && f.proseBelow()
		}},
	{"a whole title with the count of its series below", "第五条　检修渡船。 | 云州市水务局关于发布渡船规范的公告 | 2031年第19号", KindText, false, anIssuerTitle,
		func(f *finder, n int) bool {
			return f.run.namesIssuer() && f.endsAbove(n) && f.is(f.run.to, KindText) && isOrderCount(f.str(f.run.to)) && lexicon.Is(wording.KindOf(f.run.text), lexicon.SeriesKind)
		}},
	{"the title of a report of the place, with its text below", "云州市2031年国民经济和社会发展统计公报 | 2031年，全市经济平稳运行。", KindText, false, aRunningTitle,
		func(f *finder, n int) bool {
			return f.run.sort == runningTitle && hanCount(f.run.text) >= 10 && !f.isFullLine(n) && wording.StartsOrgan(han.Key(f.run.text)) && (f.endsAbove(n) && f.textBelow() || f.endsAgenda(n))
		}},
	{"the title of a text between two rules", "﹏﹏﹏﹏ | 總統活動紀要 | ﹏﹏﹏﹏ | 記事期間：", KindText, false, aRunningTitle,
		func(f *finder, n int) bool {
			return f.run.sort == runningTitle && f.betweenRules(n) && f.is(n+1, KindText, KindMarker, KindDate, KindRow)
		}},
	{"a text of news with its day below, below the name of its column", "總統府新聞稿 | 總統接見訪問團 | 中華民國120年5月4日", KindText, false, anything,
		func(f *finder, n int) bool {
			return f.is(n-1, KindColumn) && f.isNews(n)
		}},
	{"a chronicle of a month, with its days below", "…的职务。 | 二〇三一年五月份政务大事记 | 三日　省政府召开常务会议。", KindText, false, aRunningTitle,
		func(f *finder, n int) bool {
			return f.run.sort == runningTitle && holds(f.run.text, "年", "月") && hanCount(f.run.text) >= 6 && f.endsAbove(n) && startsOnDay(f.str(f.run.to))
		}},
	{"the name of a column that is the title of the text below it", "人事任免 | 云州市人民政府 | 五月五日决定，任命：", KindText, false, aColumnEnd, (*finder).isColumnTitle},
	{"the title of a case, with its text below", "甲公司诉乙公司供水合同纠纷案 | 原告：甲公司。", KindText, false, aRunningTitle,
		func(f *finder, n int) bool {
			return isCaseTitle(withoutTail(f.run.text)) && f.ends(n) && f.textBelow() && !f.isBelowIssuer()
		}},
	{"an organ and the kind of its paper, with text below", "云州市人民政府公告 | 现将征收土地方案公告如下：", KindText, false, anOrganTitle,
		func(f *finder, n int) bool {
			return f.isNamedPaper(n) && !f.isBelowNumber(n) && (f.ends(n) || f.isEnded(n) && wording.IsOfficeHead(f.str(n))) && (f.textBelow() || commandsBelow(f.text, f.lines, f.live[n+1]))
		}},
	{"an organ and the head of its notice, below who signed another", "局長何小明 | 雲州市財政局 | 通　告", KindText, false, anOrganEnd, (*finder).isNoticeOfMacau},
}

// anchors opens a document at each line that an opener fits.
func (f *finder) anchors() {
	for n := range f.live {
		if len(f.found) > 0 && f.live[n] <= f.found[len(f.found)-1].Anchor {
			continue
		}
		o := f.openerAt(n)
		switch {
		case f.at(n).opens:
			f.open(n, n, "the catalogue of a page stands above")
		case o != nil && !o.none:
			f.open(f.start(n), f.anchorOf(n), o.name)
		case f.is(n, KindNumber) && (o != nil || !f.insideHead(n)) && !f.isLateNumber(n):
			f.isText(n)
		case o != nil && f.is(n, KindText):
			f.texts++
		}
	}
}

// openerAt returns the opener that fits live line n, nil if none does.
func (f *finder) openerAt(n int) *opener {
	var list []*opener
	end := rune(0)
	switch f.at(n).Kind {
	case KindNumber:
		list = numberBeginnings
	case KindMasthead:
		list = mastheadBeginnings
	case KindText:
		f.isTitle(n, plainText)
		list, end = textBeginnings[f.run.sort], han.LastPrint(f.str(n))
	}
	for _, o := range list {
		if f.shows(n, end, o.needs) && o.fits(f, n) {
			return o
		}
	}
	return nil
}

// A need is what a line shows that may show one of the beginnings.
type need uint8

// The needs.
const (
	anything      need = iota
	aTextTitle         // a title of at least this sort begins there, and is the run of the finder: 云州市供水办法
	aRunningTitle      // 政府工作报告
	anOrganTitle       // 云州市水务局命令
	anIssuerTitle      // 云州市人民政府关于加强供水工作的通知
	anOfficeEnd        // its last character ends a kind of paper that offices count, or a count
	aPaperEnd          // the same of a kind of paper, or a bracket
	anOrganEnd         // the same of the name of an organ, or of the head of a notice
	aNoticeEnd         // the same of 公告
	aColumnEnd         // the same of the name of a column
)

// sort returns the sort of the title that is needed, plainText for other needs.
func (d need) sort() titleSort {
	if d > anIssuerTitle {
		return plainText
	}
	return titleSort(d)
}

// shows reports whether live line n, whose last character is end, shows what is needed.
func (f *finder) shows(n int, end rune, d need) bool {
	switch d {
	case anything:
		return true
	case anOfficeEnd:
		return end == '號' || wording.EndsOfficeHead(end)
	case aPaperEnd:
		return wording.TitleEnds.MayEnd(end) || fold(end) == ')'
	case anOrganEnd:
		return lexicon.Organs.MayEndWith(end) || noticeEnds.Has(end)
	case aNoticeEnd:
		return end == '告'
	case aColumnEnd:
		return columnEnds.MayEnd(end)
	}
	return f.isTitle(n, d.sort())
}

// The beginnings that a line of a kind may show, in their order: those of text by what the title shows that begins on the line, for
// most begin none.
var (
	numberBeginnings, mastheadBeginnings []*opener
	textBeginnings                       [issuerTitle + 1][]*opener
)

func init() {
	for i := range beginnings {
		o := &beginnings[i]
		switch o.kind {
		case KindNumber:
			numberBeginnings = append(numberBeginnings, o)
		case KindMasthead:
			mastheadBeginnings = append(mastheadBeginnings, o)
		case KindText:
			for s := o.needs.sort(); s <= issuerTitle; s++ {
				textBeginnings[s] = append(textBeginnings[s], o)
			}
		}
	}
}

// start returns the first live line of the document that live line n shows.
func (f *finder) start(n int) int {
	m := n
	switch {
	case f.is(n, KindNumber):
		m = f.headStart(n)
	case f.is(n, KindMasthead):
		m = f.mastheadStart(n)
	}
	if len(f.found) == 0 && len(f.front.Entries) < 2 && !f.is(n, KindText) && !f.isBelowOffices(n) { // an issue with contents is no web page
		m = f.pageStart(m)
	}
	return m
}

// anchorOf returns the live line that the document is known by: below a masthead the 文号 under its title.
func (f *finder) anchorOf(n int) int {
	if f.is(n, KindMasthead) {
		return max(n, f.numberBelowTitle(n))
	}
	return n
}
