package view

import (
	"testing"

	"github.com/gongbao/gongbao/gazette/sample"
)

// lit returns the characters that are lit in the text of the source.
const lit = `[...document.querySelectorAll(".source-text .lit")].map(e => e.textContent).join("")`

// chosen returns what is printed of the thing that is chosen.
const chosen = `document.querySelector(".inspector .printed")?.textContent ?? ""`

func TestAmount(t *testing.T) {
	b := newBrowser(t, 1440, 900)
	address := serve(t, onDisk(tempFile(t, "sample.txt", sample.Text)))
	b.open(address)
	b.picture("overview")
	b.press("2")
	b.click(`[data-kind="amount"]`)
	b.wait(`document.querySelectorAll(".value-row").length > 3`)
	b.click(`.value-row:nth-of-type(2)`)
	b.wait(lit + ` === "4000元"`)
	if got := js[string](b, chosen); got != "4000元" {
		t.Errorf("chosen is %q", got)
	}
	b.picture("amount")
	b.press("1")
	b.wait(`document.querySelector(".reading .value.chosen")?.textContent === "4000元"`)
	b.quiet(address)
}
