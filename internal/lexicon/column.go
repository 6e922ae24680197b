package lexicon

// The classes of what stands above documents, alone on its line.
const (
	ColumnName Class = "<column name>" // names a column of a gazette: 人事任免, 领导讲话
	NoticeHead Class = "<notice head>" // heads a notice below the name of its organ: 三十日告示
)

// The classes of what a cover prints.
const (
	GazetteName Class = "<gazette name>"  // ends the name of a gazette: 云州政报
	CoverWord   Class = "<cover word>"    // says how often a gazette appears and to whom it goes: 季刊, 内部资料
	PutsOutWord Class = "<puts out word>" // is what is done with a gazette by who puts it out: 云州市人民政府办公室编印
)

const columnsOfGazettes = "columns (栏目) of gazettes of provinces, cities and counties"

// columnWords are names of columns, and of the notices of a column.
func columnWords() []Row {
	return []Row{
		{Word: `特载 会议纪要 政府文件 规范性文件 政府规章 领导讲话 重要讲话 政务要闻 政务大事记 统计资料 统计信息 统计数据 机构编制 领导名录 部门文件 部门规章
		司法解释 重要文件 任免通知 干部任免 公告通告 指导性案例 案例选登 裁判文书选登 工作动态 调查研究 经验交流`, Class: ColumnName,
			Source: columnsOfGazettes, Example: "领导讲话"},
		{Word: "院令 部令 府令 公牍 公电 专载 呈文 要闻 行政规则",
			Class: ColumnName, Source: "公报 of the Republic and of Taiwan", Example: "公牍"},
		{Word: "诉愿决定书", Class: ColumnName + TitleKind, Source: "公报 of Taiwan", Example: "雲州市政府訴願決定書"},
		{Word: "政报 宪报 文告", Class: GazetteName, Source: columnsOfGazettes, Example: "云州政报"},
		{Word: "季刊 月刊 半月刊 双月刊 旬刊 周刊 增刊 专刊 特刊 号外 内部资料 内部刊物 免费交流 免费赠阅 注意保存", Class: CoverWord,
			Source: "covers of gazettes", Example: "内部资料"},
		{Word: "印行 编辑发行", Class: PutsOutWord, Source: "covers of gazettes", Example: "云州市人民政府办公室印行"},
		{Word: "编辑出版", Class: PutsOutWord + EditorLabel + PublisherLabel, Source: "covers of gazettes", Example: "云州市人民政府办公室编辑出版"},
		{Word: "编印", Class: PutsOutWord + CodeBreak, Source: "covers of gazettes", Example: "云州市人民政府办公室编印"},
		{Word: "任免事项", Class: ColumnName + OpensAlone, Source: "最高人民法院公报", Example: "最高人民法院任免事项"},
		{Word: "任免国家工作人员", Class: OpensAlone, Source: "国务院公报", Example: "国务院任免国家工作人员"},
		{Word: "三十日告示 议决摘录 准照摘录", Class: NoticeHead, Source: "澳門特別行政區公報 第二組", Example: "三十日告示"},
	}
}
