package lexicon

// The classes of the words of places and addresses.
const (
	SendWord    Class = "<send word>"    // stands before an address that has no label: 寄至云州市云江路88号
	PlaceEnd    Class = "<place end>"    // ends the name of a place in an address: 云州市
	StreetEnd   Class = "<street end>"   // ends the name of a street: 云江路
	HouseUnit   Class = "<house unit>"   // follows a number in an address: 88号5幢
	HouseEnd    Class = "<house end>"    // ends the name of a house or of who is in it: 云江大厦
	StreetSign  Class = "<street sign>"  // stands in addresses and not in names of rooms: 云江大道12号
	AddressStop Class = "<address stop>" // is the label of what may follow an address: 云江路88号 邮编
	IssuerEnd   Class = "<issuer end>"   // ends the name of who issued the next text of a list: 《甲办法》、市财政局《乙办法》
	RegionCode  Class = "<region code>"  // is the short name of a province, which alone can be the code of a 文号: 沪〔2031〕5号
	RegionEnd   Class = "<region end>"   // ends the name of a place that stands for its government: 按省《供水办法》
)

const addresses = "addresses that gazettes print"

// placeWords are the words of addresses and of regions.
func placeWords() []Row {
	return []Row{
		{Word: "送至 送到 送往 寄至 寄到 寄往 寄送至 寄送到 设在", Class: SendWord, Source: addresses, Example: "送至云州市云江路88号"},
		{Word: "寄送", Class: SendWord + CodeBreak, Source: addresses, Example: "寄送云州市云江路88号"},
		{Word: "送达", Class: SendWord + CodeBreak, Source: addresses, Example: "送达云州市云江路88号"},
		{Word: "州", Class: PlaceEnd + RegionEnd, Source: addresses, Example: "云州州"},
		{Word: "旗 新区 开发区", Class: PlaceEnd, Source: addresses, Example: "云州旗"},
		{Word: "路 道", Class: StreetEnd + StreetSign, Source: addresses, Example: "云江路"},
		{Word: "巷 弄", Class: StreetEnd + HouseUnit + StreetSign, Source: addresses, Example: "云江巷"},
		{Word: "里", Class: StreetEnd, Source: addresses, Example: "云江里", Exact: true},
		{Word: "段 线 庄", Class: StreetEnd, Source: addresses, Example: "云江段"},
		{Word: "号楼", Class: HouseUnit + StreetSign, Source: addresses, Example: "云江路88号楼"},
		{Word: "号院 幢 栋 座 房 门", Class: HouseUnit, Source: addresses, Example: "云江路88号院"},
		{Word: "层 楼", Class: HouseUnit + HouseEnd, Source: addresses, Example: "云江路88层"},
		{Word: "大厦 大楼 库 城 馆", Class: HouseEnd, Source: addresses, Example: "云江大厦"},
		{Word: "大道", Class: StreetSign, Source: addresses, Example: "云江大道"},
		{Word: "联络", Class: AddressStop, Source: addresses, Example: "云江路88号 联络："},
		{Word: "邮递区号", Class: AddressStop + PostcodeAbroad, Source: addresses, Example: "云江路88号 邮递区号："},
		{Word: "京 津 冀 晋 蒙 辽 吉 黑 沪 苏 浙 皖 闽 赣 鲁 豫 鄂 湘 粤 桂 琼 渝 川 蜀 黔 贵 滇 云 藏 陕 秦 甘 陇 青 宁 新", Class: RegionCode, Source: "short names of the provinces", Example: "沪〔2031〕5号"},
		{Word: "国", Class: RegionEnd, Source: addresses, Example: "按云州国《供水办法》"},
	}
}
