package wording

import "github.com/gongbao/gongbao/internal/han"

// MeetingDecided says in 题注, at the end of a clause, that a meeting passed the text:
// （2031年5月4日云岭省监察委员会全体会议决定　2031年5月9日…公布）.
const MeetingDecided = "会议决定"

// Decided is the verb of it.
var Decided = MeetingDecided[len("会议"):]

// EndsNoteClause reports whether a clause of 题注 ends where s begins: at a space, the bracket, or the end.
func EndsNoteClause(s string) bool {
	r := han.First(s)
	return s == "" || han.IsSpace(r) || han.Sign(r) == ')'
}
