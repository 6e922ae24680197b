package gazette

// A CheckCode says which two things a [Check] holds against each other.
type CheckCode string

// The codes of checks. What each compares stands in its row of checkRows.
const (
	CheckContentsTitles CheckCode = "contents-titles"
	CheckContentsPages  CheckCode = "contents-pages"
	CheckAttachments    CheckCode = "attachments-listed"
	CheckInstruments    CheckCode = "instruments-named"
	CheckArticles       CheckCode = "article-run"
	CheckHeadings       CheckCode = "heading-run"
	CheckSerials        CheckCode = "serial-run"
	CheckTotals         CheckCode = "table-total"
	CheckRowTotals      CheckCode = "row-total"
	CheckCounts         CheckCode = "declared-count"
	CheckNumbers        CheckCode = "number-run"
	CheckSigners        CheckCode = "signer-masthead"
	CheckBrackets       CheckCode = "brackets-closed"
	CheckWeekdays       CheckCode = "weekday"
	CheckWords          CheckCode = "amount-words"
	CheckPeriods        CheckCode = "period-length"
	CheckShares         CheckCode = "share-sum"
)

// A Meaning says what a code of a [Check] or a [Problem] stands for, in the words that a page or a table shows for it.
type Meaning struct {
	What     string // the two sides of a check, or what happened: 文号 n ↔ n+1
	Printed  string // an example from a gazette, "" where there is nothing to print
	English  string // its name, such as numbers in order
	Chinese  string // and in Chinese: 文号连续
	Severity string // of a problem: [SeverityLoss], [SeverityDoubt] or [SeverityNote]
}

// A codeRow is a code with its meaning.
type codeRow[C ~string] struct {
	code C
	Meaning
}

// checkRows are the codes of checks in the order of the documentation: schema, tables of codes in the docs, records and the
// page take theirs from here. What a gazette prints twice and nothing compares yet is one row more.
var checkRows = []codeRow[CheckCode]{
	{CheckContentsTitles, Meaning{"titles in the contents ↔ titles of the documents", "关于印发…办法的通知……（5）", "contents ↔ titles", "目录与标题", ""}},
	{CheckContentsPages, Meaning{"the pages in the contents never go back", "……（5） ……（9）", "contents pages", "目录页码", ""}},
	{CheckAttachments, Meaning{"附件说明, and its count ↔ 附件", "附件：1.申请表（共2个）", "attachments listed", "附件说明与附件", ""}},
	{CheckInstruments, Meaning{"texts that a notice says it issues ↔ texts that follow", "现将《…办法》印发给你们", "instruments named", "印发的文件", ""}},
	{CheckArticles, Meaning{"articles without a gap", "第一条…第N条", "articles in order", "条文连续", ""}},
	{CheckHeadings, Meaning{"headings without a gap", "一、（一）（二）二、", "headings in order", "标题连续", ""}},
	{CheckSerials, Meaning{"序号 of a table without a gap", "1 2 3", "serials in order", "序号连续", ""}},
	{CheckTotals, Meaning{"a sum ↔ the rows that it adds up; shares, rates and means are not added up", "合计12＝5＋7", "sum of a table", "合计与明细", ""}},
	{CheckRowTotals, Meaning{"the sum of a row ↔ its cells", "总计12＝5＋7", "sum of a row", "横向合计", ""}},
	{CheckCounts, Meaning{"a count ↔ the rows or members that follow", "（4项）；下列四项：", "declared count", "所称数目", ""}},
	{CheckNumbers, Meaning{"文号 n ↔ n+1", "…〔2022〕3号、…〔2022〕4号", "numbers in order", "文号连续", ""}},
	{CheckSigners, Meaning{"signature ↔ masthead", "…人民政府文件…人民政府", "signature ↔ masthead", "署名与机关标志", ""}},
	{CheckBrackets, Meaning{"each bracket opened ↔ closed: what is open was cut off", "《…》（…）", "brackets closed", "括号成对", ""}},
	{CheckWeekdays, Meaning{"a day ↔ its day of the week", "5月10日（星期一）", "day of the week", "日期与星期", ""}},
	{CheckWords, Meaning{"a sum in figures ↔ in words", "¥20000.00 大写：贰万元整", "figures ↔ words", "金额大小写", ""}},
	{CheckPeriods, Meaning{"the days of a period ↔ its length", "自…至…，期限三年", "length of a period", "期限与起止", ""}},
	{CheckShares, Meaning{"the shares of one whole ↔ 100 %", "分别承担60%、40%", "shares of a whole", "比例合计", ""}},
}

// CheckCodes lists every code that a [Check] may have.
func CheckCodes() []CheckCode { return codesOf(checkRows) }

// Meaning says what the code stands for; of one that is not in [CheckCodes] the zero Meaning.
func (c CheckCode) Meaning() Meaning { return meaningOf(checkRows, c) }

// codesOf returns the codes of a table.
func codesOf[C ~string](rows []codeRow[C]) []C {
	out := make([]C, len(rows))
	for i := range rows {
		out[i] = rows[i].code
	}
	return out
}

// meaningOf returns what a table says of a code.
func meaningOf[C ~string](rows []codeRow[C], code C) Meaning {
	for i := range rows {
		if rows[i].code == code {
			return rows[i].Meaning
		}
	}
	return Meaning{}
}
