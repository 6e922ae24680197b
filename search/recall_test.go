package search

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/gongbao/gongbao/dataset"
)

// scale is how many provisions the tests of recall and speed search: 100,000 where GONGBAO_LONG is set.
func scale() int {
	if os.Getenv("GONGBAO_LONG") != "" {
		return 100_000
	}
	return 5_000
}

// synthetic makes a dataset of at least so many provisions.
func synthetic(t testing.TB, provisions int) string {
	t.Helper()
	const perGazette = 180 // less than a gazette has in the mean
	return datasetOf(t, gazettes(t, upTo(uint64(provisions/perGazette+1))...))
}

// plain is a text as the reference searches it: folded, without white space but between runs and cells.
func plain(s string) []rune {
	var out []rune
	gap := rune(0)
	for _, r := range s {
		f := fold(r)
		switch classOf(f) {
		case cutting:
			gap = '\n'
		case blank:
			if gap == 0 {
				gap = ' '
			}
		default:
			if gap == '\n' || gap == ' ' && len(out) > 0 && isRun(out[len(out)-1]) && isRun(f) {
				out = append(out, gap)
			}
			gap = 0
			out = append(out, f)
		}
	}
	return out
}

func isRun(r rune) bool { return classOf(r) == digit || classOf(r) == letter }

// holds reports whether a text has a word as a substring that breaks no run of digits or letters.
func holds(text, word []rune) bool {
	for i := 0; i+len(word) <= len(text); i++ {
		if slices.Equal(text[i:i+len(word)], word) &&
			!(i > 0 && isRun(word[0]) && classOf(text[i-1]) == classOf(word[0])) &&
			!(i+len(word) < len(text) && isRun(word[len(word)-1]) && classOf(text[i+len(word)]) == classOf(word[len(word)-1])) {
			return true
		}
	}
	return false
}

// wordsOf takes n words out of texts: one to six characters, runs of digits and letters, and mixtures of them; some with marks.
func wordsOf(texts [][]rune, n int) []string {
	r := rand.New(rand.NewPCG(11, 11))
	var out []string
	for len(out) < n {
		text := texts[r.IntN(len(texts))]
		if len(text) < 8 {
			continue
		}
		at := r.IntN(len(text) - 6)
		if len(out)%4 == 3 { // one with digits or letters in it
			if at = slices.IndexFunc(text, isRun); at < 0 {
				continue
			}
			at = max(0, at-r.IntN(3))
		}
		word := text[at:min(len(text), at+1+len(out)%6)]
		if s := strings.Trim(string(word), " \n"); s != "" && !strings.ContainsAny(s, " \n\"") && slices.ContainsFunc(word, isWorded) {
			out = append(out, s)
		}
	}
	return out
}

// isWorded reports whether a character alone can be looked for.
func isWorded(r rune) bool { return isRun(r) || isSought(unit{text: string(r)}) }

// TestRecall holds the search to plain substring search with the same borders: all that has a word is found, and nothing else.
func TestRecall(t *testing.T) {
	data := synthetic(t, scale())
	ix := indexOf(t, data)
	ctx := context.Background()
	var texts, labels [][]rune
	var ids []string
	for _, p := range readRecords[dataset.Provision](t, data, "provisions") {
		texts, labels, ids = append(texts, plain(p.Text)), append(labels, plain(p.Label)), append(ids, p.ID)
	}
	var took []time.Duration
	missed, wrong := 0, 0
	words := wordsOf(texts, 500)
	for _, w := range words {
		want := map[string]bool{}
		word := plain(w)
		for i := range texts {
			if holds(texts[i], word) || holds(labels[i], word) {
				want[ids[i]] = true
			}
		}
		begun := time.Now()
		a, err := ix.Search(ctx, Query{Text: `"` + w + `"`, Limit: 20})
		took = append(took, time.Since(begun))
		if err != nil {
			t.Fatalf("%q: %v", w, err)
		}
		got := everyHit(t, ix, w)
		if a.Provisions != len(got) {
			t.Errorf("%q: %d provisions are counted, %d found", w, a.Provisions, len(got))
		}
		for id := range want {
			if !got[id] {
				if missed++; missed < 10 {
					t.Errorf("%q is not found in %s", w, id)
				}
			}
		}
		for id := range got {
			if !want[id] {
				if wrong++; wrong < 10 {
					t.Errorf("%q is found in %s, where it does not stand", w, id)
				}
			}
		}
	}
	slices.Sort(took)
	t.Logf("%d provisions, %d words: %d missed, %d wrong; p50 %v, p95 %v, longest %v", len(ids), len(words), missed, wrong,
		took[len(took)/2], took[len(took)*95/100], took[len(took)-1])
	size, text := weigh(t, ix)
	t.Logf("the file has %.1f MB, %.2f times the text of the provisions (%.1f MB, %d characters each)", float64(size)/1e6, float64(size)/float64(text),
		float64(text)/1e6, text/int64(3*len(ids)))
	if os.Getenv("GONGBAO_LONG") != "" && size > 4*text {
		t.Error("the file is more than 4 times as large as the text")
	}
	if os.Getenv("GONGBAO_LONG") != "" && (took[len(took)/2] > 10*time.Millisecond || took[len(took)*95/100] > 50*time.Millisecond) {
		t.Errorf("p50 is over 10 ms or p95 over 50 ms")
	}
}

// weigh returns the bytes of an index, and those of the texts of its provisions.
func weigh(t *testing.T, ix *Index) (size, text int64) {
	t.Helper()
	info, err := os.Stat(ix.path)
	if err == nil {
		err = ix.DB.QueryRow(`SELECT sum(length(CAST(text AS BLOB))) FROM provision`).Scan(&text)
	}
	if err != nil {
		t.Fatal(err)
	}
	return info.Size(), text
}

// everyHit returns the ids of all provisions that have a phrase.
func everyHit(t *testing.T, ix *Index, phrase string) map[string]bool {
	t.Helper()
	ctx := context.Background()
	n, err := parseQuery(`"` + phrase + `"`)
	if err != nil {
		t.Fatal(err)
	}
	f, err := ix.find(ctx, n)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]bool{}
	if len(f.provisions[n]) == 0 {
		return out
	}
	rows, err := ix.DB.Query(fmt.Sprintf(`SELECT d.id || ':' || w.word FROM provision p JOIN document d ON d.n = p.document JOIN word w ON w.n = p.eid_word WHERE p.n IN (%s)`, f.provisions[n].list()))
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			t.Fatal(err)
		}
		out[id] = true
	}
	return out
}
