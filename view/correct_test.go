package view

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/segment"
	"github.com/gongbao/gongbao/view/corrections"
)

// unreadText has values that nobody could read: a figure with a letter in it, and a name in running text.
const unreadText = "云州市人民政府文件\n云政发〔2031〕4号\n云州市人民政府关于渡船的通知\n各区人民政府：\n一、每户补助l2万无，由余澄收齐。\n二、渡口旁的灯塔照旧。\n云州市人民政府\n2031年5月4日\n"

// applied reads a text again and applies the side file beside it.
func applied(t *testing.T, path string) *gazette.Issue {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	is := gazette.Parse(&segment.Source{Name: filepath.Base(path), Format: "text", Text: string(data)})
	f, err := corrections.Load(corrections.Beside(path), is)
	if err != nil {
		t.Fatal(err)
	}
	f.Apply(is)
	return is
}

// TestAdd adds a sum that was not read, with the keys alone, and a person, with the mouse: both are kept, applied and taken back.
func TestAdd(t *testing.T) {
	path := tempFile(t, "a.txt", unreadText)
	b := newBrowser(t, 1440, 900)
	address := serve(t, onDisk(path))
	b.open(address)
	b.press("/")
	b.wait(`document.activeElement?.type === "search"`)
	js[string](b, `document.activeElement.value = ""`)
	b.press("l2万无")
	b.wait(lit + ` === "l2万无"`)
	js[bool](b, `document.querySelector(".source-text").focus(), true`)
	b.press("a")
	b.wait(`document.querySelector(".adding [aria-checked=true]")?.dataset.kind === "amount"`)
	js[bool](b, `document.querySelector(".adding input").focus(), document.querySelector(".adding input").select(), true`)
	b.press("12万元")
	b.picture("15-adding")
	b.press(kb.Enter)
	b.wait(`gongbao.state.chosen?.kind === "amount" && gongbao.state.corrections.length === 1`)
	b.wait(`document.querySelector(".reading .value.v-amount")?.textContent.startsWith("l2万无")`)

	b.click(`[data-edit="max"]`) // as people write it
	b.wait(`document.activeElement?.closest('[data-field="max"]')`)
	js[bool](b, `document.activeElement.select(), true`)
	b.press("13万元")
	b.press(kb.Enter)
	b.wait(`gongbao.state.corrections.length === 2 && document.querySelector('[data-field="max"] dd')?.textContent.includes("130000")`)

	b.clickLetter("余")
	b.wait(`gongbao.state.chosen?.kind === "node"`)
	b.click(`[data-act="add"]`)
	b.wait(lit + ` === "余"`)
	b.clickLetter("澄")
	b.wait(lit + ` === "余澄"`)
	b.click(`.adding [data-kind="person"]`)
	b.wait(`document.querySelector('.adding [data-field="name"] input').value === "余澄"`)
	b.click(`.adding [data-act="accept"]`)
	b.wait(`gongbao.state.chosen?.kind === "person" && gongbao.state.corrections.length === 3`)

	d := applied(t, path).Documents[0]
	if len(d.Amounts) != 1 || d.Amounts[0].Text != "l2万无" || d.Amounts[0].Min.String() != "130000" || d.Amounts[0].Max.String() != "130000" || d.Amounts[0].EID == "" {
		t.Errorf("the sum is %+v", d.Amounts)
	}
	if len(d.People) != 1 || d.People[0].Name != "余澄" {
		t.Errorf("the people are %+v", d.People)
	}

	b.press("a") // what no reader understands is told, and the form stays
	b.wait(`document.querySelector(".adding")`)
	b.click(`.adding [data-kind="date"]`)
	b.click(`.adding [data-act="accept"]`)
	b.wait(`document.querySelector(".note.bad:not([hidden])") && document.querySelector(".adding")`)
	b.press(kb.Escape)
	b.press("uuu")
	b.wait(`gongbao.state.corrections.length === 0`)
	if d := applied(t, path).Documents[0]; len(d.Amounts)+len(d.People) != 0 {
		t.Errorf("taken back: %+v %+v", d.Amounts, d.People)
	}
	b.mu.Lock()
	b.log = without(b.log, "422") // the one that was refused
	b.mu.Unlock()
	b.quiet(address)
}

// clickLetter clicks a letter of the source.
func (b *browser) clickLetter(letter string) {
	b.t.Helper()
	at := js[[2]float64](b, `((letter) => {
		const e = [...document.querySelectorAll(".letters span")].find((x) => x.textContent.includes(letter)), r = document.createRange(), i = e.textContent.indexOf(letter);
		r.setStart(e.firstChild, i);
		r.setEnd(e.firstChild, i + letter.length);
		const box = r.getBoundingClientRect();
		return [box.left + box.width * 0.4, box.top + box.height / 2];
	})(`+quoted(letter)+`)`)
	b.do(chromedp.MouseClickXY(at[0], at[1]))
}

// without leaves out the complaints with a word in them.
func without(log []string, word string) (out []string) {
	for _, s := range log {
		if !strings.Contains(s, word) {
			out = append(out, s)
		}
	}
	return out
}

// TestMerge gives the page the side file of another person: what she alone says is applied, what the two say differently is told and not applied.
func TestMerge(t *testing.T) {
	path := tempFile(t, "a.txt", unreadText)
	is := gazette.Parse(&segment.Source{Name: "a.txt", Format: "text", Text: unreadText})
	say := func(f *corrections.File, who, field, value string) {
		if _, err := f.Say(is, corrections.Correction{Field: field, Verdict: corrections.Corrected, Is: json.RawMessage(quoted(value)), Who: who}); err != nil {
			t.Fatal(err)
		}
	}
	mine, hers := corrections.New(is), corrections.New(is)
	say(mine, "李津", "documents[0].title", "关于渡船和灯塔的通知")
	say(hers, "余澄", "documents[0].title", "关于渡口的通知")
	say(hers, "余澄", "documents[0].date", "2031-05-05")
	if err := mine.Save(corrections.Beside(path)); err != nil {
		t.Fatal(err)
	}
	her := filepath.Join(t.TempDir(), "hers.json")
	if err := hers.Save(her); err != nil {
		t.Fatal(err)
	}
	b := newBrowser(t, 1440, 900)
	address := serve(t, onDisk(path))
	b.open(address)
	b.wait(`document.querySelector(".title ins")`)
	b.press("6")
	b.do(chromedp.SetUploadFiles(chromedp.CSS(`[data-act="merge"]`), []string{her}))
	b.wait(`document.querySelectorAll(".fate-conflict").length === 2 && document.querySelectorAll(".correction").length === 3`)
	b.wait(`document.querySelector(".note.bad")?.textContent.includes("2")`)
	b.picture("16-conflict")
	if got := applied(t, path).Documents[0]; got.Title != "云州市人民政府关于渡船的通知" || got.Date != "2031-05-05" {
		t.Errorf("title %q, date %s", got.Title, got.Date)
	}
	b.click(`.correction:has(.fate-conflict) .icon`) // one of the two is taken back: the other holds
	b.wait(`document.querySelectorAll(".fate-conflict").length === 0 && document.querySelectorAll(".correction").length === 2`)
	b.quiet(address)
}

// TestDownload takes what was said in a written page from there, into another written page and to the reader.
func TestDownload(t *testing.T) {
	path := tempFile(t, "a.txt", unreadText)
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
	dir := t.TempDir()
	b := newBrowser(t, 1280, 800)
	b.open("file://" + out)
	if _, err := chromedp.Call(b.ctx, cdpbrowser.SetDownloadBehavior, cdpbrowser.SetDownloadBehaviorParams{Behavior: "allow", DownloadPath: dir}); err != nil {
		t.Fatal(err)
	}
	js[bool](b, `gongbao.choose(gongbao.state.reading.things.find((x) => x.kind === "field" && x.name === "title")), true`)
	b.press("e")
	b.wait(`document.activeElement?.closest("[data-field]")`)
	js[bool](b, `document.activeElement.select(), true`)
	b.press("关于渡口的通知")
	b.press(kb.Enter)
	b.wait(`document.querySelector(".title ins")`)
	b.press(kb.Escape)
	js[bool](b, `(() => { const s = gongbao.state.reading.text.string(0, 1e6), at = new TextEncoder().encode(s.slice(0, s.indexOf("l2万无"))).length; gongbao.state.hits = [{ start: at, end: at + 11 }];
		gongbao.state.hit = 0; gongbao.state.marks = [{ start: at, end: at + 11, side: 0 }]; return true })()`)
	b.press("a")
	b.wait(`document.querySelector(".adding input")`)
	js[bool](b, `document.querySelector(".adding input").focus(), document.querySelector(".adding input").select(), true`)
	b.press("12万元")
	b.press(kb.Enter)
	b.wait(`gongbao.state.corrections.length === 2`)
	b.press("6")
	b.click(`[data-act="download"]`)
	side := filepath.Join(dir, "a.txt.gongbao.json")
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if _, err := os.Stat(side); err == nil {
			break
		}
	}
	data, err := os.ReadFile(side)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(corrections.Beside(path), data, 0o600); err != nil {
		t.Fatal(err)
	}
	if d := applied(t, path).Documents[0]; d.Title != "关于渡口的通知" || len(d.Amounts) != 1 {
		t.Errorf("the download gives %q and %+v", d.Title, d.Amounts)
	}
	b.open("file://" + out)
	b.press("6")
	b.do(chromedp.SetUploadFiles(chromedp.CSS(`[data-act="merge"]`), []string{side}))
	b.wait(`document.querySelectorAll(".correction").length === 2`)
	b.quiet("file://" + out)
}
