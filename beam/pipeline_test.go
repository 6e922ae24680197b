package beam

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"

	"github.com/gongbao/gongbao/dataset"
)

func TestMain(m *testing.M) { ptest.MainWithDefault(m, "prism") }

// document is a small gazette that no other is like.
func document(i int) string {
	return fmt.Sprintf("云州市人民政府文件\n\n云政规〔2031〕%d号\n\n云州市人民政府关于第%d号渡口补贴的通知\n\n各县人民政府：\n\n"+
		"　　渡船每艘补贴不超过%d万元，根据《云州市渡口办法》第三条，自2031年8月%d日起施行，有效期2年。\n\n　　联系人：张三，电话：0999-8000%03d。\n\n"+
		"云州市人民政府\n\n2031年7月%d日\n\n附件\n\n渡船表\n\n序号\t渡口\t渡船\n1\t北渡\t%d\n2\t南渡\t2\n合计\t\t%d\n",
		i+1, i+1, i+2, i%28+1, i%1000, i%28+1, i+1, i+3)
}

// The pipeline writes the lines that one run of dataset writes, for 200 files with bad and equal ones among them.
func TestSameAsDataset(t *testing.T) {
	n := 200
	if testing.Short() {
		n = 20
	}
	in, dir := t.TempDir(), t.TempDir()
	for i := range n {
		text := document(i)
		switch {
		case i%50 == 7:
			text = "PK\x03\x04 cut off"
		case i%50 == 9:
			text = document(0)
		}
		name := filepath.Join(in, fmt.Sprintf("%d", i%7), fmt.Sprintf("%04d.txt", i))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, got := filepath.Join(dir, "want"), filepath.Join(dir, "got")
	if _, err := dataset.Run(t.Context(), []string{in}, want, dataset.Options{}); err != nil {
		t.Fatal(err)
	}
	inputs, err := dataset.Inputs(t.Context(), []string{in})
	if err != nil {
		t.Fatal(err)
	}
	p, s := beam.NewPipelineWithRoot()
	Write(s, got, Read(s, inputs, dataset.Options{}))
	ptest.RunAndValidate(t, p)
	for _, name := range dataset.Names() {
		a, b := lines(t, filepath.Join(want, name+".jsonl")), lines(t, filepath.Join(got, name+".jsonl"))
		if !slices.Equal(a, b) {
			t.Errorf("%s: %d lines, want %d, or other ones", name, len(b), len(a))
		}
		if name == dataset.NameDocuments && len(a) < n/2 {
			t.Errorf("the test has only %d documents", len(a))
		}
	}
}

// lines returns the lines of a file in order; none where the pipeline wrote no file for lack of lines.
func lines(t *testing.T, path string) []string {
	data, err := os.ReadFile(path)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return nil
	}
	out := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	slices.Sort(out)
	return out
}
