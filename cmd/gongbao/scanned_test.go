package main

import (
	"encoding/json"
	"os/exec"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/gazette"
)

// TestScannedPage reads the picture of a page in testdata as a user would.
func TestScannedPage(t *testing.T) {
	if out, _ := exec.Command("tesseract", "--list-langs").CombinedOutput(); !strings.Contains(string(out), "chi_sim") {
		t.Skip("needs Tesseract with chi_sim")
	}
	code, out, errs := runText("", "parse", "../../testdata/gazette-scan.png")
	var is gazette.Issue
	if err := json.Unmarshal([]byte(out), &is); code != exitOK || err != nil || len(is.Documents) == 0 {
		t.Fatalf("code %d, %v, %s", code, err, errs)
	}
	d := &is.Documents[0]
	if d.Number == nil || d.Number.Agency != "临政" || d.Number.Year != 2024 || d.Number.Serial != 5 {
		t.Errorf("the number is %+v", d.Number)
	}
	if want := "云州市临江区人民政府关于印发临江区灯塔管护办法的通知"; d.Title != want || d.Date != "2024-05-06" {
		t.Errorf("title and date are %q, %s", d.Title, d.Date)
	}
}
