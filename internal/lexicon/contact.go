package lexicon

// The classes of the words at phones, addresses and those who are to be asked.
const (
	ContactLabel Class = "<contact label>" // is the label of people who are to be asked: 联系人：张三
	ContactTail  Class = "<contact tail>"  // follows such a label: 联系人及电话
	ContactHead  Class = "<contact head>"  // stands above the units and the people who are to be asked: 三、联系方式
	PhoneName    Class = "<phone name>"    // is the label between a person and the phone: 张三，联系电话：
	NoName       Class = "<no name>"       // stands in the place of a name: 联系人：待定
	PhoneLabel   Class = "<phone label>"   // stands before the number of a phone: 热线：8000123
	HomeLabel    Class = "<home label>"    // stands before the address of a person or a firm: 住所：云州市人民路5号
	AccountLabel Class = "<account label>" // stands before the number of an account: 账号：0200 0033
)

const asked = "ends of notices and columns of tables that gazettes print"

// contacts are the labels of phones and addresses.
func contacts() []Row {
	return []Row{
		{Word: "收件人 咨询人", Class: ContactLabel, Source: asked, Example: "收件人：张三"},
		{Word: "及联系电话 及联系方式 及电话 和联系电话 和联系方式 和电话 、联系电话 、联系方式 、电话 （电话） (电话)", Class: ContactTail, Source: asked, Example: "联系人及联系电话："},
		{Word: "联系方式", Class: PhoneName + PhoneLabel + ContactHead, Source: asked, Example: "三、联系方式"},
		{Word: "联系人及联系方式 联系人和联系方式 联系人及电话 联系人及联系电话 联系人和电话 联系人员", Class: ContactHead, Source: asked, Example: "三、联系人及联系方式"},
		{Word: "手机 座机", Class: PhoneName + PhoneLabel, Source: asked, Example: "张三，手机：8000123"},
		{Word: "联系电话", Class: PhoneName + PhoneLabel + RemarkWord + ColophonLabel + TelephoneLabel, Source: asked, Example: "张三，联系电话：8000123"},
		{Word: "办公电话 咨询电话 移动电话 手机号码 手机号 电话号码 联络电话", Class: PhoneName, Source: asked, Example: "张三，办公电话：8000123"},
		{Word: "另行 待定 同上 无 见附", Class: NoName, Source: asked, Example: "联系人：另行"},
		{Word: "各", Class: NoName + OwnGoesOn + ListHead, Source: asked, Example: "联系人：各"},
		{Word: "监督举报 投诉举报 举报投诉", Class: PhoneLabel, Source: asked, Example: "监督举报：12388"},
		{Word: "热线 拨打 号码 电话为 热线电话 致电 电洽 来电", Class: PhoneLabel, Source: asked, Example: "热线：8000123"},
		{Word: "住所（住址） 住所(住址) 住所地 住所 住址 经营场所 营业场所 注册地", Class: HomeLabel, Source: asked, Example: "住所：云州市人民路5号"},
		{Word: "账号 帐号 卡号 账户 帐户 账号为 账户为", Class: AccountLabel, Source: asked, Example: "账号：0200 0033"},
	}
}
