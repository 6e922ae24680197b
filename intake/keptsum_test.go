package intake

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/gazette"
)

// TestSumOfText reads texts that are their file, and texts that are not, and one that was changed since: the sum is that of the text.
func TestSumOfText(t *testing.T) {
	for _, file := range []string{"云政发〔2031〕4号\n关于渡船的通知\n", "\ufeff云政发〔2031〕4号\n关于渡船的通知\n", "<p>关于渡船的通知</p>", "灯塔\xff\n", ""} {
		src, _ := Read(strings.NewReader(file), "a")
		if src == nil {
			continue
		}
		for range 2 {
			is := gazette.Parse(src)
			if want := fmt.Sprintf("%x", sha256.Sum256([]byte(src.Text))); is.Source.SHA256 != want {
				t.Errorf("%q has the sum %s, not %s", src.Text, is.Source.SHA256, want)
			}
			if want := fmt.Sprintf("%x", sha256.Sum256([]byte(file))); is.Source.File.SHA256 != want || is.Source.File.Bytes != len(file) {
				t.Errorf("the file %q has the sum %s, not %s", file, is.Source.File.SHA256, want)
			}
			src.Text = strings.ReplaceAll(src.Text, "渡", "客")
		}
	}
}
