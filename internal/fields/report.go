package fields

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// A difference is one value that is gained, lost or changed.
type difference struct{ file, place, before, after string }

// A field is what differs in one field of the JSON, over all files.
type field struct{ gained, lost, changed []difference }

// A Reading is what two versions made of one file: the JSON as a tree.
type Reading struct {
	File          string
	Before, After any
}

// A Report gathers the differences by field.
type Report struct {
	Total int // differences

	fields        map[string]*field
	files, differ int
	at            Reading
}

// New returns an empty report.
func New() *Report { return &Report{fields: map[string]*field{}} }

// Add adds the differences of one file.
func (r *Report) Add(x Reading) {
	r.files++
	was := r.Total
	r.at = x
	r.compare("", "", x.Before, x.After)
	if r.Total > was {
		r.differ++
	}
}

// compare walks two values of the JSON side by side; path is the name of the field, place where the entry stands.
func (r *Report) compare(path, place string, before, after any) {
	switch b := before.(type) {
	case map[string]any:
		if a, ok := after.(map[string]any); ok {
			r.objects(path, r.place(b, place), b, a)
			return
		}
	case []any:
		if a, ok := after.([]any); ok && len(b)+len(a) > 0 {
			r.lists(path, place, b, a)
			return
		}
	}
	if b, a := text(before), text(after); b != a {
		r.add(path, place, before, after)
	}
}

func (r *Report) objects(path, place string, before, after map[string]any) {
	names := map[string]bool{}
	for name := range before {
		names[name] = true
	}
	for name := range after {
		names[name] = true
	}
	for _, name := range slices.Sorted(maps.Keys(names)) {
		r.compare(strings.TrimPrefix(path+"."+name, "."), place, before[name], after[name])
	}
}

// lists compares two lists: those of objects entry by entry, others as a whole.
func (r *Report) lists(path, place string, before, after []any) {
	if !objects(before) || !objects(after) {
		if text(before) != text(after) {
			r.add(path, place, before, after)
		}
		return
	}
	partner, gained := pairs(before, after)
	for i, j := range partner {
		if j < 0 {
			r.add(path, r.place(before[i], place), before[i], nil)
			continue
		}
		r.compare(path, r.place(before[i], place), before[i], after[j])
	}
	for _, j := range gained {
		r.add(path, r.place(after[j], place), nil, after[j])
	}
}

func objects(list []any) bool {
	return !slices.ContainsFunc(list, func(v any) bool { _, ok := v.(map[string]any); return !ok })
}

// place is where an entry stands, in bytes of the text, or where its owner does.
func (r *Report) place(v any, owner string) string {
	if s := start(v); s != nil {
		return fmt.Sprint(s)
	}
	return owner
}

func (r *Report) add(path, place string, before, after any) {
	f := r.fields[path]
	if f == nil {
		f = &field{}
		r.fields[path] = f
	}
	d := difference{r.at.File, place, strings.TrimSuffix(text(before), "\x00"), strings.TrimSuffix(text(after), "\x00")}
	r.Total++
	switch {
	case before == nil:
		f.gained = append(f.gained, d)
	case after == nil:
		f.lost = append(f.lost, d)
	default:
		f.changed = append(f.changed, d)
	}
}

// Print writes a line for each field, and below it the first few differences.
func (r *Report) Print(w io.Writer, samples int) {
	for _, path := range slices.Sorted(maps.Keys(r.fields)) {
		f := r.fields[path]
		fmt.Fprintf(w, "%s: %d gained, %d lost, %d changed\n", path, len(f.gained), len(f.lost), len(f.changed))
		for _, list := range []struct {
			sign string
			ds   []difference
		}{{"+", f.gained}, {"-", f.lost}, {"~", f.changed}} {
			for _, d := range list.ds[:min(samples, len(list.ds))] {
				fmt.Fprintf(w, "  %s %s:%s %s\n", list.sign, d.file, d.place, d.words())
			}
		}
	}
	fmt.Fprintf(w, "%d files, %d differ, %d differences\n", r.files, r.differ, r.Total)
}

// words shows the values of a difference, cut where they are long.
func (d difference) words() string {
	switch {
	case d.before == "":
		return cut(d.after)
	case d.after == "":
		return cut(d.before)
	}
	return cut(d.before) + " → " + cut(d.after)
}

func cut(s string) string {
	const most = 160 // characters of a value that a line of the report shows
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
