package segment

import "github.com/gongbao/gongbao/internal/han"

// The predicates of lines ask package han at every step; its functions have short names here.

func isHan(r rune) bool                     { return han.IsHan(r) }
func isSpace(r rune) bool                   { return han.IsSpace(r) }
func isDigit(r rune) bool                   { return han.IsDigit(r) }
func isHanDigit(r rune) bool                { return han.IsHanNumeral(r) }
func isIdeograph(s string, i int) bool      { return han.IsIdeographAt(s, i) }
func holds(s string, marks ...string) bool  { return han.Holds(s, marks...) }
func colon(s string) int                    { return han.Colon(s) }
func fold(r rune) rune                      { return han.Sign(r) }
func cells(s string) int                    { return han.Cells(s) }
func first(s string) rune                   { return han.First(s) }
func last(s string) rune                    { return han.Last(s) }
func trim(s string) (trimmed string, n int) { return han.Trim(s) }
func in(set string, r rune) bool            { return han.In(set, r) }
func contains(s, word string) bool          { return han.Index(s, word) >= 0 }
func hanCount(s string) int                 { return han.Count(s) }
