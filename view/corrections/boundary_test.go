package corrections

import (
	"strings"
	"testing"

	"github.com/gongbao/gongbao/gazette"
)

const twoDocuments = "云州市人民政府文件\n云政发〔2031〕4号\n关于渡船的通知\n各区人民政府：\n全市购置渡船12 艘，费用5万元以上15万元以下。\n云州市人民政府\n2031年5月4日\n" +
	"云州市人民政府文件\n云政发〔2031〕5号\n关于渡口的通知\n各区人民政府：\n一、每处渡口补助8万元。\n二、本通知自公布之日起施行。\n云州市人民政府\n2031年6月4日\n"

// places lists the texts of all amounts of an issue and checks that they stand there.
func amountsOf(t *testing.T, is *gazette.Issue) string {
	t.Helper()
	var out []string
	for i := range is.Documents {
		var words []string
		for _, a := range is.Documents[i].Amounts {
			if got := is.Text(a.Spans[0]); got != a.Text {
				t.Errorf("%s stands where %s is printed", a.Text, got)
			}
			if is.Documents[i].Node(a.EID) == nil {
				t.Errorf("%s stands in %s, which is not there", a.Text, a.EID)
			}
			words = append(words, a.Text)
		}
		out = append(out, is.Documents[i].ID+": "+strings.Join(words, " "))
	}
	return strings.Join(out, "; ")
}

// TestJoin puts two documents together, and takes that back; nothing that was printed is lost.
func TestJoin(t *testing.T) {
	is := read(twoDocuments)
	start := strings.LastIndex(twoDocuments, "云州市人民政府文件")
	f := New(is)
	say(t, f, is, Correction{Op: Join, Anchor: Anchor{Span: gazette.Span{Start: start, End: start + 27}}})
	if got := outcome(f.Apply(is)); got != "applied /documents/0" {
		t.Fatal(got)
	}
	if got, want := amountsOf(t, is), "云政发〔2031〕4号: 12 艘 5万元 15万元 8万元"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if p := is.Documents[0].Amounts[2].Partner; p == nil || *p != 1 {
		t.Error("the partner is another")
	}
	eids := map[string]bool{}
	text := ""
	for _, n := range is.Documents[0].Nodes() {
		if eids[n.EID] {
			t.Errorf("%s is there twice", n.EID)
		}
		eids[n.EID] = true
		text += n.Text + "\n"
	}
	for _, want := range []string{"关于渡口的通知", "云政发〔2031〕5号", "每处渡口补助8万元"} {
		if !strings.Contains(text, want) {
			t.Errorf("%s is lost", want)
		}
	}
}

// TestSplit parts a document that was read as one, and says something about the second half.
func TestSplit(t *testing.T) {
	text := strings.Replace(twoDocuments, "云州市人民政府文件\n云政发〔2031〕5号\n关于渡口的通知\n", "渡口办法\n", 1)
	is := read(text)
	if len(is.Documents) != 1 {
		t.Fatalf("%d documents are read, the test wants one", len(is.Documents))
	}
	start := strings.Index(text, "渡口办法")
	f := New(is)
	say(t, f, is, Correction{Op: Split, Anchor: Anchor{Span: gazette.Span{Start: start, End: start + 12}}})
	f.Apply(is)
	say(t, f, is, Correction{Field: "documents[1].title", Verdict: Corrected, Is: []byte(`"渡口办法"`), Drawn: &Anchor{Span: gazette.Span{Start: start, End: start + 12}}})
	again := read(text)
	f.Apply(again)
	if got := outcome(again.Corrections); !strings.HasPrefix(got, "applied /documents/1; ") || len(again.Documents) != 2 || again.Documents[1].Title != "渡口办法" {
		t.Fatal(got, len(again.Documents))
	}
	got := amountsOf(t, again)
	if !strings.HasPrefix(got, "云政发〔2031〕4号: 12 艘 5万元 15万元; ") || !strings.HasSuffix(got, ": 8万元") {
		t.Error(got)
	}
	if d := again.Documents; d[0].Date != "2031-05-04" || d[1].Date != "2031-06-04" || d[0].ID == d[1].ID {
		t.Errorf("%s %s, %s %s", d[0].ID, d[0].Date, d[1].ID, d[1].Date)
	}
	say(t, f, again, Correction{Op: Split, Anchor: Anchor{Span: gazette.Span{Start: 0, End: 9}}})
	third := read(text)
	if got := outcome(f.Apply(third)); !strings.Contains(got, "needless") {
		t.Error(got)
	}
}
