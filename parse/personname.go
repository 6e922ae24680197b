package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
)

// A nameToken is a word that may name a person, with what was cut off: 张三同志, 李某某先生.
type nameToken struct {
	name  string // without inner spaces
	plain bool   // the surname begins few other words
	end   int
}

// honorifics stand behind a name.
var honorifics = anyOf("同志", "先生", "女士", "小姐", "同學", "同学")

// titlesBehind stand behind the name of a member of a congress or a council.
var titlesBehind = anyOf("委员", "委員", "代表", "议员", "議員", "立法委員")

// personAt reads the name that is the whole of s[i:end], 张三, 欧阳某某, 买买提·艾力, 扎西次仁, 李某 or 张××. A honorific behind it
// is passed. The empty name says that s[i:end] is none.
func personAt(s string, i, end int) nameToken {
	stop := end
	if k := honorifics.endingAt(s[:end], end); k > i {
		stop = k
	}
	if k := titlesBehind.endingAt(s[:stop], stop); k >= i+2*3 {
		if e, plain := surnameAt(s[:k], i); plain && e > 0 && e < k {
			stop = k // 张三委员
		}
	}
	word := s[i:stop]
	if e, _ := surnameAt(s[:stop], i); stop < end && e == stop {
		return nameToken{s[i:end], true, end} // 周女士
	}
	if hasNameDot(word) {
		return nameToken{dottedName(word), true, stop}
	}
	if e, plain := surnameAt(s[:stop], i); e > 0 && isGiven(s[e:stop]) && !isOffice(word) && !isCommon(word) {
		return nameToken{word, plain, stop}
	}
	if isTransliterated(word) && !isOffice(word) && !isCommon(word) {
		return nameToken{word, false, stop}
	}
	return nameToken{}
}

// isNameDot reports whether r is a dot between the parts of a name.
func isNameDot(r rune) bool { return r == '·' || r == '•' || r == '・' || r == '‧' }

// hasNameDot reports whether one stands in a word.
func hasNameDot(word string) bool {
	for i := range len(word) {
		if c := word[i]; c == 0xC2 || c == 0xE2 || c == 0xE3 { // the first bytes of the dots
			return strings.ContainsFunc(word[i:], isNameDot)
		}
	}
	return false
}

// dottedName returns 买买提·艾力 if word is such a name.
func dottedName(word string) string {
	parts := strings.FieldsFunc(word, isNameDot)
	if len(parts) < 2 || len(parts) > 4 || strings.HasSuffix(word, parts[0]) {
		return ""
	}
	for _, p := range parts {
		if !hanOnly(p) || len(p) > 6*3 {
			return ""
		}
	}
	return word
}

// isGiven reports whether a word is a given name of one or two characters.
func isGiven(s string) bool {
	n := 0
	for _, r := range s {
		if n++; n > 2 || !isHan(r) && !isMasked(r) || notGiven.has(r) {
			return false
		}
	}
	return n > 0
}

// notInNames are the characters of running text that given names do not have.
const notInNames = "的了是及与或等者们被把将其各不已就也都要由第款项节省市县縣区區厅廳局委與為於們項節"

var notGiven = charSet(notInNames)

// commonWords are words that begin with the character of a surname and name no person.
var commonWords = func() map[string]bool {
	words := map[string]bool{}
	for _, w := range strings.Fields(`
全面 全体 全部 全市 全县 全区 全省 全国 全程 全权 全力 全盘 全员 全年 公安 公共 公司 公开 公告 公示 公布 公务 公路 公章 公证 公民 公众 公益 公平 公正 公文 公报
应急 应当 应用 经济 经办 经费 经营 经过 经信 管理 管委 管护 关于 关键 关心 和谐 和平 和县 计划 计生 计算 解决 解释 司法 司机 国家 国土 国资 国税 国际 国防 国庆 国有
党委 党员 党校 党组 党工委 党支部 党群 党政 党建 农业 农村 农民 农机 农办 农牧 农林 水利 水务 水电 水厂 水文 水产 文化 文旅 文件 文体 文物 文明 文广 文教 文联 安全 安监 安排 安置 安徽 安保
高新 高级 高校 高中 高工 高等 高度 高速 高层 金融 金额 金属 金奖 马上 平台 平方 平安 平时 向上 时间 时任 时候 时代 方式 方案 方面 方向 方正 万元 万人 万户 万名 万家
常委 常务 常年 常规 常住 常态 成员 成立 成果 成本 成都 成效 明确 明年 明显 强化 强调 强制 单位 单独 双方 双拥 连续 连同 商务 商业 商会 商贸 商城 广播 广大 广电 广东 广西 广告 广场
东部 东北 东南 东西 华北 华东 华中 华南 海关 海洋 海事 海南 海外 海峡 江苏 江西 江南 江北 山东 山西 山区 云南 宁夏 河北 陕西 易地 通知 通报 通过 通信 通讯 通告 通用 都市 能源 能力 能够
景区 项目 项下 车辆 车间 车站 车队 路政 路面 路段 石油 石化 石材 白天 段长 施工 施行 施策 毛利 许可 申请 申报 申办 申诉 谢谢 武装 武警 武汉 钱款 鲁班 曾任 曾经 凌晨 温度 温室 温泉 白酒
秘书 顾问 师傅 师生 权利 权限 益民 盖章 有关 有限 有效 有序 有力 年度 年龄 年底 年初 言论 福利 福建 法规 法律 法院 法制 法人 法治 家庭 家长 家属 井下 富裕 充分 充足 终止 终端 空气 空间 空调 须知
相关 相应 相同 相互 查处 查询 查验 红旗 红色 满意 满足 居民 居委 居住 居家 步骤 步行 步伐 苍蝇 别墅 边境 边界 容量 慎重 阳光 伊犁 印章 印发 印刷 幸福 束缚 班子 班长 班组 班级 牧民 松树 信息 信用 信访 信贷
席位 修改 修建 修订 侍候 战略 战士 战役 原则 原件 原任 线上 线路 线索 铁路 铁塔 鲜活 青年 青少年 青海 银行 银奖 荣誉 代表 代理 代办 代码 代收 由此 巨大 沃土 光荣 光电 光伏 初中 初审 初步 宏观 木材 晓谕 操作 奉献 布局 布置 果树 果蔬 过程 过渡 过去
花卉 花园 卫生 卫健 卫计 元旦 元月 房屋 房产 房管 房地产 宗教 宗旨 支持 支付 支部 支队 支出 支行 童车 从事 从业 从严 古城 古镇 古树 丛林 兰州 利用 利益 利率 越野 后勤 后续 后备 季度 季节 简介 简化 简报 简称 关系 池州 乐山 乐队 乐园
于是 任务 任命 任免 任何 任职 任期 任教 龙头 龙岩 洪水 洪涝 伍佰 万亿 江河 温馨 祖国 康复 康养 齐全 严格 严禁 严重 严厉 严肃 施肥 尤其 何种 何时 华侨 华裔 黄金 黄河 黄色 孔雀 章程 苏州 苏木 潘多拉 葛根 范围 范例 彭州
鲁南 方便 柳州 唐山 薛城 雷达 雷电 贺信 贺州 常州 傅立叶 康泰 余额 余下 卜算 顾客 孟州 黄山 穆斯林 姚安 邵阳 湛江 汪清 祁阳 毛竹 禹州 米粮 贝类 臧否 伏天 戴帽 谈话 谈判 宋代 茅台 纪委 纪检 纪律 纪要 纪念 纪实 舒适 屈服 祝贺 董事 董事长 董事会 梁山 杜绝 阮籍
蓝图 蓝天 贾汪 江海 童年 颜色 郭庄 梅州 盛会 盛大 林业 林地 林区 林木 林权 林场 林长 徐州 邱县 高原 夏季 夏令营 夏粮 蔡甸 田间 田园 田径 樊城 胡同 霍州 虞城 柯桥 管道 卢旺达 莫名 经开 房山 干部 解放 解除 应届 宗亲 丁香 宣传 宣布 宣讲 宣城 邓州 包括 包装 包头 包保 包含 包干 诸多 左右 左侧 石家庄 崔嵬 吉林 吉安
程序 程度 邢台 裴李岗 陆地 陆续 陆军 荣昌 翁源 焦化 焦作 巴中 车主 车牌 侯马 全局 班车 仰望 伊春 宫殿 宁波 宁德 甘肃 甘孜 武术 符合 刘家 景观 景点 龙江 叶片 叶县 黎明 薄弱 白银 蒲江 赖以 卓越 蒙古 池塘 乔木 闻喜 党外 党内 党风 劳动 劳模 劳务 劳保 申领 申购 申遗 扶贫 扶持 扶助 冉冉 桑蚕 桂林 牛羊 寿命 通州 燕山 冀东 尚未 农户 农田 农药 农资 温州 庄园 晏子 柴油 艾滋
容积 向阳 古代 易燃 戈壁 廖廖 居间 衡水 衡阳 步行街 都匀 耿直 文艺 文书 文档 文本 文字 文号 文艺界 广元 东方 东莞 东海 欧洲 欧盟 利息 利润 越南 师资 巩固 聂荣 冷链 冷水 辛苦 那曲 简易 饶平 曾用 沙漠 沙洋 沙坪坝 养老 丰收 关爱 关停 相对 查封 后期 荆州 荆门 红军 红安 游客 游泳 游戏 权属 权责 盖板 益阳 楚雄 汝州 涂料 岳阳 商品 商标 墨水 哈密 年薪 阳泉
文章 方阵 方队 安居 安心 安家 安危 成绩 成功 成长 成熟 成就 管控 管制 管辖 查获 查明 荣辱 任用 任副 任组 华文 文选 文集 向前 向好 路径 单项 单元 单一 季报 易于 阳性 龙舟 曲线 洪峰 洪灾 安稳 成分 成套 成人 成年 成交 成品
`) {
		words[w] = true
	}
	return words
}()

// isCommon reports whether s is such a word, in either script.
func isCommon(s string) bool {
	r, n := char(s, 0)
	if n == 0 || !commonHeads.has(han.Simplified(r)) {
		return false
	}
	return commonWords[strings.Map(han.Simplified, s)]
}

// commonHeads are the characters that they begin with.
var commonHeads = func() *runeSet {
	set := new(runeSet)
	for w := range commonWords {
		r, _ := char(w, 0)
		set[r>>6] |= 1 << (r & 63)
	}
	return set
}()

// isOffice reports whether a short word names an office, a unit or a thing and no person: 区长, 财政局, 电话.
func isOffice(s string) bool {
	return notPersonEnds.endingAt(s, len(s)) >= 0
}

// notPersonEnds end the names of offices, units and things that stand where persons stand.
var notPersonEnds = anyOf("长", "長", "局", "委", "办", "辦", "部", "厅", "廳", "院", "会", "會", "处", "處", "室", "站", "所", "队", "隊", "科", "股", "组", "組",
	"省", "市", "县", "縣", "区", "區", "乡", "鄉", "镇", "鎮", "街", "村", "署", "司", "厂", "廠", "校", "官", "社", "盟", "店", "港", "縣", "课", "課", "党", "黨",
	"中心", "街道", "主任", "书记", "書記", "政府", "公司", "单位", "單位", "部门", "部門", "人员", "人員", "成员", "成員", "专员", "委员", "委員", "秘书", "主席",
	"本人", "电话", "邮箱", "地址", "传真", "职务", "大学", "中学", "小学", "大學", "银行", "銀行", "分行", "集团", "集團", "教授", "教师", "医师", "律师", "法官", "院士",
	"工程师", "经济师", "会计师", "农艺师", "技师", "讲师", "编审", "研究员", "检察官", "干事", "干部", "代表", "职工", "工人", "医生", "护士", "学生", "学院", "媒体",
	"要求", "工作", "情况", "事项", "内容", "意见", "名单", "方式", "时间", "地点", "日期", "单元", "小组", "法人", "当事人", "负责人", "联系人", "报告", "制度", "项目", "工程")

// nameAt reads a name at s[i:], 张三 or letter-spaced 张 三, that a space or a mark follows.
func nameAt(s string, i, end int) (name string, at int) {
	at, han := i, 0
	for at < end && han < 12 {
		r, n := char(s, at)
		if isHan(r) || isNameDot(r) && han > 1 || (r == '×' || r == '*' || r == '＊') && han > 0 {
			at += n
			han++
			continue
		}
		if sp := spaces(s, at); han == 1 && sp > at && sp < end { // 张 三
			next, size := char(s, sp)
			if e, _ := surnameAt(s[:at], i); e == at && isHan(next) && edgeOfName(s, sp+size, end) {
				return s[i:at] + s[sp:sp+size], sp + size
			}
		}
		break
	}
	n := personAt(s, i, at)
	if n.name == "" || !edgeOfName(s, at, end) || notNames.at(s, i) > 0 {
		return "", i
	}
	return n.name, at
}

// edgeOfName reports whether a name may end at i.
func edgeOfName(s string, i, end int) bool {
	r, _ := char(s, i)
	return i >= end || isSpace(r) || endsWord(r)
}
