package xmltoken_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/internal/xmltoken"
)

// Walk tells how deep each token stands, goes no deeper than it was told, and takes nothing for whole that is cut off.
func TestWalk(t *testing.T) {
	errEnough := errors.New("enough")
	for _, test := range []struct {
		text, want string
		err        error
	}{
		{"<a>灯<b/>塔</a>", "1a 1灯 2b 2/b 1塔 1/a ", nil},
		{"", "", nil},
		{"<a><b>", "1a 2b ", io.ErrUnexpectedEOF},
		{"<a></a></a>", "1a 1/a 0/a ", io.ErrUnexpectedEOF},
		{"<a><b><c/></b></a>", "1a 2b ", &xmltoken.DepthError{Line: 1, Deepest: 2}},
		{"<a><stop/></a>", "1a ", errEnough},
	} {
		var got strings.Builder
		err := xmltoken.Walk(test.text, 2, func(depth int, t *xmltoken.Token) error {
			if t.Name == "stop" {
				return errEnough
			}
			fmt.Fprintf(&got, "%d%s%s%s ", depth, map[xmltoken.Kind]string{xmltoken.End: "/"}[t.Kind], t.Name, t.Text)
			return nil
		})
		if got.String() != test.want || fmt.Sprint(err) != fmt.Sprint(test.err) {
			t.Errorf("%s: %s and %v, want %s and %v", test.text, got.String(), err, test.want, test.err)
		}
	}
}
