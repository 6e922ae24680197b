package synth

import (
	"fmt"
	"strings"
)

// A docNumber is a 发文字号 such as 栖政规〔2022〕3号.
type docNumber struct {
	agency       string
	year, serial int
	brackets     [2]string // as this gazette prints them: 〔 and 〕, in older ones [ and ]
}

// String prints n, such as 栖政规〔2022〕3号.
func (n docNumber) String() string {
	return fmt.Sprintf("%s%s%d%s%d号", n.agency, n.brackets[0], n.year, n.brackets[1], n.serial)
}

// value is n as a planted value.
func (n docNumber) value(header bool) Value {
	return Value{Kind: DocNumber, Agency: n.agency, Year: n.year, Serial: n.serial, Header: header}
}

// earlier is the number of some document of former years, of this level or the one above.
func (m *maker) earlier() docNumber {
	agency := m.one(m.place.above, m.place.above, m.place.code) + m.one("政规", "政", "政办", "发改规", "财规", "政发")
	return docNumber{agency, m.year - m.between(1, 5), m.between(1, 98), m.habit.brackets}
}

// citation is 《…》（…〔…〕…号） with its relation.
func (m *maker) citation(relation string) phrase {
	title, number := m.formerTitle(), m.earlier()
	if relation == "basis" && m.aside.IntN(100) < 15 {
		return m.renamed(title, number, relation)
	}
	return m.cited(title, number, relation)
}

// renamed is a citation that gets a short name: 《…办法》（栖政规〔2021〕16号，以下简称《办法》）, or after the bracket of its number.
func (m *maker) renamed(title string, n docNumber, relation string) phrase {
	marks := [2]string{"《", "》"}
	if m.aside.IntN(100) < 40 {
		marks = [2]string{"“", "”"}
	}
	name := pick(m.aside, []string{"办法", "文件", "实施意见", "原规定"})
	alias := planted("以下简称"+marks[0]+name+marks[1], Value{Kind: Alias, Name: name, For: title})
	if marks[0] == "《" { // readers may take the short name for a reference
		alias.marks = append(alias.marks, mark{Span{len("以下简称"), len(alias.text)}, &Value{Kind: Title, Optional: true}})
	}
	p := m.cited(title, n, relation)
	if m.aside.IntN(100) < 50 {
		return join(p, text("（"), alias, text("）"))
	}
	p.text = strings.TrimSuffix(p.text, "）")
	return join(p, text("，"), alias, text("）"))
}

// cited prints a title and a number as one citation.
func (m *maker) cited(title string, n docNumber, relation string) phrase {
	return join(
		planted("《"+title+"》", Value{Kind: Title, Number: n.String(), TitleKind: "document", Relation: relation}),
		text("（"), planted(n.String(), n.value(false)), text("）"))
}

// formerTitle is the title of some other instrument, without its marks.
func (m *maker) formerTitle() string {
	t := pick(m.r, topics)
	body := t.name + m.one("办法", "管理规定", "实施细则", "若干措施", "行动方案")
	switch m.r.IntN(9) {
	case 8:
		return m.place.short() + "人民政府关于修改〈" + m.place.short() + t.name + m.one("办法", "规定") + "〉的决定"
	case 0, 5, 6:
		return m.place.upper() + "人民政府关于印发" + t.name + m.one("办法", "实施意见", "工作方案") + "的通知"
	case 1:
		return m.place.short() + body + "（试行）"
	case 2:
		return m.place.upper() + "人民政府办公室关于进一步加强" + t.name + "工作的意见"
	}
	return m.place.short() + body
}

// law is the title of a statute: 《中华人民共和国水法》.
func (m *maker) law(relation string) phrase {
	return planted("《中华人民共和国"+pick(m.r, words["law"])+"》", Value{Kind: Title, TitleKind: "law", Relation: relation})
}

// named is a title without a number: 《关于…的若干措施》.
func named(title phrase, relation string) phrase {
	inner := title.again()
	whole := "《" + inner.text + "》"
	p := phrase{text: whole, marks: []mark{{Span{0, len(whole)}, &Value{Kind: Title, TitleKind: "document", Relation: relation}}}}
	for _, k := range inner.marks {
		p.marks = append(p.marks, mark{Span{k.Start + len("《"), k.End + len("《")}, k.value})
	}
	return p
}

// mentioned is a number in running text, such as 栖政规〔2021〕16号 before 文.
func (m *maker) mentioned() phrase {
	n := m.earlier()
	return planted(n.String(), n.value(false))
}
