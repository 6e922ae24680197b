package view

import (
	"fmt"
	"testing"
	"unicode"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/gazette/sample"
	"github.com/gongbao/gongbao/intake/auto"
	"github.com/gongbao/gongbao/segment"
)

// faint lists the texts that are seen whose contrast with what is after them is below that of WCAG AA, 4.5 to 1 or 3 to 1 for large letters,
// and the edges of fields below 3 to 1.
const faint = `(() => {
	const parse = (s) => { const m = s.match(/[\d.]+/g).map(Number); return { r: m[0], g: m[1], b: m[2], a: m[3] ?? 1 }; };
	const over = (top, back) => ({ r: top.r * top.a + back.r * (1 - top.a), g: top.g * top.a + back.g * (1 - top.a), b: top.b * top.a + back.b * (1 - top.a), a: 1 });
	const lum = (c) => [c.r, c.g, c.b].map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((n, v, i) => n + v * [0.2126, 0.7152, 0.0722][i], 0);
	const ratio = (a, b) => { const [x, y] = [lum(a), lum(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
	const behind = (e) => {
		const list = [];
		for (; e; e = e.parentElement) list.push(e);
		return list.reverse().reduce((back, x) => over(parse(getComputedStyle(x).backgroundColor), back), { r: 255, g: 255, b: 255, a: 1 });
	};
	const bad = new Map();
	const seen = (r) => r.width > 1 && r.height > 1 && r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth;
	const note = (e, what, n, need, text) => n < need - 0.005 && bad.set((e.className.baseVal ?? e.className) + " of " + (e.parentElement.className.baseVal ?? e.parentElement.className) + " " + what, n.toFixed(2) + " “" + text.trim().slice(0, 12) + "”");
	const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	let n = 0;
	while (walk.nextNode()) {
		const e = walk.currentNode.parentElement, text = walk.currentNode.data;
		if (!text.trim() || e.closest("script, noscript, option, .live")) continue;
		const range = document.createRange();
		range.selectNodeContents(walk.currentNode);
		const box = range.getBoundingClientRect();
		if (!seen(box) || !e.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
		const style = getComputedStyle(e), back = behind(e);
		const colour = parse(e.ownerSVGElement ? style.fill : style.color);
		const size = parseFloat(style.fontSize);
		n++;
		note(e, "text", ratio(over(colour, back), back), size >= 24 || size >= 18.66 && style.fontWeight >= 700 ? 3 : 4.5, text);
	}
	for (const e of document.querySelectorAll("input, select, textarea")) {
		if (!seen(e.getBoundingClientRect()) || e.type === "file") continue;
		const back = behind(e.parentElement);
		note(e, "edge", ratio(over(parse(getComputedStyle(e).borderTopColor), back), back), 3, e.name);
		if (e.placeholder) note(e, "placeholder", ratio(over(parse(getComputedStyle(e, "::placeholder").color), behind(e)), behind(e)), 4.5, e.placeholder);
	}
	return n < 20 ? ["only " + n + " texts are seen"] : [...bad].map(([k, v]) => k + ": " + v);
})()`

// nameless lists the controls without a name for those who do not see them, and those that keys do not reach.
const nameless = `(() => {
	const bad = new Set();
	for (const e of document.querySelectorAll("button, input, select, textarea, a[href], [tabindex], [role=button], [role=tab], [role=region], [role=dialog]")) {
		if (!e.checkVisibility() || e.closest(".live")) continue;
		const by = e.getAttribute("aria-labelledby"), named = e.getAttribute("aria-label") || by && document.getElementById(by)?.textContent || e.textContent.trim() || e.labels?.[0]?.textContent || e.querySelector?.("title")?.textContent;
		const what = e.tagName + "." + (e.className.baseVal ?? e.className);
		if (!named) bad.add("no name: " + what);
		if (/^(BUTTON|INPUT|SELECT|TEXTAREA)$/.test(e.tagName) && e.tabIndex < 0 && e.getAttribute("role") !== "tab") bad.add("no key reaches " + what);
	}
	for (const e of document.querySelectorAll("[data-thing], [data-act]")) {
		if (e.checkVisibility() && !e.matches("button, input, [tabindex], .node, .box")) bad.add("only a mouse reaches " + e.tagName + "." + (e.className.baseVal ?? e.className));
	}
	const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
	for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) bad.add("two of " + id);
	return [...bad];
})()`

// scheme turns to light or dark.
func (b *browser) scheme(name string) {
	b.t.Helper()
	if _, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: name}, {Name: "prefers-reduced-motion", Value: "reduce"}}}); err != nil {
		b.t.Fatal(err)
	}
}

// looks are states of the page, and how to come from one to the next.
var looks = []struct {
	name string
	come func(b *browser)
}{
	{"overview", func(b *browser) {}},
	{"a value", func(b *browser) { b.press("nn"); b.wait(`document.querySelector(".claims")`) }},
	{"adding", func(b *browser) { b.press("a"); b.wait(`document.querySelector(".adding input")`) }},
	{"a confirmed value", func(b *browser) {
		b.press(kb.Escape)
		b.press("ny")
		b.wait(`document.querySelector(".reading .confirmed")`)
	}},
	{"an editor", func(b *browser) {
		b.press("d")
		b.press("e")
		b.wait(`document.querySelector(".edit-bar")`)
	}},
	{"values", func(b *browser) {
		b.press(kb.Escape)
		b.press(kb.Escape)
		b.press("2")
		b.press("n")
		b.wait(`document.querySelector(".value-row.chosen")`)
	}},
	{"a broken check", func(b *browser) { b.press("3b"); b.wait(`document.querySelector(".finding.chosen")`) }},
	{"time", func(b *browser) { b.press("4"); b.wait(`document.querySelector(".bar.force")`) }},
	{"amounts", func(b *browser) { b.press("5"); b.wait(`document.querySelector(".dot.money")`) }},
	{"corrections", func(b *browser) { b.press("6"); b.wait(`document.querySelector(".correction")`) }},
	{"search", func(b *browser) {
		b.press("1")
		js[bool](b, `(() => { const e = document.querySelector("[type=search]"); e.value = "人民政府"; e.dispatchEvent(new Event("input")); return true })()`)
		b.wait(`document.querySelectorAll(".letters .hit").length > 1`)
	}},
	{"a complaint", func(b *browser) {
		js[bool](b, `document.querySelector(".note").hidden = false, document.querySelector(".note").className = "note bad", document.querySelector(".note").textContent = "没有保存", true`)
	}},
	{"keys", func(b *browser) { b.press("?"); b.wait(`document.querySelector(".help kbd")`) }},
}

// TestLook goes through the states of the page, in light and dark: every text is seen well, every control has a name and a key.
func TestLook(t *testing.T) {
	slow(t)
	b := newBrowser(t, 1440, 900)
	address := serve(t, onDisk(tempFile(t, "sample.txt", brokenSample(t))))
	b.open(address)
	for i, look := range looks {
		look.come(b)
		for _, scheme := range []string{"light", "dark"} {
			b.scheme(scheme)
			for _, s := range js[[]string](b, faint) {
				t.Errorf("%s, %s: %s", look.name, scheme, s)
			}
			b.picture(fmt.Sprintf("look-%02d-%s", i, scheme))
		}
		for _, s := range js[[]string](b, nameless) {
			t.Errorf("%s: %s", look.name, s)
		}
	}
	b.quiet(address)
}

// TestPrint prints the reading: the PDF holds all of it, not only what the window shows.
func TestPrint(t *testing.T) {
	slow(t)
	b := newBrowser(t, 1440, 900)
	text := sample.Text + "\n" + manyGazettes(60_000)
	address := serve(t, onDisk(tempFile(t, "sample.txt", text)))
	b.open(address)
	b.scheme("dark")
	pdf, err := chromedp.Run(b.ctx, chromedp.PrintToPDF())
	if err != nil {
		t.Fatal(err)
	}
	src, err := auto.Open(t.Context(), tempFile(t, "printed.pdf", string(pdf)))
	if err != nil {
		t.Fatal(err)
	}
	got := hanOf(src.Text)
	want := map[rune]int{}
	for _, s := range printed(gazette.Parse(&segment.Source{Name: "sample.txt", Format: "text", Text: text})) {
		for r, n := range hanOf(s) {
			want[r] += n
		}
	}
	lost, all := 0, 0
	for r, n := range want {
		all += n
		lost += max(0, n-got[r])
	}
	if all < 10_000 || lost > all/2000 {
		t.Errorf("%d of %d characters are not in the PDF", lost, all)
	}
	b.wait(`document.querySelectorAll("*").length < 6000`) // the window is small again
	b.quiet(address)
}

// hanOf counts the Chinese characters of a text.
func hanOf(s string) map[rune]int {
	out := map[rune]int{}
	for _, r := range s {
		if unicode.Is(unicode.Han, r) {
			out[r]++
		}
	}
	return out
}

// printed are the texts of an issue that its print must hold.
func printed(is *gazette.Issue) (out []string) {
	for d := range is.Documents {
		out = append(out, is.Documents[d].Title)
		for p := range is.Documents[d].Parts {
			for n := range is.Documents[d].Parts[p].Nodes() {
				out = append(out, n.Text)
				if n.Table == nil {
					continue
				}
				for _, row := range n.Table.Cells {
					for _, cell := range row {
						out = append(out, cell.Text)
					}
				}
			}
		}
	}
	return out
}

// TestPhone goes through the panes and tabs of a telephone: nothing is wider than its screen, and what a finger wants is not too small.
func TestPhone(t *testing.T) {
	slow(t)
	b := newBrowser(t, 360, 740)
	address := serve(t, onDisk(tempFile(t, "sample.txt", brokenSample(t))))
	b.open(address)
	for _, lang := range []string{"zh-CN", "en"} {
		if lang == "en" {
			b.click(`[data-act="language"]`)
		}
		b.wait(`document.documentElement.lang === ` + quoted(lang))
		for _, pane := range []string{"documents", "source", "panels"} {
			b.click(`[data-pane="` + pane + `"]`)
			b.narrow(lang + " " + pane)
			b.picture("phone-" + lang + "-" + pane)
		}
		for _, tab := range []string{"values", "checks", "time", "chart", "corrections", "reading"} {
			b.click(`[data-tab="` + tab + `"]`)
			b.wait(`!document.getElementById("panel-` + tab + `").hidden`)
			b.narrow(lang + " " + tab)
			b.picture("phone-" + lang + "-" + tab)
		}
	}
	b.press("n")
	b.press("a")
	b.wait(`document.querySelector(".adding")`)
	b.narrow("adding")
	b.picture("phone-adding")
	b.quiet(address)
}

// narrow looks for what stands out of a narrow screen.
func (b *browser) narrow(state string) {
	b.t.Helper()
	out := js[[]string](b, `(() => {
		const out = [];
		if (document.documentElement.scrollWidth > innerWidth) out.push("the page is " + document.documentElement.scrollWidth + " pixels wide");
		for (const e of document.querySelectorAll("#app *, .help *")) {
			const r = e.getBoundingClientRect();
			if (!e.checkVisibility({ visibilityProperty: true }) || r.width < 1 || r.right <= innerWidth + 1 && r.left >= -1 || e.closest(".live, .skip, .table-scroll, .tabs")) continue;
			out.push(e.tagName + "." + (e.className.baseVal ?? e.className) + " " + Math.round(r.left) + "–" + Math.round(r.right));
		}
		let right = -1;
		for (const e of document.querySelectorAll(".tick")) {
			const r = e.getBoundingClientRect();
			if (!e.checkVisibility() || !r.width) continue;
			if (r.left > innerWidth || r.left < right && r.right > right) out.push("words of an axis meet: " + e.textContent);
			right = r.right;
		}
		for (const e of document.querySelectorAll("button, select, input:not([type=file])")) {
			const r = e.getBoundingClientRect();
			if (e.checkVisibility() && r.width > 0 && r.height < 24 && !e.matches(".thing, .cell, .handle, .entry-line") && !e.closest(".node")) out.push("small: " + e.className + " " + Math.round(r.height));
		}
		return [...new Set(out)].slice(0, 8);
	})()`)
	for _, s := range out {
		b.t.Errorf("%s: %s", state, s)
	}
}
