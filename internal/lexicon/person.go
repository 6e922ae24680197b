package lexicon

// The classes of the words at names of persons.
const (
	Honorific    Class = "<honorific>"     // stands after a name: 张三同志
	MemberTitle  Class = "<member title>"  // stands after the name of a member of a congress or a council: 张三委员
	NotPerson    Class = "<not person>"    // ends the name of an office, a unit or a thing that stands where persons stand: 财政局, 电话
	CommonWord   Class = "<common word>"   // begins like a name and is none: 计划 begins with a surname
	DutyVerb     Class = "<duty verb>"     // says what a person does, and ends the name before it: 李长河主持会议
	ActWord      Class = "<act word>"      // follows a name that an office stands before: 县长李长河到云江镇调研
	ProseOffice  Class = "<prose office>"  // is an office before a name in running text: 县长李长河
	ChiefOffice  Class = "<chief office>"  // is the head of a place, whose unit nobody prints: 市长　李长河
	GroupRole    Class = "<group role>"    // is a role in a group that ends with no office: 召集人
	SplitWord    Class = "<split word>"    // begins like a verb after a name and is none: 任务
	AttendVerb   Class = "<attend verb>"   // is done at a meeting: 出席
	TakeVerb     Class = "<take verb>"     // takes a post: 张三兼任办公室主任
	LeadVerb     Class = "<lead verb>"     // is done with the work of a unit: 由张三分管
	LooseVerb    Class = "<loose verb>"    // is a DutyVerb that follows other words than names as well
	GroupName    Class = "<group name>"    // ends the name of a group that a text sets up, before the office in it: 领导小组办公室主任
	LeaveVerb    Class = "<leave verb>"    // gives up a post: 张三不再担任云州市财政局局长
	PostBreak    Class = "<post break>"    // stands before a post in running text, and is no part of it: 听取了县长李长河的报告
	ListRole     Class = "<list role>"     // is a role in a list of persons: 组长：张三
	RolePrefix   Class = "<role prefix>"   // stands before such a role: 常务副组长
	PartyRole    Class = "<party role>"    // is what a judgment or a decision calls who stands before it: 上诉人张三，男
	SigningRole  Class = "<signing role>"  // is a ListRole of those who sign as well: 主席　张三
	HeadingRole  Class = "<heading role>"  // ends the role that a heading gives to all below it: 部门委员
	PeopleList   Class = "<people list>"   // is the word for people whom a list names: 先进个人名单
	ThingList    Class = "<thing list>"    // is the word for units and things that a list names: 先进集体名单
	Honour       Class = "<honour>"        // begins what people are given: 先进个人
	AppointVerb  Class = "<appoint verb>"  // is what an appointment does with people: 任命张三为云州市财政局局长
	AppointeeEnd Class = "<appointee end>" // follows the name of who is appointed: 任命张三为
	Degree       Class = "<degree>"        // is a degree or a title after a name in Macau and Hong Kong: 陳大文學士
	AppointSign  Class = "<appoint sign>"  // shows that a text may appoint
	ListUnit     Class = "<list unit>"     // ends the name of a unit in a list of persons: 云州第一小学
)

const people = "lists of persons, appointments and reports of meetings that gazettes print"

// persons are the words that stand before, after and in place of names of persons. Many are other words as well; each
// has all its classes here.
func persons() []Row {
	return []Row{
		{Word: "先生 女士", Class: Honorific + ActWord + AppointeeEnd + Degree, Source: people, Example: "张三先生"},
		{Word: "小姐 同学", Class: Honorific, Source: people, Example: "张三小姐"},
		{Word: "议员", Class: MemberTitle + ProseOffice, Source: people, Example: "张三议员"},
		{Word: "立法委员", Class: MemberTitle, Source: people, Example: "张三立法委员"},
		{Word: "股 校 盟 港 课 党 本人 职务 学院 媒体 工作 地点", Class: NotPerson, Source: people, Example: "云州市股"},
		{Word: "情况", Class: NotPerson + PastWord, Source: people, Example: "云州市情况"},
		{Word: "邮箱", Class: NotPerson + AddressStop, Source: people, Example: "云州市邮箱"},
		{Word: "会", Class: NotPerson + HouseEnd + IssuerEnd + DenialGap, Source: people, Example: "云州市会"},
		{Word: "科", Class: NotPerson + HouseEnd + PerNoun, Source: people, Example: "云州市科"},
		{Word: "站", Class: NotPerson + HouseEnd, Source: people, Example: "云州市站"},
		{Word: "街", Class: NotPerson + StreetEnd + StreetSign, Source: people, Example: "云州市街"},
		{Word: "内容", Class: NotPerson + FormLabel, Source: people, Example: "云州市内容"},
		{Word: "地址", Class: NotPerson + LetterLabel + LetterContact + ColophonLabel + ReachLabel + AddressLabel, Source: people, Example: "云州市地址"},
		{Word: "日期", Class: MeetingDay + NotPerson + WeakFact + OtherFact, Source: people, Example: "云州市日期"},
		{Word: "所", Class: NotPerson + ActWord + HouseEnd + HeadGoesOn + OwnGoesOn, Source: people, Example: "云州市所"},
		{Word: "厂 店 政府 中学 小学 集团", Class: NotPerson + ListUnit, Source: people, Example: "云州厂省"},
		{Word: "中心", Class: NotPerson + ListUnit + HouseEnd, Source: people, Example: "云州中心省"},
		{Word: "乡", Class: NotPerson + ListUnit + PlaceEnd + PerNoun, Source: people, Example: "云州乡省"},
		{Word: "镇", Class: NotPerson + ListUnit + PlaceEnd + PerNoun, Source: people, Example: "云州镇省"},
		{Word: "县", Class: NotPerson + ListUnit + PlaceEnd + RegionEnd + PerNoun, Source: people, Example: "云州县省"},
		{Word: "区", Class: NotPerson + ListUnit + PlaceEnd + HouseEnd + RegionEnd, Source: people, Example: "云州区省"},
		{Word: "市", Class: NotPerson + ListUnit + PlaceEnd + RegionEnd, Source: people, Example: "云州市省"},
		{Word: "省", Class: NotPerson + ListUnit + PlaceEnd + RegionEnd, Source: people, Example: "云州市省"},
		{Word: "街道", Class: NotPerson + ThingList + ListUnit + PlaceEnd + AreaKind + UnitColumn, Source: people, Example: "云州市街道"},
		{Word: "村", Class: NotPerson + ThingList + ListUnit + PlaceEnd + StreetEnd + PerNoun, Source: people, Example: "云州市村"},
		{Word: "公司", Class: NotPerson + CommonWord + ListUnit + HouseEnd + OwnBody, Source: people, Example: "云州市公司"},
		{Word: "项目", Class: NotPerson + CommonWord + ThingList + NotOwn + PerNoun, Source: people, Example: "云州市项目"},
		{Word: "单位", Class: NotPerson + CommonWord + ThingList + LabelNoun + IssuerEnd + UnitColumn, Source: people, Example: "云州市单位"},
		{Word: "工程", Class: NotPerson + ThingList, Source: people, Example: "云州市工程"},
		{Word: "部门", Class: NotPerson + ThingList + LabelNoun + IssuerEnd + UnitColumn, Source: people, Example: "云州市部门"},
		{Word: "医师", Class: NotPerson + PeopleList, Source: people, Example: "云州市医师"},
		{Word: "学生", Class: NotPerson + PeopleList + PerNoun, Source: people, Example: "云州市学生"},
		{Word: "人员", Class: NotPerson + PeopleList + LabelNoun, Source: people, Example: "云州市人员"},
		{Word: "成员", Class: NotPerson + CommonWord + ProseOffice + ListRole + PeopleList, Source: people, Example: "云州市成员"},
		{Word: "电话", Class: NotPerson + ContactTail + PhoneName + PhoneLabel + LetterLabel + LetterContact + ColophonLabel + AddressStop + NoSum + ReachLabel + TelephoneLabel, Source: people, Example: "云州市电话"},
		{Word: "传真", Class: NotPerson + PhoneLabel + LetterLabel + LetterContact + ColophonLabel + AddressStop, Source: people, Example: "云州市传真"},
		{Word: "教师", Class: NotPerson + ProseOffice + PeopleList, Source: people, Example: "云州市教师"},
		{Word: "经济师 农艺师 技师 讲师", Class: NotPerson + PeopleList, Source: people, Example: "云州市经济师"},
		{Word: "法官", Class: PeopleList + NotPerson + ProseOffice + OfficeEnd, Source: people, Example: "法官　甲某某"},
		{Word: "律师 会计师 研究员", Class: PeopleList + NotPerson + ProseOffice, Source: people, Example: "云州市律师"},
		// not in traditional characters, where 陳明 after it is a verb: 向檢察官陳明
		{Word: "检察官", Class: NotPerson + ProseOffice + OfficeEnd, Source: people, Example: "检察官张三", Exact: true},
		{Word: "方式 法人", Class: NotPerson + CommonWord, Source: people, Example: "云州市方式"},
		{Word: "单元", Class: NotPerson + CommonWord + HouseUnit, Source: people, Example: "云州市单元"},
		{Word: "时间", Class: MeetingDay + NotPerson + CommonWord + OtherFact, Source: people, Example: "云州市时间"},
		{Word: "小组", Class: NotPerson + GroupName + ListUnit, Source: people, Example: "云州市小组"},
		{Word: "当事人", Class: NotPerson + ListRole + PersonColumn, Source: people, Example: "云州市当事人"},
		{Word: "联系人", Class: NotPerson + ProseOffice + GroupRole + ListRole + ContactLabel + RemarkWord + SignerLabel + PersonColumn, Source: people, Example: "云州市联系人"},
		{Word: "国家", Class: CommonWord + OrganHead, Source: people, Example: "云州市国家"},
		{Word: `全面 全市 全县 全区 全省 全程 全权 全力 全盘 全员 全年 公安 公共 公务 公路 公证 公民
		公众 公益 公平 公正 公文 应急 应用 经济 经费 经营 经信 管理 管委 管护 关心 和谐 和平
		和县 计生 计算 解决 司法 司机 国土 国资 国税 国际 国防 国有 党工委 党群
		党政 党建 农业 农村 农民 农机 农办 农牧 农林 水利 水务 水电 水厂 水文 水产 文化 文旅
		文体 文物 文明 文广 文教 安全 安监 安置 安徽 安保 高新 高级 高校 高中 高工 高等 高度
		高速 高层 金融 金额 金属 金奖 马上 平台 平方 平安 平时 向上 时候 时代 方面 方向 方正
		万人 万户 万名 万家 常年 常规 常住 常态 成立 成果 成都 明显 强化 强制 单独 双方
		双拥 连续 连同 商务 商业 商贸 商城 广播 广电 广东 广西 广告 东部 东北 东南 东西 华北
		华东 华中 华南 海洋 海事 海南 海外 海峡 江苏 江西 江南 江北 山东 山西 山区 云南
		宁夏 河北 陕西 易地 通信 通讯 通用 都市 能力 能够 景区 项下 车辆 车间 车站 车队 路政
		路面 路段 石油 石化 石材 施工 施策 毛利 许可 申办 申诉 谢谢 武装 武警 武汉 钱款
		鲁班 曾任 曾经 曾参 温室 温泉 白酒 师傅 师生 权利 权限 益民 有限 有效 有序 有力
		年龄 年底 年初 言论 福利 福建 法制 法治 家长 家属 井下 富裕 充分 充足 终止 终端 空气
		空间 空调 相应 相同 相互 查处 查询 查验 红旗 红色 满意 满足 居民 居委 居住 居家
		步骤 步行 步伐 苍蝇 别墅 边境 边界 容量 慎重 阳光 伊犁 幸福 束缚 班子 班级 牧民 松树
		信息 信用 信访 信贷 席位 修建 侍候 战略 战士 战役 原则 原件 原任 线上 线路 线索 铁路
		铁塔 鲜活 青少年 青海 银奖 代办 代收 由此 巨大 沃土 光荣 光电 光伏 初中 初审 初步
		宏观 木材 晓谕 操作 奉献 布局 布置 果树 果蔬 过程 过渡 过去 花卉 花园 卫生 卫健 卫计
		元月 房屋 房产 房管 房地产 宗教 宗旨 支部 支队 支出 童车 从事 从业 从严 古城
		古镇 古树 丛林 兰州 利益 利率 越野 季节 简介 简化 简报 关系 池州 乐山 乐队 乐园 于是
		任教 龙头 龙岩 洪水 洪涝 伍佰 万亿 江河 温馨 祖国 康复 康养 齐全 严格 严禁 严重 严厉
		严肃 施肥 尤其 何种 何时 华侨 华裔 黄金 黄河 黄色 孔雀 苏州 苏木 潘多拉 葛根 范围
		范例 彭州 鲁南 方便 柳州 唐山 薛城 雷达 雷电 贺信 贺州 常州 傅立叶 康泰 余下 卜算
		顾客 孟州 黄山 穆斯林 姚安 邵阳 湛江 汪清 祁阳 毛竹 禹州 米粮 贝类 臧否 伏天 戴帽
		谈话 谈判 宋代 茅台 纪委 纪检 纪律 纪念 纪实 舒适 屈服 祝贺 梁山 杜绝 阮籍 蓝图 蓝天
		贾汪 江海 童年 颜色 郭庄 梅州 盛会 盛大 林业 林地 林区 林木 林权 林场 徐州 邱县 高原
		夏季 夏令营 夏粮 蔡甸 田间 田园 田径 樊城 霍州 虞城 柯桥 管道 卢旺达 莫名 经开 房山
		解放 解除 应届 宗亲 丁香 宣传 宣讲 宣城 邓州 包装 包头 包保 包含 包干 诸多 左侧
		石家庄 崔嵬 吉林 吉安 程度 邢台 裴李岗 荣昌 翁源 焦化 焦作 巴中 车主 车牌 侯马 全局
		班车 仰望 伊春 宫殿 宁波 宁德 甘肃 甘孜 武术 刘家 景观 景点 龙江 叶片 叶县 黎明 薄弱
		白银 蒲江 赖以 卓越 蒙古 池塘 乔木 闻喜 党外 党内 党风 劳动 劳务 劳保 申领 申购 申遗
		扶贫 扶助 冉冉 桑蚕 桂林 牛羊 寿命 通州 燕山 冀东 尚未 农户 农田 农药 农资 温州
		庄园 晏子 柴油 艾滋 容积 向阳 古代 易燃 戈壁 廖廖 居间 衡水 衡阳 步行街 都匀 耿直
		文艺 文书 文史 史志 史料 文档 文本 文字 文艺界 广元 东方 东莞 东海 欧洲 欧盟 利息 越南 师资 巩固
		聂荣 冷链 冷水 辛苦 那曲 简易 饶平 曾用 沙漠 沙洋 沙坪坝 养老 丰收 关爱 关停 相对
		查封 荆州 荆门 红军 红安 游客 游泳 游戏 权属 权责 盖板 益阳 楚雄 汝州 涂料 岳阳 商品
		商标 墨水 哈密 年薪 阳泉 文章 方阵 方队 安居 安心 安家 安危 成绩 成功 成长 成熟 成就
		管控 管制 管辖 查获 查明 荣辱 任用 任副 任组 华文 文选 文集 向前 向好 路径 单项 季报
		易于 阳性 龙舟 曲线 洪峰 洪灾 安稳 成分 成套 成人 成年 成交 成品`, Class: CommonWord, Source: people, Example: "全面供水"},
		{Word: "成本", Class: CommonWord + PerGap, Source: people, Example: "成本供水"},
		{Word: "扶持", Class: CommonWord + PerGap + BoundFiller, Source: people, Example: "扶持供水"},
		{Word: "须知", Class: CommonWord + QuotedKind, Source: people, Example: "须知供水"},
		{Word: "白天", Class: CommonWord + PartOfDay, Source: people, Example: "白天供水"},
		{Word: "凌晨", Class: CommonWord + PartOfDay, Source: people, Example: "凌晨供水"},
		{Word: "代码", Class: CommonWord + NoSum, Source: people, Example: "代码供水"},
		{Word: "和其他 和列席 和有关 和各界 和部分 和群众 和专家 和同志 和社会", Class: CommonWord, Source: people, Example: "各位委员和列席同志"},
		{Word: "成效", Class: CommonWord + PastWord, Source: people, Example: "成效供水"},
		{Word: "法院", Class: CommonWord + OwnBody, Source: people, Example: "法院供水"},
		{Word: "全国", Class: CommonWord + NamedHead + OrganHead, Source: people, Example: "全国供水"},
		{Word: "广大", Class: CommonWord + ListHead, Source: people, Example: "广大供水"},
		{Word: "相关", Class: CommonWord + ListHead, Source: people, Example: "相关供水"},
		{Word: "万元", Class: CommonWord + UnitOfOne, Source: people, Example: "万元供水"},
		{Word: "单一", Class: CommonWord + NumeralWord, Source: people, Example: "单一供水"},
		{Word: "陆军", Class: CommonWord + NumeralWord, Source: people, Example: "陆军供水"},
		{Word: "陆续", Class: CommonWord + NumeralWord, Source: people, Example: "陆续供水"},
		{Word: "陆地", Class: CommonWord + NumeralWord, Source: people, Example: "陆地供水"},
		{Word: "余额", Class: CommonWord + SignWord, Source: people, Example: "余额供水"},
		{Word: "利润", Class: CommonWord + SignWord, Source: people, Example: "利润供水"},
		{Word: "温度", Class: CommonWord + SignWord, Source: people, Example: "温度供水"},
		{Word: "季度", Class: CommonWord + PerNoun + Ordered, Source: people, Example: "季度供水"},
		{Word: "年度", Class: CommonWord + PerNoun, Source: people, Example: "年度供水"},
		{Word: "能源", Class: CommonWord + NamedTime, Source: people, Example: "能源供水"},
		{Word: "利用", Class: CommonWord + NamedTime, Source: people, Example: "利用供水"},
		{Word: "全体", Class: CommonWord + NamedTime + ListHead, Source: people, Example: "全体供水"},
		{Word: "明确", Class: CommonWord + DenialGap + CodeBreak, Source: people, Example: "明确供水"},
		{Word: "广场", Class: CommonWord + HouseEnd, Source: people, Example: "广场供水"},
		{Word: "胡同", Class: CommonWord + StreetEnd, Source: people, Example: "胡同供水"},
		{Word: "简称", Class: CommonWord + ShortNameWord + AliasBegin + AliasWord + AliasVerb, Source: people, Example: "简称供水"},
		{Word: "支付", Class: CommonWord + BoundFiller + PerGap, Source: people, Example: "支付供水"},
		{Word: "支持", Class: CommonWord + BoundFiller, Source: people, Example: "支持供水"},
		{Word: "关键", Class: CommonWord + NoteYear, Source: people, Example: "关键供水"},
		{Word: "明年", Class: CommonWord + NextYear, Source: people, Example: "明年供水"},
		{Word: "后备", Class: CommonWord + NotBound, Source: people, Example: "后备供水"},
		{Word: "后勤", Class: CommonWord + NotBound, Source: people, Example: "后勤供水"},
		{Word: "后期", Class: CommonWord + NotBound, Source: people, Example: "后期供水"},
		{Word: "后续", Class: CommonWord + NotBound, Source: people, Example: "后续供水"},
		{Word: "盖章", Class: CommonWord + SealWord, Source: people, Example: "盖章供水"},
		{Word: "公章", Class: CommonWord + SealWord, Source: people, Example: "公章供水"},
		{Word: "印章", Class: CommonWord + SealWord, Source: people, Example: "印章供水"},
		{Word: "有关", Class: CommonWord + OpenWord + OpeningWord + BehindLostSign + ListHead, Source: people, Example: "有关供水"},
		{Word: "左右", Class: CommonWord + SideWord + AboutAfter, Source: people, Example: "左右供水"},
		{Word: "通过", Class: CommonWord + EnactmentWord + CodeBreak + PassedAct, Source: people, Example: "通过供水"},
		{Word: "施行", Class: CommonWord + IssuedWord + EnactmentWord + StatementWord + ForceBegins + ForceWord + ForceEnd + BeforeTerm + ForceAct, Source: people, Example: "施行供水"},
		{Word: "公开", Class: CommonWord + LabelVerb, Source: people, Example: "公开供水"},
		{Word: "经办", Class: CommonWord + LabelVerb, Source: people, Example: "经办供水"},
		{Word: "申报", Class: CommonWord + LabelVerb, Source: people, Example: "申报供水"},
		{Word: "申请", Class: CommonWord + LabelVerb, Source: people, Example: "申请供水"},
		{Word: "印刷", Class: CommonWord + ColophonLabel + ReachLabel, Source: people, Example: "印刷供水"},
		{Word: "法规", Class: ColumnName + CommonWord + WeakFact + TitleFact + JoinedLaw, Source: people, Example: "法规供水"},
		{Word: "全部", Class: CommonWord + SiteLine + DenialGap, Source: people, Example: "全部供水"},
		{Word: "党委 党校 党组", Class: CommonWord + ListUnit, Source: people, Example: "党委供水"},
		{Word: "党员", Class: CommonWord + ProseOffice + PeopleList, Source: people, Example: "党员供水"},
		{Word: "党支部", Class: CommonWord + ThingList + ListUnit, Source: people, Example: "党支部供水"},
		{Word: "时任", Class: CommonWord + PostBreak, Source: people, Example: "时任供水"},
		{Word: "常务 荣誉 代理", Class: CommonWord + RolePrefix, Source: people, Example: "常务供水"},
		{Word: "强调", Class: CommonWord + ActWord, Source: people, Example: "强调供水"},
		{Word: "宣布", Class: CommonWord + ActWord + DenialGap + CodeBreak, Source: people, Example: "宣布供水"},
		{Word: "段长 班长 董事长", Class: CommonWord + ProseOffice, Source: people, Example: "段长供水"},
		{Word: "家庭 班组", Class: CommonWord + ThingList, Source: people, Example: "家庭供水"},
		{Word: "青年 劳模", Class: CommonWord + PeopleList, Source: people, Example: "青年供水"},
		{Word: "任命", Class: CommonWord + SplitWord + PostBreak + AppointVerb + AppointSign, Source: people, Example: "任命供水"},
		{Word: "任免 任何 任职 任期", Class: CommonWord + SplitWord, Source: people, Example: "任免供水"},
		{Word: "林长", Class: CommonWord + ProseOffice + ListRole + PersonColumn, Source: people, Example: "林长供水"},
		{Word: "主持", Class: MeetingVerb + DutyVerb + AttendVerb + LeadVerb + ListRole + LabelVerb, Source: people, Example: "李长河主持"},
		{Word: "列席", Class: DutyVerb + AttendVerb + ListRole + LabelVerb, Source: people, Example: "李长河列席"},
		{Word: "出席", Class: DutyVerb + AttendVerb + ListRole + LabelVerb, Source: people, Example: "李长河出席"},
		{Word: "参加", Class: DutyVerb + AttendVerb + LooseVerb + ListRole + LabelVerb, Source: people, Example: "李长河参加"},
		{Word: "分管", Class: DutyVerb + LeadVerb + PostBreak, Source: people, Example: "李长河分管"},
		{Word: "协助", Class: DutyVerb + LooseVerb + PostBreak, Source: people, Example: "李长河协助"},
		{Word: "负责", Class: DutyVerb + LeadVerb + LooseVerb + LabelVerb + StatementWord + RuleWord, Source: people, Example: "李长河负责"},
		{Word: "兼任 兼 出任", Class: DutyVerb + TakeVerb, Source: people, Example: "李长河兼任"},
		{Word: "担任", Class: DutyVerb + TakeVerb + AppointeeEnd, Source: people, Example: "李长河担任"},
		{Word: "任", Class: DutyVerb + TakeVerb + PostBreak + AppointeeEnd, Source: people, Example: "李长河任"},
		{Word: "协管", Class: DutyVerb, Source: people, Example: "李长河协管"},
		{Word: `作 汇报 介绍 传达 宣读 指出 带队 就 等 一行 深入 赴 调研 检查 签署 表示
		部署 说 不再 先后 现场 专题 列入 受到 因`, Class: ActWord, Source: people, Example: "县长李长河作"},
		{Word: "提出", Class: ActWord + CodeBreak, Source: people, Example: "县长李长河提出"},
		{Word: "召开", Class: ActWord + MeetingVerb, Source: people, Example: "县长李长河召开会议"},
		{Word: "率", Class: ActWord + NoSum, Source: people, Example: "县长李长河率"},
		{Word: "应", Class: ActWord + DenialGap, Source: people, Example: "县长李长河应"},
		{Word: "被", Class: ActWord + DenialGap + BeforeActor, Source: people, Example: "县长李长河被"},
		{Word: "没有", Class: ActWord + Negation + Denial, Source: people, Example: "县长李长河没有"},
		{Word: "未", Class: ActWord + Negation + Denial, Source: people, Example: "县长李长河未"},
		{Word: "到", Class: ActWord + LastDay + SignWord, Source: people, Example: "县长李长河到"},
		{Word: "前往", Class: ActWord + NotBound, Source: people, Example: "县长李长河前往"},
		{Word: "给予", Class: ActWord + RuleWord + BoundFiller + PerGap, Source: people, Example: "县长李长河给予"},
		{Word: "已", Class: ActWord + IssueOpener + StatementWord, Source: people, Example: "县长李长河已"},
		{Word: "牵头", Class: ActWord + LabelVerb, Source: people, Example: "县长李长河牵头"},
		{Word: "参会", Class: ActWord + LabelVerb, Source: people, Example: "县长李长河参会"},
		{Word: "陪同", Class: ActWord + PostBreak, Source: people, Example: "县长李长河陪同"},
		{Word: "联系", Class: ActWord + PostBreak + LabelVerb + AddressStop, Source: people, Example: "县长李长河联系"},
		{Word: "组织", Class: ActWord + ThingList + LabelVerb, Source: people, Example: "县长李长河组织"},
		{Word: "缺席", Class: ActWord + ListRole + LabelVerb, Source: people, Example: "县长李长河缺席"},
		{Word: "请假", Class: ActWord + ListRole + LabelVerb, Source: people, Example: "县长李长河请假"},
		{Word: "省长 市长 县长 区长 州长 盟长 旗长 乡长 镇长", Class: ProseOffice + ChiefOffice, Source: people, Example: "省长李长河"},
		{Word: "自治区主席", Class: ChiefOffice, Source: people, Example: "自治区主席　李长河", Exact: true},
		{Word: `村长 部长 厅长 局长 处长 科长 股长 所长
		院长 园长 馆长 社长 厂长 检察长 庭长 署长 参谋长 警长 船长 台长 委员长 场长 库长 总长
		排长 连长 营长 旅长 师长 军长 舰长 巡视长 里长 议长 行政长官 调研员 巡视员 特派员
		厅务会成员 审计师 大使 总领事 新闻发言人`, Class: ProseOffice, Source: people, Example: "村长李长河"},
		{Word: "站长 队长 理事长 监事长 审判长 团长 指挥长 湖长 链长 田长 路长", Class: ProseOffice + ListRole, Source: people, Example: "站长李长河"},
		{Word: "河长", Class: ProseOffice + ListRole + PersonColumn, Source: people, Example: "河长李长河"},
		{Word: "审判员 书记员 书记官", Class: ProseOffice + ListRole + OfficeEnd, Source: people, Example: "审判员李长河"},
		{Word: "校长", Class: ProseOffice + PeopleList, Source: people, Example: "校长李长河"},
		{Word: "组长", Class: ProseOffice + ListRole + HeadingRole, Source: people, Example: "组长李长河"},
		{Word: "会长 秘书长", Class: ProseOffice + ListRole + SigningRole, Source: people, Example: "会长李长河"},
		{Word: "召集人 主持人 指挥", Class: ProseOffice + GroupRole + ListRole, Source: people, Example: "召集人李长河"},
		{Word: "责任人", Class: ProseOffice + GroupRole + ListRole + ContactLabel + PersonColumn, Source: people, Example: "责任人李长河"},
		{Word: "联络员", Class: ProseOffice + ListRole + ContactLabel + PersonColumn, Source: people, Example: "联络员李长河"},
		{Word: "兼顾 兼职 参加者 负责同志", Class: SplitWord, Source: people, Example: "张三兼顾"},
		{Word: "联席会议 专班 工作组", Class: GroupName, Source: people, Example: "供水联席会议办公室主任"},
		{Word: "不再担任 不再兼任 不再任", Class: LeaveVerb, Source: people, Example: "张三不再担任云州市财政局局长"},
		{Word: "辞去", Class: LeaveVerb + AppointeeEnd + AppointSign, Source: people, Example: "张三辞去云州市财政局局长"},
		{Word: `听取了 审议了 审查了 讨论了 通过了 听取 责成 委托 邀请 会上 成立以 现任 接受 会见了
		会见 和市 请 责令 配合 授予`, Class: PostBreak, Source: people, Example: "听取了县长李长河"},
		{Word: "免去", Class: PostBreak + AppointVerb + AppointSign, Source: people, Example: "免去县长李长河"},
		{Word: "会议", Class: PostBreak + RolePrefix + ReportSubject + NamedTime, Source: people, Example: "会议县长李长河"},
		{Word: `组员 队员 湾长 山长 片长 网格长 领队 教练 裁判长 评委 出席人员 出席领导
		出席委员 列席人员 缺席人员 请假人员 参加人员 参会人员 参会领导 与会人员 记录人员 记录人
		记录员 整理 汇报人 发言人 提案人 提案者 提案委员 提案代表 领衔代表 附议人 附议代表 联名人
		人民陪审员 代理审判员 法人代表 
		 代理人 执法人员 审核人 校核 校对 复核人 撰稿人 制表人 填表人 填报人 
		 投资人 执行人 督办人 包保人 牵头人 召集委员 出席者
		列席官员 列席者 列席职员 缺席委员 请假委员 纪录 连署人 连署委员`, Class: ListRole, Source: people, Example: "组员：张三"},
		{Word: "被申请人", Class: ListRole + PartyRole, Source: people, Example: "被申请人：张三"},
		{Word: "申请人", Class: ListRole + PartyRole, Source: people, Example: "申请人：张三"},
		{Word: "被告人", Class: ListRole + PartyRole, Source: people, Example: "被告人：张三"},
		{Word: "被告", Class: ListRole + PartyRole, Source: people, Example: "被告：张三"},
		{Word: "原告", Class: ListRole + PartyRole, Source: people, Example: "原告：张三"},
		{Word: "被上诉人", Class: ListRole + PartyRole, Source: people, Example: "被上诉人：张三"},
		{Word: "上诉人", Class: ListRole + PartyRole, Source: people, Example: "上诉人：张三"},
		{Word: "被处罚人", Class: ListRole + PartyRole, Source: people, Example: "被处罚人：张三"},
		{Word: "经营者", Class: ListRole + PartyRole, Source: people, Example: "经营者：张三"},
		{Word: "公诉人", Class: ListRole + PartyRole, Source: people, Example: "公诉人：张三"},
		{Word: "法定代表人", Class: ListRole + PartyRole, Source: people, Example: "法定代表人：张三"},
		{Word: "诉讼代理人", Class: ListRole + PartyRole, Source: people, Example: "诉讼代理人：张三"},
		{Word: "委托代理人", Class: ListRole + PartyRole, Source: people, Example: "委托代理人：张三"},
		{Word: "主要完成人 完成人 主创人员 指导教师 指导老师 核稿 撰稿 审签 编发", Class: ListRole, Source: people, Example: "完成人：张三"},
		{Word: "主要起草人 起草人 主要起草人员 审定人 评审专家 评审小组成员 采购人代表 项目联系人 项目负责人", Class: ListRole, Source: people, Example: "起草人：张三"},
		{Word: "本文件 本标准 本规范 本规程", Class: RolePrefix, Source: people, Example: "本文件起草人：张三"},
		{Word: "原告人 原审被告人 再审申请人 申请执行人 被执行人 辩护人 委托诉讼代理人 第三人 罪犯", Class: PartyRole, Source: people, Example: "罪犯张三，男"},
		{Word: "网格员", Class: ListRole + PersonColumn, Source: people, Example: "网格员：张三"},
		{Word: "拟稿人", Class: ListRole + SignerLabel, Source: people, Example: "拟稿人：张三"},
		{Word: "记录", Class: ListRole + LabelVerb, Source: people, Example: "记录：张三"},
		{Word: "编委", Class: ListRole + ColophonLabel + NotOwn, Source: people, Example: "编委：张三"},
		{Word: "责任编辑", Class: ListRole + SiteStart + WeakFact + OtherFact, Source: people, Example: "责任编辑：张三"},
		{Word: "经办人", Class: ListRole + ContactLabel + PersonColumn, Source: people, Example: "经办人：张三"},
		{Word: "联络人", Class: ListRole + ContactLabel + LetterLabel + LetterContact, Source: people, Example: "联络人：张三"},
		{Word: "承办人", Class: ListRole + ContactLabel + LetterLabel + LetterContact + SignerLabel, Source: people, Example: "承办人：张三"},
		{Word: "裁判员", Class: ListRole + PeopleList, Source: people, Example: "裁判员：张三"},
		{Word: "专家", Class: ListRole + HeadingRole + PeopleList, Source: people, Example: "专家：张三"},
		{Word: "第二 名誉 副 总 联合 轮值 首席 独任 共同", Class: RolePrefix, Source: people, Example: "第二组长：张三"},
		{Word: "第一", Class: RolePrefix + NumeralWord, Source: people, Example: "第一组长：张三"},
		{Word: "原", Class: RolePrefix + NoHeading, Source: people, Example: "原组长：张三"},
		{Word: `个人 工作者 能手 人选 获得者 先锋 志愿者 人才 员工 园丁 班主任 辅导员 运动员 教练员
		工匠 好人 之星 传承人 名师 监督员 调解员`, Class: PeopleList, Source: people, Example: "云州市个人名单"},
		{Word: "陪审员", Class: PeopleList + OfficeEnd + ListRole, Source: people, Example: "人民陪审员　王五"},
		{Word: "者", Class: PeopleList + LabelNoun, Source: people, Example: "云州市者名单"},
		{Word: "人", Class: PeopleList + LabelNoun + PerNoun + UnitOfOne, Source: people, Example: "云州市个人名单"},
		{Word: "统计师 管理员 驾驶员 护理员 选手 考生 新生", Class: PeopleList, Source: people, Example: "优秀统计师（5人）"},
		{Word: "模范 标兵", Class: PeopleList + Honour, Source: people, Example: "云州市模范名单"},
		{Word: "集体 产品 团队 作品 论文 课程 药品 食品 乡镇", Class: ThingList, Source: people, Example: "云州市集体名单"},
		{Word: "企业", Class: ThingList + PerNoun, Source: people, Example: "云州市企业名单"},
		{Word: "窗口", Class: ThingList + HouseEnd, Source: people, Example: "云州市窗口名单"},
		{Word: "机构", Class: ThingList + LabelNoun + UnitColumn, Source: people, Example: "云州市机构名单"},
		{Word: "学校 基地", Class: ThingList + ListUnit, Source: people, Example: "云州市学校名单"},
		{Word: "社区", Class: ThingList + ListUnit + AreaKind, Source: people, Example: "云州市社区名单"},
		{Word: "优秀 先进 最美 十佳 杰出 突出贡献 劳动模范 五一 三八", Class: Honour, Source: people, Example: "优秀个人"},
		{Word: "特任 委任 补选 聘任", Class: AppointVerb + AppointSign, Source: people, Example: "特任张三"},
		{Word: "聘用 免除 解聘", Class: AppointVerb, Source: people, Example: "聘用张三"},
		{Word: "学士 硕士", Class: AppointeeEnd + Degree, Source: people, Example: "任命张三学士云州市财政局局长"},
		{Word: "工商联 红十字会 供销社 农商行 信用社", Class: ListUnit, Source: people, Example: "李大华（云州市工商联）"},
		{Word: "同志任", Class: AppointSign, Source: people, Example: "同志任张三"},
		{Word: "电视台 报社 杂志社 出版社 合作社 旅行社 幼儿园 街道办", Class: ListUnit, Source: people, Example: "云州第一电视台"},
		{Word: "园", Class: ListUnit + StreetEnd + HouseEnd, Source: people, Example: "云州第一园"},
	}
}
