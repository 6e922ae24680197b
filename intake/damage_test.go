package intake

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"github.com/gongbao/gongbao/internal/effort"
	"github.com/gongbao/gongbao/segment"
)

// inputs returns the input of every case in testdata, by its name.
func inputs(t testing.TB) map[string][]byte {
	files, _ := filepath.Glob("testdata/*.txtar")
	found := map[string][]byte{}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		in := slices.DeleteFunc(archive.Files, func(f txtar.File) bool { return slices.Contains(outputs, f.Name) })
		found[filepath.Base(file)] = inputOf(t, in)
	}
	return found
}

// check reports what no source may be, whatever the file was.
func check(t testing.TB, src *segment.Source, err error) {
	t.Helper()
	if src == nil && err == nil {
		t.Error("neither a source nor an error")
	}
	if e := (*FormatError)(nil); err != nil && (!errors.As(err, &e) || e.Reason == "" && e.Err == nil) {
		t.Errorf("the error says nothing: %v", err)
	}
	if src == nil {
		return
	}
	if src.Format == "" {
		t.Error("a source without a format")
	}
	at := 0
	for i, p := range src.Pages {
		if p.Number != i+1 || p.Span.Start < at || p.Span.End < p.Span.Start || p.Span.End > len(src.Text) {
			t.Fatalf("page %d is numbered %d and stands at %v after %d, of %d bytes", i+1, p.Number, p.Span, at, len(src.Text))
		}
		at = p.Span.End
	}
	at = 0
	valid := utf8.ValidString(src.Text)
	for _, r := range src.Runs {
		if r.Span.Start < at || r.Span.Len() < 1 || r.Span.End > len(src.Text) || r.Page < 0 || r.Page >= len(src.Pages) {
			t.Fatalf("a run stands at %v after %d on page index %d of %d", r.Span, at, r.Page, len(src.Pages))
		}
		if page := src.Pages[r.Page].Span; r.Span.Start < page.Start || r.Span.End > page.End {
			t.Fatalf("a run stands at %v outside its page %v", r.Span, page)
		}
		if valid && !utf8.ValidString(src.Text[r.Span.Start:r.Span.End]) {
			t.Fatalf("a run at %v cuts a character", r.Span)
		}
		at = r.Span.Start
	}
}

// TestDamaged reads every case 100 times, each time cut, or with flipped bytes, or with pieces doubled or taken out.
func TestDamaged(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var slowest time.Duration
	files := 0
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	defer func() {
		runtime.ReadMemStats(&after)
		each := (after.TotalAlloc - before.TotalAlloc) / uint64(files)
		t.Logf("%d files, the slowest in %v, %d bytes allocated for each", files, slowest, each)
		if slowest > 10*time.Second || each > 1<<24 {
			t.Errorf("a damaged file takes %v, and %d bytes are allocated for each", slowest, each)
		}
	}()
	inputs := inputs(t)
	for _, name := range slices.Sorted(maps.Keys(inputs)) {
		data := inputs[name]
		for range 100 {
			bad := damage(r, data)
			start := effort.CPUTime()
			src, err := Read(bytes.NewReader(bad), name)
			slowest = max(slowest, effort.CPUTime()-start)
			check(t, src, err)
			files++
			if t.Failed() {
				t.Fatalf("%s damaged is\n%q", name, bad)
			}
		}
	}
}

func damage(r *rand.Rand, data []byte) []byte {
	bad := bytes.Clone(data)
	from := r.IntN(len(bad))
	to := min(len(bad), from+r.IntN(60))
	switch r.IntN(4) {
	case 0:
		return bad[:from]
	case 1:
		for range 1 + r.IntN(10) {
			bad[r.IntN(len(bad))] ^= byte(1 << r.IntN(8))
		}
		return bad
	case 2:
		return append(bad[:from], bad[to:]...)
	}
	return bytes.Join([][]byte{data[:to], data[from:]}, nil)
}

// TestBombs reads files that are small but want much: each is read or refused in a second or so (in twenty at the most on a machine that has other work), in bounded memory.
func TestBombs(t *testing.T) {
	limit := 20 * time.Second
	if testing.Short() {
		limit = time.Minute // with the race detector
	}
	deep := func(open, inner, end string) string {
		return strings.Repeat(open, 30000) + inner + strings.Repeat(end, 30000)
	}
	for name, file := range map[string]string{
		"nested tables":        "<html>" + deep("<table><tr><td>a</td><td>", "b", "</td></tr></table>"),
		"nested spans":         "<html>" + deep("<b><i><font color=1>", "b", "</font></i></b>"),
		"nested lists":         "<html><ul>" + deep("<li><ul>", "b", "</ul>"),
		"unclosed fonts":       "<html>" + strings.Repeat("<font color=1><p>a", 100000),
		"huge spans":           "<html><table>" + strings.Repeat("<tr><td rowspan=65000 colspan=1000>1<td colspan=99999999999999999999>2", 1000) + "</table>",
		"many attributes":      "<html><p " + strings.Repeat("a ", 1000000) + ">b",
		"open comments":        "<html>" + strings.Repeat("<!-- ", 200000),
		"entities":             "<html>" + strings.Repeat("&amp", 200000) + strings.Repeat("&#99999999999999;", 10000),
		"nested XML":           "<alto>" + deep("<TextBlock>", "", "</TextBlock>") + "</alto>",
		"nested PAGE":          "<PcGts><Page>" + deep("<TextRegion>", "", "</TextRegion>") + "</Page></PcGts>",
		"XML entities":         `<!DOCTYPE alto [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]><alto><TextLine>&b;&b;</TextLine></alto>`,
		"infinite boxes":       `<alto><Page WIDTH="1e999" HEIGHT="-1e308"><TextLine><String HPOS="NaN" VPOS="1e400" WIDTH="Inf" HEIGHT="9e99" CONTENT="公告"/><String HPOS="1e9" CONTENT="公告"/></TextLine></Page></alto>`,
		"nested JSON":          `[{"page_idx":0,"text":` + deep("[", `"a"`, "]") + "}]",
		"nested in limits":     `[{"page_idx":0,"text":` + strings.Repeat("[", 9000) + strings.Repeat("]", 9000) + "}]",
		"empty objects":        `[{"page_idx":0}` + strings.Repeat(",{}", 1000000) + "]",
		"huge page":            `[{"page_idx":9999999999,"text":"甲"},{"page_idx":1e300,"text":"乙"},{"page_idx":-5,"text":"丙"}]`,
		"nested middle":        `{"pdf_info":[{"para_blocks":` + strings.Repeat(`[{"blocks":`, 4000) + "[]" + strings.Repeat("}]", 4000) + "}]}",
		"nested paddle":        strings.Repeat(`{"rec_texts":[],"res":`, 4000) + "{}" + strings.Repeat("}", 4000),
		"circle in docling":    `{"schema_name":"DoclingDocument","body":{"children":[{"$ref":"#/groups/0"}]},"groups":[{"children":[{"$ref":"#/groups/1"}]},{"children":[{"$ref":"#/groups/0"},{"$ref":"#/groups/-1"},{"$ref":"#/texts/99999999999999999999"},{"$ref":"#/body/0"}]}]}`,
		"wide docling":         `{"schema_name":"DoclingDocument","body":{"children":[{"$ref":"#/tables/0"}]},"tables":[{"data":{"num_rows":999999999,"num_cols":999999999,"table_cells":[{"start_row_offset_idx":999999999,"start_col_offset_idx":999999999,"text":"a"},{"start_row_offset_idx":-1,"start_col_offset_idx":5,"text":"b"}]}}]}`,
		"ZIP of zeros":         string(bombDOCX(t, strings.Repeat("\x00", 1<<20), 40)),
		"ZIP of paragraphs":    string(bombDOCX(t, strings.Repeat("<p><r><t>a</t></r></p>", 1<<15), 50)),
		"ZIP of tables":        string(bombDOCX(t, "<document><body>"+deep("<tbl><tr><tc>", "", "</tc></tr></tbl>"), 1)),
		"ZIP of styles":        string(bombDOCX(t, `<document><body><p><pPr><numPr><ilvl val="99999999999"/><numId val="-1"/></numPr></pPr></p></body></document>`, 1)),
		"ZIP of attributes":    string(bombDOCX(t, `<p `+strings.Repeat(`id=""`, 1<<20)+`/>`, 20)),
		"ZIP of deleted marks": string(bombDOCX(t, strings.Repeat("<p><pPr><rPr><del/></rPr></pPr><r><t>"+strings.Repeat("a", 100)+"</t></r></p>", 1<<12), 20)),
		"ZIP of wide rows":     string(bombDOCX(t, "<document><body><tbl>"+strings.Repeat(`<tr><trPr><gridBefore val="100"/></trPr><tc><tcPr><gridSpan val="9999"/></tcPr></tc></tr>`, 100000)+"</tbl></body></document>", 1)),
		"one line of words":    "<html><div class='ocr_page'><span class='ocr_line'>" + manyWords(50000, 50000) + "</span></div>",
		"lines of contents":    "<html><div class='ocr_page'><span class='ocr_line'>" + manyWords(60000, 3) + "</span></div>",
		"long line":            strings.Repeat("公", 1<<20),
		"many line ends":       strings.Repeat("\n", 1<<20),
		"many pipes":           strings.Repeat("|", 1<<20),
		"many dollars":         `[{"page_idx":0,"text":"` + strings.Repeat("$^2", 1<<18) + `"}]`,
	} {
		start := effort.CPUTime()
		before := sys()
		src, err := Read(strings.NewReader(file), name)
		check(t, src, err)
		if took := effort.CPUTime() - start; took > limit {
			t.Errorf("%s took %v", name, took)
		}
		if grown := sys() - before; grown > 400<<20 {
			t.Errorf("%s took %d MiB", name, grown>>20)
		}
	}
}

// manyWords returns n words of hOCR far from each other, so many on a line, the last of them a number.
func manyWords(n, inLine int) string {
	var b strings.Builder
	for i := range n {
		left, top := 100+300*(i%inLine), 100*(i/inLine)
		if i > 0 && i%inLine == 0 {
			b.WriteString("</span><span class='ocr_line'>")
		}
		text := "题名"
		if i%inLine == inLine-1 {
			text = fmt.Sprint(i)
		}
		fmt.Fprintf(&b, "<span class='ocrx_word' title='bbox %d %d %d %d'>%s</span>", left, top, left+80, top+40, text)
	}
	return b.String()
}

// sys returns the memory that the program has from its system.
func sys() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.Sys
}

// TestWrongLength reads a document of which the archive says that it has fewer or more bytes, or another check sum: nearly all of it is kept.
func TestWrongLength(t *testing.T) {
	paragraphs := strings.Repeat("<p><r><t>公告</t></r></p>", 2000)
	good := bombDOCX(t, "<document><body>"+paragraphs+"</body></document>", 1)
	entry := bytes.LastIndex(good, []byte("PK\x01\x02"))
	length := binary.LittleEndian.Uint32(good[entry+24:])
	for name, change := range map[string]func(entry []byte){
		"fewer": func(entry []byte) { binary.LittleEndian.PutUint32(entry[24:], length-1) },
		"more":  func(entry []byte) { binary.LittleEndian.PutUint32(entry[24:], length+1) },
		"most":  func(entry []byte) { binary.LittleEndian.PutUint32(entry[24:], 1<<32-2) },
		"sum":   func(entry []byte) { entry[16]++ },
	} {
		bad := bytes.Clone(good)
		change(bad[entry:])
		src, err := Read(bytes.NewReader(bad), name)
		if err == nil || src == nil {
			t.Fatalf("%s: %v, error %v", name, src, err)
		}
		if n := strings.Count(src.Text, "公告"); n < 1970 {
			t.Errorf("%s: only %d paragraphs are read (%v)", name, n, err)
		}
	}
}

// bombDOCX packs a document of n times part.
func bombDOCX(t testing.TB, part string, n int) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	w.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestCompression) })
	f, err := w.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	if n > 1 {
		fmt.Fprint(f, "<document><body>")
	}
	for range n {
		io.WriteString(f, part)
	}
	w.Close()
	return b.Bytes()
}

// The fuzz targets check that any bytes give a source whose pages and runs lie in its text, or an error that says something.

func FuzzText(f *testing.F)   { fuzz(f, "markdown", keep("text")) }
func FuzzHTML(f *testing.F)   { fuzz(f, "html", readHTML) }
func FuzzHOCR(f *testing.F)   { fuzz(f, "hocr", readHOCR) }
func FuzzALTO(f *testing.F)   { fuzz(f, "alto", inDefaults(readALTO)) }
func FuzzPAGE(f *testing.F)   { fuzz(f, "page", inDefaults(readPAGE)) }
func FuzzTSV(f *testing.F)    { fuzz(f, "tsv", readTSV) }
func FuzzMinerU(f *testing.F) { fuzz(f, "mineru_content", readMinerU) }
func FuzzMiddle(f *testing.F) { fuzz(f, "mineru_middle", readMiddle) }
func FuzzPaddle(f *testing.F) { fuzz(f, "paddle", readPaddle) }
func FuzzDocling(f *testing.F) {
	fuzz(f, "docling", readDocling)
}

// FuzzSpans puts the rows of a table into a web page: spans add no more blank cells than SECURITY.md says.
func FuzzSpans(f *testing.F) {
	for _, rows := range []string{
		`<tr><td rowspan="2">序号</td><td colspan="2">灯塔</td></tr><tr><td>名称</td><td>高度</td></tr><tr><td>1</td><td>北礁</td><td>12</td></tr>`,
		`<caption>表1</caption><thead><tr><th colspan=100>灯塔</th><th>高度</th></tr></thead><tr><td rowspan=100>北礁<td>甲<tr><td>乙<tr>`,
		`<tr><td rowspan="99999999999" colspan="99999999999">合计</td><td rowspan=0 colspan=-1>5</td></tr><tr><td>1</td><td>2</td></tr>`,
		`<tr><td>甲<table><tr><td rowspan=3>内</td><td>二</td></tr></table></td><td rowspan="3">外<br>二</td></tr><tr><td></td></tr>`,
		strings.Repeat(`<tr><td rowspan=7 colspan=3>二</td><td>三</td></tr>`, 9),
		`<tr><td rowspan=2 width=20%>第一条</td><td colspan=2>修缮灯塔。</td></tr><form><tr><td>二</td></tr></form>`,
	} {
		f.Add(rows)
	}
	f.Fuzz(func(t *testing.T, rows string) {
		if len(rows) > 1<<13 {
			t.Skip()
		}
		page := "<html><body><p>云州市人民政府关于灯塔的通知</p><table>" + strings.ToValidUTF8(rows, "\ufffd") + "</table><p>云州市人民政府</p></body></html>"
		src, err := readHTML(page)
		check(t, src, err)
		if src == nil {
			return
		}
		tags := strings.Count(page, "<")
		if blank, most := strings.Count(src.Text, "\t"), 1024+64*tags+17*tags; blank > most {
			t.Errorf("%d cells stand beside others, more than %d", blank, most)
		}
	})
}

// FuzzDOCX takes the document for granted to be packed, for no flipped bit would pass the check sum.
func FuzzDOCX(f *testing.F) {
	for _, file := range []string{"testdata/docx_table.txtar", "testdata/docx_numbers.txtar"} {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add([]byte(content(archive.Files, "word/document.xml")), []byte(content(archive.Files, "word/numbering.xml")))
	}
	f.Fuzz(func(t *testing.T, document, numbering []byte) {
		src, err := Read(bytes.NewReader(archiveOf(t, []txtar.File{{Name: "word/document.xml", Data: document}, {Name: "word/numbering.xml", Data: numbering}})), "fuzz")
		check(t, src, err)
	})
}

// FuzzRead lets the bytes decide the format.
func FuzzRead(f *testing.F) {
	for _, data := range inputs(f) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		src, err := Read(bytes.NewReader(data), "fuzz")
		check(t, src, err)
	})
}

// fuzz runs one reader, with the cases of its format as seeds; the same text always gives the same source.
func fuzz(f *testing.F, prefix string, read func(string) (*segment.Source, error)) {
	for name, data := range inputs(f) {
		if strings.HasPrefix(name, prefix) {
			f.Add(string(data))
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\ufffd")
		src, err := read(text)
		check(t, src, err)
		if again, _ := read(text); src != nil && again.Text != src.Text {
			t.Error("the same text gives another source")
		}
	})
}

// inDefaults is a reader within the limits of the zero value.
func inDefaults(read func(string, Limits) (*segment.Source, error)) func(string) (*segment.Source, error) {
	return func(text string) (*segment.Source, error) { return read(text, Limits{}) }
}
