package ocr

import (
	"errors"
	"testing"

	"github.com/gongbao/gongbao/intake/pdf"
	"github.com/gongbao/gongbao/segment"
)

// A page of which parts are missing is told whatever the engine reads, and stays as it was where that is no more.
func TestKeepMore(t *testing.T) {
	tests := []struct {
		name   string
		reason pdf.Reason
		own    int
		read   string
		kept   bool // the engine's text
		want   error
	}{
		{"a scan", pdf.NoText, 9, "", true, nil},
		{"over a limit, and read", pdf.DamagedPage, 3, "关于修缮灯塔的通知", true, nil},
		{"over a limit, and blank", pdf.DamagedPage, 0, " \n", false, errNoMore},
		{"less than there was", pdf.DamagedPage, 9, "灯塔", false, errNoMore},
		{"a part is missing", pdf.MissingPart, 9, "灯塔", false, errMissing},
		{"a part is missing, and the rest a picture", pdf.MissingPart, 2, "修缮灯塔", true, errMissing},
	}
	for _, test := range tests {
		pages, failed := map[int]*segment.Source{1: {Text: test.read}}, map[int]error{}
		keepMore([]pdf.Quality{{Page: 1, Reason: test.reason, Characters: test.own}}, pages, failed)
		if kept := pages[1] != nil; kept != test.kept || !errors.Is(failed[1], test.want) {
			t.Errorf("%s: the engine's text is kept: %v, error %v", test.name, kept, failed[1])
		}
	}
}
