package lexicon

// The classes of labels.
const (
	ContentsName     Class = "<contents name>"     // names a column of contents that are set as a table: 序号 | 标题 | 页码
	RemarkWord       Class = "<remark word>"       // begins 附注 (GB/T 9704-2012, 7.3.6), the note in brackets below the date: （此件公开发布）
	Publicity        Class = "<publicity>"         // is the label of a RemarkWord that stands without brackets too: 公开方式：主动公开
	CopyTo           Class = "<copy to>"           // stands before 抄送机关 (GB/T 9704-2012, 7.4.2): 抄送：市政协
	MainTo           Class = "<main to>"           // stands before addressees in 版记 (GB/T 9704-2012, 7.3.2): 主送：各区人民政府
	ImprintLabel     Class = "<imprint label>"     // makes a line 版记 wherever it stands: 分送：
	LetterLabel      Class = "<letter label>"      // stands above a paper of a government of Taiwan, before its subject: 受文者：
	LetterSpeed      Class = "<letter speed>"      // says how urgent such a paper is: 速別：最速件
	LetterSecrecy    Class = "<letter secrecy>"    // begins the label of its secrecy: 密等及解密條件或保密期限：普通
	LetterContact    Class = "<letter contact>"    // says who handles it and how to reach him: 承辦人：林大同
	LetterPointer    Class = "<letter pointer>"    // points to the text of it, and names no attachment: 附件：如文
	MeetingDay       Class = "<meeting day>"       // stands before the day of a meeting in its minutes: 时间：2031年5月4日
	MeetingVerb      Class = "<meeting verb>"      // tells that a meeting was held: 市长主持召开会议
	ColophonLabel    Class = "<colophon label>"    // is the label of a fact in a colophon: 准印证：
	SponsorLabel     Class = "<sponsor label>"     // is the label of who stands after a gazette: 主办：
	HostLabel        Class = "<host label>"        // begins the line that names who publishes it: 主办单位：
	EditorLabel      Class = "<editor label>"      // is the label of who edits it: 编辑：
	PublicationLabel Class = "<publication label>" // is a label that publications have and offices do not: 刊号：
	ReachLabel       Class = "<reach label>"       // is a label of how to reach a publisher or printer: 邮编：
	AddressLabel     Class = "<address label>"     // stands before the address of a gazette's publisher: 社址：
	PostcodeLabel    Class = "<postcode label>"    // stands before a postal code: 邮编：
	PostcodeAbroad   Class = "<postcode abroad>"   // stands before a postal code of Taiwan, which has three or five digits: 郵遞區號：
	TelephoneLabel   Class = "<telephone label>"   // stands before the telephone of a gazette's publisher: 编辑部电话：
	WebsiteLabel     Class = "<website label>"     // stands before its site: 网址：
	PublisherLabel   Class = "<publisher label>"   // stands before who publishes the gazette: 编辑出版：
	NoteLabel        Class = "<note label>"        // begins a note below a table: 注：
	FormLabel        Class = "<form label>"        // is a label of forms, which stands alone with a colon: 摘要：
	LabelVerb        Class = "<label verb>"        // is what somebody does in a label of forms and minutes: 承办单位：
	LabelNoun        Class = "<label noun>"        // is who does it: 承办单位：
	AttachmentWord   Class = "<attachment word>"   // is the label of an attachment: 附件1
	ApproverLabel    Class = "<approver label>"    // stands before 签发人 (GB/T 9704-2012, 7.2.6): 签发人：张三
	SignerLabel      Class = "<signer label>"      // stands before others who saw the paper: 会签人：李四
)

const printed = "GB/T 9704-2012; heads, ends and notes that gazettes print"

// labels stand before a colon or in a head of a table.
func labels() []Row {
	return []Row{
		{Word: "序号 题目 页码 页次 页", Class: ContentsName, Source: printed, Example: "序号 | 供水", Exact: true},
		{Word: "此件 本件", Class: RemarkWord, Source: printed, Example: "（此件）"},
		{Word: "本文", Class: RemarkWord + ParagraphGoesOn, Source: printed, Example: "（本文）"},
		{Word: "公开类别 公开选项", Class: RemarkWord + Publicity, Source: printed, Example: "（公开类别）", Exact: true},
		{Word: "主动公开 依申请公开 不予公开 发至 传达到 传达至", Class: RemarkWord, Source: printed, Example: "（主动公开）", Exact: true},
		{Word: "信息公开选项 信息公开形式 信息公开类别 信息公开属性 信息公开方式 政府信息公开选项", Class: Publicity, Source: printed, Example: "信息公开选项：主动公开", Exact: true},
		{Word: "抄送 抄告 呈送 副本抄送 副本", Class: CopyTo, Source: printed, Example: "抄送：市政协"},
		{Word: "抄报 抄發 抄发 加发", Class: CopyTo, Source: printed, Example: "抄报：市政协", Exact: true},
		{Word: "呈报", Class: CopyTo + CodeBreak, Source: printed, Example: "呈报：市政协", Exact: true},
		{Word: "分送", Class: CopyTo + ImprintLabel, Source: printed, Example: "分送：市政协"},
		{Word: "报送", Class: CopyTo + LabelVerb + CodeBreak, Source: printed, Example: "报送：市政协", Exact: true},
		{Word: "主送", Class: MainTo + ImprintLabel, Source: printed, Example: "主送：各区人民政府"},
		{Word: "主送机关", Class: MainTo, Source: printed, Example: "主送机关：各区人民政府", Exact: true},
		{Word: "正本", Class: MainTo, Source: printed, Example: "正本：各区人民政府"},
		{Word: "受文者 保存年限", Class: LetterLabel, Source: printed, Example: "受文者：云州"},
		{Word: "密等", Class: LetterLabel + LetterSecrecy, Source: printed, Example: "密等及解密條件或保密期限：普通"},
		{Word: "速別", Class: LetterLabel + LetterSpeed, Source: printed, Example: "速別：普通件", Exact: true},
		{Word: "電子信箱 電子郵件", Class: LetterLabel + LetterContact, Source: printed, Example: "電子信箱：a@example.gov.tw", Exact: true},
		{Word: "檔號", Class: LetterLabel, Source: printed, Example: "檔號：120/0301", Exact: true},
		{Word: "機關地址 聯絡電話 聯絡方式 承辦單位 傳真電話", Class: LetterLabel + LetterContact, Source: printed, Example: "聯絡電話：06-3901104", Exact: true},
		{Word: "見 隨 詳 無 另 附於", Class: LetterPointer, Source: printed, Example: "附件：見說明二", Exact: true},
		{Word: "发行", Class: ColophonLabel + PutsOutWord, Source: printed, Example: "发行：云州", Exact: true},
		{Word: "出版", Class: ColophonLabel + PutsOutWord + PublicationLabel + PublisherLabel, Source: printed, Example: "出版：云州", Exact: true},
		{Word: "印数 定价 电子邮箱 印制", Class: ColophonLabel, Source: printed, Example: "印数：云州", Exact: true},
		{Word: "网站", Class: ColophonLabel + WebsiteLabel, Source: printed, Example: "网站：云州", Exact: true},
		{Word: "国内统一", Class: ColophonLabel + PublicationLabel, Source: printed, Example: "国内统一：云州", Exact: true},
		{Word: "准印证", Class: ColophonLabel + PublicationLabel, Source: printed, Example: "准印证：云州", Exact: true},
		{Word: "刊号", Class: ColophonLabel + PublicationLabel, Source: printed, Example: "刊号：云州", Exact: true},
		{Word: "网址", Class: ColophonLabel + AddressStop + WebsiteLabel, Source: printed, Example: "网址：云州", Exact: true},
		{Word: "邮政编码", Class: ColophonLabel + AddressStop + ReachLabel + PostcodeLabel, Source: printed, Example: "邮政编码：云州", Exact: true},
		{Word: "邮编", Class: ColophonLabel + AddressStop + NoSum + ReachLabel + PostcodeLabel, Source: printed, Example: "邮编：云州", Exact: true},
		{Word: "承办", Class: ColophonLabel + LabelVerb + PublisherLabel, Source: printed, Example: "承办：云州", Exact: true},
		{Word: "邮码 郵編 郵政編碼", Class: PostcodeLabel, Source: printed, Example: "邮码：430000", Exact: true},
		{Word: "社址 编辑部地址", Class: AddressLabel, Source: printed, Example: "社址：云州市", Exact: true},
		{Word: "编辑部电话", Class: TelephoneLabel, Source: printed, Example: "编辑部电话：8000123", Exact: true},
		{Word: "编辑单位 出版单位 承办单位", Class: PublisherLabel, Source: printed, Example: "编辑单位：云州市人民政府办公室", Exact: true},
		{Word: "主办单位", Class: PublisherLabel + HostLabel, Source: printed, Example: "主办单位：云州市人民政府", Exact: true},
		{Word: "主办", Class: HostLabel + ColophonLabel + LabelVerb + PutsOutWord + SponsorLabel + PublicationLabel + PublisherLabel, Source: printed, Example: "主办：云州", Exact: true},
		{Word: "会议时间 开会时间 召开时间 会议日期", Class: MeetingDay, Source: printed, Example: "会议时间：2031年5月4日"},
		{Word: "注 資料來源 资料来源 数据来源", Class: NoteLabel, Source: printed, Example: "注：数据不含云江镇", Exact: true},
		{Word: "主旨", Class: FormLabel, Source: printed, Example: "主旨："},
		{Word: "目的", Class: FormLabel + NotOwn, Source: printed, Example: "目的："},
		{Word: "协办 责任 服务 投诉 监督 审批 建设 采购 招标 被处罚 当事 举报 被举报 受送达 行政相对 违法行为 利害关系", Class: LabelVerb, Source: printed, Example: "协办单位：", Exact: true},
		{Word: "发文", Class: LabelVerb + ColumnName, Source: printed, Example: "发文单位：", Exact: true},
		{Word: "收费", Class: LabelVerb + BoundFiller + PerGap, Source: printed, Example: "收费单位：", Exact: true},
		{Word: "制定", Class: LabelVerb + ProseWord + IssuingWord + AfterActor, Source: printed, Example: "制定单位：", Exact: true},
		{Word: "受理", Class: LabelVerb, Source: printed, Example: "受理单位："},
		{Word: "起草", Class: LabelVerb + NotBound, Source: printed, Example: "起草单位："},
		{Word: "签发", Class: LabelVerb + ApproverLabel + ListRole + CodeBreak, Source: printed, Example: "签发单位：", Exact: true},
		{Word: "机关 对象 处室", Class: LabelNoun, Source: printed, Example: "承办机关：", Exact: true},
		{Word: "科室", Class: LabelNoun, Source: printed, Example: "承办科室："},
		{Word: "附录 附錄", Class: AttachmentWord + ColumnName, Source: printed, Example: "附录1", Exact: true},
		{Word: "附图", Class: AttachmentWord, Source: printed, Example: "附图1", Exact: true},
		{Word: "附表", Class: AttachmentWord + CaptionHead, Source: printed, Example: "附表1", Exact: true},
		{Word: "附", Class: AttachmentWord, Source: printed, Example: "附1"},
		{Word: "签发人 签批人 签批盖章 簽發人", Class: ApproverLabel, Source: printed, Example: "签发人：张三", Exact: true},
		{Word: "会签人 会签 會簽人", Class: SignerLabel, Source: printed, Example: "会签人：李四", Exact: true},
		{Word: "核稿人", Class: SignerLabel, Source: printed, Example: "核稿人：李四"},
	}
}
