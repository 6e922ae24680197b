package synth

import "strings"

// A role is what a block is in print.
type role int

const (
	roleCover    role = iota // a line of the cover
	roleContents             // 目录
	roleGroup                // a column in the contents
	roleEntry                // an entry of the contents
	roleColumn               // a column heading before its documents
	roleMasthead             // …文件
	roleNumber               // 发文字号
	roleTitle                // title of a document, an instrument or an attachment
	roleAdopted              // （… 第3次常务会议通过）
	roleTo                   // 主送机关
	roleChapter              // 编, 章, 节
	roleHeading              // a heading that stands alone
	rolePara                 // a paragraph, with or without a marker
	roleLabel                // 附件1
	roleList                 // 附件说明
	roleMember               // a line of a list of members
	roleSigner
	roleDate
	roleTable
	roleForm     // a line around a form, or of a template
	roleColophon // a line of the 简介
	roleSite     // a line of the page of a site
	roleFurniture
)

// A block is one thing that is printed: a paragraph, a title, a table. It carries the truth about itself.
type block struct {
	role   role
	text   phrase
	lead   int     // characters at its start that stay on one line
	doc    int     // index of its document, -1 outside
	part   int     // index of its part, -1 for the notice itself
	at     *Span   // told where it was printed
	also   *Span   // told the same
	from   *Span   // where the printed thing begins, when that is another block
	node   *Node   // told where it was printed, and its text
	grid   *grid   // of a table
	entry  *Entry  // of the contents
	bullet bool    // printed after a Markdown bullet
	fresh  bool    // begins a new page
	column *Column // of a column heading
}

// put prints a block next.
func (m *maker) put(r role, p phrase, at *Span) *block {
	b := &block{role: r, text: p, doc: len(m.docs) - 1, part: m.part, at: at}
	m.blocks = append(m.blocks, b)
	return b
}

// para prints a paragraph without a marker.
func (m *maker) para(p phrase) *block {
	b := m.put(rolePara, m.running(m.figured(p)), nil)
	if !strings.HasSuffix(p.text, "：") { // a list follows
		m.besides()
	}
	return b
}

// running gives running text the habits of this gazette.
func (m *maker) running(p phrase) phrase {
	if m.habit.spaced {
		p = p.spaced()
	}
	if m.style.half {
		p = p.narrowed()
	}
	return p
}

// A draft is a document that is being written.
type draft struct {
	Document
	parts []*Part
}

// doc is the document being written.
func (m *maker) doc() *draft { return m.docs[len(m.docs)-1] }

// open begins a part of the document and gives its index. Its title is printed by the caller.
func (m *maker) open(p Part) int {
	m.doc().parts = append(m.doc().parts, &p)
	m.part = len(m.doc().parts) - 1
	m.style = m.newStyle()
	return m.part
}

func (m *maker) docIndex() int { return len(m.docs) - 1 }
