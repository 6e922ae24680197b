package han

// OpenBrackets are printed or read around the year of a document number: 六角括号 〔〕 by GB/T 9704-2012, 7.2.5,
// all others by typewriters and OCR.
const OpenBrackets = "〔［[（(【〖〘﹝﹙｛{「『〈《<„“\"‟"

// CloseBrackets close what one of [OpenBrackets] began.
const CloseBrackets = "〕］])）】〗〙﹞﹚｝}」』〉》>‟”\"„"

var closeBrackets = NewSet(CloseBrackets)

// Closes reports whether r is one of [CloseBrackets].
func Closes(r rune) bool { return closeBrackets.Has(r) }

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
