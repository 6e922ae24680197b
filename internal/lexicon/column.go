package lexicon

// The classes of what stands above documents, alone on its line.
const (
	ColumnName Class = "<column name>" // names a column of a gazette: 人事任免, 领导讲话
	NoticeHead Class = "<notice head>" // heads a notice below the name of its organ: 三十日告示
)

const columnsOfGazettes = "columns (栏目) of gazettes of provinces, cities and counties"

// columnWords are names of columns, and of the notices of a column.
var columnWords = []Row{
	{Word: "特载 会议纪要 政府文件 规范性文件 政府规章 领导讲话 政务要闻 统计资料 机构编制 领导名录 部门文件", Class: ColumnName,
		Source: columnsOfGazettes, Example: "领导讲话"},
	{Word: "任免国家工作人员", Class: RunningKind, Source: "国务院公报", Example: "国务院任免国家工作人员"},
	{Word: "三十日告示 议决摘录 准照摘录", Class: NoticeHead, Source: "澳門特別行政區公報 第二組", Example: "三十日告示"},
}
