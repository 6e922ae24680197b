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
	Schema      string     `json:"schema"` // always [Schema]
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
}

// SourceInfo says which text an issue was read from.
type SourceInfo struct {
	Name   string `json:"name"`
	Format string `json:"format"` // such as "text"
	SHA256 string `json:"sha256"` // of the source text, in hexadecimal digits
	Bytes  int    `json:"bytes"`
	Pages  int    `json:"pages"` // 0 where the format knows no pages

	source *segment.Source
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
	is.Source.source = src
	return nil
}

// sumOf returns the SHA-256 of a text in hexadecimal digits.
func sumOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
