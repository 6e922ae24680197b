package intake

import "strings"

// A FormatError says which format a file has, where it stopped being readable and what to do, such as
// "2022-02.odt: odt: an OpenDocument text is not readable; save it as DOCX, and read that".
type FormatError struct {
	Name   string // of the file
	Format string // recognised, such as "docx"; "" where none was
	Place  string // such as "word/document.xml" or "line 12"; "" for the whole file
	Reason string // such as "the file is cut off"; "" where Err says it
	Advice string // what to do, such as "save it as PDF and read that"; may be ""
	Err    error  // the cause; may be nil
}

// Error gives one line: name, format, place, reason, advice.
func (e *FormatError) Error() string {
	var b strings.Builder
	for _, part := range []string{e.Name, e.Format, e.Place, e.Reason} {
		if part != "" {
			join(&b, ": ", part)
		}
	}
	if e.Err != nil {
		join(&b, ": ", e.Err.Error())
	}
	if e.Advice != "" {
		join(&b, "; ", e.Advice)
	}
	return b.String()
}

// Unwrap returns the cause.
func (e *FormatError) Unwrap() error { return e.Err }

func join(b *strings.Builder, separator, part string) {
	if b.Len() > 0 {
		b.WriteString(separator)
	}
	b.WriteString(part)
}
