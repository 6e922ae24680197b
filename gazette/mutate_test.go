package gazette

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/gongbao/gongbao/gazette/sample"
	"github.com/gongbao/gongbao/internal/synth"
	"github.com/gongbao/gongbao/segment"
)

var (
	mutations     = flag.Int("mutations", 0, "how many mutations the laws are held against; 0 for 3,000, or 10,000 where GONGBAO_LONG is set")
	firstMutation = flag.Int("first-mutation", 0, "the number of the first of them, to go on where a run has ended")
)

// TestLawsOnMutations holds the laws against gazettes that were cut, shuffled and spoilt at random. The same seed gives the same mutation.
func TestLawsOnMutations(t *testing.T) {
	n := *mutations
	switch {
	case n > 0:
	case long():
		n = 10_000
	case testing.Short():
		n = 50
	default:
		n = 3000
	}
	base := mutable()
	var next atomic.Int64
	next.Store(int64(*firstMutation))
	var all sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		all.Go(func() {
			for i := int(next.Add(1)) - 1; i < n && !t.Failed(); i = int(next.Add(1)) - 1 {
				r := rand.New(rand.NewPCG(uint64(i), 9))
				x := base[r.IntN(len(base))]
				holds(t, []text{{fmt.Sprintf("mutation %d of %s", i, x.name), mutate(r, x.text, base)}})
			}
		})
	}
	all.Wait()
}

// TestLawsOnScrambledLines holds the laws against the lines of cases and of synthetic gazettes, put together anew at random.
func TestLawsOnScrambledLines(t *testing.T) {
	n := 5000
	if long() {
		n *= 40
	}
	if testing.Short() {
		n /= 50
	}
	var pool []string
	for _, pattern := range []string{"testdata/*.txtar", "../segment/testdata/*.txtar"} {
		files, _ := filepath.Glob(pattern)
		for _, file := range files {
			if archive, err := txtar.ParseFile(file); err == nil {
				pool = append(pool, strings.SplitAfter(strings.ReplaceAll(string(archive.Files[0].Data), "⇥", "\t"), "\n")...)
			}
		}
	}
	for seed := range uint64(20) {
		pool = append(pool, strings.SplitAfter(synth.Make(seed, synth.Options{Documents: 1}).Text, "\n")...)
	}
	for i := range n {
		s := synth.Scramble(rand.New(rand.NewPCG(uint64(i), 11)), pool)
		if holds(t, []text{{fmt.Sprintf("scrambled text %d, %q", i, s), s}}); t.Failed() {
			return
		}
	}
}

// mutable are the texts that are mutated: pieces of real ones where there are any, and small synthetic gazettes.
func mutable() []text {
	base := []text{{"the sample", sample.Text}}
	for seed := range uint64(40) {
		g := synth.Make(seed, synth.Options{Documents: 1 + int(seed%3)})
		base = append(base, text{fmt.Sprintf("synthetic gazette %d", seed), g.Text})
	}
	for _, x := range sharedTexts("seed/*.txt", "real/*/*.txt", "ocr/scan*.txt") {
		for at := 0; at < len(x.text); at += 12_000 {
			base = append(base, text{fmt.Sprintf("%s from byte %d", x.name, at), x.text[at:min(len(x.text), at+12_000)]})
		}
	}
	return base
}

// scraps are what mutations put in.
var scraps = []string{
	"\n", "\n\n", "\r\n", "\f", "\t", "|", " ", "　", "\u2028", "\ufeff", "\x00", "\xff", "\xe4\xb8", "�", "— 3 —\n", "\n云州市人民政府公报\n", "《", "》", "“", "”", "（", "）", "〔2031〕", "云政发〔2031〕8号\n", "云州市人民政府文件\n",
	"● 文件 ●\n", "目录\n", "附件1\n", "附件：1.", "第一条 ", "第九百条", "一、", "（一）", "《六)", "1.", "①", "。", "：\n", "2031年5月4日\n", "合计\t", "序号\t名称\n", "4000万元", "自2031年6月1日起施行", "同时废止", "<p>", "<br>", "<table><tr><td>", "</table>", "&nbsp;", "99999999999999999999999", "第", "号", "年",
}

// mutate changes a text in one to six places.
func mutate(r *rand.Rand, s string, base []text) string {
	for range 1 + r.IntN(6) {
		a := r.IntN(len(s) + 1)
		b := min(len(s), a+r.IntN(80))
		switch r.IntN(9) {
		case 0: // bytes are lost
			s = s[:a] + s[b:]
		case 1: // bytes are read twice
			s = s[:b] + s[a:]
		case 2: // something stands between
			s = s[:a] + scraps[r.IntN(len(scraps))] + s[a:]
		case 3: // a byte is another
			if a < len(s) {
				s = s[:a] + string([]byte{byte(r.IntN(256))}) + s[a+1:]
			}
		case 4: // the text is cut
			if r.IntN(4) == 0 {
				s = s[:a]
			}
		case 5: // lines change places
			lines := strings.SplitAfter(s, "\n")
			i, j := r.IntN(len(lines)), r.IntN(len(lines))
			lines[i], lines[j] = lines[j], lines[i]
			s = strings.Join(lines, "")
		case 6: // a line break is lost
			if at := strings.IndexByte(s[a:], '\n'); at >= 0 {
				s = s[:a+at] + s[a+at+1:]
			}
		case 7: // another text comes between
			other := base[r.IntN(len(base))].text
			from := r.IntN(len(other) + 1)
			s = s[:a] + other[from:min(len(other), from+400)] + s[a:]
		case 8: // every one of a sign is another
			from, to := scraps[r.IntN(len(scraps))], scraps[r.IntN(len(scraps))]
			s = strings.Replace(s, from, to, 3)
		}
	}
	return s
}

// The bounds of a reading: so many bytes are allocated at most for each byte of the source, and so many beside. A gazette
// needs 30; a source whose every line is one digit needs most.
const (
	bytesPerByte = 1000
	bytesBeside  = 4 << 20
)

// repeated are pieces of which a text is made to find out what takes too long or too much.
var repeated = []string{
	"《", "“第一条 ", "（", "一、\n", "第一条 供水。\n", "1\n", "a\tb\n", "|a|b|\n", "\t", "附件1\n", "目录\n", "云政发〔2031〕8号\n", "云州市人民政府文件\n", "● 文件 ●\n", "2031年5月4日\n", "4000万元、", "《办法》", "第一条第二款、",
	"\xff", "\x00", "\n", "<table>", "<td>", "&", "联系人：王五 8000123\n", "合计\t1\n", "以下简称《通知》", "组长：张三 市长\n",
	"第一条 供水。附件1\n", "根据《办法》，现将《规则》印发", "本办法第一条、", "2031年、", "（一）", "市长 张三\n2031年5月4日\n", "<tr><td>1</td></tr>", "| a |\n\n", "“十四五”", "一、供水（4项）。\n",
}

// TestBounds checks that a reading needs memory in proportion to its source, whatever stands in it.
func TestBounds(t *testing.T) {
	texts := append(synthetic(10), sharedTexts("seed/*.txt", "real/gov*/*", "real/guangzhou/*.txt")...)
	for _, piece := range repeated {
		texts = append(texts, text{fmt.Sprintf("100,000 bytes of %q", piece), strings.Repeat(piece, 100_000/len(piece))})
	}
	for _, x := range texts {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		is := Parse(&segment.Source{Text: x.text})
		runtime.ReadMemStats(&after)
		used := after.TotalAlloc - before.TotalAlloc
		if used > bytesPerByte*uint64(len(x.text))+bytesBeside {
			t.Errorf("%s: %d bytes allocated for %d bytes, %d for each", x.name, used, len(x.text), used/uint64(len(x.text)))
		}
		runtime.KeepAlive(is)
	}
}
