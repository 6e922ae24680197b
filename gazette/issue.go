package gazette

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/gongbao/gongbao/segment"
)

// Schema names the version of the JSON contract that an [Issue] is written in.
const Schema = "gongbao.issue/1"

// A Span is a half-open range of bytes of the source, such as [12, 40].
type Span = segment.Span

// An Issue is one issue of a gazette (一期公报), such as 云州市人民政府公报 2022年第2期（总第3期）.
// Any text gives an Issue; what could not be read stands in Problems.
type Issue struct {
	Schema      string     `json:"schema"` // "gongbao.issue/1", the version of this page
	Source      SourceInfo `json:"source"`
	Name        string     `json:"name"`         // 公报名称, such as 云州市人民政府公报; empty where the text names none
	LatinName   string     `json:"latin_name"`   // the name in pinyin, such as YUNZHOUSHI RENMIN ZHENGFU GONGBAO
	Year        int        `json:"year"`         // 2022 of 2022年第2期; 0 where unknown
	Number      int        `json:"number"`       // 2 of 2022年第2期
	TotalNumber int        `json:"total_number"` // 3 of 总第3期
	Sponsor     string     `json:"sponsor"`      // 主办
	Contents    []Entry    `json:"contents"`
	Documents   []Document `json:"documents"`
	Colophon    *Colophon  `json:"colophon"`
	Checks      []Check    `json:"checks"`
	Problems    []Problem  `json:"problems"`
	Layers      []Layer    `json:"layers"`

	Corrections []Correction `json:"corrections,omitempty"` // what people said about the reading, where that was asked for
}

// SourceInfo says which text an issue was read from, and which file that text came from.
type SourceInfo struct {
	Name      string     `json:"name"`     // as it was opened; "-" for standard input
	Format    string     `json:"format"`   // such as "text"
	Encoding  string     `json:"encoding"` // of the characters in the file, such as "GB18030"; "" where the format has no choice
	SHA256    string     `json:"sha256"`   // of the text that spans point into, in hexadecimal digits
	Bytes     int        `json:"bytes"`    // of that text
	File      *FileInfo  `json:"file"`     // the file itself; nil for a text that came from none
	Pages     int        `json:"pages"`    // 0 where the format knows no pages
	PageSpans []PageSpan `json:"page_spans"`

	source *segment.Source
	lines  *lineStarts
}

// FileInfo says which bytes a source was read from: those of a PDF, for one, of which the text is made.
type FileInfo struct {
	SHA256 string `json:"sha256"` // in hexadecimal digits
	Bytes  int    `json:"bytes"`
}

// A PageSpan is one page of the file and the text that stands on it.
type PageSpan struct {
	Page   int     `json:"page"` // counted from 1 in the file, not as printed
	Span   Span    `json:"span"`
	Width  float64 `json:"width"` // in points of 1/72 inch, in pixels for an OCR of a picture; 0 where unknown
	Height float64 `json:"height"`
}

// sourceInfo describes the source that an issue is read from; sum is that of its text.
func sourceInfo(src *segment.Source, sum string) SourceInfo {
	info := SourceInfo{
		Name: src.Name, Format: src.Format, Encoding: src.Encoding, SHA256: sum, Bytes: len(src.Text),
		Pages: len(src.Pages), PageSpans: []PageSpan{}, source: src, lines: &lineStarts{},
	}
	if src.File != (segment.File{}) {
		info.File = &FileInfo{SHA256: src.File.SHA256, Bytes: src.File.Bytes}
	}
	for _, p := range src.Pages {
		info.PageSpans = append(info.PageSpans, PageSpan{Page: p.Number, Span: p.Span, Width: p.Width, Height: p.Height})
	}
	return info
}

// An Entry is one line of the table of contents (目录).
type Entry struct {
	Column   string `json:"column"`   // 栏目 under which it stands, such as 区政府文件选登
	Title    string `json:"title"`    // joined over lines and pages
	Page     int    `json:"page"`     // as printed; 0 where none is
	Document *int   `json:"document"` // index of the document that it names, or a part of which it names; nil where none was found
	Spans    []Span `json:"spans"`
}

// A Colophon is what an issue says about itself (简介, 编辑出版信息): it belongs to no document.
type Colophon struct {
	Title     string `json:"title,omitempty"` // such as 《云州市人民政府公报》简介
	Text      string `json:"text"`
	Publisher string `json:"publisher"`
	Address   string `json:"address"`
	Postcode  string `json:"postcode"`
	Phone     string `json:"phone"`
	Website   string `json:"website"`
	Spans     []Span `json:"spans"`
}

// A Layer is a run of lines with one role. The layers of an issue cover its source exactly once, in order.
type Layer struct {
	Role string `json:"role"` // cover, contents, column, furniture, body, colophon or blank
	Span Span   `json:"span"`
}

// Text returns the source text under span, as printed; "" where span does not lie in the source.
// An issue that was read back from JSON has no source until [Issue.Attach] gives it one.
func (is *Issue) Text(span Span) string {
	if is.Source.source == nil || span.Start < 0 || span.End > len(is.Source.source.Text) || span.Start > span.End {
		return ""
	}
	return is.Source.source.Text[span.Start:span.End]
}

// Attach gives an issue that was read back from JSON the source that it was made from, so that [Issue.Text] prints again.
// It refuses a text whose SHA-256 is not that of Source: the spans of the issue point at other characters.
func (is *Issue) Attach(src *segment.Source) error {
	if sum := sumOf(src.Text); sum != is.Source.SHA256 {
		return fmt.Errorf("gazette: %s is not the text that the issue was read from (SHA-256 %s, wanted %s): attach the text of %s",
			src.Name, sum, is.Source.SHA256, is.Source.Name)
	}
	is.Source.source, is.Source.lines = src, &lineStarts{}
	return nil
}

// sumOf returns the SHA-256 of a text in hexadecimal digits.
func sumOf(text string) string {
	h := sha256.New()
	var piece [4 << 10]byte
	for text != "" {
		n := copy(piece[:], text)
		h.Write(piece[:n])
		text = text[n:]
	}
	return hex.EncodeToString(h.Sum(nil))
}
