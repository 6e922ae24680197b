package intake

import "github.com/gongbao/gongbao/segment"

// A packedFormat is known by its bytes.
type packedFormat struct {
	is   func(data []byte) bool
	read func(data []byte, limits Limits) (*segment.Source, error)
}

// packed are tried in this order, and the first that knows the bytes reads them.
var packed = []packedFormat{
	{isPDF, readPDF},
	{isZip, readZip},
	{isRefused, refuse},
}

// A writtenFormat is known by its characters, whatever their encoding was.
type writtenFormat struct {
	is   func(text string) bool
	read func(text string, limits Limits) (*segment.Source, error)
	kept bool // as it is, with its bad bytes
}

// lineByLine is a reader whose cost is bounded by the length of the text.
func lineByLine(read func(text string) (*segment.Source, error)) func(string, Limits) (*segment.Source, error) {
	return func(text string, _ Limits) (*segment.Source, error) { return read(text) }
}

// written are tried in this order after packed, and the first that knows the text reads it.
var written = []writtenFormat{
	{is: isHOCR, read: lineByLine(readHOCR)},
	{is: isALTO, read: readALTO},
	{is: isPAGE, read: readPAGE},
	{is: isHTML, read: lineByLine(readHTML)},
	{is: isTSV, read: lineByLine(readTSV)},
	{is: isRecords, read: lineByLine(readRecords)},
	{is: isJSONLines, read: lineByLine(readJSONLines)},
	{is: isDocling, read: lineByLine(readDocling)},
	{is: isMiddle, read: lineByLine(readMiddle)},
	{is: isPaddle, read: lineByLine(readPaddle)},
	{is: isMinerU, read: lineByLine(readMinerU)},
	{is: isBoxes, read: lineByLine(readBoxes)},
	{is: isOtherJSON, read: lineByLine(refuseJSON)},
	{is: looksLikeJSON, read: lineByLine(refuseBroken)},
	{is: isMarkdown, read: lineByLine(keep("markdown")), kept: true},
	{is: isText, read: lineByLine(keep("text")), kept: true},
}
