package lexicon

import "strings"

// A Unit is a row of printed words that mean one unit of measurement: 平方米, m², ㎡ and 平米 are m2.
type Unit struct {
	Code  string // of the Unified Code for Units of Measure (UCUM, case sensitive); "" of a unit that it does not have, such as 亩
	Words string // as printed, with spaces between them; the traditional forms follow by themselves but for a word after =: 裡 is no 里
}

// Units are the legal units of measurement of the People's Republic (国发〔1984〕28号, GB 3100-1993) in words and in signs, with the
// market units 亩 里 斤 尺 and the units of trade that gazettes still print. To add a unit is to add its word to a row, or a row.
func Units() []Unit {
	return []Unit{
		{"mm", "毫米 mm ㎜"},
		{"cm", "厘米 公分 cm ㎝"},
		{"dm", "分米 dm"},
		{"m", "米 公尺 m 延米 延长米 线性米"},
		{"km", "公里 千米 km ㎞"},
		{"um", "微米 μm"},
		{"nm", "纳米 nm"},
		{"[nmi_i]", "海里"},
		{"[mi_i]", "英里"},
		{"[ft_i]", "英尺 呎"},
		{"[in_i]", "英寸 英吋 吋"},
		{"m2", "平方米 m² ㎡ 平米 m2 M2 平方公尺 平方"},
		{"km2", "平方公里 平方千米 km² km2 ㎢"},
		{"cm2", "平方厘米 cm²"},
		{"mm2", "平方毫米 mm²"},
		{"dm2", "平方分米"},
		{"har", "公顷 hm² hm2"},
		{"ar", "公亩"},
		{"[sft_i]", "平方英尺"},
		{"m3", "立方米 m³ m3 ㎥ 立方公尺 立方 方"},
		{"cm3", "立方厘米 cm³ cc"},
		{"dm3", "立方分米"},
		{"mm3", "立方毫米"},
		{"kL", "千升 kL"},
		{"L", "升 公升 L"},
		{"mL", "毫升 ml mL"},
		{"ML", "ML"},
		{"uL", "微升"},
		{"[gal_us]", "加仑"},
		{"t", "吨 公吨 t"},
		{"kg", "千克 公斤 kg ㎏"},
		{"g", "克 g"},
		{"mg", "毫克 mg ㎎"},
		{"ug", "微克 μg µg ug"},
		{"ng", "纳克 ng"},
		{"[lb_av]", "磅"},
		{"[oz_av]", "盎司"},
		{"[car_m]", "克拉"},
		{"t.km", "吨公里"},
		{"W", "瓦 瓦特"},
		{"kW", "千瓦 kW KW"},
		{"MW", "兆瓦 MW"},
		{"GW", "吉瓦 GW"},
		{"kW.h", "千瓦时 千瓦小时 千瓦·时 千瓦·小时 kW·h kW.h kWh KWh 度电"},
		{"MW.h", "兆瓦时 MWh"},
		{"GW.h", "吉瓦时 GWh"},
		{"V", "伏 伏特 V"},
		{"kV", "千伏 kV KV"},
		{"kV.A", "千伏安 kVA KVA"},
		{"MV.A", "兆伏安 MVA"},
		{"A", "安培"},
		{"mA", "毫安"},
		{"mA.h", "毫安时 mAh"},
		{"[HP]", "马力 匹马力"},
		{"J", "焦耳"},
		{"kJ", "千焦 kJ"},
		{"MJ", "兆焦 MJ"},
		{"GJ", "吉焦 百万千焦 GJ"},
		{"cal", "卡路里"},
		{"kcal", "千卡 大卡 kcal"},
		{"Cel", "摄氏度 ℃ °C"},
		{"[degF]", "华氏度"},
		{"deg", "°"},
		{"Pa", "帕 帕斯卡 Pa"},
		{"kPa", "千帕 kPa KPa"},
		{"MPa", "兆帕 MPa Mpa"},
		{"mm[Hg]", "毫米汞柱 mmHg"},
		{"dB", "分贝 dB dB(A)"},
		{"Hz", "赫兹 Hz"},
		{"kHz", "千赫 千赫兹 kHz"},
		{"MHz", "兆赫 兆赫兹 MHz"},
		{"GHz", "吉赫 GHz"},
		{"lx", "勒克斯 lx"},
		{"lm", "流明 lm"},
		{"cd", "坎德拉"},
		{"uSv", "微西弗 μSv µSv"},
		{"nGy", "nGy"},
		{"mGy", "毫戈瑞 mGy"},
		{"mSv", "毫西弗 mSv"},
		{"Sv", "西弗"},
		{"Bq", "贝可 Bq"},
		{"mol", "摩尔 mol"},
		{"mmol", "毫摩尔 mmol"},
		{"umol", "微摩尔 μmol µmol"},
		{"uS", "μS µS"},
		{"Ohm", "欧姆 Ω"},
		{"kOhm", "千欧 kΩ"},
		{"MOhm", "兆欧 MΩ"},
		{"kN", "千牛 kN"},
		{"N", "牛顿 N"},
		{"By", "字节"},
		{"kBy", "KB"},
		{"MBy", "MB"},
		{"GBy", "GB"},
		{"TBy", "TB"},
		{"PBy", "PB"},
		{"bit", "比特"},
		{"Mbit", "兆比特"},
		{"Mbit/s", "Mbps"},
		{"Gbit/s", "Gbps"},
		{"[ppm]", "ppm"},
		{"[ppb]", "ppb"},
		{"{NTU}", "NTU"},
		{"[CFU]", "CFU cfu"},
		{"{rpm}", "rpm"},
		{"m3/s", "立方米每秒"},
		{"", "=里 华里 尺 丈 寸 市尺 市里 市亩 担 市担 市石 车道公里 亩 顷 坪 标准立方米 标立方米 斤 市斤 两 吨标准煤"},
		{"", "吨标煤 人公里 载重吨 总吨 吨二氧化碳 吨二氧化碳当量 座公里 车公里 换算吨公里 箱公里 蒸吨 标方 公担 英亩"},
		{"", "兆瓦峰 MWp GWp kWp PFLOPS EFLOPS TFLOPS EFlops PFlops Eflops 平方市尺"},
	}
}

// A Currency is a row of the names of one currency.
type Currency struct {
	Code   string // of ISO 4217
	Words  string // after a figure, as those of a [Unit]: 五千美元
	Before string // before a figure: US$5000, 澳門元伍佰圓
}

// Currencies have the names that 中国人民银行 gives to currencies, with those of Taiwan, Hong Kong and Macau.
func Currencies() []Currency {
	return []Currency{
		{"USD", "美元 美金 USD", "USD $ ＄ 美元 美金"},
		{"HKD", "港元 港币 港圆", "HKD 港币 港元 港圆"},
		{"MOP", "澳门元 澳门币", "MOP 澳门币 澳门元 葡币"},
		{"EUR", "欧元 EUR", "EUR € 欧元"},
		{"JPY", "日元 日圆", "JPY 日元 日圆"},
		{"GBP", "英镑", "£ GBP 英镑"},
		{"KRW", "韩元 韩圆", "KRW 韩元"},
		{"TWD", "新台币 台币", "TWD NTD 新台币 台币"},
		{"CHF", "瑞士法郎", "CHF"},
		{"CAD", "加元 加拿大元", "CAD 加元"},
		{"AUD", "澳元 澳大利亚元", "AUD 澳元"},
		{"RUB", "卢布", ""},
		{"SGD", "新加坡元 新元", "SGD"},
		{"THB", "泰铢", ""},
		{"INR", "印度卢比 卢比", ""},
		{"MYR", "林吉特", ""},
		{"NZD", "新西兰元", ""},
		{"ZAR", "兰特", ""},
		{"VND", "越南盾", ""},
		{"IDR", "印尼盾", ""},
		{"PHP", "菲律宾比索", ""},
		{"SEK", "瑞典克朗", ""},
		{"DKK", "丹麦克朗", ""},
		{"NOK", "挪威克朗", ""},
		{"TRY", "里拉", ""},
		{"AED", "迪拉姆", ""},
		{"BRL", "雷亚尔", ""},
		{"SAR", "沙特里亚尔 里亚尔", ""},
		{"PLN", "兹罗提", ""},
		{"HUF", "福林", ""},
		{"CZK", "捷克克朗", ""},
		{"KZT", "坚戈", ""},
		{"MNT", "图格里克", ""},
		{"MXN", "墨西哥比索", ""},
		{"ILS", "谢克尔", ""},
		{"LAK", "基普", ""},
		{"KHR", "瑞尔", ""},
		{"MMK", "缅元 缅币", ""},
		{"PKR", "巴基斯坦卢比", ""},
		{"CNY", "", "人民币 RMB CNY ￥ ¥"},
	}
}

// A Time is a row of the words of one unit of time.
type Time struct {
	Code  string // of ISO 8601; hours, minutes and seconds are in lower case
	Times int    // how many of it the word means, 0 for one: 季度 is three months
	Words string // as those of a [Unit]
}

// Times are the units of periods. 个半月 and the like are one and a half of them; the reader of periods knows.
func Times() []Time {
	return []Time{
		{"Y", 0, `年 周年 自然年 个自然年 学年 个学年 个年度 个年头 个会计年度 个财政年度 个纳税年度 个预算年度 个财年 个完整会计年度 个申报年度
			个考核年度 个保险年度 个收费年度 个生产年度`},
		{"M", 0, "个月 个自然月 个半月 个多月"},
		{"M", 3, "个季度"},
		{"D", 0, "d 日 天 工作日 个工作日 工作天 个工作天 自然日 个自然日 日历天 个日历天 昼夜 个交易日 个昼夜"},
		{"W", 0, "周 星期 个星期 礼拜 个礼拜 週"},
		{"h", 0, "h 个多小时 个半小时 小时 个小时 个钟头 钟头"},
		{"m", 0, "min 分钟"},
		{"s", 0, "秒 秒钟"},
		{"m", 15, "刻钟"},
	}
}

// UnitNot has the characters that follow on a unit of one character where it begins another word: 升级, 里程, 米粉.
var UnitNot = map[rune]string{
	'升': "级学降至值到",
	'里': "程面弄路",
	'米': "粉面",
	'克': "服",
	'磅': "房秤",
	'瓦': "房斯",
	'方': "面案法向式针針協协程言便略位形阵陣可能",
	'担': "任心保当负忧架纲",
}

// Counts are classifiers (量词), from the table of nouns and classifiers in 现代汉语词典 and from the tables of gazettes; 个 stands
// for all that are counted with it. A Chinese numeral before them names as often as it counts: 三门, 五口.
const Counts = `
处 字 页 册 只 头 株 棵 艘 艘次 架 架次 种 类 组 支 场 场次 轮 笔 幢 栋 层 番 颗 粒 枚 根 把 箱
瓶 袋 盒 桶 盏 对 双 副 分 剂 剂次 车次 班次 标箱 标准箱 床 股 单 票 门 口 尾 羽 亩次 课时 学时 学分 积分 标段 工时
包 束 具 列 眼 节 档 杯 碗 盘 缸 串 排
班 TEU 幅 卷 期次 片 块 尊 孔 顶 匹 趟 捆 罐 台班 工日 面 首 朵 款 段 则 道 件次 篇次 条次 警次 船次 航次 床日 人天 人日 标台
厕位 泊位 乡镇 村 县 省份 市县 县区 县市 标准车 自然箱 穴 丛 盆`

// HanCounts are the classifiers that make a count of a Chinese numeral too: 两家, but not 三门 or 五口.
const HanCounts = `
人 人次 人份 户 户次 家 家次 个 套 项 名 次 件 份 篇 辆 辆次 台 台次 台套 间 座 所 条 本 部 张 位 批 批次 档
宗 起 例 岁 周岁 週岁 月龄 倍 张床位 人时 宗地`

// Crowds are people and households that are counted in 万 and 亿 without a classifier: 450万群众, 200万农户.
const Crowds = `
群众 人口 居民 农户 农民 牧民 渔民 中小学生 大学生 学生 毕业生 儿童 师生 教师 党员 干部 职工 工人 员工 劳动力 劳动者 农民工 残疾人 游客 旅客 市民 新市民
用户 网民 移民 妇女 青年 青少年 老人 老年人口 老年人 官兵 军民 纳税人 参保人 志愿者 村民`

// CrowdSorts stand between the figure and these: 450万困难群众, 25.6万建档立卡贫困人口.
const CrowdSorts = `
困难 贫困 特困 脱贫 低保 低收入 建档立卡 农村 城镇 城乡 城市 农业 非农业 受灾 搬迁 易地搬迁 易地扶贫搬迁 失业 退休 企业 事业单位 机关 常住 户籍 流动 外来 外出 留守 各族 老旧小区
库区 高校 普通高校 进城 务工 非公 在校 失能 生活 基层 山区 沿海`

// CrowdNots follow these where something of theirs is paid or bought and not they are counted: 投入3万党员活动经费.
const CrowdNots = `
经费 活动经费 资金 专项资金 补贴 补助 津贴 医保 保险 养老保险 奖学金 助学金 贷款 奶 口径 普查员`

// FormsOf returns words with spaces between them in both scripts, each once.
func FormsOf(words string) []string {
	var list []string
	seen := map[string]bool{}
	for _, w := range strings.Fields(words) {
		word, exact := strings.CutPrefix(w, "=")
		for _, form := range appendForms(nil, word, exact) {
			if !seen[form] {
				seen[form] = true
				list = append(list, form)
			}
		}
	}
	return list
}
