package dataset

import (
	"context"
	"errors"
	"io/fs"
	"strings"

	"github.com/gongbao/gongbao/intake"
	"github.com/gongbao/gongbao/intake/ocr"
	"github.com/gongbao/gongbao/intake/ofd"
	"github.com/gongbao/gongbao/intake/pdf"
	"github.com/gongbao/gongbao/intake/pdfium"
)

// A Failure is a file that gave no issue.
type Failure struct {
	Head
	Bytes  int64       `json:"bytes"`   // of the file
	SameAs []string    `json:"same_as"` // other paths that hold the same bytes
	Code   FailureCode `json:"code"`
	Reason string      `json:"reason"`           // in one line
	Advice string      `json:"advice,omitempty"` // what to do
}

// A FailureCode says why a file gave no issue.
type FailureCode string

// Why a file gave no issue.
const (
	FailedFormat   FailureCode = "format"   // no format that is read
	FailedDamaged  FailureCode = "damaged"  // of a known format, and cut off or broken
	FailedPassword FailureCode = "password" // encrypted, and the password is not known
	FailedLimit    FailureCode = "limit"    // larger than a limit of what is read
	FailedScan     FailureCode = "scan"     // a picture of text, and no OCR engine is there
	FailedAccess   FailureCode = "access"   // may not be opened, or broke off
	FailedTime     FailureCode = "time"     // took longer than --timeout
	FailedMemory   FailureCode = "memory"   // took more than --memory
	FailedCrash    FailureCode = "crash"    // a fault of the program: please report the file
)

// FailureCodes lists every reason why a file may give no issue.
func FailureCodes() []FailureCode {
	return []FailureCode{FailedFormat, FailedDamaged, FailedLimit, FailedPassword, FailedScan, FailedAccess, FailedTime, FailedMemory, FailedCrash}
}

// again are the codes that another run may be without: the file is read again.
var again = map[FailureCode]bool{FailedScan: true, FailedAccess: true, FailedTime: true, FailedMemory: true, FailedCrash: true, FailedPassword: true}

// A fault is why a file could not be read.
type fault struct {
	code           FailureCode
	reason, advice string
}

// faultOf says what an error of an intake means.
func faultOf(err error) fault {
	f := fault{code: FailedDamaged, reason: oneLine(err.Error())}
	if format, ok := errors.AsType[*intake.FormatError](err); ok {
		f = formatFault(format)
	}
	if c, ok := errors.AsType[*crashError](err); ok {
		return crash(c)
	}
	_, engine := errors.AsType[*ocr.MissingError](err)
	_, pages := errors.AsType[*pdf.PagesError](err)
	switch {
	case isLimit(err):
		f.code = FailedLimit
	case engine, pages:
		f.code, f.reason = FailedScan, oneLine(err.Error())
	case errors.Is(err, pdf.ErrEncrypted), errors.Is(err, pdfium.ErrPassword):
		f.code, f.advice = FailedPassword, "give the password, or save the file without one"
	case errors.Is(err, context.DeadlineExceeded):
		f.code, f.advice = FailedTime, "split the file, or give it more time with --timeout"
	case errors.Is(err, fs.ErrPermission):
		f.code, f.reason, f.advice = FailedAccess, "permission denied", "give yourself the right to read it"
	case errors.Is(err, fs.ErrNotExist):
		f.code, f.reason, f.advice = FailedAccess, "no such file or folder", "check the path"
	}
	if path, ok := errors.AsType[*fs.PathError](err); ok && f.code == FailedDamaged {
		f.code, f.reason = FailedAccess, oneLine(path.Err.Error())
	}
	return f
}

// isLimit reports whether a file is above a limit.
func isLimit(err error) bool {
	_, limit := errors.AsType[*intake.LimitError](err)
	_, streams := errors.AsType[*pdf.LimitError](err)
	_, parts := errors.AsType[*ofd.LimitError](err)
	_, pixels := errors.AsType[*ocr.SizeError](err)
	return limit || streams || parts || pixels
}

// formatFault keeps what a FormatError says apart from the name of the file.
func formatFault(e *intake.FormatError) fault {
	bare := *e
	bare.Name, bare.Advice = "", ""
	f := fault{code: FailedDamaged, reason: oneLine(bare.Error()), advice: e.Advice}
	switch {
	case e.Format == "image":
		f.code = FailedScan
	case e.Format == "" || e.Place == "" && e.Err == nil:
		f.code = FailedFormat
	}
	return f
}

// oneLine joins the lines of a message.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// An incomplete says what of a file could not be read, though the rest was.
type incomplete struct{ message string }
