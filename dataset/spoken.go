package dataset

import (
	"strings"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/inchinese"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// In returns a cell as people of a language read it: the words of closed lists, such as at_most, and truth values in
// Chinese where lang is [Chinese]. Programs read the English words of the JSON.
func (c Column) In(record, lang string, cell Cell) Cell {
	if lang != Chinese || cell.Text == "" {
		return cell
	}
	switch {
	case c.Name == "message" && (record == NameChecks || record == NameProblems):
		if s := inchinese.Message(cell.Text); s != "" {
			cell.Text = s
		}
	case c.Name == "term" || c.Name == "iso" || c.Name == "iso_max" || c.Name == "offset":
		cell.Text = inchinese.Length(cell.Text)
	case cell.Bool != nil:
		cell.Text, cell.Bool = spoken[cell.Text], nil
	case c.isClosed(record):
		words := strings.Split(cell.Text, Separator)
		for i, w := range words {
			words[i] = inChinese(record, c.Name, w)
		}
		cell.Text = strings.Join(words, Separator)
	}
	return cell
}

// A Word is one of a closed list.
type Word struct{ English, Chinese string }

// Words returns the closed list of what a column may say, none where it is open.
func (c Column) Words(record string) []Word {
	var out []Word
	for _, w := range closedList(record, c.Name) {
		out = append(out, Word{w, inChinese(record, c.Name, w)})
	}
	return out
}

// closedList returns the enumeration of a column; those of inner objects are named with a point there.
func closedList(record, column string) []string {
	if e := enumerations[record+"."+column]; e != nil {
		return e
	}
	return enumerations[record+"."+strings.Replace(column, "_", ".", 1)]
}

// currencies are those that are called by their names.
var currencies = lexicon.Currencies()

// inChinese returns a word of a closed list, or the code of a currency, in Chinese; what is neither, such as 套, as it is. A code of
// checks may be one of problems too, and has another name there.
func inChinese(record, column, word string) string {
	if s := findingInChinese(record+"."+column, word); s != "" {
		return s
	}
	if s := spoken[word]; s != "" {
		return s
	}
	for _, c := range currencies {
		if name, _, _ := strings.Cut(c.Words, " "); c.Code == word && name != "" {
			return name
		}
	}
	return word
}

// findingInChinese returns the name of a code of a check or a problem.
func findingInChinese(field, code string) string {
	switch field {
	case "checks.code":
		return gazette.CheckCode(code).Meaning().Chinese
	case "problems.code":
		return gazette.ProblemCode(code).Meaning().Chinese
	}
	return ""
}

// isClosed reports whether a column has words of a closed list.
func (c Column) isClosed(record string) bool {
	if c.Name == "inferred" || c.Name == "effect_inferred" || record+"."+c.Name == "values.unit" {
		return true
	}
	return closedList(record, c.Name) != nil
}

// spoken are the words of the closed lists in Chinese.
var spoken = map[string]string{
	"true": "是", "false": "否",

	"part": "编", "chapter": "章", "section": "节", "article": "条", "heading": "标题", "item": "项", "paragraph": "段", "table": "表格", "text": "文字",
	"notice": "正文", "instrument": "印发件", "attachment": "附件",

	KindMoney: "金额", KindPercent: "百分数", KindMeasure: "计量", KindCount: "计数", KindDate: "日期", KindDuration: "期间",
	"exact": "正好", "at_most": "不超过", "at_least": "不少于", "about": "约", "before": "以前", "after": "起",
	"day": "日", "dekad": "旬", "month": "月", "quarter": "季度", "half": "半年", "year": "年", "multi": "多年", "yearly": "每年", "monthly": "每月",
	"signed": "成文", "effective": "施行", "expiry": "失效", "deadline": "期限", "mention": "提及",
	"unit": "单位", "era": "年号", "digit": "数字", "from": "起始", "to": "截止", "until": "截止",
	"CNY": "元", // the others are named in lexicon.Currencies

	"basis": "依据", "issues": "印发", "forwards": "转发", "repeals": "废止", "amends": "修改", "implements": "贯彻", "mentions": "提及",
	"law": "法律法规", "document": "规范性文件", "other": "其他",
	ByNumber: "文号", ByTitle: "标题", ByAlias: "简称", BySelf: "自称",
	ActStarts: "施行", ActEnds: "失效", ActTerm: "有效期", ActSurvives: "继续有效", ActSuspends: "停止执行",
	"phone": "电话", "address": "地址", "postcode": "邮编", "url": "网址", "email": "电子邮箱",

	"proved": "相符", "broken": "不符", "unprovable": "无法校验",
	SeverityLoss: "缺失", SeverityDoubt: "存疑", SeverityNote: "说明",

	string(FailedFormat): "不识格式", string(FailedDamaged): "文件损坏", string(FailedPassword): "有密码", string(FailedScan): "缺识别程序", string(FailedAccess): "打不开", string(FailedTime): "超时",
	string(FailedMemory): "内存不足", string(FailedLimit): "超出限额", string(FailedCrash): "程序错误",

	ProblemIncomplete: "未读全", // the codes of checks and problems: gazette.Meaning
}
