package ofd

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/intake/pdf"
)

// A maker writes OFD documents of A4 pages.
type maker struct {
	pages    []string // what stands in the layer of each page
	template string
	extra    map[string]string // other parts
}

const namespace = ` xmlns:ofd="http://www.ofdspec.org/2016"`

// text is a line of 4 mm type that begins at x, y.
func textAt(x, y float64, s string) string {
	n := len([]rune(s))
	return fmt.Sprintf(`<ofd:TextObject Boundary="%g %g %d 6" Font="3" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g %d 4">%s</ofd:TextCode></ofd:TextObject>`, x, y, 4*n, max(n-1, 1), s)
}

// line is a ruling.
func lineAt(x0, y0, x1, y1 float64) string {
	return fmt.Sprintf(`<ofd:PathObject Boundary="0 0 210 297" LineWidth="0.2"><ofd:AbbreviatedData>M %g %g L %g %g</ofd:AbbreviatedData></ofd:PathObject>`, x0, y0, x1, y1)
}

// parts returns the parts of the document by their names.
func (m maker) parts() map[string]string {
	parts := map[string]string{
		"OFD.xml": `<?xml version="1.0" encoding="UTF-8"?><ofd:OFD` + namespace + ` Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:Title>x</ofd:Title></ofd:DocInfo>` +
			`<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot><ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures></ofd:DocBody></ofd:OFD>`,
		"Doc_0/Signs/Signatures.xml": `<ofd:Signatures` + namespace + `/>`,
		"Doc_0/Tpls/Content.xml":     `<ofd:Page` + namespace + `><ofd:Content><ofd:Layer>` + m.template + `</ofd:Layer></ofd:Content></ofd:Page>`,
	}
	var refs strings.Builder
	for i, layer := range m.pages {
		fmt.Fprintf(&refs, `<ofd:Page ID="%d" BaseLoc="Pages/Page_%d/Content.xml"/>`, 100+i, i)
		parts[fmt.Sprintf("Doc_0/Pages/Page_%d/Content.xml", i)] = `<ofd:Page` + namespace + `><ofd:Template TemplateID="2"/><ofd:Content><ofd:Layer ID="1">` + layer + `</ofd:Layer></ofd:Content></ofd:Page>`
	}
	parts["Doc_0/Document.xml"] = `<ofd:Document` + namespace + `><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>` +
		`<ofd:TemplatePage ID="2" BaseLoc="Tpls/Content.xml"/></ofd:CommonData><ofd:Pages>` + refs.String() + `</ofd:Pages></ofd:Document>`
	for name, s := range m.extra {
		parts[name] = s
	}
	return parts
}

// file packs the document.
func (m maker) file(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	parts := m.parts()
	var names []string
	for name := range parts {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(parts[name]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// notice is a page of an invented notice.
var notice = textAt(60, 30, "关于修缮灯塔的通知") + textAt(30, 50, "各海事处：") + textAt(38, 58, "请于本月修缮灯塔。")

func TestRead(t *testing.T) {
	table := lineAt(30, 100, 150, 100) + lineAt(30, 110, 150, 110) + lineAt(30, 120, 150, 120) + lineAt(30, 100, 30, 120) + lineAt(80, 100, 80, 120) + lineAt(150, 100, 150, 120) +
		textAt(40, 102, "灯塔") + textAt(90, 102, "高度") + textAt(40, 112, "北礁") + textAt(90, 112, "十二米")
	left := []string{"　　第一条　为了规范灯塔的修", "缮和管理，保障船舶航行的安全", "，制定本办法。这一行也是满的", "　　第二条　本办法所称灯塔，", "是指沿岸和岛礁上设置的固定灯"}
	right := []string{"标，包括附属的房屋和码头等的", "设施，船舶不得损坏灯塔的设施", "　　第三条　海事处负责灯塔的", "日常巡查，每月不少于二次，并", "将巡查的结果报告海事局备案。"}
	var columns strings.Builder
	columns.WriteString(textAt(45, 20, "港城市人民代表大会常务委员会公告第三号文件目录"))
	for i := range left {
		for k, s := range []string{left[i], right[i]} {
			body := strings.TrimLeft(s, "　")
			indent := float64(len([]rune(s))-len([]rune(body))) * 4
			columns.WriteString(textAt(20+70*float64(k)+indent, 40+8*float64(i), body))
		}
	}
	tests := []struct {
		name string
		m    maker
		want string
	}{
		{"lines", maker{pages: []string{notice}}, "关于修缮灯塔的通知\n各海事处：\n请于本月修缮灯塔。"},
		{"pages", maker{pages: []string{textAt(30, 30, "第一页"), textAt(30, 30, "第二页")}}, "第一页\n第二页"},
		{"template", maker{pages: []string{notice}, template: textAt(30, 10, "港城市海事局")}, "港城市海事局\n关于修缮灯塔的通知\n各海事处：\n请于本月修缮灯塔。"},
		{"table", maker{pages: []string{table}}, "灯塔\t高度\n北礁\t十二米"},
		{"columns", maker{pages: []string{columns.String()}}, "港城市人民代表大会常务委员会公告第三号文件目录\n" + strings.ReplaceAll(strings.Join(append(slices.Clone(left), right...), "\n"), "　　第", "第")},
		{"matrix", maker{pages: []string{`<ofd:TextObject Boundary="30 40 50 10" CTM="4 0 0 4 0 0" Size="1"><ofd:TextCode X="0" Y="1" DeltaX="1 1 1">海事通告</ofd:TextCode></ofd:TextObject>`}}, "海事通告"},
		{"pieces of a line", maker{pages: []string{`<ofd:TextObject Boundary="30 40 50 10" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="4">海事</ofd:TextCode><ofd:TextCode X="8" Y="4" DeltaX="4">通告</ofd:TextCode></ofd:TextObject>`}}, "海事通告"},
		{"page blocks", maker{pages: []string{"<ofd:PageBlock><ofd:PageBlock>" + textAt(30, 30, "通告") + "</ofd:PageBlock></ofd:PageBlock>"}}, "通告"},
		{"a large filled area is no ruling", maker{pages: []string{`<ofd:PathObject Boundary="0 0 210 297" Stroke="false" Fill="true"><ofd:AbbreviatedData>M 0 0 L 210 0 L 210 297 L 0 297 C</ofd:AbbreviatedData></ofd:PathObject>` + notice}}, "关于修缮灯塔的通知\n各海事处：\n请于本月修缮灯塔。"},
		{"a second document", maker{pages: []string{textAt(30, 30, "第一页")}, extra: map[string]string{
			"OFD.xml":            `<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody><DocBody><DocRoot>/Doc_1/Document.xml</DocRoot></DocBody></OFD>`,
			"Doc_1/Document.xml": `<Document><Pages><Page ID="1" BaseLoc="/Doc_1/P.xml"/></Pages></Document>`,
			"Doc_1/P.xml":        `<Page><Area><PhysicalBox>0 0 100 100</PhysicalBox></Area><Content><Layer>` + strings.ReplaceAll(textAt(10, 30, "第二页"), "ofd:", "") + `</Layer></Content></Page>`,
		}}, "第一页\n第二页"},
	}
	for _, test := range tests {
		src, err := Read(test.m.file(t), "")
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		var got []string
		for line := range strings.Lines(src.Text) {
			if line = strings.Trim(line, " 　\n"); line != "" {
				got = append(got, line)
			}
		}
		if strings.Join(got, "\n") != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, strings.Join(got, "\n"), test.want)
		}
		if src.Format != "ofd" || src.File.Bytes == 0 {
			t.Errorf("%s: format %q, file %v", test.name, src.Format, src.File)
		}
	}
}

// Places are those of a PDF: points from the top left corner.
func TestPlaces(t *testing.T) {
	src, err := Read(maker{pages: []string{textAt(30, 40, "通告")}}.file(t), "")
	if err != nil {
		t.Fatal(err)
	}
	if p := src.Pages[0]; p.Width < 595 || p.Width > 596 || p.Height < 841 || p.Height > 842 {
		t.Errorf("the page has %v × %v points", p.Width, p.Height)
	}
	b, want := src.Runs[0].Box, [4]float64{30, 40, 38, 44}
	for i := range b {
		if d := b[i]/pointsInMillimetre - want[i]; d < -1 || d > 1 {
			t.Errorf("the text stands at %v points, want %v mm", b, want)
			break
		}
	}
}

func TestErrors(t *testing.T) {
	whole := maker{pages: []string{notice}}
	tests := []struct {
		name string
		file []byte
		o    Options
		want error
	}{
		{"encrypted", maker{pages: []string{notice}, extra: map[string]string{"Encryptions.xml": "<x/>"}}.file(t), Options{}, ErrEncrypted},
		{"cut off", whole.file(t)[:400], Options{}, ErrDamaged},
		{"without pages", maker{}.file(t), Options{}, ErrDamaged},
		{"too many files", whole.file(t), Options{MaxFiles: 2}, &LimitError{}},
		{"too many pages", maker{pages: []string{notice, notice}}.file(t), Options{MaxPages: 1}, &LimitError{}},
	}
	for _, test := range tests {
		_, err := test.o.Read(t.Context(), test.file, "")
		_, limit := errors.AsType[*LimitError](err)
		if _, want := test.want.(*LimitError); want && !limit || !want && !errors.Is(err, test.want) {
			t.Errorf("%s: %v, want %v", test.name, err, test.want)
		}
	}
}

// A page that cannot be read says why, and the others are read.
func TestUnreadPages(t *testing.T) {
	deep := strings.Repeat("<ofd:PageBlock>", 100) + strings.Repeat("</ofd:PageBlock>", 100)
	many := textAt(0, 0, strings.Repeat("灯", maxPageGlyphs+10))
	tests := []struct {
		name, page string
		o          Options
		reason     pdf.Reason
	}{
		{"a picture", `<ofd:ImageObject Boundary="0 0 210 297" ResourceID="9"/>`, Options{}, pdf.NoText},
		{"elements in each other", deep, Options{}, pdf.DamagedPage},
		{"characters", many, Options{}, pdf.DamagedPage},
		{"cut off", "<ofd:TextObject", Options{}, pdf.DamagedPage},
		{"bytes", notice + strings.Repeat(" ", 1<<20), Options{MaxDecoded: 1 << 19}, pdf.DamagedPage},
		{"characters of the document", notice, Options{MaxGlyphs: 30}, pdf.DamagedPage},
	}
	for _, test := range tests {
		r, err := test.o.Read(t.Context(), maker{pages: []string{notice, test.page}}.file(t), "")
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if bad := r.Unusable(); len(bad) != 1 || bad[0].Page != 2 || bad[0].Reason != test.reason {
			t.Errorf("%s: the pages are %v", test.name, r.Quality)
		}
		if !strings.Contains(r.Source.Text, "各海事处") || r.Source.Pages[1].Unread == "" {
			t.Errorf("%s: the first page is %q, the second %q", test.name, r.Source.Text[:min(40, len(r.Source.Text))], r.Source.Pages[1].Unread)
		}
	}
	parts := maker{pages: []string{notice}}.parts()
	root, document := parts["OFD.xml"], parts["Doc_0/Document.xml"]
	for name, extra := range map[string]map[string]string{
		"a document cut off":            {"Doc_0/Document.xml": strings.Replace(document, "</ofd:Pages>", "<ofd:Page", 1)},
		"the list of documents cut off": {"OFD.xml": strings.Replace(root, "</ofd:OFD>", "<ofd:DocBody><ofd:Doc", 1)},
		"a document that is not there":  {"OFD.xml": strings.Replace(root, "</ofd:OFD>", "<ofd:DocBody><ofd:DocRoot>Doc_9/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>", 1)},
	} {
		src, err := Read(maker{pages: []string{notice}, extra: extra}.file(t), "")
		if err == nil || !strings.Contains(err.Error(), "pages may be missing") || !strings.Contains(err.Error(), Advice) || !strings.Contains(src.Text, "各海事处") {
			t.Errorf("%s: %v", name, err)
		}
	}
	missing := maker{pages: []string{notice}}
	missing.extra = map[string]string{"Doc_0/Document.xml": strings.Replace(missing.parts()["Doc_0/Document.xml"], "</ofd:Pages>", `<ofd:Page ID="7" BaseLoc="gone.xml"/></ofd:Pages>`, 1)}
	if _, err := Read(missing.file(t), ""); err == nil || !strings.Contains(err.Error(), "a part of the page is missing") {
		t.Errorf("a page without its part: %v", err)
	}
}

func TestDeltas(t *testing.T) {
	for s, want := range map[string][]float64{"": nil, "1 2.5": {1, 2.5}, "g 3 2 1": {2, 2, 2, 1}, "g 2": {0, 2}, "g -1 4": nil} {
		if got := deltas(s); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", s, got, want)
		}
	}
	if n := len(deltas(strings.Repeat("g 1000000 1 ", 1000))); n > maxDeltas {
		t.Errorf("%d distances", n)
	}
}

// Any bytes are read without a panic.
// TestManyPieces reads texts that comments part into many pieces, and parts of nothing but numbers: what they take grows with their length alone.
func TestManyPieces(t *testing.T) {
	pieces := strings.Repeat("1<!---->", 1<<16)
	parts := maker{pages: []string{""}}.parts()
	for name, m := range map[string]maker{
		"text":    {pages: []string{`<ofd:TextObject Boundary="0 0 9 9" Size="4"><ofd:TextCode>` + pieces + `</ofd:TextCode></ofd:TextObject>`}},
		"root":    {pages: []string{notice}, extra: map[string]string{"OFD.xml": strings.Replace(parts["OFD.xml"], "Doc_0/", pieces+"Doc_0/", 1)}},
		"box":     {pages: []string{notice}, extra: map[string]string{"Doc_0/Document.xml": strings.Replace(parts["Doc_0/Document.xml"], "297<", pieces+"<", 1)}},
		"numbers": {pages: []string{`<ofd:TextObject Boundary="` + strings.Repeat("1 ", 1<<23) + `"/>`}},
	} {
		file := m.file(t)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, _ = Options{}.Read(t.Context(), file, "")
		runtime.ReadMemStats(&after)
		if took := after.TotalAlloc - before.TotalAlloc; took > 300<<20 {
			t.Errorf("%s: %d MiB were allocated", name, took>>20)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(notice))
	f.Add([]byte(lineAt(1, 1, 5, 1)))
	f.Fuzz(func(t *testing.T, layer []byte) {
		_, _ = Options{}.Read(t.Context(), maker{pages: []string{string(layer)}}.file(t), "")
	})
}
