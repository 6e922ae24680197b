package intake

import "github.com/gongbao/gongbao/segment"

// A packedFormat is known by its bytes.
type packedFormat struct {
	is   func(data []byte) bool
	read func(data []byte) (*segment.Source, error)
}

// packed are tried in this order, and the first that knows the bytes reads them.
var packed = []packedFormat{
	{isPDF, readPDF},
	{isZip, readZip},
	{isRefused, refuse},
}

// A writtenFormat is known by its characters, whatever their encoding was.
type writtenFormat struct {
	is    func(text string) bool
	read  func(text string) (*segment.Source, error)
	plain bool // read line by line, however long it is
	kept  bool // as it is, with its bad bytes
}

// written are tried in this order after packed, and the first that knows the text reads it.
var written = []writtenFormat{
	{is: isHOCR, read: readHOCR},
	{is: isALTO, read: readALTO},
	{is: isPAGE, read: readPAGE},
	{is: isHTML, read: readHTML},
	{is: isTSV, read: readTSV, plain: true},
	{is: isJSONLines, read: readJSONLines},
	{is: isDocling, read: readDocling},
	{is: isMiddle, read: readMiddle},
	{is: isPaddle, read: readPaddle},
	{is: isMinerU, read: readMinerU},
	{is: isBoxes, read: readBoxes},
	{is: isOtherJSON, read: refuseJSON},
	{is: looksLikeJSON, read: refuseBroken},
	{is: isMarkdown, read: keep("markdown"), plain: true, kept: true},
	{is: isText, read: keep("text"), plain: true, kept: true},
}
