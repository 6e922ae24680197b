package gazette

// A ProblemCode says what a [Problem] is about.
type ProblemCode string

// The codes of problems. What each is about stands in its row of problemRows.
const (
	ProblemMarkerInferred ProblemCode = "marker-inferred"
	ProblemNumberMissing  ProblemCode = "number-missing"
	ProblemNumberRepaired ProblemCode = "number-repaired"
	ProblemTitleMissing   ProblemCode = "title-missing"
	ProblemTitleInferred  ProblemCode = "title-inferred"
	ProblemPinpoint       ProblemCode = "pinpoint"
	ProblemAmountWords    ProblemCode = "amount-words"
	ProblemNoSuchDay      ProblemCode = "no-such-day"
	ProblemWeekday        ProblemCode = "weekday"
	ProblemUnbound        ProblemCode = "citation-unbound"
	ProblemCells          ProblemCode = "table-cells"
	ProblemUnsure         ProblemCode = "ocr-unsure"
	ProblemEncoding       ProblemCode = "encoding"
	ProblemOpaque         ProblemCode = "replaced"
	ProblemTextOutside    ProblemCode = "text-outside"
	ProblemBreaks         ProblemCode = "lost-breaks"
	ProblemNoDocument     ProblemCode = "no-document"
	ProblemNoText         ProblemCode = "no-text"
	ProblemPage           ProblemCode = "page-unread"
	ProblemRegistry       ProblemCode = "registry-word"
)

// How much a [Problem] may change in the values that were read.
const (
	SeverityLoss  = "loss"  // something printed is not among the values
	SeverityDoubt = "doubt" // a value may be wrong, or contradicts another
	SeverityNote  = "note"  // read by inference, or as printed where the print is at fault
)

// problemRows are the codes of problems in the order of the documentation.
var problemRows = []codeRow[ProblemCode]{
	{ProblemMarkerInferred, Meaning{"a spoilt marker, read by the numbers around it", "（二） （∃） （四）", "marker inferred", "编号按次序推定", SeverityNote}},
	{ProblemNumberMissing, Meaning{"a masthead without a 文号 that could be read", "…人民政府文件", "no number", "缺文号", SeverityLoss}},
	{ProblemNumberRepaired, Meaning{"a 文号 read though a sign of it is lost", "…〔2022 3号", "number repaired", "文号残缺", SeverityDoubt}},
	{ProblemTitleMissing, Meaning{"a document without a title that could be read", "", "no title", "缺标题", SeverityLoss}},
	{ProblemTitleInferred, Meaning{"the title stands only in the list of attachments", "附件：1.申请表", "title inferred", "标题仅见于附件说明", SeverityNote}},
	{ProblemPinpoint, Meaning{"a reference to a provision that is not there", "本办法第九十九条", "no such provision", "所引条款不存在", SeverityDoubt}},
	{ProblemAmountWords, Meaning{"an amount written in figures and in words, which differ", "¥2000.00 大写：贰万元整", "figures and words differ", "大小写不一", SeverityDoubt}},
	{ProblemNoSuchDay, Meaning{"a date that the calendar does not have", "2月30日", "no such day", "日期不存在", SeverityDoubt}},
	{ProblemWeekday, Meaning{"a day of the week that the date before it does not have", "2031年2月2日（星期一）", "weekday differs", "星期不符", SeverityNote}},
	{ProblemUnbound, Meaning{"a short form of a text that nothing before it explains", "《通知》", "short form unexplained", "简称没有出处", SeverityDoubt}},
	{ProblemCells, Meaning{"rows with more or fewer cells than the header, placed by what stands in the columns or left as they are", "", "cells of a row", "单元格数不符", SeverityDoubt}},
	{ProblemUnsure, Meaning{"number, title, day or signature in which the OCR was not sure of a word", "", "recognition unsure", "识别没有把握", SeverityDoubt}},
	{ProblemEncoding, Meaning{"bytes that are no UTF-8", "", "bad bytes", "编码错误", SeverityLoss}},
	{ProblemOpaque, Meaning{"characters that were lost before the text was made: U+FFFD", "第\uFFFD条", "lost characters", "字符已丢失", SeverityLoss}},
	{ProblemTextOutside, Meaning{"text of no document: too little before, between or behind documents to be one", "", "text outside", "不属任何文件的文字", SeverityNote}},
	{ProblemBreaks, Meaning{"line breaks that were lost, and are set where markers, addressees and signature show them", "", "line breaks lost", "换行丢失", SeverityNote}},
	{ProblemNoDocument, Meaning{"no official document: the error page of a server, a page that a script fills in, news", "404 Not Found", "no document", "不是公文", SeverityNote}},
	{ProblemNoText, Meaning{"no Chinese character at all: an empty file, a scan without text", "", "no Chinese text", "没有汉字", SeverityLoss}},
	{ProblemPage, Meaning{"a page whose text could not be read: a scan without OCR, a font without mapping", "", "page unread", "页面未读", SeverityLoss}},
	{ProblemRegistry, Meaning{"a word of the user's registry that cannot be read, and is left out", "", "registry word left out", "自定义词未用", SeverityLoss}},
}

// ProblemCodes lists every code that a [Problem] may have.
func ProblemCodes() []ProblemCode { return codesOf(problemRows) }

// Meaning says what the code stands for; of one that is not in [ProblemCodes] the zero Meaning.
func (c ProblemCode) Meaning() Meaning { return meaningOf(problemRows, c) }
