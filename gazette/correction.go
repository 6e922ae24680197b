package gazette

import "encoding/json"

// A Correction is what a person said about a value of the reading, and what became of it. Corrections are kept beside the source
// (package view/corrections) and applied last.
type Correction struct {
	ID      string          `json:"id"`             // of the entry in the side file
	Field   string          `json:"field"`          // as the side file names it, such as documents[云政规〔2022〕3号].title
	Path    string          `json:"path,omitempty"` // of the value in this issue, as a JSON Pointer: /documents/0/title
	Verdict string          `json:"verdict"`        // confirmed, wrong or corrected; split or join of documents
	Status  string          `json:"status"`         // applied, agreed, needless, lost or conflict
	Was     json.RawMessage `json:"was,omitempty"`  // as the program reads it
	Is      json.RawMessage `json:"is,omitempty"`   // as the person wants it
	Who     string          `json:"who,omitempty"`
	When    string          `json:"when"`
	Message string          `json:"message,omitempty"` // why it is lost or in conflict
	Spans   []Span          `json:"spans"`             // where it is printed
}

// What became of a correction.
const (
	CorrectionApplied  = "applied"  // the value of the issue is the person's, not the program's
	CorrectionAgreed   = "agreed"   // the person confirmed what the program reads
	CorrectionNeedless = "needless" // the program reads now what the person wants: it changes nothing any more
	CorrectionLost     = "lost"     // its place is not found in this text, or nothing of its kind is read there
	CorrectionConflict = "conflict" // two people want different things: neither is applied
)

// CorrectionStatuses lists what can become of a correction.
func CorrectionStatuses() []string {
	return []string{CorrectionApplied, CorrectionAgreed, CorrectionNeedless, CorrectionLost, CorrectionConflict}
}
