package synth

// The sentences of policy prose. {slots} are words or planted values; the first sentence of a
// paragraph is long and has a comma, so that it cannot be taken for a run-in heading.
var prose = map[string][]string{
	// sentences that may open a paragraph
	"open": {
		"{LEAD}应当会同{depts}，根据{T}工作需要制定年度计划，{tail}",
		"{W}应当自觉接受{LEAD}的指导，依法依规使用{O}，不得擅自改变用途",
		"{LEAD}应当建立健全{T}工作制度，{means}，{tail}",
		"对符合条件的{W}，由{LEAD}按照规定程序办理{act}手续，并将结果向社会公布",
		"{O}的建设和改造应当符合国土空间规划，与周边环境相协调，{tail}",
		"鼓励和支持社会力量参与{T}工作，{means}，{aims}",
		"{depts}应当按照各自职责，做好{T}的相关工作，{tail}",
		"{W}申请{act}的，应当向{LEAD}提交书面材料，并对材料的真实性负责",
		"任何单位和个人发现{O}存在安全隐患的，有权向{LEAD}举报，接到举报的部门应当及时处理",
		"{LEAD}应当运用信息化手段，对{O}的运行情况进行监测，{tail}",
		"坚持政府引导、市场运作的原则，{means}，{aims}",
		"各街道办事处应当将{T}纳入基层治理内容，{means}，{tail}",
		"以“{word}”为抓手，{means}，推动{T}工作提质增效，{aims}",
		"{W}违反本{rule}第{artno}条第二款规定的，由{LEAD}依法处理，并记入信用档案",
		"有第{artno}条所列情形的，{LEAD}应当中止拨付资金，待整改合格后恢复拨付",
		"{depts}要密切配合，围绕{T}中的突出问题集中攻坚，{tail}",
	},
	// sentences with values that may open a paragraph
	"worth": {
		"对新建{O}且通过验收的{W}，按照实际投资额的{pct}给予补助，单个项目{money<}",
		"对年度营业收入{money>}的{W}，给予{money}的资金奖励，奖励资金分{dur}兑现",
		"对连续{dur}评估合格的{W}，每年按照租金的{pct}给予补贴，每年{money<}",
		"{W}享受政策后，{dur}内不得转让{O}，违反规定的应当退回已享受的资金",
		"对获得国家级、省级、市级荣誉的{W}，分别给予{moneys}的奖励，同一事项不重复享受",
		"{LEAD}应当自受理申请之日起{wdur}内完成审核，并在{wdur}内书面告知申请人",
		"运营补贴按照{per}的标准核定，所需资金由市、区财政分别承担{shares}",
		"新建{O}的服务半径{len<}，单处建筑面积{area>}，并配套建设无障碍设施",
		"到{year}，全域新增{O}{count}，覆盖率{pct>}，{tail}",
		"{LEAD}应当于{before}将年度工作总结报送{G}，并抄送{dept}",
		"项目总投资{range}的，由{LEAD}组织专家论证，论证意见作为决策依据",
		"{period}，累计安排专项资金{money}，支持{W}开展技术改造，年均增长{pct>}",
		"{W}应当在每年{yearly}完成申报，{LEAD}应当在{wdur}内组织初审，{tail}",
		"{dept}应当于每月{monthly}汇总上月数据，{means}，{tail}",
		"对贷款购置设备的{W}，按照年利率{pctrange}给予贴息，贴息期限为{dur}",
		"{monthrange}，集中开展{O}排查整治，{means}，{tail}",
		"{half}完成{O}改造{count}，新增绿化面积{area~}，{aims}",
		"对违反本规定的，由{LEAD}责令限期改正，逾期不改正的，处{range}罚款",
		"购置自用场所的，按照每平方米{unitprice}的标准给予一次性补助，补助总额{money<}",
		"{quarter}启动示范点建设，单个示范点投入{money~}，带动就业{people}",
		"{W}应当于{dayrange}提交申报材料，{LEAD}在{wdur}内组织现场核查，{tail}",
		"对固定资产投资达到{incl}的{W}，按照实际投资额的{pct}给予一次性奖励，累计{money<}",
		"{dekad}召开{T}工作部署会，{means}，{tail}",
		"到{year}，服务群众{many}，日均处理能力达到{weight}，{aims}",
		"对主导制定国家、行业、地方标准的{W}，每项分别给予{moneys}资助，{tail}",
		"{W}年度研发投入增长{pct>}的，按照增量部分的{pct}给予补助，每年{money<}",
		"对吸纳就业{people>}的{W}，给予{money<}的岗位补贴，补贴期限不得超过{dur}",
	},
	// sentences that cite
	"cites": {
		"{T}工作除执行本{rule}外，还应当遵守{statute}的有关规定，法律法规另有规定的从其规定",
		"资金的使用和管理，按照{cite.basis}执行，专款专用，接受审计监督",
		"{W}违反{docnum}文规定的，由{LEAD}取消其申报资格，并记入信用档案",
		"对已享受{docnum}规定奖励的{W}，按照就高不重复的原则办理，{tail}",
		"{LEAD}应当贯彻落实{cite.implements}，{means}，{tail}",
	},
	// sentences that go on
	"more": {
		"{LEAD}应当加强指导和监督",
		"具体标准由{LEAD}会同{dept}另行制定",
		"有关情况应当及时向社会公开",
		"{depts}应当予以配合",
		"涉及重大事项的，报{G}研究决定",
		"{means}，{tail}",
		"所需经费列入同级财政预算",
		"对弄虚作假的，依法追究有关人员责任",
		"审核时限为{wdur}",
		"补助资金{money<}",
		"每处面积{area>}",
		"{before}完成整改",
		"逾期未办理的，视为自动放弃",
	},
	"item": {
		"{cond}", "{cond}", "在{road}及周边区域集中布局", "年度投入{money>}", "从业年限{durs>}", "覆盖率{pct>}",
		"近{dur}内无重大安全责任事故", "法律、法规规定的其他情形",
	},
	"wrong": {
		"擅自改变{O}用途的", "未按规定报送统计资料的", "拒绝、阻碍监督检查的", "逾期{dur}未完成整改的", "提供虚假材料骗取补助资金的", "擅自占用{O}面积{area>}的", "未建立{T}台账的", "法律、法规规定的其他情形",
	},
	"task": {
		"建成{O}{count}", "修订{T}配套制度", "完成{O}普查登记", "开展{T}专项督查", "组织{W}业务培训", "搭建{T}信息平台", "编制{O}建设指引", "举办{T}现场观摩活动",
	},
}
