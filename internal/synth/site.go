package synth

// sitePage is a document as the page of a government's site shows it, saved as text: what stands around it belongs to the site.
func (m *maker) siteFront() []*block {
	m.blocks = nil
	name := m.place.name()
	crumb := m.one("政府文件", "规范性文件", "法定主动公开内容")
	lines := []string{
		name + m.one("人民政府门户网站", "人民政府", "政府信息公开"),
		m.one("首页　政务公开　政务服务　互动交流　走进"+m.place.short(), "网站首页 | 政务公开 | 政务服务 | 互动交流 | 数据开放", "无障碍 | 长者模式 | 登录 | 注册"),
		m.one("当前位置：首页 > 政务公开 > "+crumb, "您当前所在的位置：首页 >> 政务公开 >> "+crumb, "首页 > 政务公开 > "+crumb+" > 正文"),
	}
	return m.site(lines)
}

// siteLine is what a site prints between the title and the text of a document.
func (m *maker) siteLine() string {
	at := m.date.Format("2006-01-02")
	return m.one(
		"发布时间："+at+" 16:20　来源："+m.place.name()+"人民政府办公室　字号：[大 中 小]",
		"发布日期："+at+" 浏览次数：1024 次 字体：【大 中 小】",
		"来源："+m.place.name()+"人民政府　发布时间："+at+"　【字体：大 中 小】　打印",
		at+" 09:30 来源： "+m.place.short()+"政府办 字体大小： 大 中 小",
	)
}

// siteBack is the foot of such a page.
func (m *maker) siteBack() []*block {
	m.blocks = nil
	name := m.place.name() + "人民政府"
	lines := []string{
		m.one("分享到：", "分享到：微信 微博 QQ空间", "扫一扫在手机打开当前页"),
		m.one("【打印本页】【关闭窗口】", "打印 关闭", "[打印] [关闭]"),
		m.one("相关解读", "相关文件", "上一篇：没有了"),
		m.one("主办："+name+"　承办："+name+"办公室", "主办单位："+name+"办公室", "版权所有："+name),
		m.one("网站标识码：4201000001　澜ICP备05000001号-1", "澜ICP备05000001号 澜公网安备42010000000001号", "网站地图 | 联系我们 | 网站声明"),
	}
	return m.site(lines[m.r.IntN(2):])
}

// site makes lines that belong to a site.
func (m *maker) site(lines []string) []*block {
	for _, s := range lines {
		b := m.put(roleSite, text(s), nil)
		b.doc, b.part = -1, -1
	}
	return m.blocks
}

// besideTitle puts the line of a site below the title of the only document.
func (m *maker) besideTitle() {
	for i, b := range m.blocks {
		if b.role == roleTitle {
			line := &block{role: roleSite, text: text(m.siteLine()), doc: -1, part: -1}
			m.blocks = append(m.blocks[:i+1], append([]*block{line}, m.blocks[i+1:]...)...)
			return
		}
	}
}

// A sheetKind is what a gazette of the later forms is, if it is no issue.
type sheetKind int

const (
	issueSheet    sheetKind = iota
	siteSheet               // the page of a site
	unbrokenSheet           // a document without line breaks
)

// chooseSheet decides whether the gazette is one document alone.
func (m *maker) chooseSheet() {
	switch {
	case m.o.Documents > 1:
	case m.later(sitePage):
		m.sheet = siteSheet
	case m.later(unbroken):
		m.sheet = unbrokenSheet
	}
	if m.sheet == issueSheet {
		return
	}
	m.o.Documents = 1
	h := &m.habit
	h.heads, h.folios, h.newPage, h.height = 0, 0, false, 1_000_000
	if m.sheet == unbrokenSheet {
		h.gap = false
	}
	m.issue = Issue{}
}

// unbroken is the gazette with its line ends lost: a blank stands for each, or two.
func (g *Gazette) unbroken(sep string) *Gazette {
	var e edit
	text := g.Text
	for i, r := range text {
		switch {
		case r == '\n' && i > 0 && text[i-1] != '\n':
			e.put(r, "", sep)
		case r == '\n':
			e.put(r, "", "")
		default:
			e.put(r, "", string(r))
		}
	}
	out := &Gazette{Text: e.out.String(), blocks: g.blocks, habit: g.habit, head: g.head, Forms: g.Forms}
	out.Truth = g.Truth.moved(e.moved)
	out.Truth.Joins = nil
	for _, l := range g.lines {
		l.Span = e.moved(l.Span)
		out.lines = append(out.lines, l)
	}
	out.Truth.locate(out.Text)
	return out
}
