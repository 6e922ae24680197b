package lexicon

// The classes of the names of offices and posts.
const (
	PostEnd   Class = "<post end>"   // ends the name of a post in an appointment: 任命张三为云州市水务局局长
	HolderEnd Class = "<holder end>" // ends a line of a list that names a person and a post: 张三　市水务局局长
)

// offices are what names of posts end with, but for those that sign papers: they stand among the organs.
func offices() []Row {
	return []Row{
		{Word: "委员", Class: PostEnd + HolderEnd + MemberTitle + NotPerson + ProseOffice + ListRole + PeopleList, Source: bodies, Example: "云州市供水公司委员"},
		{Word: "员", Class: PostEnd + HeadingRole, Source: bodies, Example: "云州市供水公司员"},
		{Word: "师", Class: PostEnd, Source: bodies, Example: "云州市供水公司师"},
		{Word: "秘书", Class: PostEnd + HolderEnd + NotPerson + CommonWord + ProseOffice + ListRole, Source: bodies, Example: "云州市供水公司秘书"},
		{Word: "理事", Class: PostEnd + ListRole + HeadingRole, Source: bodies, Example: "云州市供水公司理事"},
		{Word: "监事", Class: PostEnd + ListRole, Source: bodies, Example: "云州市供水公司监事"},
		{Word: "干事", Class: PostEnd + HolderEnd + NotPerson + ProseOffice + ListRole, Source: bodies, Example: "云州市供水公司干事"},
		{Word: "参事", Class: PostEnd + ProseOffice, Source: bodies, Example: "云州市供水公司参事"},
		{Word: "顾问", Class: PostEnd + CommonWord + ProseOffice + ListRole + HeadingRole + PeopleList, Source: bodies, Example: "云州市供水公司顾问"},
		{Word: "校监", Class: PostEnd, Source: bodies, Example: "云州市供水公司校监"},
		{Word: "院士", Class: PostEnd + NotPerson + ProseOffice, Source: bodies, Example: "云州市供水公司院士"},
		{Word: "教授", Class: PeopleList + PostEnd + NotPerson + ProseOffice, Source: bodies, Example: "云州市供水公司教授"},
		{Word: "代表", Class: PostEnd + MemberTitle + NotPerson + CommonWord + ActWord + ProseOffice + HeadingRole + PeopleList, Source: bodies, Example: "云州市供水公司代表"},
		{Word: "司令", Class: PostEnd, Source: bodies, Example: "云州市供水公司司令"},
		{Word: "总监", Class: PostEnd + ProseOffice + ListRole, Source: bodies, Example: "云州市供水公司总监"},
		{Word: "经理", Class: PostEnd + HolderEnd + ProseOffice, Source: bodies, Example: "云州市供水公司经理"},
		{Word: "会计", Class: PostEnd, Source: bodies, Example: "云州市供水公司会计"},
		{Word: "官", Class: PostEnd + NotPerson, Source: bodies, Example: "云州市供水公司官"},
		{Word: "负责人", Class: PostEnd + NotPerson + ProseOffice + GroupRole + SplitWord + ListRole + ContactLabel + PersonColumn, Source: bodies, Example: "云州市供水公司负责人"},
		{Word: "干部", Class: PostEnd + NotPerson + CommonWord + PeopleList, Source: bodies, Example: "云州市供水公司干部"},
		{Word: "民警", Class: PostEnd + ProseOffice + PeopleList, Source: bodies, Example: "云州市供水公司民警"},
		{Word: "医生", Class: PostEnd + NotPerson + ProseOffice + PeopleList, Source: bodies, Example: "云州市供水公司医生"},
		{Word: "护士", Class: PostEnd + NotPerson + ProseOffice + PeopleList, Source: bodies, Example: "云州市供水公司护士"},
		{Word: "职工", Class: PostEnd + NotPerson + PeopleList, Source: bodies, Example: "云州市供水公司职工"},
		{Word: "工人", Class: PostEnd + NotPerson, Source: bodies, Example: "云州市供水公司工人"},
		{Word: "村民", Class: PostEnd, Source: bodies, Example: "云州市供水公司村民"},
		{Word: "主管", Class: PostEnd + DutyVerb + ProseOffice + LeadVerb + ColophonLabel + LabelVerb + SponsorLabel + PublicationLabel, Source: bodies, Example: "云州市供水公司主管"},
		{Word: "编审", Class: PostEnd + NotPerson, Source: bodies, Example: "云州市供水公司编审"},
		{Word: "常委", Class: PostEnd + CommonWord + ProseOffice, Source: bodies, Example: "云州市供水公司常委"},
		{Word: "董事", Class: PostEnd + CommonWord, Source: bodies, Example: "云州市供水公司董事"},
		{Word: "助理", Class: PostEnd + ProseOffice, Source: bodies, Example: "云州市供水公司助理"},
		{Word: "编辑", Class: PostEnd + ListRole + ColophonLabel + EditorLabel + PublicationLabel + PublisherLabel, Source: bodies, Example: "云州市供水公司编辑"},
		{Word: "研究生", Class: PostEnd, Source: bodies, Example: "云州市供水公司研究生"},
		{Word: "博士", Class: PostEnd + AppointeeEnd + Degree, Source: bodies, Example: "云州市供水公司博士"},
		{Word: "主编", Class: PostEnd + ListRole + ColophonLabel + PublicationLabel, Source: bodies, Example: "云州市供水公司主编"},
		{Word: "调度", Class: PostEnd, Source: bodies, Example: "云州市供水公司调度"},
		{Word: "同志", Class: PostEnd + Honorific + ActWord + PeopleList + AppointeeEnd, Source: bodies, Example: "云州市供水公司同志"},
		{Word: "专员", Class: HolderEnd + NotPerson + ProseOffice + ListRole, Source: bodies, Example: "云州市供水公司专员"},
		{Word: "工程师", Class: PeopleList + HolderEnd + NotPerson + ProseOffice, Source: bodies, Example: "云州市供水公司工程师"},
		{Word: "科员", Class: HolderEnd, Source: bodies, Example: "云州市供水公司科员"},
	}
}
