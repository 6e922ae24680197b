package main

import (
	"fmt"

	"github.com/gongbao/gongbao/gazette"
)

// A holding is what issues hold, counted: the table of gongbao eval --counts.
type holding struct {
	documents, entries, aligned      int
	instruments, attachments         int
	tables, articles                 int
	proved, broken, unprovable       int
	problems                         int
	amounts, dates, durations, cites int
}

// add counts what one more issue holds.
func (h *holding) add(is *gazette.Issue) {
	h.documents += len(is.Documents)
	h.entries += len(is.Contents)
	for _, e := range is.Contents {
		if e.Document != nil {
			h.aligned++
		}
	}
	for i := range is.Documents {
		h.document(&is.Documents[i])
	}
	for _, c := range is.Checks {
		switch c.Status {
		case gazette.Proved:
			h.proved++
		case gazette.Broken:
			h.broken++
		default:
			h.unprovable++
		}
	}
	h.problems += len(is.Problems)
}

func (h *holding) document(d *gazette.Document) {
	h.amounts, h.dates = h.amounts+len(d.Amounts), h.dates+len(d.Dates)
	h.durations, h.cites = h.durations+len(d.Durations), h.cites+len(d.Citations)
	for i := range d.Parts {
		switch d.Parts[i].Role {
		case "instrument":
			h.instruments++
		case "attachment":
			h.attachments++
		}
		for n := range d.Parts[i].Nodes() {
			switch n.Type {
			case "table":
				h.tables++
			case "article":
				h.articles++
			}
		}
	}
}

// table shows the counts, such as "checks proved · broken · unprovable | 94 · 3 · 10".
func (h *holding) table(markdown bool) string {
	t := table{head: []string{"what", "read"}}
	t.add("documents", fmt.Sprint(h.documents))
	t.add("entries of the contents, aligned", fmt.Sprintf("%d, %d", h.entries, h.aligned))
	t.add("instruments, attachments", fmt.Sprintf("%d, %d", h.instruments, h.attachments))
	t.add("tables, articles", fmt.Sprintf("%d, %d", h.tables, h.articles))
	t.add("amounts, dates", fmt.Sprintf("%d, %d", h.amounts, h.dates))
	t.add("durations, citations", fmt.Sprintf("%d, %d", h.durations, h.cites))
	t.add("proved, broken, unprovable", fmt.Sprintf("%d, %d, %d", h.proved, h.broken, h.unprovable))
	t.add("problems", fmt.Sprint(h.problems))
	return t.print(markdown)
}

// counted counts what files hold.
func (e *evaluation) counted(a *app, args []string) error {
	b, err := a.batch(args)
	if err != nil {
		return err
	}
	var h holding
	err = each(a, b, a.parseIssue, func(is issue) error { h.add(is.Issue); return nil })
	if err != nil {
		return err
	}
	a.out.WriteString(h.table(e.markdown))
	return a.flush()
}
