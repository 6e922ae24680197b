package han

import "strings"

// Index returns where word stands first in s, -1 if nowhere, as [strings.Index] does. It looks for the one byte of the word that
// Chinese text has least often: every fifth byte of such a text begins a character as 任 does, but one of a hundred is its last.
func Index(s, word string) int {
	if len(word) == 3 {
		return indexChar(s, word)
	}
	k := rarest(word)
	for i := k; i < len(s); i++ {
		n := strings.IndexByte(s[i:], word[k])
		if n < 0 {
			break
		}
		i += n
		if start := i - k; len(s)-start >= len(word) && s[start:start+len(word)] == word {
			return start
		}
	}
	return -1
}

// indexChar is Index for one character of three bytes.
func indexChar(s, word string) int {
	a, b, c := word[0], word[1], word[2]
	if byteCount[b] <= byteCount[c] {
		for i := 1; i < len(s)-1; i++ {
			n := strings.IndexByte(s[i:len(s)-1], b)
			if n < 0 {
				return -1
			}
			if i += n; s[i+1] == c && s[i-1] == a {
				return i - 1
			}
		}
		return -1
	}
	for i := 2; i < len(s); i++ {
		n := strings.IndexByte(s[i:], c)
		if n < 0 {
			return -1
		}
		if i += n; s[i-1] == b && s[i-2] == a {
			return i - 2
		}
	}
	return -1
}

// ContainsAny reports whether one of the words stands in s.
func ContainsAny(s string, words ...string) bool {
	for _, w := range words {
		if Index(s, w) >= 0 {
			return true
		}
	}
	return false
}

// rarest returns which byte of a word is rare in text: of Chinese words the last of one of the first two characters, since the first
// bytes of all are alike.
func rarest(word string) int {
	switch {
	case len(word) >= 6 && byteCount[word[5]] < byteCount[word[2]]:
		return 5
	case len(word) >= 3 && byteCount[word[1]] > byteCount[word[2]]:
		return 2
	}
	return len(word) / 3
}

// frequent are the characters and marks that official text has most of, the first of them several times.
const frequent = "，，，，，、、、、。。。：；《》“”的的0123456789一是在人有中大国上不和了为这市区县政府工作年月日会发展管理全省部门经济社会建设实施加强各单位企业安全生产服务项目法规定办公室" +
	"第条款通知要求应当行政机关主管理责任保障资金落实组织开展进行推进重点推动完善制度机制其他以及或者按照根据关于对于地方人民代表委员主任"

// byteCount tells how often a byte stands in them; the first bytes of Chinese characters count for many.
var byteCount = func() (n [256]int) {
	for i := range len(frequent) {
		n[frequent[i]]++
	}
	for c := 0xE3; c <= 0xEF; c++ {
		n[c] += len(frequent)
	}
	return n
}()
