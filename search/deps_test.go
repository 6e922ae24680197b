package search

import (
	"os/exec"
	"strings"
	"testing"
)

// TestCoreCarriesNoDictionary: who only parses, or only makes a dataset, carries neither a dictionary nor a database.
func TestCoreCarriesNoDictionary(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "../gazette", "../dataset", "../parse", "../segment", "../intake").Output()
	if err != nil {
		t.Skip("go list does not run: ", err)
	}
	if !strings.Contains(string(out), "gongbao/gongbao/dataset\n") {
		t.Fatalf("go list does not name the packages: %s", out)
	}
	for line := range strings.Lines(string(out)) {
		for _, heavy := range []string{"go-ego", "modernc.org", "gongbao/gongbao/search", "vcaesar"} {
			if strings.Contains(line, heavy) {
				t.Errorf("the core imports %s", strings.TrimSpace(line))
			}
		}
	}
}
