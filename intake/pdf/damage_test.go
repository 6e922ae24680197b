package pdf

import (
	"bytes"
	"compress/zlib"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"github.com/gongbao/gongbao/internal/effort"
)

// long is how many damaged files make the long test: go test ./intake/pdf -damaged 2000
const long = 2000

var damaged = flag.Int("damaged", 200, "how many damaged PDFs to read")

// seeds are whole files to damage: by hand, and from Chromium where there is one.
func seeds(t *testing.T) [][]byte {
	content := strings.Repeat(at("100", "700", "12", gbk("云州市人民政府")), 50)
	m := &maker{}
	m.add("<</Type /Catalog /Pages 5 0 R>>")
	m.stream("/Filter /FlateDecode", deflated(content))
	packed := "5 0 6 69 7 147 <</Type /Pages /Kids [6 0 R] /Count 1 /MediaBox [0 0 595 842]>>      <</Type /Page /Parent 5 0 R /Contents 2 0 R /Resources <</Font <</F1 7 0 R>>>>>> " + chineseFont("GBK-EUC-H")
	m.stream("/Type /ObjStm /N 3 /First 16 /Filter /FlateDecode", deflated(packed))
	list := [][]byte{onePage(content, chineseFont("GBK-EUC-H")), m.bytes()}
	if data, err := chromiumPDF(); err == nil {
		list = append(list, data)
	}
	return list
}

// damage cuts, flips, repeats, overwrites or swaps parts of data.
func damage(r *rand.Rand, data []byte) []byte {
	b := bytes.Clone(data)
	for range 1 + r.IntN(4) {
		at := r.IntN(len(b))
		switch r.IntN(8) {
		case 0:
			b = b[:at+1]
		case 1:
			b = b[min(at, len(b)-1):]
		case 2:
			for range 1 + r.IntN(200) {
				b[r.IntN(len(b))] ^= 1 << r.IntN(8)
			}
		case 3:
			end := min(len(b), at+r.IntN(4000))
			b = append(b[:end:end], b[at:]...)
		case 4:
			copy(b[at:], bytes.Repeat([]byte{byte(r.IntN(256))}, r.IntN(300)))
		case 5: // numbers grow
			for i := at; i < min(len(b), at+2000); i++ {
				if isDigit(b[i]) && r.IntN(4) == 0 {
					b[i] = '9'
				}
			}
		case 6: // references go astray
			for i := at; i+6 < min(len(b), at+20000); i++ {
				if bytes.HasPrefix(b[i:], []byte(" 0 R")) && isDigit(b[i-1]) {
					b[i-1] = byte('0' + r.IntN(10))
				}
			}
		case 7:
			words := []string{"endstream", "endobj", "obj", "<<", ">>", "[", "(", "<", "stream\n", "BT", "q ", "BI ID ", "/Kids", "/Length 99999999"}
			copy(b[at:], strings.Repeat(words[r.IntN(len(words))], 1+r.IntN(50)))
		}
	}
	return b
}

// A bomb is a file that is made to cost more than it shows.
type bomb struct {
	name string
	make func() []byte
	slow bool // read by the long test only
}

// bombs returns one of each kind.
func bombs() []bomb {
	font := chineseFont("GBK-EUC-H")
	page := func(content string) []byte { return onePage(content, font) }
	compressed := func(head, data string) []byte {
		m := &maker{}
		m.add("<</Type /Catalog /Pages 2 0 R>>")
		m.add("<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842]>>")
		m.add("<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</Font <</F1 5 0 R>> /XObject <</X1 4 0 R>>>>>>")
		m.stream(head+" /Filter /FlateDecode", data)
		m.add(font)
		return m.bytes()
	}
	const flat = "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Kids[3 0 R]>>endobj 3 0 obj<</Type/Page/Contents 4 0 R>>endobj 4 0 obj"
	return []bomb{
		{"deflated zeros", func() []byte { return compressed("", zeros(1<<28)) }, false},
		{"deflated twice", func() []byte {
			data := deflated(zeros(1 << 28))
			return []byte(flat + fmt.Sprintf("<</Filter [/FlateDecode /FlateDecode] /Length %d>>stream\n%s\nendstream endobj", len(data), data))
		}, false},
		{"many operators", func() []byte { return compressed("", deflated(strings.Repeat("q Q ", 1<<23))) }, true},
		{"many characters", func() []byte {
			return compressed("", deflated("BT /F1 1 Tf "+strings.Repeat(gbk(strings.Repeat("字", 500))+" Tj ", 1<<13)))
		}, false},
		{"characters in one place", func() []byte {
			return compressed("", deflated("BT /F1 1 Tf "+strings.Repeat("1 0 0 1 1 1 Tm "+gbk("字")+" Tj "+gbk("符")+" Tj ", 1<<17)))
		}, false},
		{"many rulings", func() []byte {
			return compressed("", deflated(strings.Repeat("1 1 500 1 re f 1 1 1 500 re f ", 1<<19)))
		}, true},
		{"a grid of rulings", func() []byte {
			content := ""
			for i := range 1900 {
				content += fmt.Sprintf("0 %d 9000 .5 re %d 0 .5 9000 re f ", i*4, i*4)
			}
			return compressed("", deflated(content+at("100", "700", "12", gbk("表")+" Tj "+gbk("格"))))
		}, false},
		{"a form draws itself", func() []byte {
			return compressed("/Subtype /Form", deflated("/X1 Do /X1 Do "+at("100", "700", "12", gbk("字"))))
		}, false},
		{"open strings inside", func() []byte { return compressed("", deflated(strings.Repeat("(", 1<<24))) }, false},
		{"open brackets inside", func() []byte { return page(strings.Repeat("[", 1<<20)) }, false},
		{"deep dictionaries", func() []byte { return []byte("1 0 obj " + strings.Repeat("<</A ", 1<<20)) }, false},
		{"open strings", func() []byte { return bytes.Repeat([]byte("1 0 obj ("), 1<<20) }, false},
		{"open streams", func() []byte { return bytes.Repeat([]byte("1 0 obj <<>> stream\n"), 1<<20) }, false},
		{"trailers", func() []byte { return bytes.Repeat([]byte("trailer ("), 1<<20) }, false},
		{"objects in one place", func() []byte {
			return []byte("1 0 obj<</Type/ObjStm/N 99999999/First 1500000>>stream\n" + strings.Repeat("2 0 ", 1<<18) + strings.Repeat("[ ", 1<<20) + "\nendstream")
		}, true},
		{"20,000 pages", func() []byte {
			return []byte("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Kids[" + strings.Repeat("<</Type/Page>>", 20000) + "]>>endobj")
		}, false},
		{"pages cross", func() []byte {
			return []byte("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Kids[" + strings.Repeat("3 0 R ", 1<<16) + "]>>endobj 3 0 obj<</Kids[" + strings.Repeat("2 0 R 4 0 R ", 1<<16) + "]>>endobj 4 0 obj<</Type/Page>>endobj")
		}, false},
		{"large resources on each page", func() []byte {
			return []byte("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Resources 3 0 R /Kids[" + strings.Repeat("<</Type/Page /Resources 3 0 R /Contents 4 0 R>>", 4000) + "]>>endobj 3 0 obj<</Font<<" +
				strings.Repeat("/F 4 0 R ", 1<<16) + ">>>>endobj 4 0 obj<</Length 10>>stream\n/F 1 Tf () Tj\nendstream endobj")
		}, true},
		{"a stream of itself", func() []byte {
			return []byte("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 3 0 obj<</Type/ObjStm/N 1/First 4/Length 3 0 R/Extends 3 0 R>>stream\n3 0 3 0 R\nendstream endobj")
		}, false},
	}
}

// zeros deflates n zero bytes.
func zeros(n int) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	for ; n > 0; n -= 1 << 16 {
		w.Write(make([]byte, 1<<16))
	}
	w.Close()
	return b.String()
}

// survives reads data as a stranger's file and fails on a panic, a hang, much memory or a strange error.
func survives(t *testing.T, name string, data []byte) error {
	t.Helper()
	start := effort.CPUTime()
	s, err := Read(data, name)
	if d := effort.CPUTime() - start; d > 10*time.Second {
		t.Errorf("%s: took %v", name, d)
	}
	var limit *LimitError
	var pages *PagesError
	if err != nil && !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrEncrypted) && !errors.As(err, &limit) && !errors.As(err, &pages) {
		t.Errorf("%s: strange error %v", name, err)
	}
	if s != nil && len(s.Pages) == 0 {
		t.Errorf("%s: a source without pages", name)
	}
	if s == nil && err == nil {
		t.Errorf("%s: neither text nor error", name)
	}
	return err
}

// peak runs f and returns the most memory that the heap held meanwhile.
func peak(f func()) uint64 {
	stop, done := make(chan bool), make(chan uint64)
	go func() {
		var most uint64
		for {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapSys-m.HeapReleased)
			select {
			case <-stop:
				done <- most
				return
			case <-time.After(20 * time.Millisecond):
			}
		}
	}()
	f()
	close(stop)
	return <-done
}

func TestDamaged(t *testing.T) {
	files := seeds(t)
	r := rand.New(rand.NewPCG(1, 2))
	read := 0
	memory := peak(func() {
		for i := range *damaged {
			data := damage(r, files[i%len(files)])
			if survives(t, fmt.Sprintf("damaged %d", i), data) == nil {
				read++
			}
		}
	})
	t.Logf("%d files, %d still read without a complaint, %d MiB at most", *damaged, read, memory>>20)
	if memory > 512<<20 {
		t.Errorf("took %d MiB, want at most 512", memory>>20)
	}
}

func TestBombs(t *testing.T) {
	for _, b := range bombs() {
		if b.slow && *damaged < long {
			continue
		}
		data := b.make()
		debug.FreeOSMemory()
		start := time.Now()
		memory := peak(func() { survives(t, b.name, data) })
		t.Logf("%-30s %8d bytes %8v %4d MiB", b.name, len(data), time.Since(start).Round(time.Millisecond), memory>>20)
		if memory > 512<<20 {
			t.Errorf("%s: took %d MiB, want at most 512", b.name, memory>>20)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(onePage(at("100", "700", "12", gbk("云州市")), chineseFont("GBK-EUC-H")))
	f.Add([]byte("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Kids[<</Type/Page/Contents 3 0 R>>]>>endobj 3 0 obj<<>>stream\nBT ET\nendstream"))
	f.Fuzz(func(t *testing.T, data []byte) { survives(t, "fuzz", data) })
}

// Real files, where they are there, must give text of good quality.
func TestRealFiles(t *testing.T) {
	const dir = "../../../shared/real/gov-pdf"
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Skip("no folder ../shared/real/gov-pdf beside the repository")
	}
	for _, file := range files {
		data, err := os.ReadFile(dir + "/" + file.Name())
		if err != nil {
			t.Fatal(err)
		}
		r := resultOf(t, data)
		if bad := r.Unusable(); len(bad) > 0 {
			t.Errorf("%s: %v", file.Name(), bad)
		}
		other, ok := pdftotext(t, data, "-raw")
		if !ok {
			continue
		}
		got, want := histogram(r.Source.Text), histogram(fold(other))
		differ := 0
		for c, n := range want {
			differ += max(0, n-got[c])
		}
		for _, q := range r.Quality {
			differ -= q.Overprints // pdftotext prints a shadowed word as often as it is drawn
		}
		if all := sum(want); differ*1000 > all {
			t.Errorf("%s: %d of the %d characters that pdftotext finds are missing", file.Name(), differ, all)
		}
	}
}

// histogram counts the characters of s without white space.
func histogram(s string) map[rune]int {
	counts := map[rune]int{}
	for _, r := range strings.Join(strings.Fields(s), "") {
		counts[r]++
	}
	return counts
}

func sum(counts map[rune]int) (n int) {
	for _, c := range counts {
		n += c
	}
	return n
}
