package parse

import "github.com/gongbao/gongbao/internal/han"

// The readers of values ask package han at nearly every character; its functions have short names here.

func char(s string, i int) (rune, int)            { return han.Char(s, i) }
func before(s string, i int) (rune, int)          { return han.Before(s, i) }
func spaces(s string, i int) int                  { return han.Blanks(s, i) }
func spaceAt(s string, i int) bool                { return han.BlankAt(s, i) }
func isSpace(r rune) bool                         { return han.IsBlank(r) }
func isHan(r rune) bool                           { return han.IsHan(r) }
func isLatin(r rune) bool                         { return han.IsLatin(r) }
func closes(r rune) bool                          { return han.Closes(r) }
func has(s string, i int, word string) int        { return han.Has(s, i, word) }
func hasAny(s string, i int, words ...string) int { return han.HasAny(s, i, words...) }
func endsAny(s string, i int, w ...string) int    { return han.EndsAny(s, i, w...) }
func hasSpaced(s string, i int, word string) int  { return han.HasSpaced(s, i, word) }
func numeralAt(s string, i int) (numeral, int)    { return han.NumeralAt(s, i) }
func arabicRun(s string, i int) (int64, int, int) { return han.ArabicRun(s, i) }
func zeroToNine(s string, i int) bool             { return han.DigitAt(s, i) }

func spacesBefore(s string, i int) int { // as han.BlanksBefore, which is one step too long to be copied into its callers
	if i > 0 && han.SolidTail[s[i-1]] {
		return i
	}
	return han.SkipBlanksBefore(s, i)
}

func trim(s string) string {
	t, _ := han.Trim(s)
	return t
}

type numeral = han.Numeral

const (
	familyArabic = han.FamilyArabic
	familyHan    = han.FamilyDigit
	familyPower  = han.FamilyPower
	familyMyriad = han.FamilyMyriad
	familyTens   = han.FamilyTens
	familyOh     = han.FamilyOh
)

// tens are the powers of ten that fit into an int64.
var tens = [19]int64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18}
