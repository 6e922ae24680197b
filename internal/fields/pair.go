package fields

import (
	"encoding/json"
	"fmt"
)

// pairings are the ways to find the partner of an entry, the surest first.
var pairings = []struct {
	name string
	key  func(any) string
}{
	{"equal", func(v any) string { return text(v) }},
	{"same spans", func(v any) string { return text(member(v, "spans")) }},
	{"same place", func(v any) string { return text(member(v, "eid"), member(v, "span"), member(v, "code"), start(v)) }},
	{"same name", func(v any) string {
		return text(member(v, "id"), member(v, "eid"), member(v, "code"), member(v, "label"), member(v, "name"), member(v, "text"))
	}},
	{"same title", func(v any) string { return text(member(v, "title")) }},
}

// pairs finds for each entry of a list its partner in the other: the index there, -1 for none.
func pairs(before, after []any) (partner []int, gained []int) {
	partner = make([]int, len(before))
	for i := range partner {
		partner[i] = -1
	}
	taken := make([]bool, len(after))
	for _, p := range pairings {
		open := map[string][]int{}
		for j, v := range after {
			if k := p.key(v); !taken[j] && k != "" {
				open[k] = append(open[k], j)
			}
		}
		for i, v := range before {
			k := p.key(v)
			if partner[i] >= 0 || k == "" || len(open[k]) == 0 {
				continue
			}
			partner[i], taken[open[k][0]] = open[k][0], true
			open[k] = open[k][1:]
		}
	}
	for j := range after {
		if !taken[j] {
			gained = append(gained, j)
		}
	}
	return partner, gained
}

func member(v any, name string) any {
	o, _ := v.(map[string]any)
	return o[name]
}

// start is where the first span of an entry starts.
func start(v any) any {
	spans, _ := member(v, "spans").([]any)
	if len(spans) == 0 {
		return nil
	}
	span, _ := spans[0].([]any)
	if len(span) == 0 {
		return nil
	}
	return span[0]
}

// text is the JSON of values, "" where all are missing.
func text(values ...any) string {
	var out string
	missing := true
	for _, v := range values {
		if v == nil {
			out += "\x00"
			continue
		}
		missing = false
		data, err := json.Marshal(v)
		if err != nil {
			data = fmt.Append(nil, v)
		}
		out += string(data) + "\x00"
	}
	if missing {
		return ""
	}
	return out
}
