package gazette

// The outcomes of a [Check].
const (
	Proved     = "proved"
	Broken     = "broken"
	Unprovable = "unprovable"
)

// A Check is one proof by redundancy: two things that a gazette prints and that must agree.
type Check struct {
	Code     string `json:"code"`     // from the closed list in [CheckCodes], such as contents-titles
	Status   string `json:"status"`   // proved, broken or unprovable
	Message  string `json:"message"`  // one sentence; both sides where they differ
	Document *int   `json:"document"` // index of the document; nil for the issue
	Spans    []Span `json:"spans"`    // of both sides
}

// A Problem is something in the text that could not be read, or was read only by inference.
type Problem struct {
	Code     string `json:"code"` // from the closed list in [ProblemCodes], such as article-gap
	Message  string `json:"message"`
	Document *int   `json:"document"` // index of the document; nil for the issue
	Spans    []Span `json:"spans"`
}
