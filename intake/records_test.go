package intake

import (
	"strings"
	"testing"

	"github.com/gongbao/gongbao/segment"
)

// TestRecords reads the rows of tables of records as papers of their own, with few facts and many.
func TestRecords(t *testing.T) {
	for _, table := range []string{
		"标题,发布机关,文号,公布日期,时效性,正文\n" +
			"云州市供水办法,云州市人民政府,云州市人民政府令第77号,2031-05-04,有效,\"云州市供水办法\n第一条　为了加强供水管理，制定本办法。\n第二条　违反本办法的，处200元罚款。\"\n" +
			"云州市渡口规定,云州市人民政府,云州市人民政府令第61号,2028-05-04,已废止,\"第一条　为了加强渡口管理，制定本规定。\n第二条　渡口应当公布载客人数。\"\n" +
			"云州市水库规定,云州市人民政府,云州市人民政府令第62号,2028-05-05,有效,\"第一条　为了加强水库管理，制定本规定。\n第二条　水库应当公布水位。\"\n",
		"文号,标题,正文\n" +
			"云州市人民政府令第77号,云州市供水办法,\"第一条　为了加强供水管理，制定本办法。\n第二条　违反本办法的，处200元罚款。\"\n" +
			"云政发〔2031〕8号,云州市人民政府关于检修渡口的通知,\"各镇人民政府：\n为检修渡口，现通知如下。\n云州市人民政府\n2031年5月4日\"\n" +
			"云州市人民政府令第62号,云州市水库规定,\"第一条　为了加强水库管理，制定本规定。\n第二条　水库应当公布水位。\"\n",
		"\ufefftitle,content\r\n" +
			"云州市供水办法,\"第一条　为了加强供水管理，制定本办法。\r\n第二条　违反本办法的，处200元罚款。\"\r\n" +
			"云州市人民政府关于检修渡口的通知,\"各镇人民政府：\r\n为检修渡口，现通知如下。\r\n云州市人民政府\r\n2031年5月4日\"\r\n" +
			"云州市供水通报,为加强供水，情况如下。\r\n",
	} {
		if !isRecords(table) {
			t.Errorf("no table of records: %s", table)
			continue
		}
		src, err := readRecords(table)
		if err != nil {
			t.Fatal(err)
		}
		l := segment.Read(src)
		var titles []string
		for i := range l.Documents {
			title := ""
			for _, at := range l.Documents[i].Head.TitleSpans {
				title += src.Text[at.Start:at.End]
			}
			titles = append(titles, title)
		}
		names, rest, _ := strings.Cut(table, "\n")
		if len(titles) != 3 || len(src.Pages) != 3 {
			t.Errorf("%s: titles %q on %d pages", names, titles, len(src.Pages))
		}
		for _, title := range titles {
			if title == "" || !strings.Contains(rest, title) {
				t.Errorf("%s: title %q", names, title)
			}
		}
	}
	for _, text := range []string{"标题,正文", "标题,正文,内容\n甲,乙,丙\n", "云州市供水办法，正文\n第一条\n", "序号,标题\n1,云州市供水办法\n", "指标,全市,城市\n消费,0.9,1.0\n", "标题：供水,正文\n甲,乙\n"} {
		if isRecords(text) {
			t.Errorf("a table of records: %s", text)
		}
	}
}
