package lexicon

// The classes of the words of tables.
const (
	SumRow       Class = "<sum row>"       // names a row of sums: 合计 | 4000
	SumColumn    Class = "<sum column>"    // heads a column of sums
	PartSum      Class = "<part sum>"      // names a row of the sums of some rows: 小计
	NoteColumn   Class = "<note column>"   // heads a column that has no columns below it and no figures: 备注
	PersonColumn Class = "<person column>" // heads a column of persons in a table: 责任人
	UnitColumn   Class = "<unit column>"   // heads a column of units: 责任单位
	CaptionHead  Class = "<caption head>"  // begins the caption of a table: 专栏1
	NoSum        Class = "<no sum>"        // heads a column that no row sums up: 比例
)

const tablesPrint = "tables that gazettes print"

// sums are the words that tables print at sums and notes.
func sums() []Row {
	return []Row{
		{Word: "合计", Class: SumRow + SumColumn + BoundFiller, Source: tablesPrint, Example: "合计 | 4000"},
		{Word: "总计", Class: SumRow + SumColumn, Source: tablesPrint, Example: "总计（万元） | 4000"},
		{Word: "共计", Class: SumRow + SumColumn + BoundFiller, Source: tablesPrint, Example: "共计 | 4000"},
		{Word: "总额", Class: SumRow + SumColumn + BoundFiller, Source: tablesPrint, Example: "总额 | 4000"},
		{Word: "总和", Class: SumRow, Source: tablesPrint, Example: "总和 | 4000"},
		{Word: "总数", Class: SumColumn, Source: tablesPrint, Example: "单位 | 总数 | 其中：女"},
		{Word: "小计", Class: SumColumn + PartSum, Source: tablesPrint, Example: "小计 | 1200"},
		{Word: "备注", Class: NoteColumn + OtherFact + NoteLabel, Source: tablesPrint, Example: "序号 | 名称 | 备注"},
		{Word: "附注", Class: NoteColumn + NoteLabel, Source: tablesPrint, Example: "序号 | 名称 | 附注"},
		{Word: "姓名", Class: PersonColumn, Source: tablesPrint, Example: "姓名 | 张三"},
		{Word: "单位名称 责任单位", Class: UnitColumn, Source: tablesPrint, Example: "单位名称 | 市水务局", Exact: true},
		{Word: "专栏 專欄 续表", Class: CaptionHead, Source: tablesPrint, Example: "专栏1", Exact: true},
		{Word: "百分 比重 占比 排名 名次", Class: NoSum, Source: tablesPrint, Example: "百分 | 5"},
		{Word: "级别 等级", Class: NoSum, Source: tablesPrint, Example: "级别 | 5", Exact: true},
		{Word: "单价", Class: NoSum + PerGap, Source: tablesPrint, Example: "单价 | 5", Exact: true},
	}
}
