package score

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/gazette"
)

// renamed are the measures that the scorer beside the annotated texts calls otherwise.
var renamed = map[string]string{"citation relation": "citation relation", "document found (count equal)": "document count", "internal reference found": "internal reference", "marker heading text": "marker heading"}

// TestLinesAgree holds the figures of gold lines to those of the scorer that came with them, of a good reading and of a bad one.
func TestLinesAgree(t *testing.T) {
	dir := shared + "/real2/annotated"
	files, _ := filepath.Glob(dir + "/texts/*.txt")
	if len(files) == 0 {
		t.Skip("no annotated texts in ../shared")
	}
	for _, name := range []string{"good", "bad"} {
		folder := t.TempDir()
		sum := &Report{}
		for _, file := range files {
			source, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			data, err := json.Marshal(gazette.Parse(&gazette.Source{Text: string(source)}))
			if err != nil {
				t.Fatal(err)
			}
			if name == "bad" {
				data = worse(t, data)
			}
			base := filepath.Base(file)
			if err := os.WriteFile(filepath.Join(folder, base+".json"), data, 0o600); err != nil {
				t.Fatal(err)
			}
			r, err := File(data, string(source), filepath.Join(dir, "gold", base[:2]+".jsonl"))
			if err != nil {
				t.Fatal(err)
			}
			sum.Add(r)
		}
		printed := python(t, dir+"/score.py", "--", "sh", "-c", `cat "$0/$(basename "$1").json"`, folder)
		rows := regexp.MustCompile(`(?m)^([a-z ]+?) +(\d+) +(\d+) \| +(\d+) [\d. ]+\| +(\d+)`).FindAllStringSubmatch(printed, -1)
		for _, m := range rows {
			x := sum.Measure(m[1])
			read := fmt.Sprint(x.Read())
			if m[1] == "person in prose" {
				read = fmt.Sprint(x.Placed)
			}
			if got, want := fmt.Sprint(x.Want, " ", read, " ", x.Placed, " ", x.Hit), strings.Join(m[2:], " "); got != want {
				t.Errorf("%s, %s: %s, the scorer says %s", name, m[1], got, want)
			}
		}
		facts := regexp.MustCompile(`(?m)^([a-z ()]+?) +(\d+)/(\d+)$`).FindAllStringSubmatch(printed, -1)
		for _, m := range facts {
			measure := m[1]
			if other, ok := renamed[measure]; ok {
				measure = other
			}
			x := sum.Measure(measure)
			if got, want := fmt.Sprint(x.Hit, "/", x.Want), m[2]+"/"+m[3]; got != want {
				t.Errorf("%s, %s: %s, the scorer says %s", name, m[1], got, want)
			}
		}
		if len(rows) < 10 || len(facts) < 10 {
			t.Errorf("%d and %d lines are compared:\n%s", len(rows), len(facts), printed)
		}
	}
}
