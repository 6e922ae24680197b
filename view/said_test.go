package view

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// saidText has a value of each kind that a person writes anew, and a table whose sum does not hold.
const saidText = "云州市人民政府文件\n云政发〔2031〕4号\n云州市人民政府关于渡船的通知\n各区人民政府：\n每户补助不超过5.5万元，渡船使用满15年的于2031年6月1日前更换，受理期限为30个工作日。\n" +
	"渡口\t渡船\n北渡\t2800\n南渡\t3000\n合计\t5080\n云州市人民政府\n2031年5月4日\n"

// choose chooses the first thing of a kind.
func (b *browser) choose(kind string) {
	b.t.Helper()
	js[bool](b, `gongbao.choose(gongbao.state.reading.things.find((x) => x.kind === `+quoted(kind)+` || x.kind === "field" && x.name === `+quoted(kind)+`)), true`)
}

// write writes into the editor that is open.
func (b *browser) write(words string) {
	b.t.Helper()
	b.wait(`document.activeElement?.closest("[data-field]")`)
	js[bool](b, `document.activeElement.select(), true`)
	b.press(words)
	b.press(kb.Enter)
}

// TestSaid writes values as a gazette prints them: they are read by their own readers, what cannot be read is refused in Chinese and stays in the
// editor, and the page says what came of it.
func TestSaid(t *testing.T) {
	path := tempFile(t, "a.txt", saidText)
	b := newBrowser(t, 1440, 900)
	address := serve(t, onDisk(path))
	b.open(address)

	b.choose("date")
	b.press("e")
	b.write("随便写")
	b.wait(`document.querySelector(".note.bad:not([hidden])")?.textContent.includes("读不出日期，请写如 2024年3月13日")`)
	b.wait(`document.activeElement?.value === "随便写" && gongbao.state.corrections.length === 0`)
	b.write("二〇三一年五月十三日")
	b.wait(`gongbao.state.corrections.length === 1`)

	b.choose("amount")
	b.click(`.inspector [data-edit=""]`)
	b.wait(`document.activeElement?.tagName === "INPUT" && document.activeElement.value === "5.5万元"`)
	b.write("不低于6万元")
	b.wait(`gongbao.state.corrections.length === 2 && document.querySelector(".inspector .meaning").textContent === "不少于 6万元 / 户"`)
	if got := js[string](b, `document.querySelector('.inspector [data-field="per"] dd')?.textContent ?? ""`); !strings.Contains(got, "✎") {
		t.Errorf("what an amount is for cannot be said: %q", got)
	}
	b.click(`.inspector [data-edit="max"]`)
	b.write("7万")
	b.wait(`gongbao.state.corrections.length === 3 && document.querySelector(".inspector .meaning").textContent === "不少于 7万元 / 户"`)

	is := applied(t, path)
	d := is.Documents[0]
	if a := d.Amounts[0]; d.Date != "2031-05-13" || a.Min.String() != "70000" || a.Max.String() != "70000" || a.Bound != "at_least" {
		t.Errorf("date %s, amount %+v", d.Date, a)
	}
	b.press("2")
	b.wait(`[...document.querySelectorAll(".value-row .meaning")].some((x) => x.textContent === "不少于 15年")`)
	b.wait(`[...document.querySelectorAll(".value-row .meaning")].some((x) => x.textContent === "30个工作日")`)
	b.wait(`[...document.querySelectorAll(".value-row .meaning")].some((x) => x.textContent === "2031-06-01前")`)
	b.mu.Lock()
	b.log = without(b.log, "422") // the one that was refused
	b.mu.Unlock()
	b.quiet(address)
}

// TestCell corrects a cell of a table whose sum is broken: the check names the cells of its column, and holds then.
func TestCell(t *testing.T) {
	path := tempFile(t, "a.txt", saidText)
	b := newBrowser(t, 1440, 900)
	address := serve(t, onDisk(path))
	b.open(address)
	b.wait(`document.querySelector(".reading .status.broken")`)
	b.press("3")
	b.wait(`document.querySelectorAll(".finding.broken .place").length === 3`)
	if got := js[string](b, `[...document.querySelectorAll(".finding.broken .place")].map((x) => x.textContent).join()`); !strings.Contains(got, "第 4 行第 2 列") || !strings.Contains(got, "第 2 行第 2 列") {
		t.Errorf("the places are %s", got)
	}
	b.press("1")
	js[bool](b, `(() => { const n = gongbao.state.reading.things.find((x) => x.kind === "node" && x.obj.table); gongbao.choose(gongbao.state.reading.cell(n, 1, 1)); return true })()`)
	b.press("e")
	b.write("2080")
	b.wait(`document.querySelector(".reading .status.proved") && !document.querySelector(".reading .status.broken")`)
	b.press("3")
	b.wait(`[...document.querySelectorAll(".finding.proved")].some((x) => x.textContent.includes("合计"))`)
	b.press("6")
	b.wait(`document.querySelector(".correction b").textContent === "第 1 行第 2 列单元格"`)
	b.quiet(address)
}

// TestName keeps the name that a person gives, over a reload and into the next entry.
func TestName(t *testing.T) {
	path := tempFile(t, "a.txt", saidText)
	b := newBrowser(t, 1440, 900)
	address := serve(t, onDisk(path))
	b.open(address)
	b.press("6")
	js[bool](b, `(() => { const i = document.querySelector(".who input"); i.value = "余澄"; i.dispatchEvent(new Event("change")); return true })()`)
	for range 200 {
		if b.open(address); js[string](b, `gongbao.state.who`) == "余澄" {
			break
		}
	}
	b.choose("title")
	b.press("e")
	b.write("关于渡口的通知")
	b.wait(`gongbao.state.corrections[0]?.who === "余澄"`)
	b.quiet(address)
}

// TestUnsaved says in a written page that corrections live in it alone, and asks before they are let go.
func TestUnsaved(t *testing.T) {
	path := tempFile(t, "a.txt", saidText)
	out := filepath.Join(filepath.Dir(path), "page.html")
	w, err := os.Create(out)
	if err != nil {
		t.Fatal(err)
	}
	if err := Write(t.Context(), w, []*File{onDisk(path)}); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	b := newBrowser(t, 1280, 800)
	b.open("file://" + out)
	asks := func() bool {
		return js[bool](b, `(() => { const e = new Event("beforeunload", { cancelable: true }); dispatchEvent(e); return e.defaultPrevented })()`)
	}
	if asks() {
		t.Error("the page asks, and nothing was corrected")
	}
	b.choose("date")
	b.press("e")
	b.write("随便写")
	b.wait(`document.querySelector(".note.bad:not([hidden])")?.textContent.includes("读不出日期")`)
	b.write("二〇三一年五月十三日")
	b.wait(`document.querySelector(".note:not(.bad)")?.textContent.includes("尚未存成文件") && gongbao.state.corrections[0].is === "2031-05-13"`)
	if !asks() {
		t.Error("the page does not ask")
	}
	b.choose("amount")
	b.click(`.inspector [data-edit="max"]`)
	b.write("6万")
	b.wait(`document.querySelector(".inspector .meaning").textContent === "不超过 6万元 / 户"`)
	b.press("6")
	b.click(`[data-act="download"]`)
	if asks() {
		t.Error("the page asks, though the corrections were downloaded")
	}
}

// TestSplitWords splits a document: the page says so once, in Chinese, and the document can be joined from the list.
func TestSplitWords(t *testing.T) {
	path := tempFile(t, "a.txt", strings.Replace(saidText, "渡口\t", "关于灯塔的事项\n灯塔照旧。\n渡口\t", 1))
	b := newBrowser(t, 1440, 900)
	address := serve(t, onDisk(path))
	b.open(address)
	js[bool](b, `gongbao.choose(gongbao.state.reading.things.find((x) => x.kind === "node" && x.label.includes("关于灯塔"))), true`)
	b.click(`[data-act="split"]`)
	b.wait(`gongbao.state.reading.heads.length === 2 && document.querySelectorAll(".reading .boundary").length === 1`)
	if got := js[string](b, `document.querySelector(".inspector").textContent`); strings.Contains(got, "undefined") || strings.Contains(got, "document-") || !strings.Contains(got, "此处起为新文件") {
		t.Errorf("the inspector says %s", got)
	}
	b.choose("amount")
	b.click(`.documents [data-document="1"]`)
	b.wait(`gongbao.state.chosen?.kind === "document" && gongbao.state.chosen.doc === 1 && document.querySelector('[data-act="join"]')`)
	b.quiet(address)
}

// TestRows cuts no figure in two, and leaves no row short because of blanks.
func TestRows(t *testing.T) {
	line := strings.Repeat("渡口  渡船\t", 40) + strings.Repeat("补助540万元，于2031年3月31日", 30)
	b := newBrowser(t, 1200, 800)
	b.open(serve(t, onDisk(tempFile(t, "a.txt", line+"\n"))))
	if got := js[string](b, `(() => { const { text } = gongbao.state.reading; return [...text.rows].map((at, i) => text.string(at, text.rowEnd(i))).filter((s, i, all) => /\d$/.test(s) && /^\d/.test(all[i + 1] ?? "")).join("|") })()`); got != "" {
		t.Errorf("figures are cut: %s", got)
	}
	if got := js[float64](b, `(() => { let room = 0; const all = [...document.querySelectorAll(".source-text .letters")]; all.pop();
		for (const e of all) { const r = document.createRange(); r.selectNodeContents(e); room = Math.max(room, e.getBoundingClientRect().right - 12 - r.getBoundingClientRect().right); } return room })()`); got > 100 {
		t.Errorf("a row leaves %.0f pixels", got)
	}
	if got := js[float64](b, `Math.max(...[...document.querySelectorAll(".source-text .letters")].map((e) => e.scrollWidth - e.clientWidth))`); got > 0 {
		t.Errorf("a row is %.0f pixels too long", got)
	}
}
