package segment

import (
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// What lines are asked most often has short names here.

func isOrganLine(s string) bool                  { return wording.IsOrganLine(s) }
func isDateLine(s string) bool                   { return wording.IsDateLine(s) }
func dayAt(s string) int                         { return wording.DayAt(s) }
func isNumeral(s string) bool                    { return wording.IsNumeral(s) }
func isImprintLine(s string) bool                { return wording.IsImprintLine(s) }
func endsTitle(s string) bool                    { return wording.EndsTitle(s) }
func withoutTail(title string) string            { return wording.WithoutTail(title) }
func closesWhole(s string) bool                  { return wording.ClosesWhole(s) }
func labelAt(s string, labels lexicon.List) int  { return wording.LabelAt(s, labels) }
func anyWordAt(s string, words lexicon.List) int { return wording.AnyWordAt(s, words) }
func isLeader(r rune) bool                       { return wording.IsLeader(r) }
