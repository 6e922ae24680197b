// Beside runs the reader beside other programs that read text, on the same text and in turn, so that whatever else the machine does
// meets all of them alike: goldmark, a parser of Markdown; three regular expressions as one would write them for dates, sums and numbers
// of documents; gse, which parts words; and chrono-node, which finds dates, where node has it.
//
//	go run . -rounds 11 FILE…
//
// What is counted is the time of a processor, of which it prints the median and the least for each megabyte, and what is allocated.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/go-ego/gse"
	"github.com/yuin/goldmark"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/parse"
	"github.com/gongbao/gongbao/segment"
)

// A contender does something with a text, and tells how long it took where it is no part of this process.
type contender struct {
	name string
	read func(text string) (elsewhere time.Duration, err error)
}

// expressions are what one would write without a library.
var expressions = []*regexp.Regexp{
	regexp.MustCompile(`[0-9０-９〇○零一二三四五六七八九十]{2,4}年[0-9０-９一二三四五六七八九十]{1,3}月(?:[0-9０-９一二三四五六七八九十]{1,3}日)?`),
	regexp.MustCompile(`[0-9０-９,，.．一二三四五六七八九十百千万亿]+(?:元|万元|亿元|%|％)`),
	regexp.MustCompile(`\p{Han}{1,10}[〔\[（(][0-9]{4}[〕\]）)][0-9]{1,5}号`),
}

func contenders() []contender {
	var words gse.Segmenter
	if err := words.LoadDictEmbed("zh_s"); err != nil {
		log.Print("gse: ", err)
	}
	here := func(f func(text string)) func(string) (time.Duration, error) {
		return func(text string) (time.Duration, error) { f(text); return 0, nil }
	}
	all := []contender{
		{"gongbao, whole reading", here(func(s string) { gazette.Parse(source(s)) })},
		{"gongbao, whole reading and JSON", here(func(s string) { gazette.Parse(source(s)).WriteJSON(io.Discard, false) })},
		{"gongbao, values alone", here(func(s string) { parse.Find(s, nil, new(parse.Values)) })},
		{"goldmark", func(s string) (time.Duration, error) { return 0, goldmark.Convert([]byte(s), io.Discard) }},
		{"three regular expressions", here(func(s string) {
			for _, e := range expressions {
				e.FindAllStringIndex(s, -1)
			}
		})},
		{"gse", here(func(s string) { words.Cut(s, true) })},
	}
	if chrono(nil, "2031年5月4日") == nil {
		all = append(all, contender{"chrono-node, dates alone", func(s string) (took time.Duration, err error) {
			return took, chrono(&took, s)
		}})
	} else {
		log.Print("node has no chrono-node (npm install chrono-node; NODE_PATH): it is left out")
	}
	return all
}

func source(text string) *segment.Source {
	return &segment.Source{Name: "a.txt", Format: "text", Text: text}
}

// dates reads standard input with chrono-node line by line, as it wants it, after a warm-up, and prints the microseconds of a processor.
const dates = `const {zh} = require('chrono-node'); const lines = require('fs').readFileSync(0, 'utf8').split('\n');
const all = () => { let n = 0; for (const l of lines) n += zh.parse(l).length; return n };
lines.slice(0, 200).forEach(l => zh.parse(l)); const before = process.cpuUsage(); all(); const used = process.cpuUsage(before);
console.log(used.user + used.system)`

// chrono runs chrono-node.
func chrono(took *time.Duration, text string) error {
	cmd := exec.Command("node", "-e", dates)
	cmd.Stdin = strings.NewReader(text)
	out, err := cmd.Output()
	if err != nil {
		return err
	}
	var micros int64
	if _, err := fmt.Fscan(bytes.NewReader(out), &micros); err != nil {
		return err
	}
	if took != nil {
		*took = time.Duration(micros) * time.Microsecond
	}
	return nil
}

// A measure is what a contender took in the rounds.
type measure struct {
	times         []time.Duration
	bytes, allocs uint64 // of one round
}

// round lets a contender read once.
func (m *measure) round(c contender, text string) error {
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := computed()
	elsewhere, err := c.read(text)
	took := computed() - start
	runtime.ReadMemStats(&after)
	m.bytes, m.allocs = after.TotalAlloc-before.TotalAlloc, after.Mallocs-before.Mallocs
	if elsewhere > 0 {
		took, m.bytes, m.allocs = elsewhere, 0, 0
	}
	m.times = append(m.times, took)
	return err
}

// computed is how long this process has computed.
func computed() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func main() {
	rounds := flag.Int("rounds", 11, "how often each reads each text")
	flag.Parse()
	runtime.GOMAXPROCS(1) // the collection of garbage is counted too
	debug.SetGCPercent(100)
	fmt.Printf("%s, %s/%s, %d rounds in turn, time of a processor\n", runtime.Version(), runtime.GOOS, runtime.GOARCH, *rounds)
	all := contenders()
	for _, file := range flag.Args() {
		data, err := os.ReadFile(file)
		if err != nil {
			log.Fatal(err)
		}
		text := string(data)
		measures := make([]measure, len(all))
		for range *rounds {
			for i, c := range all {
				if err := measures[i].round(c, text); err != nil {
					log.Fatalf("%s: %v", c.name, err)
				}
			}
		}
		fmt.Printf("\n%s, %d bytes\n\n| | MB/s, median | best | bytes a byte | allocations a KB |\n|---|---:|---:|---:|---:|\n", file, len(text))
		for i, c := range all {
			m := measures[i]
			slices.Sort(m.times)
			speed := func(d time.Duration) float64 { return float64(len(text)) / 1e6 / d.Seconds() }
			cost := "– | –"
			if m.allocs > 0 {
				cost = fmt.Sprintf("%.1f | %.1f", float64(m.bytes)/float64(len(text)), 1000*float64(m.allocs)/float64(len(text)))
			}
			fmt.Printf("| %s | %.1f | %.1f | %s |\n", c.name, speed(m.times[len(m.times)/2]), speed(m.times[0]), cost)
		}
	}
}
