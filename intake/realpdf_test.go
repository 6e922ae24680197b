package intake_test

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/intake"
)

// printedByBrowser is what a browser prints around a page: the date, the address, and which page it is.
var printedByBrowser = regexp.MustCompile(`https?://|^\d+/\d+$|^\d{4}/\d+/\d+ \d+:\d\d`)

// TestRealPDFs checks number, title and articles of real PDF files, and that what a browser printed around the pages is no text of theirs.
func TestRealPDFs(t *testing.T) {
	for pattern, want := range map[string]struct {
		number, title string
		articles      int
	}{
		"*宪法*":     {"", "中华人民共和国宪法", 143},
		"jiangxi*": {"赣府厅发〔2025〕6号", "江西省人民政府办公厅关于将健康融入所有政策的意见", 0},
		"sc-*":     {"国发〔2026〕26号", "国务院关于印发《全民健身计划（2026—2030年）》的通知", 0},
		"ls-6*":    {"", "新型冠状病毒肺炎诊疗方案（试行第九版）", 0},
	} {
		files, _ := filepath.Glob("../../shared/real/gov-pdf/" + pattern)
		if len(files) != 1 {
			t.Skip("no real PDF files in ../shared/real/gov-pdf")
		}
		src, err := intake.Open(files[0])
		if err != nil {
			t.Fatal(err)
		}
		issue := gazette.Parse(src)
		if len(issue.Documents) != 1 {
			t.Errorf("%s: %d documents", src.Name, len(issue.Documents))
			continue
		}
		d := &issue.Documents[0]
		number, articles := "", 0
		if d.Number != nil {
			number = d.Number.String()
		}
		for range d.Articles() {
			articles++
		}
		if number != want.number || d.Title != want.title || articles != want.articles {
			t.Errorf("%s: number %q, title %q, %d articles, want %+v", src.Name, number, d.Title, articles, want)
		}
		for _, n := range d.Nodes() {
			if s := strings.TrimSpace(n.Text); printedByBrowser.MatchString(s) && len(s) < 200 {
				t.Errorf("%s: %q is no text of the document", src.Name, s)
			}
		}
	}
}
