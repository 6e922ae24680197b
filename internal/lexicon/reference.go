package lexicon

// The classes of the words at references.
const (
	AliasBegin      Class = "<alias begin>"       // begins the words that give a text its short name: （以下简称《办法》）
	AliasStart      Class = "<alias start>"       // stands before the last word of them: 以下统称
	AliasWord       Class = "<alias word>"        // is that word: 以下简称“园区”
	AliasVerb       Class = "<alias verb>"        // is that word in a note after a title: （简称《办法》）
	AliasJoin       Class = "<alias join>"        // stands between two short names: “园区”或“产业园”
	PassedBefore    Class = "<passed before>"     // stands between who passed a text and its title: 市人民政府通过的《供水办法》
	NotBasis        Class = "<not basis>"         // makes another word of 依 or 按 before it: 依托
	CitationJoin    Class = "<citation join>"     // stands between the texts of a list: 《甲办法》和《乙办法》
	Amendment       Class = "<amendment>"         // begins the clause after what is amended: 《供水办法》作如下修改
	AlreadyDone     Class = "<already done>"      // begins what a notice says of how the text that it issues was passed: 《供水办法》已由市人民政府通过，现予公布
	DeedWord        Class = "<deed word>"         // follows the provision that forbids a deed: 实施刑法第五条规定的行为
	GrantsPower     Class = "<grants power>"      // follows the provision that somebody acts on: 行使《供水法》第五条规定的职权
	Denial          Class = "<denial>"            // stands before what does not happen: 不停止执行
	DenialGap       Class = "<denial gap>"        // may stand between them: 尚未宣布失效
	ParagraphGoesOn Class = "<paragraph goes on>" // follows a 項 that is a paragraph, as Taiwan counts: 第一項規定
	HeadGoesOn      Class = "<head goes on>"      // follows a provision that a sentence begins with: 第九条规定的
	TargetWord      Class = "<target word>"       // begins the name of a text that the reader knows: 本办法
	OwnWord         Class = "<own word>"          // stands before a bare provision of the same text: 依第五条
	NotOwn          Class = "<not own>"           // begins like 本条 or 本章 and is none: 本章程
	OwnGoesOn       Class = "<own goes on>"       // follows 本项 where it is a provision: 本项规定
	SameLaw         Class = "<same law>"          // names the law of the reference before: 同法第七十六条
	WholeLaw        Class = "<whole law>"         // is the name of a law that ends no longer one: 民法典
	QuotedKind      Class = "<quoted kind>"       // ends the title of rules that is printed as a quotation: 「供水作業要點」
	StandardSeries  Class = "<standard series>"   // stands before the number of a standard: GB/T 9704—2012
	SameArticle     Class = "<same article>"      // names the article of the reference before: 同条第二款
	NumberSign      Class = "<number sign>"       // ends a 文号: 5号
	BehindLostSign  Class = "<behind lost sign>"  // follows a 文号 whose 号 was lost: 云政发〔2031〕5规定
	CodeEnd         Class = "<code end>"          // ends a code that carries its year: 云商函2031年第5号
	MacauSeries     Class = "<macau series>"      // is a series of Macau, which follows the number: 第5/2031號行政命令
	ListJoin        Class = "<list join>"         // stands between the members of a list of any kind: 5号和6号, 第五条与第六条
)

const references = "references that gazettes print"

// referenceWords are the words around names, numbers and provisions of texts.
func referenceWords() []Row {
	return []Row{
		{Word: "及所附 及所附的 和所附 和所附的 及其所附 以及所附", Class: CitationJoin, Source: references, Example: "《供水通知》及所附《用水表》"},
		{Word: "下称", Class: AliasBegin + AliasVerb, Source: references, Example: "（下称《办法》）"},
		{Word: "合称", Class: AliasBegin + AliasWord + AliasVerb, Source: references, Example: "（合称《办法》）"},
		{Word: "以下统 以下合 以下并 下", Class: AliasStart, Source: references, Example: "以下统称“园区”"},
		{Word: "并称", Class: AliasWord, Source: references, Example: "以下并称“园区”"},
		{Word: "以下称", Class: AliasVerb, Source: references, Example: "（以下称《办法》）"},
		{Word: "印发的 制定的 下发的 颁布的 颁发的 出台的 公佈的 颁佈的 修订的 修改的 修正的", Class: PassedBefore, Source: references, Example: "市人民政府印发的《供水办法》"},
		{Word: "发布的", Class: PassedBefore + AfterActor, Source: references, Example: "市人民政府发布的《供水办法》"},
		{Word: "公布的", Class: PassedBefore + AfterActor, Source: references, Example: "市人民政府公布的《供水办法》"},
		{Word: "通过的", Class: PassedBefore + AfterActor, Source: references, Example: "市人民政府通过的《供水办法》"},
		{Word: "托 职 靠 序 量 需 劳", Class: NotBasis, Source: references, Example: "依托云州"},
		{Word: "比例", Class: NotBasis + NoSum, Source: references, Example: "依比例云州"},
		{Word: "次", Class: NotBasis + PerNoun + UnitOfOne, Source: references, Example: "依次云州"},
		{Word: "规", Class: NotBasis + HeadGoesOn + CodeEnd, Source: references, Example: "依规云州"},
		{Word: "时 季", Class: NotBasis + PerNoun, Source: references, Example: "依时云州"},
		{Word: "期", Class: NotBasis + Ordered, Source: references, Example: "依期云州"},
		{Word: `作如下修改 作出修改 修改为 做如下修订 做以下修改 做以下修订 作以下修订 进行如下修改 进行如下修订 进行以下修改 进行以下修订 作如下调整 做如下调整 进行如下调整 作以下修改 作出如下修改 做如下修改 进行了修订 进行修订 进行了修改
		进行修改 作了修改 作了修订 予以修改 予以修订 中增加 增加一 后增加 之后增加 中删去 修正为
		作如下修正 予以修正 作如下修订 修订如下 修正如下 进行了修正 进行修正 增加第 中删除`, Class: Amendment, Source: references, Example: "《供水办法》作如下修改"},
		{Word: "规定的职权 赋予的职权 所赋予的职权", Class: GrantsPower, Source: references, Example: "行使《供水法》第五条规定的职权"},
		{Word: "规定的行为 规定的违法行为 规定的犯罪 规定的犯罪行为 所列行为 所列的行为 规定之行为 之行为", Class: DeedWord, Source: references, Example: "实施刑法第五条规定的行为"},
		{Word: "已由 已于 经由 业由", Class: AlreadyDone, Source: references, Example: "《供水办法》已由市人民政府通过，现予公布"},
		{Word: "非 无需 勿 毋", Class: Denial, Source: references, Example: "非停止执行"},
		{Word: "立即 自动 因此 明令 得", Class: DenialGap, Source: references, Example: "尚未立即失效"},
		{Word: "予以", Class: DenialGap + AfterActor, Source: references, Example: "尚未予以失效"},
		{Word: "一律", Class: DenialGap + NumeralWord, Source: references, Example: "尚未一律失效"},
		{Word: "之规定 之情形 及第 或第", Class: ParagraphGoesOn, Source: references, Example: "第一项之规定"},
		{Word: "该", Class: TargetWord + KnownWord, Source: references, Example: "该办法"},
		{Word: "本法 本办法 本规则 该法", Class: OwnWord, Source: references, Example: "本法第五条"},
		{Word: "同法", Class: OwnWord + SameLaw, Source: references, Example: "同法第五条"},
		{Word: "条约", Class: NotOwn + TreatyKind + TitleKind, Source: references, Example: "本条约"},
		{Word: "条文 条线 条件 节目 节课 款项 编码 编办 目标", Class: NotOwn, Source: references, Example: "本条文"},
		{Word: "編制", Class: NotOwn, Source: references, Example: "本編制", Exact: true},
		{Word: "同条例 同办法", Class: SameLaw, Source: references, Example: "同条例第二条"},
		{Word: "民法典 刑法 民法通则 基本法", Class: WholeLaw, Source: references, Example: "期限超过民法典第五条"},
		{Word: "注意事项 作业规定 作业程序", Class: QuotedKind, Source: references, Example: "修正「供水注意事項」第二點"},
		{Word: `GB GBJ GBZ DB HJ JGJ CJJ CJ JTG JTJ JTS JT YY WS TSG AQ GA LY NY SC SL DL QB SH SY TB TD TY LS LD MT MZ HG JB JC JG JR DA DZ QX
		RB SB SJ SN WB WH WM XB YB YC YD YZ CB CH CY EJ FZ GY HB HY XF CNS ISO IEC`, Class: StandardSeries, Source: references, Example: "GB/T 9704—2012"},
		{Word: "同条", Class: SameArticle, Source: references, Example: "同条第二款"},
		{Word: "文规定 精神", Class: BehindLostSign, Source: references, Example: "云政发〔2031〕5文规定"},
		{Word: "发 字 告", Class: CodeEnd, Source: references, Example: "云商发2031年第5号"},
		{Word: "法令 规章", Class: ColumnName + MacauSeries + JoinedLaw, Source: references, Example: "第5/2031号法令"},
	}
}
