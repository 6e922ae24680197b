package synth

// A Form is a printed form that gazettes hold with Options.Forms, beside those that every gazette holds.
type Form struct {
	Name    string
	Example string // as printed
	Read    string // how it is read
	Share   int    // of 100 places that can have it, how many do
}

// Forms are these forms. They are drawn from a second stream of chance, so that a seed gives the same gazette without them.
var Forms = []Form{
	{digitsApart, "建有消防站 2 6 座，增长 1 2 . 5%", "the figure whole, 26 and 12.5", 12},
	{fullWidth, "投入５００万元", "as in half width", 8},
	{commaApart, "收取3, 200元", "one sum, 3200", 25},
	{sumByPlace, "投入二五〇万元、三亿八七〇〇万元", "one sum, 2500000", 10},
	{sumInWords, "人民币贰万伍仟元整（¥25,000.00）", "one sum, proved by its words", 10},
	{maskedNumber, "手机号码为138****1234", "text, and no value; no sign is lost", 4},
	{maskedName, "当事人张某某（身份证号码4201**********0012）", "text, and no value; no sign is lost", 4},
	{chineseDate, "二〇三二年五月十日", "the day", 15},
	{weekdayBehind, "2032年5月10日（星期一）、2032年5月10日（周一）", "the day, proved by the weekday", 15},
	{periodLength, "自2032年5月1日至2035年4月30日，期限三年", "the days, proved by the length", 4},
	{numberInBrackets, "关于加强供水工作的通知 | （鹿政〔2032〕16号）", "the number of the document", 8},
	{numberSetWide, "鹿 政 〔 2 0 3 2 〕 1 6 号", "the number of the document", 8},
	{numberBesideHead, "鹿湾县人民政府文件　鹿政〔2032〕16号", "masthead and number", 8},
	{jointOrgans, "鹿湾县水务局 | 鹿湾县财政局 | 关于调整水价的通知", "a document of two issuers and two signers", 100},
	{jointMasthead, "鹿湾县水务局 鹿湾县财政局文件", "the masthead of a document of two issuers", 50},
	{decimalOutline, "1 总体要求 | 1.1 工作目标", "headings of levels 1 and 2", 25},
	{decimalGlued, "1.1工作目标", "a heading of level 2", 35},
	{countedAttachments, "附件（共2个）：1. … 2. …", "the list of attachments, proved by its count", 25},
	{headerOfThree, "序号 | 责任单位 | 任务个数 | | | / | | 总计 | 其中 | | / | | | 新建 | 改造", "three rows of the header", 35},
	{entryBrackets, "关于加强供水工作的通知……（16）", "an entry of the contents, page 16", 8},
	{entryPageWord, "关于加强供水工作的通知　页16", "an entry of the contents, page 16", 8},
	{entryPageFirst, "16　关于加强供水工作的通知", "an entry of the contents, page 16", 8},
	{entryNumbered, "关于加强供水工作的通知（鹿政〔2032〕16号）……16", "an entry of the contents, without the number", 8},
	{appointmentList, "任命张三为鹿湾县财政局局长；", "a person with 任命, post and unit", 100},
	{attendanceList, "出席：副县长张三、李四", "people with 出席 and their post", 100},
	{memberRow, "成　员：张　三　李小四　王五", "people with 成员", 35},
	{honourNameFirst, "张　三　鹿湾县水务局", "a person with 先进个人 and unit", 40},
	{honourUnitFirst, "鹿湾县水务局　张　三　李小四", "people with 先进个人 and unit", 50},
	{honourNames, "张　三　李小四　王五", "people with 先进个人", 100},
	{sitePage, "首页 > 政务公开 / 发布时间：2032-05-10 来源：… 字号：[大 中 小] / … / 分享到： / 备案号", "the document, and nothing else", 12},
	{unbroken, "鹿政〔2032〕16号 鹿湾县人民政府关于…的通知 各单位： … 鹿湾县人民政府 2032年5月10日", "a document, its lines set anew", 12},
}

// The names of the forms.
const (
	digitsApart        = "figures whose digits stand apart"
	fullWidth          = "figures in full width"
	commaApart         = "a blank behind the comma of thousands"
	sumByPlace         = "a sum in Chinese figures by place"
	sumInWords         = "a sum in words and in figures"
	maskedNumber       = "a number with its middle masked"
	maskedName         = "a name masked"
	chineseDate        = "a day in Chinese figures by place"
	weekdayBehind      = "a day with its weekday"
	periodLength       = "a period with its length"
	numberInBrackets   = "文号 in brackets below the title"
	numberSetWide      = "文号 set wide"
	numberBesideHead   = "masthead and 文号 on one line"
	jointOrgans        = "joint organs"
	jointMasthead      = "joint organs in the masthead"
	decimalOutline     = "a decimal outline"
	decimalGlued       = "a decimal outline without blanks"
	countedAttachments = "a list of attachments with its count"
	headerOfThree      = "a header of three rows"
	entryBrackets      = "contents with the page in brackets"
	entryPageWord      = "contents with the word 页"
	entryPageFirst     = "contents with the page first"
	entryNumbered      = "contents with 文号"
	appointmentList    = "a list of appointments"
	attendanceList     = "attendance of minutes"
	memberRow          = "names parted by spaces behind a role"
	honourNameFirst    = "a list of honours, the name first"
	honourUnitFirst    = "a list of honours, the unit first"
	honourNames        = "a list of honours, names alone"
	sitePage           = "the page of a site around a document"
	unbroken           = "a text that lost its line breaks"
)
