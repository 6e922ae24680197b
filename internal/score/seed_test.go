package score

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"

	"github.com/gongbao/gongbao/gazette"
)

// shared is the folder of data that lies beside the checkout, and is no part of it.
const shared = "../../../shared"

// python returns what a scorer of the shared folder prints, and skips the test where it cannot run.
func python(t *testing.T, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip("python3 is not installed")
	}
	var out, errs bytes.Buffer
	c := exec.Command("python3", append([]string{"-B"}, args...)...)
	c.Stdout, c.Stderr = &out, &errs
	if err := c.Run(); err != nil {
		t.Fatalf("%v: %s", err, errs.String())
	}
	return out.String()
}

// worse is the JSON of an issue with faults, so that no figure is full: what is compared is how faults count.
func worse(t *testing.T, data []byte) []byte {
	t.Helper()
	var is map[string]any
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	if err := d.Decode(&is); err != nil {
		t.Fatal(err)
	}
	for i, d := range is["documents"].([]any) {
		d := d.(map[string]any)
		for _, name := range []string{"amounts", "dates", "durations", "citations", "contacts", "people"} {
			list := d[name].([]any)
			var kept []any
			for k, v := range list {
				v := v.(map[string]any)
				switch (k + i) % 7 {
				case 0:
					continue
				case 1:
					for field, wrong := range map[string]any{"max": 7, "from": "2031-01-01", "iso": "P9D", "title": "甲", "post": "乙", "bound": "about"} {
						if v[field] != nil {
							v[field] = wrong
						}
					}
				case 2:
					v["spans"] = list[(k+3)%len(list)].(map[string]any)["spans"] // where another value stands
				}
				kept = append(kept, v)
			}
			d[name] = kept
		}
		if i%3 == 1 {
			d["title"], d["date"], d["recipients"] = "甲", "2031-01-01", []any{"丙"}
		}
		for p, part := range d["parts"].([]any) {
			body := part.(map[string]any)["body"].([]any)
			if (i+p)%3 == 2 && len(body) > 2 {
				part.(map[string]any)["body"] = body[:len(body)-1]
			}
		}
	}
	out, err := json.Marshal(is)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestFolderAgrees holds the figures of a folder of gold to those of the scorer that came with it, of a good reading and of a bad one.
func TestFolderAgrees(t *testing.T) {
	files, _ := filepath.Glob(shared + "/seed/*.txt")
	scorer := shared + "/tools/score_seed.py"
	if _, err := os.Stat(scorer); err != nil || len(files) == 0 {
		t.Skip("no seed gazette and scorer in ../shared")
	}
	source, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	good, err := json.Marshal(gazette.Parse(&gazette.Source{Text: string(source)}))
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"good": good, "bad": worse(t, good)} {
		path := filepath.Join(t.TempDir(), "issue.json")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		printed := python(t, scorer, path, files[0], shared+"/gold", "--lines", "1-1305")
		r, err := Folder(data, string(source), shared+"/gold", Lines{1, 1305})
		if err != nil {
			t.Fatal(err)
		}
		compared := 0
		for _, m := range regexp.MustCompile(`(?m)^([a-z ]+?)  +(\d+)/(\d+)(?: spans found (\d+), extra (\d+))?`).FindAllStringSubmatch(printed, -1) {
			mine := r.Measure(m[1])
			all := mine.Want + mine.Extra
			if mine.Values || m[1] == "parts" && mine.Extra == 0 {
				all = mine.Want
			}
			got := fmt.Sprint(mine.Hit, "/", all)
			want := m[2] + "/" + m[3]
			if m[4] != "" {
				got += fmt.Sprint(" ", mine.Placed, " ", mine.Extra)
				want += " " + m[4] + " " + m[5]
			}
			if m[1] != "people" && got != want {
				t.Errorf("%s, %s: %s, the scorer says %s", name, m[1], got, want)
			}
			compared++
		}
		if compared < 30 {
			t.Errorf("%d lines are compared:\n%s", compared, printed)
		}
		if name == "bad" && r.Full() {
			t.Error("the bad reading is full")
		}
		sum := r.Sum("value ")
		f1 := regexp.MustCompile(`span F1 ([\d.]+), span\+meaning F1 ([\d.]+)`).FindStringSubmatch(printed)
		if len(f1) != 3 || strconv.FormatFloat(sum.PlaceF1(), 'f', 4, 64) != f1[1] || strconv.FormatFloat(sum.F1(), 'f', 4, 64) != f1[2] {
			t.Errorf("%s: all values: F1 %.4f and %.4f, the scorer says %q", name, sum.PlaceF1(), sum.F1(), f1)
		}
	}
}
