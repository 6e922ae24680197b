package intake

import (
	"fmt"
	"strings"
	"testing"
)

// tsvPageOf writes words as Tesseract's table: each line is words that stand in it, as text@left,top,width,height.
func tsvPageOf(lines ...string) string {
	var b strings.Builder
	b.WriteString(tsvHeader + "\n1\t1\t0\t0\t0\t0\t0\t0\t900\t1200\t-1\t\n")
	for i, line := range lines {
		fmt.Fprintf(&b, "4\t1\t1\t1\t%d\t0\t0\t0\t0\t0\t-1\t\n", i+1)
		for k, w := range strings.Fields(line) {
			text, place, _ := strings.Cut(w, "@")
			p := strings.Split(place, ",")
			fmt.Fprintf(&b, "5\t1\t1\t1\t%d\t%d\t%s\t%s\t%s\t%s\t90\t%s\n", i+1, k+1, p[0], p[1], p[2], p[3], text)
		}
	}
	return b.String()
}

// columnLine is a line of a column of sixteen characters that begins at left.
func columnLine(left, row int, text string) string {
	return fmt.Sprintf("%s@%d,%d,%d,20", text, left, 100+30*row, 20*len([]rune(text)))
}

// Lines that run over both columns, as an OCR without a search for columns gives them, come column by column.
func TestColumnsOfWords(t *testing.T) {
	left := []string{"第一条灯塔由海事处看管不", "得擅自拆除或者移动的灯塔应当报", "告海事处批准以后方可进行并且", "第二条船舶进出港口应当遵", "守灯塔的信号并且服从海事处指挥", "违者依法处理"}
	right := []string{"第三条海事处每月巡查灯塔", "二次并将结果报告海事局备案存查", "第四条损坏灯塔的应当赔偿", "其数额由海事处会同财政部门确定", "第五条本办法自公布之日起", "施行"}
	var lines []string
	lines = append(lines, columnLine(250, 0, "港城市灯塔管理办法的公告"))
	for i := range left {
		l, r := 60, 420
		if strings.HasPrefix(left[i], "第") {
			l += 40
		}
		if strings.HasPrefix(right[i], "第") {
			r += 40
		}
		lines = append(lines, columnLine(l, i+2, left[i])+" "+columnLine(r, i+2, right[i]))
	}
	// the box of 第 is that of a speck
	lines[1] = strings.Replace(lines[1], "第一条灯塔由海事处看管不@100,160,240,20", "第@100,181,20,3 一条灯塔由海事处看管不@120,160,220,20", 1)
	src, err := Read(strings.NewReader(tsvPageOf(lines...)), "page.tsv")
	if err != nil {
		t.Fatal(err)
	}
	want := "港城市灯塔管理办法的公告\n" + strings.Join(append(left, right...), "\n") + "\n"
	if src.Text != want {
		t.Errorf("got\n%s\nwant\n%s", src.Text, want)
	}
	if src.Pages[0].Span.End != len(src.Text) || len(src.Runs) != 14 {
		t.Errorf("page %+v, %d runs", src.Pages[0], len(src.Runs))
	}
	for _, r := range src.Runs {
		if r.Span.Len() == 0 || r.Page != 0 {
			t.Errorf("run %+v", r)
		}
	}
}
