package gazette

import (
	"io"

	"github.com/gongbao/gongbao/internal/jsonout"
)

// WriteJSON writes the JSON of the issue and a line end to w, compact or indented by two spaces, in pieces as it is made: an issue of many
// megabytes is at no time in memory as JSON. The bytes are those of encoding/json with SetEscapeHTML(false), at an eighth of the cost.
func (is *Issue) WriteJSON(w io.Writer, indent bool) error {
	return (&jsonout.Writer{W: w, Indent: indent}).Write(is)
}

func init() {
	jsonout.AsList[Span]()
	jsonout.SideBySide[Document]()
}
