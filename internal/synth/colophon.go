package synth

import (
	"fmt"
	"strings"
)

// back writes the 简介 of the gazette with address and phone.
func (m *maker) back() []*block {
	m.blocks = nil
	about := "《" + m.issue.Name + "》简介"
	m.issue.AboutTitle = about
	m.issue.Address = m.place.name() + pick(m.r, m.place.roads) + fmt.Sprintf("%d号", m.between(1, 300))
	m.issue.Postcode = fmt.Sprintf("%d", m.between(310000, 679999))
	m.issue.Phone = m.one(fmt.Sprintf("(%s)8000%04d", m.place.area, m.r.IntN(10000)), fmt.Sprintf("%s-8000%04d", m.place.area, m.r.IntN(10000)))
	m.issue.Website = "www." + m.domain() + ".gov.cn"
	lines := []string{about,
		fmt.Sprintf("《%s》由%s主办，%s承办并编辑发布，是刊登政府规章和规范性文件的法定载体。", m.issue.Name, m.issue.Sponsor, m.issue.Publisher),
		fmt.Sprintf("《%s》集中刊载本级人民政府及其办公室公开发布的文件，免费向社会公众赠阅。", m.issue.Name),
	}
	colon := m.one("：", "：", ":", "： ")
	for _, f := range [][2]string{{m.one("地 址", "地址", "地　址"), m.issue.Address}, {m.one("邮 编", "邮政编码", "邮编"), m.issue.Postcode},
		{m.one("电 话", "电话", "联系电话"), m.issue.Phone}, {m.one("网 址", "网址"), m.issue.Website}} {
		lines = append(lines, f[0]+colon+f[1])
	}
	for i, s := range lines {
		b := m.put(roleColophon, text(s), nil)
		b.doc, b.part = -1, -1
		if i == 0 {
			b.fresh = true
		}
	}
	return m.blocks
}

// domain is the Latin name of the place without its level: lanhu.
func (m *maker) domain() string {
	f := strings.Fields(strings.ToLower(m.place.latin))
	last := f[len(f)-1]
	return strings.TrimSuffix(strings.TrimSuffix(last, "shi"), "qu")
}
