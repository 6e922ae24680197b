package view

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/gazette/sample"
	"github.com/gongbao/gongbao/segment"
	"github.com/gongbao/gongbao/view/corrections"
)

// hidden counts the characters of the page that cannot be seen or turn others around: there must be none, as each is shown by its number.
const hidden = `(() => {
	const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	let n = 0;
	while (walk.nextNode()) {
		if (walk.currentNode.parentElement.closest("script")) continue;
		n += (walk.currentNode.data.match(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g) ?? []).length;
	}
	return n;
})()`

// made are elements that only a stranger's markup could have made.
const made = `document.querySelectorAll("#app script, #app iframe, #app object, #app embed, #app base, #app form, #app img:not(.sheet img), #app style").length`

// hostile are texts that try to be more than text, or more than a page can hold.
func hostile() map[string]string {
	long, columns := 1_000_000, 20_000
	if os.Getenv("GONGBAO_LONG") != "" {
		long, columns = 10_000_000, 100_000
	}
	head := "云州市人民政府文件\n云政发〔2031〕3号\n云州市人民政府关于灯塔的通知\n各区人民政府：\n"
	return map[string]string{
		"script": "云州市人民政府文件\n云政发〔2031〕3号\n云州市人民政府关于<script>window.hacked=1</script><img src=x onerror=window.hacked=1>的通知\n" +
			"各区人民政府：\n序号\t名称\n1\t<script>window.hacked=1</script>\n2\t\"><svg onload=window.hacked=1>\n3\tjavascript:window.hacked=1\n</script><script>window.hacked=1</script>\n</style><!--\n",
		"bidi":       head + "第一条 \u202e塔灯\u202c \u2066左\u2069 \u200f右\u061c 补助4000\u202e元05\u202c。\n第二条 \u05d0\u05d1\u05d2 4000元 \u0645\u0631\u062d\u0628\u0627 5万元。\n",
		"zero width": head + "第一条 补\u200b助\u200d4\u20600\ufeff00元\u00ad，" + strings.Repeat("\u200b", 50_000) + "止。\n第二条 Z" + strings.Repeat("\u0301", 20_000) + "algo。\n",
		"controls":   head + "第一条 \x00\x01\x07\x1b[31m红\x1b[0m \u0085 \u2028 \u2029 止。\n\xff\xfe\xc3\x28 \xed\xa0\x80 \xf4\x90\x80\x80\n第二条 4000元\x00。\n",
		"wide row":   head + "序号" + strings.Repeat("\t甲", columns) + "\n1" + strings.Repeat("\t2", columns) + "\n2" + strings.Repeat("\t3", columns) + "\n",
		"one line":   head + "第一条 " + strings.Repeat("为了加强灯塔管理，补助4000元；", long/45) + "\n",
		"empty":      "",
		"line feeds": strings.Repeat("\n", long/20),
		// sums and days that no scale holds
		"figures": head + "第一条 补助" + strings.Repeat("9", 400) + "元，" + strings.Repeat("九", 300) + "亿元，0元，0.00000000000001元，-5元，" + strings.Repeat("0", 200) + "1元。\n" +
			"第二条 自0001年1月1日起施行，有效期99999年。自9999年12月31日起施行。9999年13月45日前完成。\n" + strings.Repeat("第三条 补助1元。\n", 200),
		"long title":     "云州市人民政府文件\n云政发〔2031〕3号\n云州市人民政府关于" + strings.Repeat("灯塔和渡船", 20_000) + "的通知\n各区人民政府：\n照旧。\n",
		"many documents": strings.Repeat("云政发〔2031〕3号\n云州市人民政府关于灯塔的通知\n各区人民政府：\n照旧，补助5元。\n云州市人民政府\n2031年5月4日\n", 2_000),
		"long table":     head + "序号\t名称\t金额（元）\n" + strings.Repeat("1\t灯塔\t4000\n", 10_000) + "合计\t\t1\n",
		"deep":           head + strings.Repeat("一、灯\n（一）灯\n1.灯\n（1）灯\n①灯\n", 3_000),
		"one word":       head + "第一条 " + strings.Repeat("a", 300_000) + strings.Repeat("《", 5_000) + strings.Repeat("（", 5_000) + "\n",
		"emoji":          head + "第一条 " + strings.Repeat("👩\u200d👩\u200d👧🏽🇨🇳☎\ufe0f", 3_000) + "补助5元\U000e0041\U000e007f。\n",
		"line ends":      strings.ReplaceAll(head, "\n", "\r") + "第一条 补助5元。\v第二条 补助6元。\f第三条 补助7元。\u2028第四条 补助8元。\r\r\n",
		"names": "__proto__人民政府文件\n__proto__〔2031〕3号\n__proto__人民政府关于constructor的通知\n各区人民政府：\n序号\t__proto__\n1\tconstructor\n" +
			"第一条 （以下简称“__proto__”）由toString负责，联系人：valueOf，电话：0870-1234567。\n",
	}
}

func TestHostile(t *testing.T) {
	slow(t)
	b := newBrowser(t, 1280, 800)
	for name, text := range hostile() {
		t.Run(name, func(t *testing.T) {
			b.t = t
			f := &File{Name: "<img src=x onerror=window.hacked=1>\u202e.txt", Open: func(context.Context) (*segment.Source, error) {
				return &segment.Source{Name: "a.txt", Format: "text", Text: text}, nil
			}}
			address := serve(t, f)
			b.log, b.asked = nil, nil
			b.open(address)
			b.harmless(text)
			b.quiet(address)
			if name != "script" && name != "controls" && name != "names" {
				return
			}
			out := filepath.Join(t.TempDir(), "page.html")
			w, err := os.Create(out)
			if err != nil {
				t.Fatal(err)
			}
			if err := Write(t.Context(), w, []*File{f}); err != nil {
				t.Fatal(err)
			}
			if err := w.Close(); err != nil {
				t.Fatal(err)
			}
			b.log, b.asked = nil, nil
			b.open("file://" + out)
			b.harmless(text)
			b.quiet("file://" + out)
		})
	}
}

// TestHostileCorrections shows a side file of a stranger: his words are text.
func TestHostileCorrections(t *testing.T) {
	path := tempFile(t, "a.txt", unreadText)
	is := gazette.Parse(&segment.Source{Name: "a.txt", Format: "text", Text: unreadText})
	f := corrections.New(is)
	bad := "<img src=x onerror=window.hacked=1>\u202e\u0000</script>__proto__"
	for _, c := range []corrections.Correction{
		{Field: "documents[0].title", Verdict: corrections.Corrected, Is: json.RawMessage(quoted(bad)), Who: bad, Note: bad},
		{Field: "documents[0].parts[0].body[0].text", Verdict: corrections.Corrected, Is: json.RawMessage(quoted(strings.Repeat("长", 200_000))), Who: strings.Repeat("名", 50_000)},
		{Field: "documents[0].people[+]", Verdict: corrections.Corrected, Is: json.RawMessage(`{"name":` + quoted(bad) + `}`), Anchor: corrections.Anchor{Span: gazette.Span{Start: 146, End: 152}}},
	} {
		if _, err := f.Say(is, c); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Save(corrections.Beside(path)); err != nil {
		t.Fatal(err)
	}
	b := newBrowser(t, 1280, 800)
	address := serve(t, onDisk(path))
	b.open(address)
	b.wait(`document.querySelector(".title ins")`)
	b.harmless(unreadText)
	b.press("6")
	b.wait(`document.querySelectorAll(".correction").length === 3`)
	b.quiet(address)
}

// harmless goes through a page and looks for what a text must not do.
func (b *browser) harmless(text string) {
	b.t.Helper()
	for _, keys := range []string{"n", "p", "d", "2", "3", "4", "5", "6", "1"} {
		b.press(keys)
	}
	js[bool](b, `(() => { for (const e of document.querySelectorAll(".source-text, .reading")) e.scrollTop = e.scrollHeight; return true })()`)
	time.Sleep(100 * time.Millisecond)
	b.wait(`document.querySelector(".source-text .row") || ` + fmt.Sprint(text == ""))
	for what, expression := range map[string]string{"hidden characters": hidden, "elements of a stranger": made, "hacked": `window.hacked ?? 0`} {
		if n := js[int](b, expression); n != 0 {
			b.t.Errorf("%s: %d", what, n)
		}
	}
	if n := js[int](b, `document.querySelectorAll("*").length`); n > 8000 {
		b.t.Errorf("%d elements are in the page", n)
	}
	if end := js[bool](b, `(() => { const s = gongbao.state.reading.text, r = [...document.querySelectorAll(".source-text .row")].at(-1); return !r || Number(r.dataset.item) >= s.rows.length - 3 })()`); !end {
		b.t.Error("the end of the source cannot be reached")
	}
}

// frames scrolls a pane for a while and returns how long 95 % of the frames took at most, in milliseconds.
const frames = `(async (pane) => {
	const times = [];
	let last = await new Promise(requestAnimationFrame);
	for (let i = 0; i < 150; i++) {
		pane.scrollTop += i % 50 === 49 ? pane.clientHeight * 12 : 140;
		const now = await new Promise(requestAnimationFrame);
		times.push(now - last);
		last = now;
	}
	return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)];
})`

func TestSpeed(t *testing.T) {
	if os.Getenv("GONGBAO_LONG") == "" {
		t.Skip("times are measured with GONGBAO_LONG=1, on a quiet machine")
	}
	founding, _ := filepath.Glob("../../shared/seed/*.txt")
	texts := map[string]string{"synthetic, 5 MB": manyGazettes(5_000_000), "synthetic, 200 kB": manyGazettes(200_000)}
	for _, path := range founding {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		texts["founding issue"] = string(data)
	}
	newBrowser(t, 1440, 900).open(serve(t, onDisk(tempFile(t, "sample.txt", sample.Text)))) // who opens a gazette has a browser that runs
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			most := 1000.0
			if len(text) > 1_000_000 {
				most = 3000
			}
			b := newBrowser(t, 1440, 900)
			address := serve(t, onDisk(tempFile(t, "a.txt", text)))
			b.open(address)
			opened := js[float64](b, `performance.getEntriesByName("shown")[0].startTime`)
			source := awaited[float64](b, frames+`(document.querySelector(".source-text"))`)
			reading := awaited[float64](b, frames+`(document.querySelector(".reading"))`)
			whole := js[float64](b, `performance.getEntriesByName("whole")[0].startTime`)
			t.Logf("%d bytes: opened in %.0f ms, all of it is there after %.0f ms; 95 %% of the frames within %.0f ms (source), %.0f ms (reading)", len(text), opened, whole, source, reading)
			if opened > most || source > 50 || reading > 50 {
				t.Errorf("too slow: at most %.0f ms and frames of 50 ms are wanted, on a quiet machine", most)
			}
			if n := js[int](b, `document.querySelectorAll("*").length`); n > 6000 {
				t.Errorf("%d elements are in the page", n)
			}
			b.quiet(address)
		})
	}
}
