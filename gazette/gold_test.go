package gazette

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/gongbao/gongbao/segment"
)

// A goldIssue is the hand-made annotation of the first half of the seed gazette.
type goldIssue struct {
	Issue struct {
		Name        string
		LatinName   string `json:"latin_name"`
		Year        int
		Number      int
		TotalNumber int `json:"total_number"`
		Sponsor     string
	}
	Contents []struct {
		Column, Title string
		Page          int
	}
	Documents []goldDocument
	Tables    []struct {
		FirstLine int `json:"first_line"`
		LastLine  int `json:"last_line"`
		Header    [][]string
		Rows      [][]string
	}
}

type goldDocument struct {
	Column, Masthead, Agency, Title, Kind, Signer, Date string
	Year, Serial                                        int
	LastLine                                            int `json:"last_line"`
	Recipients                                          []string
	Effective                                           *struct{ From, Until, Term string }
	Parts                                               []struct {
		Role               string
		Label              string
		Title              string
		Chapters, Articles int
	}
}

// seed returns the seed gazette and its issue, and skips the test where it is missing.
func seed(t testing.TB) (string, *Issue) {
	files := sharedTexts("seed/*.txt")
	if len(files) == 0 {
		t.Skip("no seed gazette in ../shared")
	}
	return files[0].text, Parse(&segment.Source{Text: files[0].text})
}

// gold reads a file of the annotation line by line, or whole.
func gold[T any](t testing.TB, name string) (out []T) {
	data, err := os.ReadFile(filepath.Join(sharedRoot, "gold", name))
	if err != nil {
		t.Skip("no annotation of the seed in ../shared")
	}
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, 1<<20)
	if strings.HasSuffix(name, ".json") {
		lines.Split(func(data []byte, end bool) (int, []byte, error) { // one value
			if !end {
				return 0, nil, nil
			}
			return len(data), data, bufio.ErrFinalToken
		})
	}
	for lines.Scan() {
		var v T
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		if err := json.Unmarshal(lines.Bytes(), &v); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		out = append(out, v)
	}
	return out
}

// plain is a text without white space and widths, which decide nothing.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
	return strings.NewReplacer(",", "，", ";", "；", ":", "：", "(", "（", ")", "）", "?", "？", "!", "！").Replace(s)
}

// An index knows the lines of a text, counted from 1.
type index []int

func lineIndex(s string) index {
	starts := index{0}
	for i := range len(s) {
		if s[i] == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

func (x index) of(at int) int {
	n, found := slices.BinarySearch(x, at)
	if found {
		n++
	}
	return n
}

// A tally counts how many of all were hit.
type tally struct{ hit, all int }

func (x *tally) add(ok bool) {
	x.all++
	if ok {
		x.hit++
	}
}

func (x tally) share() float64 { return float64(x.hit) / float64(max(1, x.all)) }
