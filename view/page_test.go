package view

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"github.com/gongbao/gongbao/gazette/sample"
	"github.com/gongbao/gongbao/intake/raster"
)

// lit returns the characters that are lit in the text of the source.
const lit = `[...document.querySelectorAll(".source-text .lit")].map(e => e.textContent).join("")`

// chosen returns what is printed of the thing that is chosen.
const chosen = `(document.querySelector(".inspector .printed")?.textContent ?? "")`

// onSample opens the sample.
func onSample(t *testing.T, width, height int64) (*browser, string, string) {
	t.Helper()
	path := tempFile(t, "sample.txt", sample.Text)
	b := newBrowser(t, width, height)
	address := serve(t, onDisk(path))
	b.open(address)
	return b, address, path
}

func TestAmount(t *testing.T) {
	b, address, _ := onSample(t, 1440, 900)
	b.picture("1-overview")
	b.press("2")
	b.click(`[data-kind="amount"]`)
	b.wait(`document.querySelectorAll(".value-row").length > 3`)
	b.click(`.item:nth-of-type(2) .value-row, .value-row.item:nth-of-type(2)`)
	b.wait(lit + ` === "4000元"`)
	if got := js[string](b, chosen); got != "4000元" {
		t.Errorf("chosen is %q", got)
	}
	b.wait(`document.querySelector(".claims")`)
	b.picture("2-values")
	b.press("1")
	b.wait(`document.querySelector(".reading .value.chosen")?.textContent === "4000元"`)
	b.picture("3-amount")
	b.quiet(address)
}

func TestCharacters(t *testing.T) {
	b, address, _ := onSample(t, 1440, 900)
	js[bool](b, `gongbao.choose(gongbao.state.reading.inOrder.find(x => x.label === "30亿元")), gongbao.choose(null), true`)
	b.wait(`[...document.querySelectorAll(".source-text .v-amount")].some(e => e.textContent === "30亿元")`)
	js[bool](b, `[...document.querySelectorAll(".source-text .v-amount")].find(e => e.textContent === "30亿元").id = "here", true`)
	b.click(`#here`)
	b.wait(chosen + ` === "30亿元"`)
	b.wait(lit + ` === "30亿元"`)
	b.wait(`document.querySelector(".reading .value.chosen")?.textContent === "30亿元"`)
	b.wait(`document.querySelector(".stack")`)
	if got := js[string](b, `document.querySelector(".stack").textContent`); !strings.Contains(got, "条文") {
		t.Errorf("what else was read there: %q", got)
	}
	b.wait(`document.querySelector(".claims")?.textContent.includes("以编号开头")`)
	if got := js[string](b, `document.querySelector('[data-field="max"] dd').textContent`); !strings.Contains(got, "3000000000") || !strings.Contains(got, "30亿元") {
		t.Errorf("its largest sum is %q", got)
	}
	b.quiet(address)
}

func TestTitle(t *testing.T) {
	b, address, path := onSample(t, 1440, 900)
	const title = "区人民政府关于印发映荷区停车设施管理实施细则的通知"
	b.click(`.title .thing`)
	b.wait(`document.querySelector('[data-edit="title"]')`)
	b.click(`[data-edit="title"]`)
	b.wait(`document.activeElement?.closest("[data-field]")`)
	b.press(title)
	b.picture("4-correction")
	b.press(kb.Enter)
	b.wait(`document.querySelector(".title ins")?.textContent === ` + quoted(title))

	b.open(address) // anew
	b.wait(`document.querySelector(".title ins")?.textContent === ` + quoted(title))
	b.wait(`document.querySelector(".document .name").textContent.length > 0`)
	if got := js[string](b, `[...document.querySelectorAll(".document .name")][1].textContent`); got != title {
		t.Errorf("the list of documents says %q", got)
	}
	data, err := os.ReadFile(path + ".gongbao.json")
	if err != nil {
		t.Fatal(err)
	}
	var side struct {
		Schema      string
		Corrections []struct {
			Field, Verdict, Is, Was, Who string
			Anchor                       struct {
				Span  [2]int
				Quote string
			}
		}
	}
	if err := json.Unmarshal(data, &side); err != nil || len(side.Corrections) != 1 {
		t.Fatalf("%v: %s", err, data)
	}
	c := side.Corrections[0]
	if c.Is != title || c.Verdict != "corrected" || c.Who != "李津" || sample.Text[c.Anchor.Span[0]:c.Anchor.Span[1]] != c.Anchor.Quote || !strings.Contains(c.Was, "（试行）") {
		t.Errorf("%+v", c)
	}
	b.press("6")
	b.wait(`document.querySelectorAll(".correction").length === 1`)
	b.press("u")
	b.wait(`document.querySelectorAll(".correction").length === 0`)
	b.press("1")
	b.wait(`!document.querySelector(".title ins")`)
	b.quiet(address)
}

// quoted writes a text as JavaScript does.
func quoted(s string) string {
	data, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return string(data)
}

// brokenSample is the sample with another title in the contents, another sum and a heading out of order.
func brokenSample(t *testing.T) string {
	t.Helper()
	text := sample.Text
	for _, change := range [][2]string{{"夜间经济促进实施主体的公告", "夜间经济促进主体的公告"}, {"（二）", "（三）"}} {
		if !strings.Contains(text, change[0]) {
			t.Fatalf("the sample has no %s", change[0])
		}
		text = strings.Replace(text, change[0], change[1], 1)
	}
	return text
}

func TestBrokenCheck(t *testing.T) {
	b := newBrowser(t, 1440, 900)
	address := serve(t, onDisk(tempFile(t, "sample.txt", brokenSample(t))))
	b.open(address)
	b.click(`.count.broken`)
	b.wait(`document.querySelector(".finding.broken")`)
	b.picture("5-checks")
	b.click(`.finding.broken [data-side="0"]`)
	b.wait(lit + `.includes("夜间经济促进主体的公告")`)
	b.click(`.finding.broken [data-side="1"]`)
	b.wait(`[...document.querySelectorAll(".source-text .lit.side-b")].map(e => e.textContent).join("").includes("夜间经济促进实施主体")`)
	if got := js[string](b, chosen); !strings.Contains(got, "目录作《") {
		t.Errorf("the check says %q", got)
	}
	b.picture("6-broken")
	b.quiet(address)
}

func TestPageImage(t *testing.T) {
	if err := raster.Find(); err != nil {
		t.Skip(err)
	}
	b := newBrowser(t, 1440, 900)
	address := serve(t, onDisk("../testdata/gazette.pdf"))
	b.open(address)
	b.wait(`document.querySelector(".sheet img")?.naturalWidth > 500`)
	js[bool](b, `gongbao.choose(gongbao.state.reading.inOrder.find(x => x.label.includes("有效期"))), true`)
	b.wait(`document.querySelector(".box.lit")`)
	where := js[[4]float64](b, `(() => { const r = document.querySelector(".box.lit").getBoundingClientRect(), s = document.querySelector(".source-pages").getBoundingClientRect();
		return [r.width, r.height, r.top - s.top, s.bottom - r.bottom] })()`)
	if where[0] < 60 || where[1] < 8 || where[2] < 0 || where[3] < 0 {
		t.Errorf("the box is %v", where)
	}
	b.wait(`document.querySelector(".box.lit").closest(".sheet").querySelector("img").naturalWidth > 500`)
	b.wait(inkUnderBox + ` >= 0.03`) // its width is known before all of the picture is there
	if ink := js[float64](b, inkUnderBox); ink > 0.7 {
		t.Errorf("%.0f %% of what the box holds is ink", 100*ink)
	}
	b.picture("7-pdf")
	js[bool](b, `gongbao.choose(null), document.querySelector('.box.v-duration, .box.v-date').id = "here", true`)
	b.click(`#here`)
	b.wait(`document.querySelector(".inspector .badge")`)
	b.press("v")
	b.wait(`document.querySelector(".source-text .lit")`)
	b.quiet(address)
}

// inkUnderBox is the share of dark pixels of the picture below the box that is lit.
const inkUnderBox = `(() => {
	const box = document.querySelector(".box.lit").getBoundingClientRect();
	const img = document.querySelector(".box.lit").closest(".sheet").querySelector("img");
	const r = img.getBoundingClientRect(), k = img.naturalWidth / r.width;
	const c = document.createElement("canvas");
	c.width = box.width * k; c.height = box.height * k;
	const g = c.getContext("2d");
	g.drawImage(img, (box.left - r.left) * k, (box.top - r.top) * k, c.width, c.height, 0, 0, c.width, c.height);
	const d = g.getImageData(0, 0, c.width, c.height).data;
	let dark = 0;
	for (let i = 0; i < d.length; i += 4) if (d[i] < 128 && d[i + 3] === 255) dark++;
	return dark / (d.length / 4);
})()`

func TestOCR(t *testing.T) {
	slow(t)
	b := newBrowser(t, 1440, 900)
	address := serve(t, onDisk("../testdata/gazette.hocr"))
	b.open(address)
	b.wait(`document.querySelectorAll(".boxes text").length > 5`)
	b.press("n")
	b.wait(`document.querySelector(".box.lit")`)
	b.quiet(address)
}

func TestKeyboard(t *testing.T) {
	slow(t)
	b := newBrowser(t, 1440, 900)
	address := serve(t, onDisk(tempFile(t, "sample.txt", brokenSample(t))))
	b.open(address)
	state := func(expression string) string { return js[string](b, expression) }
	b.press("b")
	b.wait(`gongbao.state.chosen?.status === "broken"`)
	first := js[float64](b, `gongbao.state.chosen.id`)
	b.press("b")
	if second := js[float64](b, `gongbao.state.chosen.id`); second == first {
		t.Error("b does not go to the next broken check")
	}
	b.press("B")
	if back := js[float64](b, `gongbao.state.chosen.id`); back != first {
		t.Error("B does not go back")
	}
	b.press("d")
	b.wait(`gongbao.state.chosen?.kind === "document"`)
	b.press("n")
	b.wait(`gongbao.state.chosen?.isValue`)
	b.press("y")
	b.wait(`gongbao.state.corrections.length === 1 && gongbao.state.corrections[0].verdict === "confirmed"`)
	b.press("x")
	b.wait(`gongbao.state.corrections.length === 1 && gongbao.state.corrections[0].verdict === "wrong"`)
	b.press("u") // what it replaced is in force again
	b.wait(`gongbao.state.corrections.length === 1 && gongbao.state.corrections[0].verdict === "confirmed"`)
	b.press("u")
	b.wait(`gongbao.state.corrections.length === 0`)
	b.press("n")
	b.press("r")
	b.wait(`document.querySelector(".drawing")`)
	before := state(lit)
	b.press(kb.ArrowRight)
	b.wait(lit + `.length > ` + quoted(before) + `.length`)
	b.press(kb.Enter)
	b.wait(`gongbao.state.corrections.length === 1 && gongbao.state.corrections[0].drawn`)
	b.press("u")
	b.wait(`gongbao.state.corrections.length === 0`)
	b.press("/")
	b.wait(`document.activeElement?.type === "search"`)
	js[string](b, `document.activeElement.value = ""`) // the tool sends the letter of a key even if the page took the key
	b.press("有效期５ 年")
	b.wait(`document.activeElement.value === "有效期５ 年"`)
	b.wait(`document.querySelector(".hits").textContent.startsWith("1 /")`)
	b.wait(lit + `.includes("有效期5年")`)
	b.press(kb.Escape)
	b.press("?")
	b.wait(`document.querySelector(".help kbd")`)
	b.picture("8-keys")
	b.press(kb.Escape)
	b.wait(`document.querySelector(".help").hidden`)
	for i, tab := range []string{"reading", "values", "checks", "time", "chart", "corrections"} {
		b.press(strconv.Itoa(i + 1))
		b.wait(`!document.getElementById("panel-` + tab + `").hidden`)
		for _, s := range js[[]string](b, unmarked) {
			t.Errorf("it cannot be seen that %s is reached, with %s open", s, tab)
		}
	}
	b.press("t")
	b.wait(`document.documentElement.lang === "en"`)
	b.press("t")
	b.wait(`document.documentElement.lang === "zh-CN"`)
	b.press(kb.Tab)
	b.press(kb.Tab)
	if !js[bool](b, `document.activeElement !== document.body`) {
		t.Error("Tab reaches nothing")
	}
	b.quiet(address)
}

// unmarked goes to everything that Tab reaches, and lists what is not marked then.
const unmarked = `(() => {
	const out = new Set();
	let n = 0;
	for (const e of document.querySelectorAll("a[href], button, input, select, [tabindex]")) {
		if (e.tabIndex < 0 || !e.checkVisibility({ visibilityProperty: true })) continue;
		e.focus({ focusVisible: true, preventScroll: true });
		if (document.activeElement !== e) { out.add("(no focus) " + e.className); continue; }
		n++;
		const marked = [e, e.parentElement].some((x) => { const s = getComputedStyle(x); return s.outlineStyle !== "none" || s.boxShadow !== "none"; });
		if (!marked) out.add(e.tagName + "." + e.className);
	}
	document.activeElement.blur(); // a field would take the next key as its own
	return n < 20 ? ["only " + n + " are reached"] : [...out];
})()`

func TestSplitAndJoin(t *testing.T) {
	slow(t)
	b, address, path := onSample(t, 1440, 900)
	js[bool](b, `gongbao.choose(gongbao.state.reading.things.find(x => x.kind === "node" && x.doc === 1)), true`)
	b.press("s")
	b.wait(`gongbao.state.corrections.length === 1`)
	b.wait(`document.querySelector(".boundary")?.textContent.includes("新文件")`)
	js[bool](b, `gongbao.choose(gongbao.state.reading.things.find(x => x.kind === "document" && x.doc === 3)), true`)
	b.press("j")
	b.wait(`gongbao.state.corrections.length === 2`)
	data, err := os.ReadFile(path + ".gongbao.json")
	if err != nil || !strings.Contains(string(data), `"op": "split"`) || !strings.Contains(string(data), `"op": "join"`) {
		t.Errorf("%v: %s", err, data)
	}
	b.quiet(address)
}

func TestWritten(t *testing.T) {
	for _, file := range []string{"../testdata/gazette.pdf", "../testdata/gazette.txt"} {
		out := filepath.Join(t.TempDir(), "page.html")
		f, err := os.Create(out)
		if err != nil {
			t.Fatal(err)
		}
		if err := Write(t.Context(), f, []*File{onDisk(copied(t, file))}); err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		b := newBrowser(t, 1280, 800)
		b.open("file://" + out)
		b.press("n")
		b.wait(`document.querySelector(".box.lit, .letters .lit")`)
		b.wait(`document.querySelector(".claims")`)
		b.press("y")
		b.wait(`gongbao.state.corrections.length === 1`)
		if file == "../testdata/gazette.pdf" && raster.Find() == nil {
			b.wait(`document.querySelector(".sheet img")?.naturalWidth > 300`)
		}
		b.quiet("file://" + out)
	}
}

func TestSeveralFiles(t *testing.T) {
	slow(t)
	b := newBrowser(t, 1280, 800)
	address := serve(t, onDisk("../testdata/gazette.txt"), onDisk("../testdata/gazette.md"))
	b.open(address)
	b.wait(`document.querySelectorAll(".file-slot option").length === 2`)
	js[bool](b, `(() => { const s = document.querySelector(".file-slot select"); s.value = "1"; s.dispatchEvent(new Event("change")); return true })()`)
	b.wait(`document.querySelector(".file-name").textContent === "gazette.md"`)
	b.quiet(address)
}

func TestStates(t *testing.T) {
	slow(t)
	b, address, _ := onSample(t, 1440, 900)
	b.press("4")
	b.wait(`document.querySelector(".bar.force")`)
	b.picture("9-time")
	b.press("5")
	b.wait(`document.querySelector(".dot.money")`)
	b.picture("10-amounts")
	b.press("1")
	b.press("t")
	b.press("dnn")
	b.picture("11-english")
	b.quiet(address)
	phone, address, _ := onSample(t, 390, 844)
	phone.picture("12-phone")
	phone.press("nnn")
	phone.wait(`document.querySelector(".inspector .printed")`)
	phone.picture("13-phone-chosen")
	phone.click(`[data-pane="source"]`)
	phone.wait(lit + `.length > 0`)
	if wide := js[float64](phone, `document.documentElement.scrollWidth`); wide > 390 {
		t.Errorf("the page is %v pixels wide on a telephone", wide)
	}
	phone.picture("14-phone-source")
	phone.quiet(address)
}
