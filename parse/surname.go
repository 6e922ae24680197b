package parse

// The surnames that names of persons begin with. Sources: 《百家姓》 and 公安部《二〇二〇年全国姓名报告》 with what
// 《中国姓氏大辞典》 adds; both scripts.
//
// plainSurnames begin names also in running text. commonSurnames do so, too, but begin some words as well (方案, 常务), and
// wordSurnames many (全面, 公安, 应急, 经济): those count only where a list, a label or 同志 says that people are named.
const (
	plainSurnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖萧田董潘袁蔡蒋余杜叶程魏苏吕丁沈姚卢姜" +
		"崔钟谭陆汪范廖石金韦贾夏付傅邹熊孟秦邱侯尹薛闫阎段雷黎史陶贺毛郝顾龚邵覃武钱戴严莫孔汤温康施牛樊葛邢齐庞" +
		"颜庄聂章鲁岳翟申欧耿蓝左柳甘祝包宁符阮纪舒梅凌霍柴蒙裴骆乔柯倪谷焦冉詹项祁费涂芦冀鲍翁饶卓邬佟娄窦苗穆裘" +
		"缪晏翦滕岑苑盛屈靳尚卞褚闵佘阙祖庾郎臧柏荆匡栾嵇扈郜茹瞿郁桑桂蔺濮麦邝冼揭练仝甄封芮储汲邴糜巫隗侬侴郗戎" +
		"蓟宓酆湛禹狄米贝谈茅奚郤璩敖竺逯桓亢况佴牟谯笪鄢郦寇廉薄邰鄂索咸籍赖屠乜鞠巢蒯游楚晋汝麻阚冷訾辛晁沙仇郏" +
		"浦宦艾戈暨衡殳蔚夔隆巩厍勾尤吉钮邸凤俞滑皮植粟禤刁蓬琚展候宫谌陳張劉楊黃趙吳孫馬鄭謝許鄧韓馮蕭賈蔣葉呂蘇" +
		"盧鐘鍾譚陸範韋鄒閻賀龔顧錢嚴湯龐顏莊聶魯歐藍寧紀淩駱喬費塗蘆鮑鄔婁竇繆閔闕畢麥鄺練儲賴諸鈕鳳陰饒闞鞏談貝" +
		"齊戚喻殷毕虞昝贲荀钭厉蒲胥闻莘劳姬楼栗宾池童兰隋仲迟伍阴漆檀郄郇關項"
	commonSurnames = "任方江万常安季易单荣房华路管龙洪曲成文向阳萬龍單榮華"
	wordSurnames   = "白于时乐平简关连花卫元水云车全公应解宗经支计明强从和古丛国东利越师权益盖后有商年言福海墨哈爱归法家井富山" +
		"双充终空须相查红满居步都党能苍通广别边燕农容慎帅琴伊宰雍寿怀宿印幸司韶束景班牧弓乌松羊於惠宣危席信修侍战" +
		"鹿原线铁钦冒尉鲜青银尔代巨亓沃洛泮光衣初宏肇撒蒿苟种诸木沐晓柬操奉布那果过項時樂衛雲車應經計強叢蘭國東" +
		"師權蓋後廣邊農陽帥壽懷簡卜區遲甯零雪伏昌干杭麴羿巴仰秋暴贡扶堵慕习鱼弘融毋养丰缑逄官南盘位豆朴卿敬来普辜" +
		"阿母赫诺玉呼但冶斯智尧闭"
)

// compoundSurnames have two characters.
var compoundSurnames = anyOf("欧阳", "歐陽", "上官", "司马", "司馬", "诸葛", "諸葛", "夏侯", "皇甫", "尉迟", "尉遲", "公孙", "公孫", "慕容",
	"令狐", "司徒", "申屠", "东方", "東方", "闻人", "聞人", "赫连", "赫連", "澹台", "澹臺", "淳于", "宇文", "长孙", "長孫", "轩辕", "軒轅",
	"钟离", "鍾離", "鲜于", "鮮于", "闾丘", "司空", "亓官", "端木", "南宫", "南宮", "呼延", "独孤", "獨孤", "百里", "东郭", "西门", "西門",
	"宗政", "濮阳", "濮陽", "单于", "太史", "纳兰", "納蘭", "第五", "羊舌", "梁丘", "左丘", "拓跋", "万俟", "达奚", "仲孙", "漆雕", "乐正",
	"刘付", "范姜", "張簡", "歐陽")

// A leadKind says what a word or a line of a list may be that begins with a character.
type leadKind uint8

const (
	plainKind    leadKind = 1 << iota // a name also in running text
	wordKind                          // a name where people are named
	stemKind                          // 甲某
	compoundKind                      // with a surname of two characters
	foreignKind                       // a transliterated name
	roleKind                          // a role: 组长
	partyKind                         // who stands before a court
	contactKind                       // a heading above who is to be asked

	nameKinds = plainKind | wordKind | stemKind | compoundKind | foreignKind
)

// leadKinds has what each character may begin.
var leadKinds = func() *[1 << 16]leadKind {
	kinds := new([1 << 16]leadKind)
	for kind, chars := range map[leadKind]string{
		plainKind: plainSurnames + commonSurnames, wordKind: wordSurnames, stemKind: "甲乙丙丁戊己庚辛壬癸", compoundKind: firstCharacters(compoundSurnames.list()),
		foreignKind: transliterated, roleKind: firstCharacters(roleBases.Words()) + firstCharacters(rolePrefixes.Words()),
		partyKind: firstCharacters(partyRoleWords.Words()), contactKind: firstCharacters(contactHeads.list()),
	} {
		for _, r := range chars {
			kinds[r] |= kind
		}
	}
	return kinds
}()

// leadKindOf returns what r may begin, 0 if nothing.
func leadKindOf(r rune) leadKind {
	if uint32(r) >= 1<<16 {
		return 0
	}
	return leadKinds[r]
}

// isSurname reports whether r alone is a surname.
func isSurname(r rune) bool { return leadKindOf(r)&(plainKind|wordKind) != 0 }

// transliterated are the characters that names of other peoples are written with (《少数民族语人名汉字音译转写规则》, 国家民委):
// 扎西次仁, 巴特尔, 阿依古丽. A name of such characters alone needs no surname.
const transliterated = "阿艾爱安巴白贝比毕宝保布卜才策茨次达旦丹丁德登迪都顿多朵额恩尔噶嘎尕甘格根古贡果哈海罕合和赫华伊吉加嘉甲坚江金晶开凯坎克库" +
	"拉兰朗勒丽莉力琳玲龙洛罗麦买玛满曼梅美蒙米木姆穆纳娜那乃南尼宁努诺帕平普其奇齐恰强琼曲热仁日绒如萨赛桑沙森山双斯丝苏素索他塔" +
	"特提图吐托娃旺瓦乌吾西希孜夏晓肖雅央羊扬依益永尤玉云扎泽扎孜札占哲卓孜佐措拥容巍亚也叶堆钦仓珠姐巧"

// isTransliterated reports whether a word of two to five characters may be such a name.
func isTransliterated(s string) bool {
	n := 0
	for _, r := range s {
		if leadKindOf(r)&foreignKind == 0 {
			return false
		}
		n++
	}
	return n >= 2 && n <= 5
}

// isMasked reports whether r stands in a name for what is not told: 李某某, 张××, 王**.
func isMasked(r rune) bool {
	switch r {
	case '某', '×', '＊', '*', 'X', 'x', 'Ｘ', '○', '〇':
		return true
	}
	return false
}

// surnameAt returns the end of the surname at s[i:], 0 if none stands there; plain says that running text may be read so.
func surnameAt(s string, i int) (end int, plain bool) {
	r, n := char(s, i)
	kind := leadKindOf(r)
	if kind == 0 {
		return 0, false
	}
	if kind&compoundKind != 0 {
		if e := compoundSurnames.at(s, i); e > 0 {
			return e, true
		}
	}
	switch {
	case kind&plainKind != 0:
		return i + n, true
	case kind&wordKind != 0, kind&stemKind != 0 && has(s, i+n, "某") > 0:
		return i + n, false
	}
	return 0, false
}
