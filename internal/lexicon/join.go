package lexicon

// Joins returns what stands between two members of a list, of whatever kind they are: 、 and the words of the class [ListJoin].
func Joins() []string { return append(Words(ListJoin), "、") }

// IsJoin reports whether s is one of [Joins].
func IsJoin(s string) bool { return s == "、" || Is(s, ListJoin) }
