package intake_test

import (
	"fmt"
	"strings"

	"github.com/gongbao/gongbao/intake"
)

// A web page becomes lines and rows; its menu does not.
func ExampleRead() {
	page := `<html><body><div class="nav"><a href="/">首页</a></div>
<h1>关于公布绿地名录的公告</h1>
<table><tr><th>序号</th><th>名称</th></tr><tr><td>1</td><td>长堤公园<br>（一期）</td></tr></table>
</body></html>`
	src, err := intake.Read(strings.NewReader(page), "notice.html")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(src.Format)
	fmt.Print(strings.ReplaceAll(src.Text, "\t", " → "))
	// Output:
	// html
	// 关于公布绿地名录的公告
	//
	// 序号 → 名称
	// 1 → 长堤公园<br>（一期）
}

// An OCR of a scan keeps the place of each word and how sure the program was.
func ExampleRead_places() {
	scan := "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n" +
		"1\t1\t0\t0\t0\t0\t0\t0\t1654\t2339\t-1\t\n" +
		"5\t1\t1\t1\t1\t1\t600\t200\t160\t40\t96.1\t绿地名录\n"
	src, err := intake.Read(strings.NewReader(scan), "scan.tsv")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, run := range src.Runs {
		fmt.Println(src.Pages[run.Page].Number, run.Box, run.Confidence, src.Text[run.Span.Start:run.Span.End])
	}
	// Output:
	// 1 [600 200 760 240] 0.961 绿地名录
}

// A file that is known but not readable says what to do.
func ExampleFormatError() {
	_, err := intake.Read(strings.NewReader(`{\rtf1\ansi 公报}`), "2031-02.doc")
	fmt.Println(err)
	// Output:
	// 2031-02.doc: rtf: this is a Rich Text document; save it as DOCX or plain text, and read that
}
