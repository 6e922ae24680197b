package intake

import "github.com/gongbao/gongbao/segment"

// A packedFormat is known by its bytes.
type packedFormat struct {
	is   func(data []byte) bool
	read func(data []byte) (*segment.Source, error)
}

// packed are tried in this order, and the first that knows the bytes reads them.
var packed = []packedFormat{
	{isZip, readZip},
	{isRefused, refuse},
}

// A writtenFormat is known by its characters, whatever their encoding was.
type writtenFormat struct {
	is   func(text string) bool
	read func(text string) (*segment.Source, error)
}

// written are tried in this order after packed, and the first that knows the text reads it.
var written = []writtenFormat{
	{isHOCR, readHOCR},
	{isALTO, readALTO},
	{isPAGE, readPAGE},
	{isHTML, readHTML},
	{isTSV, readTSV},
	{isDocling, readDocling},
	{isMiddle, readMiddle},
	{isPaddle, readPaddle},
	{isMinerU, readMinerU},
	{isOtherJSON, refuseJSON},
	{isMarkdown, keep("markdown")},
	{isText, keep("text")},
}
