package dataset

// The languages of the names of columns.
const (
	English = "en"
	Chinese = "zh"
)

// Label returns the name of a column of a record in a language.
func (c Column) Label(record, lang string) string {
	if lang != Chinese {
		return c.Name
	}
	if s := chinese[record+"."+c.Name]; s != "" {
		return s
	}
	return chinese[c.Name]
}

// Title returns the name of a record in a language, for a sheet of a workbook.
func Title(record, lang string) string {
	if lang == Chinese {
		return chinese["="+record]
	}
	return record
}

// chinese are the names of the columns in Chinese; one after a record and a point goes before the general one.
var chinese = map[string]string{
	"=issues": "期次", "=documents": "公文", "=provisions": "条文", "=chunks": "检索段", "=values": "数值", "=citations": "引用", "=effects": "效力",
	"=people": "人员", "=contacts": "联系方式", "=tables": "表格", "=checks": "校验", "=problems": "问题", "=failed": "未读文件",

	"id": "编号", "schema": "模式", "reader": "程序版本", "source": "来源", "sha256": "文件SHA256", "path": "文件", "work": "文献标识",
	"work_inferred": "文献标识为推定", "spans": "字节位置", "file_page": "页码", "file_last_page": "止页", "line": "行号", "boxes": "版面位置",
	"document": "公文编号", "document_number": "文号", "document_title": "标题", "document_date": "成文日期", "provision": "条文编号", "eid": "条文地址",

	"file_path": "文件路径", "file_sha256": "原文件SHA256", "file_bytes": "字节数", "file_format": "格式", "file_encoding": "字符编码", "file_pages": "页数",
	"same_as": "相同文件", "complete": "全部读出", "name": "姓名", "issues.name": "公报名称", "latin_name": "拼音名称", "year": "年份", "number": "文号",
	"issues.number": "期号", "total_number": "总期号", "sponsor": "主办", "documents": "公文数", "checks_proved": "校验相符",
	"checks_broken": "校验不符", "checks_unprovable": "无法校验", "problems": "问题数",

	"issue": "期次编号", "issue_name": "所载公报", "index": "序号", "column": "栏目", "masthead": "发文机关标志", "agency": "机关代字", "serial": "发文顺序号",
	"documents.year": "发文年份", "citations.year": "发文年份", "title": "标题", "kind": "类别", "documents.kind": "文种", "issuers": "发文机关", "region": "行政区域", "level": "层级",
	"documents.level": "行政层级", "recipients": "主送机关", "signers": "署名", "approved_by": "签发人", "copies_to": "抄送机关", "date": "成文日期", "published": "公布日期",
	"secrecy": "密级", "urgency": "紧急程度", "notes": "附注", "effect_from": "施行日期", "effect_until": "失效日期", "term": "有效期", "effect_text": "效力条款",
	"effect_inferred": "效力推定项", "repeals": "废止文件", "first_page": "印刷起页", "last_page": "印刷止页", "parts": "部分数", "articles": "条数",
	"tables": "表格数", "characters": "字数", "copy_number": "份号", "keywords": "关键词",

	"part": "部分序号", "part_role": "部分性质", "part_title": "部分标题", "type": "类型", "label": "标号", "provisions.number": "序号", "suffix": "增补条次",
	"inferred": "推定项", "heading": "标题语", "breadcrumb": "层级路径", "text": "原文", "parent": "上级编号", "order": "顺序", "leaf": "末级", "runes": "字符数",
	"tokens_estimated": "估计词元数", "provisions": "条文编号列表", "oversize": "超长", "previous": "上一段", "next": "下一段", "rune_spans": "字符位置",

	"min": "下限", "max": "上限", "unit": "单位", "values.unit": "计量单位", "code": "代码", "values.code": "单位代码", "per": "每", "bound": "界限", "exclusive": "不含本数",
	"from": "起始日期", "to": "截止日期", "values.from": "日期首日", "values.to": "日期末日", "effects.from": "施行日期", "until": "失效日期", "precision": "精度", "recurring": "周期", "edtf": "日期代码（EDTF）", "iso": "时长", "iso_max": "时长上限",
	"working": "工作日", "natural": "自然日", "role": "名单内身份", "values.role": "日期作用", "anchor": "起算", "offset": "顺延", "words": "大写金额", "differs": "大小写不一致",
	"qualifier": "限定语", "cell": "单元格", "sentence": "所在句", "confidence": "识别置信度",

	"relation": "关系", "pinpoint": "条款", "target": "指称", "targets": "所指条文", "resolved": "所指公文", "resolved_how": "判定依据", "full_title": "全称",
	"negated": "否定", "effects.citation": "引用编号", "citations.title": "被引标题", "citations.number": "被引文号", "citations.agency": "被引机关代字", "act": "事项", "trial": "试行", "indefinite": "长期有效", "object": "对象",
	"post": "所任职务", "phone": "电话", "people.unit": "所在单位", "value": "值", "caption": "表题", "columns": "列数", "header": "表头", "rows": "数据行", "filled": "填充后数据行",
	"units": "各列单位", "pieces": "印刷段数", "total_row": "合计行", "total_status": "合计校验", "csv": "CSV文件",
	"status": "结果", "message": "说明", "places": "位置", "severity": "影响", "bytes": "字节数", "reason": "原因", "advice": "建议",
	"values.min": "数值下限", "values.max": "数值上限",
}
