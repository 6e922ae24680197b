package ofd

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/gongbao/gongbao/internal/effort"
)

// compositeAt draws a vector picture.
func compositeAt(x, y, scale string, id string) string {
	return `<ofd:CompositeObject Boundary="` + x + ` ` + y + ` 100 40" CTM="` + scale + ` 0 0 ` + scale + ` 0 0" ResourceID="` + id + `"/>`
}

// withUnits is a document whose resources have vector pictures.
func withUnits(page string, units map[string]string) maker {
	var res strings.Builder
	res.WriteString(`<ofd:Res` + namespace + `><ofd:CompositeGraphicUnits>`)
	for id, content := range units {
		res.WriteString(`<ofd:CompositeGraphicUnit ID="` + id + `" Width="100" Height="40"><ofd:Content>` + content + `</ofd:Content></ofd:CompositeGraphicUnit>`)
	}
	res.WriteString(`</ofd:CompositeGraphicUnits></ofd:Res>`)
	m := maker{pages: []string{page}, extra: map[string]string{"Doc_0/DocumentRes.xml": res.String()}}
	m.extra["Doc_0/Document.xml"] = strings.Replace(m.parts()["Doc_0/Document.xml"], `<ofd:TemplatePage`, `<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes><ofd:TemplatePage`, 1)
	return m
}

// TestComposite: the text of vector pictures is drawn where the page has them; one that is missing, or too much of them, is told.
func TestComposite(t *testing.T) {
	nested := map[string]string{"9": textAt(0, 0, "高度十二米"), "8": textAt(0, 0, "北礁灯塔") + compositeAt("0", "8", "1", "9"), "7": compositeAt("0", "0", "1", "7"),
		"1": "", "2": "", "3": ""}
	for id, below := range map[string]string{"1": "2", "2": "3", "3": "9"} {
		nested[id] = strings.Repeat(compositeAt("0", "0", "1", below), 1000)
	}
	table := lineAt(0, 0, 120, 0) + lineAt(0, 10, 120, 10) + lineAt(0, 20, 120, 20) + lineAt(0, 0, 0, 20) + lineAt(50, 0, 50, 20) + lineAt(120, 0, 120, 20) +
		textAt(10, 2, "灯塔") + textAt(60, 2, "高度") + textAt(10, 12, "北礁") + textAt(60, 12, "十二米")
	nested["6"] = table
	for _, c := range []struct{ name, page, want, broken string }{
		{"in its place", textAt(30, 30, "上文") + textAt(30, 70, "下文") + compositeAt("30", "50", "1", "9"), "上文\n高度十二米\n下文", ""},
		{"larger", textAt(30, 30, "上文") + compositeAt("30", "50", "2", "8"), "上文\n北礁灯塔\n高度十二米", ""},
		{"a table", notice + compositeAt("30", "100", "1", "6"), "关于修缮灯塔的通知\n各海事处：\n请于本月修缮灯塔。\n灯塔\t高度\n北礁\t十二米", ""},
		{"missing", notice + compositeAt("30", "50", "1", "99"), "关于修缮灯塔的通知\n各海事处：\n请于本月修缮灯塔。", errUnit.Error()},
		{"itself", textAt(30, 30, "上文") + compositeAt("30", "50", "1", "7"), "上文", errUnits.Error()},
		{"a thousand of a thousand", textAt(30, 30, "上文") + compositeAt("30", "50", "1", "1"), "上文", errUnits.Error()},
	} {
		begun := effort.CPUTime()
		r, err := Options{}.Read(context.Background(), withUnits(c.page, nested).file(t), "a.ofd")
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		text := strings.ReplaceAll(strings.TrimSpace(r.Source.Text), "\n\n", "\n")
		detail := ""
		if len(r.Quality) > 0 {
			detail = r.Quality[0].Detail
		}
		if text != c.want && !(c.broken != "" && strings.HasPrefix(text, c.want)) || detail != c.broken {
			t.Errorf("%s: %.200q (%q)\nwant %q (%q)", c.name, text, detail, c.want, c.broken)
		}
		if took := effort.CPUTime() - begun; took > 5*time.Second {
			t.Errorf("%s takes %v", c.name, took)
		}
	}
}
