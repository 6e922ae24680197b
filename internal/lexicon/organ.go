package lexicon

// The classes of organs and other bodies.
const (
	OrganEnd  Class = "<organ end>"  // ends the name of a body that issues and signs papers: 云州市水务局
	OrganPart Class = "<organ part>" // ends the name of a body, and is no name where it stands alone: 办公室
	OfficeEnd Class = "<office end>" // ends the name of the office of who signs: 市长 张三
	ListHead  Class = "<list head>"  // begins the name of a group of addressees: 各区人民政府
	NamedHead Class = "<named head>" // begins the name of one of them: 中央在锦机构
	NotArea   Class = "<not area>"   // begins like a place and is none: 市场监管局
	AreaKind  Class = "<area kind>"  // is a kind of places, and no place: 各自治州
	OwnBody   Class = "<own body>"   // ends the name of a body that shares no head with others in a list: 云州大学
)

// Where they come from.
const addressing = "主送机关 that gazettes print"

const bodies = "国务院组织法; 地方各级人民代表大会和地方各级人民政府组织法; signatures that gazettes print"

// organs are what names of bodies end with. 会 and 行 end so many other words, 大会 and 推行, that only their whole endings stand here.
func organs() []Row {
	return []Row{
		{Word: "府", Class: OrganEnd + HouseEnd + IssuerEnd, Not: []string{"首府", "王府"}, Source: bodies, Example: "云州市人民政府"},
		{Word: "厅", Class: OrganEnd + NotPerson + HouseEnd + IssuerEnd, Not: []string{"大厅", "客厅", "餐厅", "展厅", "歌舞厅"}, Source: bodies, Example: "云岭省水利厅"},
		{Word: "室", Class: OrganEnd + NotPerson + HouseUnit + HouseEnd + IssuerEnd, Not: []string{"教室", "会议室", "阅览室", "居室", "卧室", "温室"}, Source: bodies, Example: "云州市研究室"},
		{Word: "委", Class: OrganEnd + NotPerson + IssuerEnd, Not: []string{"推委"}, Source: bodies, Example: "中共云州市委"},
		{Word: "局", Class: OrganEnd + NotPerson + HouseEnd + IssuerEnd, Not: []string{"格局", "布局", "结局", "大局", "全局", "开局", "时局", "僵局", "残局", "骗局", "棋局"}, Source: bodies, Example: "云州市水务局"},
		{Word: "委会", Class: OrganEnd, Source: bodies, Example: "云州市人大常委会"},
		{Word: "协会", Class: OrganEnd + OwnBody, Source: bodies, Example: "云州市供水协会"},
		{Word: "学会", Class: OrganEnd, Source: bodies, Example: "云州市法学会"},
		{Word: "商会", Class: OrganEnd + CommonWord, Source: bodies, Example: "云州市商会"},
		{Word: "工会", Class: OrganEnd + ListUnit, Source: bodies, Example: "云州市总工会"},
		{Word: "公会", Class: OrganEnd, Source: bodies, Example: "嘉南市記者公會"},
		{Word: "总会", Class: OrganEnd + OwnBody, Source: bodies, Example: "云州市慈善总会"},
		{Word: "分会", Class: OrganEnd, Source: bodies, Example: "云州市供水协会水价分会"},
		{Word: "联合会", Class: OrganEnd + OwnBody, Source: bodies, Example: "云州市残疾人联合会"},
		{Word: "基金会", Class: OrganEnd, Source: bodies, Example: "云州市教育基金会"},
		{Word: "理事会", Class: OrganEnd, Source: bodies, Example: "云州市供水协会理事会"},
		{Word: "董事会", Class: OrganEnd + CommonWord, Source: bodies, Example: "云州水务公司董事会"},
		{Word: "监事会", Class: OrganEnd, Source: bodies, Example: "云州水务公司监事会"},
		{Word: "促进会", Class: OrganEnd, Source: bodies, Example: "云州市节水促进会"},
		{Word: "研究会", Class: OrganEnd, Source: bodies, Example: "云州市水利研究会"},
		{Word: "十字会", Class: OrganEnd, Source: bodies, Example: "云州市红十字会"},
		{Word: "监会", Class: OrganEnd, Source: bodies, Example: "中国证监会"},
		{Word: "议会", Class: OrganEnd, Source: bodies, Example: "嘉南市議會"},
		{Word: "立法会", Class: OrganEnd, Source: bodies, Example: "云岭特别行政区立法会"},
		{Word: "院", Class: OrganEnd + NotPerson + HouseUnit + HouseEnd + IssuerEnd, Not: []string{"影院", "庭院"}, Source: bodies, Example: "云州市中级人民法院"},
		{Word: "部", Class: OrganEnd + NotPerson + HouseEnd + IssuerEnd, Not: []string{"全部", "内部", "干部", "局部", "外部", "东部", "西部", "南部", "北部", "中部", "上部", "下部", "底部", "顶部", "大部"}, Source: bodies, Example: "财政部"},
		{Word: "安全部", Class: OrganEnd + NotPerson + IssuerEnd, Source: bodies, Example: "国家安全部"},
		{Word: "海关", Class: OrganEnd + IssuerEnd + CommonWord, Source: bodies, Example: "云州海关"},
		{Word: "总站 检查站 总河长 总林长 总河湖长", Class: OrganEnd + IssuerEnd, Source: bodies, Example: "云州边防检查总站"},
		{Word: "储备中心 交易中心 登记中心 信息中心 评审中心 审评中心 结算中心 鉴定中心 指导中心 保障中心 发展中心", Class: OrganEnd, Source: bodies,
			Example: "云州市土地储备中心"},
		{Word: "指挥部", Class: OrganEnd + OrganPart + GroupName, Source: bodies, Example: "云州市防汛抗旱指挥部"},
		{Word: "署", Class: OrganEnd + NotPerson + IssuerEnd + NamedPart, Not: []string{"部署", "签署"}, Source: bodies, Example: "云岭审计署"},
		{Word: "处", Class: OrganEnd + NotPerson + BoundFiller + HouseEnd, Not: []string{"之处", "好处", "坏处", "用处", "益处", "难处", "到处", "何处", "此处", "多处", "查处", "惩处", "判处", "论处", "长处", "短处", "住处", "出处", "深处", "共处", "科处", "并处", "单处", "处处", "高处", "随处", "各处"}, Source: bodies, Example: "云州市政府参事处"},
		{Word: "办", Class: OrganEnd + NotPerson + HouseEnd + IssuerEnd, Not: []string{
			"举办", "主办", "承办", "协办", "查办", "督办", "交办", "转办", "经办", "通办", "快办", "好办", "帮办", "即办", "代办", "创办", "停办", "开办", "联办", "网办",
			"领办", "备办", "筹办", "合办", "申办", "包办", "兴办", "补办", "续办", "催办", "照办", "批办", "新办", "简办", "延办", "自办", "民办", "公办", "易办", "难办",
		}, Source: bodies, Example: "云州市信访办"},
		{Word: "组", Class: OrganEnd + NotPerson + ListUnit + StreetEnd + Ordered, Not: []string{"重组", "分组", "改组", "机组"}, Source: bodies, Example: "云州市节水工作领导小组"},
		{Word: "领导小组", Class: OrganEnd + OrganPart, Source: bodies, Example: "云州市节水工作领导小组"},
		{Word: "银行", Class: OrganEnd + NotPerson + CommonWord + ListUnit, Source: bodies, Example: "中国人民银行"},
		{Word: "分行", Class: OrganEnd + NotPerson + ListUnit, Source: bodies, Example: "中国人民银行云州市分行"},
		{Word: "支行", Class: OrganEnd + CommonWord + ListUnit, Source: bodies, Example: "中国人民银行云州市支行"},
		{Word: "总行", Class: OrganEnd, Source: bodies, Example: "云州银行总行"},
		{Word: "队", Class: OrganEnd + NotPerson, Not: []string{"排队", "组队", "军队", "部队"}, Source: bodies, Example: "云州市消防救援支队"},
		{Word: "司", Class: OrganEnd + NotPerson, Not: []string{"上司", "官司"}, Source: bodies, Example: "云州市供水有限公司"},
		{Word: "团", Class: OrganEnd, Not: []string{"组团", "抱团", "社团"}, Source: bodies, Example: "云岭生产建设兵团"},
		{Word: "社", Class: OrganEnd + NotPerson, Not: []string{"结社"}, Source: bodies, Example: "云州市供销合作社"},
		{Word: "妇联", Class: OrganEnd + ListUnit, Source: bodies, Example: "云州市妇联"},
		{Word: "残联", Class: OrganEnd + ListUnit, Source: bodies, Example: "云州市残联"},
		{Word: "文联", Class: OrganEnd + CommonWord + ListUnit, Source: bodies, Example: "云州市文联"},
		{Word: "侨联", Class: OrganEnd + ListUnit, Source: bodies, Example: "云州市侨联"},
		{Word: "商联", Class: OrganEnd, Source: bodies, Example: "云州市工商联"},
		{Word: "科协", Class: OrganEnd + ListUnit, Source: bodies, Example: "云州市科协"},
		{Word: "政协", Class: OrganEnd + OwnBody + ListUnit, Source: bodies, Example: "云州市政协"},
		{Word: "军区", Class: OrganEnd, Source: bodies, Example: "云岭省军区"},
		{Word: "军分区", Class: OrganEnd + OwnBody, Source: bodies, Example: "云州军分区"},
		{Word: "大学", Class: OrganEnd + NotPerson + ListUnit + OwnBody, Source: bodies, Example: "云州大学"},
		{Word: "交易所", Class: OrganEnd, Source: bodies, Example: "云州证券交易所"},
		{Word: "服务中心", Class: OrganEnd, Source: bodies, Example: "云州市政务服务中心"},
		{Word: "管理中心", Class: OrganEnd, Source: bodies, Example: "云州市住房公积金管理中心"},
		{Word: "监测中心", Class: OrganEnd, Source: bodies, Example: "云州市水质监测中心"},

		{Word: "长", Class: OfficeEnd + PostEnd + HolderEnd + NotPerson, Not: []string{"增长", "延长", "成长", "特长", "家长", "助长", "漫长", "生长"}, Source: bodies, Example: "市长　张三"},
		{Word: "主任", Class: OfficeEnd + PostEnd + HolderEnd + NotPerson + ProseOffice + ListRole + SigningRole, Source: bodies, Example: "主任：李四"},
		{Word: "主席", Class: OfficeEnd + PostEnd + HolderEnd + NotPerson + ProseOffice + ListRole + SigningRole, Source: bodies, Example: "主席　王五"},
		{Word: "书记", Class: OfficeEnd + PostEnd + HolderEnd + NotPerson + ProseOffice, Source: bodies, Example: "书记　张三"},
		{Word: "主任委员", Class: OfficeEnd + ListRole, Source: bodies, Example: "主任委員　甲某"},
		{Word: "总理", Class: OfficeEnd + ProseOffice, Source: bodies, Example: "总理　李四"},
		{Word: "长官", Class: OfficeEnd, Source: bodies, Example: "行政長官　甲某"},
		{Word: "政委", Class: OfficeEnd + PostEnd + ProseOffice + ListRole, Source: bodies, Example: "政委　张三"},
		{Word: "政治委员", Class: OfficeEnd, Source: bodies, Example: "政治委员　张三"},
		{Word: "司令员", Class: OfficeEnd + ProseOffice, Source: bodies, Example: "司令员　李四"},
		{Word: "司长", Class: OfficeEnd + ProseOffice, Source: bodies, Example: "司長　甲某"},
		{Word: "法官助理", Class: OfficeEnd + ListRole, Source: bodies, Example: "法官助理　张三"},
		{Word: "检察员", Class: OfficeEnd, Source: bodies, Example: "检察员　李四"},
		{Word: "总督", Class: OfficeEnd, Source: bodies, Example: "總督　甲某"},
		{Word: "总裁", Class: OfficeEnd + ProseOffice, Source: bodies, Example: "总裁　张三"},
		{Word: "行长", Class: OfficeEnd + ProseOffice, Source: bodies, Example: "行长　李四"},
		{Word: "其他 其它", Class: ListHead, Source: addressing, Example: "其他区人民政府"},
		{Word: "中央 中共", Class: NamedHead, Source: addressing, Example: "中央机构"},
		{Word: "中国 驻", Class: NamedHead, Source: addressing, Example: "中国机构", Exact: true},
		{Word: "市场 市监 市政设 区域 区块 县域 乡村 省会 市場", Class: NotArea, Source: addressing, Example: "市场局", Exact: true},
		{Word: "市民 市容 市政公 市政工", Class: NotArea, Source: addressing, Example: "市民局"},
		{Word: "自治区 直辖市 计划单列市 自治县 地级市 县级市 特别行政区 城区 市区 自治區 直轄市 縣市", Class: AreaKind, Source: addressing, Example: "各自治区", Exact: true},
		{Word: "自治州", Class: AreaKind, Source: addressing, Example: "各自治州"},
		{Word: "兵团 总局 总署 总工会 检察院", Class: OwnBody, Source: addressing, Example: "云州兵团", Exact: true},
		{Word: "人大", Class: OwnBody + ListUnit, Source: addressing, Example: "云州人大"},
	}
}
