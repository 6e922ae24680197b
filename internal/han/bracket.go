package han

// OpenBrackets are printed or read around the year of a document number: 六角括号 〔〕 by GB/T 9704-2012, 7.2.5,
// all others by typewriters and OCR.
const OpenBrackets = "〔［[（(【〖〘﹝﹙｛{「『〈《<„“\"‟"

// CloseBrackets are those that [Closes] knows.
const CloseBrackets = "〕］])）】〗〙﹞﹚｝}」』〉》>‟”\"„"

// Closes reports whether r is one of the brackets that close what one of [OpenBrackets] began.
func Closes(r rune) bool {
	switch r {
	case '〕', '］', ']', '）', ')', '】', '〗', '〙', '﹞', '﹚', '｝', '}', '」', '』', '〉', '》', '>', '‟', '”', '"', '„':
		return true
	}
	return false
}

// The brackets that an OCR reads for （ and ） around the number of a heading; the first of each are the right ones.
const (
	MarkerOpens  = "（(《〈<〔［[【{｛«"
	markerCloses = "）)》〉>〕］]】}｝»"
)

var openingMarks, closingMarks = NewSet(MarkerOpens), NewSet(markerCloses)

// OpensMarker reports whether an OCR may have read r for the （ of （一）.
func OpensMarker(r rune) bool { return openingMarks.Has(r) }

// ClosesMarker reports whether an OCR may have read r for the ） of （一）.
func ClosesMarker(r rune) bool { return closingMarks.Has(r) }
