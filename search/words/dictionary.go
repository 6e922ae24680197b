package words

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"io"
	"strings"
	"sync"

	"github.com/go-ego/gse"
)

// leastFrequency is how often a word of gse's dictionary must have been counted to be one of ours: rarer ones do more harm than
// good (best F1 between 10 and 20), and need memory.
const leastFrequency = 15

//go:embed dictionary.txt.gz
var dictionaryFile []byte

// dictionary returns the lines of the dictionary: word, frequency, part of speech.
var dictionary = sync.OnceValue(func() string {
	r, err := gzip.NewReader(bytes.NewReader(dictionaryFile))
	if err != nil {
		panic("words: the dictionary is spoilt: " + err.Error()) // it is part of the program
	}
	text, err := io.ReadAll(r)
	if err != nil {
		panic("words: the dictionary is spoilt: " + err.Error())
	}
	return string(text)
})

// userFrequency makes a word of the user's go before all that it could be parted into.
const userFrequency = "200000"

// load makes gse of the dictionary and words of the user's own. gse takes a dictionary once: a second one empties the first.
func load(own []string) *gse.Segmenter {
	var b strings.Builder
	b.WriteString(dictionary())
	for _, w := range official {
		b.WriteString(w + " " + officialFrequency + " n\n")
	}
	for _, w := range own {
		if w = strings.Join(strings.Fields(w), ""); w != "" {
			b.WriteString(w + " " + userFrequency + " n\n")
		}
	}
	seg := &gse.Segmenter{SkipLog: true}
	if err := seg.LoadDictStr(strings.TrimSuffix(b.String(), "\n")); err != nil {
		panic("words: the dictionary is spoilt: " + err.Error())
	}
	return seg
}

// plain is the segmenter without words of the user's own.
var plain = sync.OnceValue(func() *gse.Segmenter { return load(nil) })
