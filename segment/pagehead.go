package segment

import (
	"github.com/gongbao/gongbao/internal/wording"
	"github.com/gongbao/gongbao/parse"
)

// pageHeadLines is how many lines a page prints at most between its title and the order of that title.
const pageHeadLines = 8

// dropPageHead takes back the first document where it is no more than the number of an order, which a page prints as its title, with facts of the
// page below and then the order itself: 云州市人民政府令第31号 | 2031-05-06 来源：市政府 | 云州市人民政府令 | 第31号.
func (f *finder) dropPageHead() {
	if len(f.found) < 2 {
		return
	}
	n, next := f.liveIndex(f.found[0].Anchor), f.liveIndex(f.found[1].From)
	if next <= n || next-n > pageHeadLines || !f.is(n, KindNumber) || !f.is(next, KindMasthead) {
		return
	}
	for m := n + 1; m < next; m++ {
		if endsSentence(f.str(m)) {
			return
		}
	}
	title, _, err := wording.Number(f.str(n))
	order, ok := f.countedOrder(next)
	if err == nil && ok && title.Same(order) {
		f.found = f.found[1:]
	}
}

// countedOrder reads the number of an order whose masthead stands on live line n, with its count on the line below.
func (f *finder) countedOrder(n int) (parse.DocNumber, bool) {
	number, _, err := wording.Number(f.str(n) + f.str(n+1))
	return number, err == nil
}
