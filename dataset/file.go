package dataset

import (
	"iter"

	"github.com/gongbao/gongbao/gazette"
)

// A File is the file that an issue was read from.
type File struct {
	Path     string `json:"path"`               // below the folder that was named
	SHA256   string `json:"sha256"`             // of its bytes, in hexadecimal digits
	Bytes    int64  `json:"bytes"`              // of the file
	Format   string `json:"format,omitempty"`   // such as text, html, pdf, docx
	Encoding string `json:"encoding,omitempty"` // of its characters, such as GB18030; left out where the format has no choice
	Pages    int    `json:"pages,omitempty"`    // left out where the format knows none
}

// An Issue is one issue of a gazette, or one file with a document or a law in it.
type Issue struct {
	Head
	File        File        `json:"file"`                   // that it was read from
	SameAs      []string    `json:"same_as"`                // other paths that hold the same bytes, which are read once
	Complete    bool        `json:"complete"`               // all of the file could be read; where not, problems.jsonl says what is missing
	Name        string      `json:"name,omitempty"`         // 公报名称, such as 云州市人民政府公报
	LatinName   string      `json:"latin_name,omitempty"`   // the name in pinyin
	Year        int         `json:"year,omitempty"`         // 2022 of 2022年第2期
	Number      int         `json:"number,omitempty"`       // 2 of 2022年第2期
	TotalNumber int         `json:"total_number,omitempty"` // 3 of 总第3期
	Sponsor     string      `json:"sponsor,omitempty"`      // 主办
	Documents   int         `json:"documents"`              // how many
	Checks      CheckCounts `json:"checks"`                 // how many came out in each way
	Problems    int         `json:"problems"`               // how many
}

// CheckCounts are how many checks of an issue came out in each way.
type CheckCounts struct {
	Proved     int `json:"proved"`     // both sides agree
	Broken     int `json:"broken"`     // they contradict each other
	Unprovable int `json:"unprovable"` // one side could not be read
}

// issues yields the issue itself.
func (v *view) issues() iter.Seq[Issue] {
	return func(yield func(Issue) bool) {
		is := v.Issue
		out := Issue{
			Head: v.head(NameIssues, issueWork(is)), File: v.File, SameAs: []string{}, Complete: v.incomplete == nil,
			Name: is.Name, LatinName: is.LatinName, Year: is.Year, Number: is.Number, TotalNumber: is.TotalNumber,
			Sponsor: is.Sponsor, Documents: len(is.Documents), Problems: len(is.Problems),
		}
		if v.incomplete != nil {
			out.Problems++
		}
		for _, p := range is.Problems {
			out.Complete = out.Complete && p.Code != gazette.ProblemPage
		}
		for _, c := range is.Checks {
			switch c.Status {
			case gazette.Proved:
				out.Checks.Proved++
			case gazette.Broken:
				out.Checks.Broken++
			case gazette.Unprovable:
				out.Checks.Unprovable++
			}
		}
		yield(out)
	}
}
