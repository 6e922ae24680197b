package parse

import "strings"

// A Member is a person of a 领导小组, of a duty table or of an appointment, or one to be asked, such as 组 长：张 三 区委副书记.
type Member struct {
	Name  string `json:"name"` // without inner spaces
	Role  string `json:"role,omitempty"`
	Post  string `json:"post,omitempty"`
	Unit  string `json:"unit,omitempty"`
	Phone string `json:"phone,omitempty"`

	NameAt Range `json:"-"`
}

// roles are what members of a leading group are called, longest first where one ends another.
var roles = []string{"常务副组长", "常务副总指挥", "第一副组长", "副总指挥", "总指挥", "副总指挥长", "指挥长", "副指挥长", "副召集人", "总召集人", "召集人", "副组长", "组长", "副主任委员", "主任委员", "常务副主任", "副主任", "主任", "副会长", "会长",
	"秘书长", "副秘书长", "联络员", "联系人", "负责人", "责任人", "成员", "委员", "顾问", "政委", "副政委", "队长", "副队长", "总河长", "副总河长", "河长", "林长", "总林长", "链长", "副链长", "主任委員", "副主任委員", "委員"}

// roleStarts are the characters that roles begin with.
var roleStarts = func() map[rune]bool {
	starts := map[rune]bool{}
	for _, w := range roles {
		r, _ := char(w, 0)
		starts[r] = true
	}
	return starts
}()

// Members finds the people of a list, line by line: 组 长：张 三 区委副书记; a line without a role goes on with the one
// before it. It reads a paragraph or a list that is known to name people; [Find] does not look for them.
func Members(text string) []Match[Member] {
	var list []Match[Member]
	role := ""
	for start := 0; start < len(text); {
		end := len(text)
		if n := strings.IndexByte(text[start:], '\n'); n >= 0 {
			end = start + n
		}
		at, named := roleAt(text, lineStart(text, start, end))
		if named != "" {
			role = named
		}
		found := peopleIn(text, at, end, role)
		if role != "" {
			list = append(list, found...)
		}
		if len(found) == 0 && strings.TrimSpace(text[start:end]) != "" {
			role = ""
		}
		start = end + 1
	}
	return list
}

// lineStart skips white space and the mark of a list before the text of a line.
func lineStart(s string, i, end int) int {
	for i < end {
		r, n := char(s, i)
		if !isSpace(r) && r != '-' && r != '*' && r != '•' && r != '·' && r != '●' && r != '\t' {
			break
		}
		i += n
	}
	return i
}

// roleAt reads 组 长： at s[i:] and returns where the names begin.
func roleAt(s string, i int) (int, string) {
	if r, _ := char(s, i); !roleStarts[r] {
		return i, ""
	}
	for _, w := range roles {
		at := hasSpaced(s, i, w)
		if at == 0 {
			continue
		}
		at = spaces(s, at)
		if r, n := char(s, at); r == '：' || r == ':' {
			return spaces(s, at+n), w
		}
	}
	return i, ""
}

// peopleIn reads the people of a line: one with a post, or several with 、 between them.
func peopleIn(s string, i, end int, role string) []Match[Member] {
	var list []Match[Member]
	for i < end {
		name, at := nameAt(s, i, end)
		if name == "" {
			return list
		}
		m := Member{Name: name, Role: role, NameAt: Range{i, at}}
		e := at
		r, n := char(s, e)
		switch {
		case e < end && (r == '（' || r == '('):
			if close := closeParen(s, e+n); close > e+n && close <= end {
				_, w := before(s, close)
				m.Post, e = strings.TrimSpace(s[e+n:close-w]), close
			}
		case e < end && !strings.ContainsRune("、，,；;。", r):
			e, m.Post, m.Phone = postAt(s, e, end)
		}
		list = append(list, Match[Member]{i, e, m})
		i = spaces(s, e)
		if r, n := char(s, i); i >= end || !strings.ContainsRune("、，,；;", r) {
			return list
		} else {
			i = spaces(s, i+n)
		}
	}
	return list
}

// postAt reads the post behind a name to the end of the line or to the next person, and a phone in it.
func postAt(s string, i, end int) (e int, post, phone string) {
	e = end
	if k := strings.IndexAny(s[i:end], "；;\t"); k >= 0 {
		e = i + k
	}
	post = strings.Trim(s[i:e], " \u3000\u00a0\r，。,")
	for _, m := range Contacts(post, nil) {
		if m.Value.Kind == Phone {
			phone = m.Value.Value
			post = strings.Trim(post[:m.Start], " \u3000（(，,：:")
			break
		}
	}
	for e > i && strings.ContainsRune(" \u3000\r。", lastRune(s[i:e])) {
		_, n := before(s, e)
		e -= n
	}
	return e, post, phone
}

func lastRune(s string) rune {
	r, _ := before(s, len(s))
	return r
}

// nameAt reads a name of two to four characters, or two characters with a space inside, that ends at a space or a mark.
// Names of other peoples have · inside.
func nameAt(s string, i, end int) (name string, at int) {
	at = i
	han := 0
	for at < end && han < 12 {
		r, n := char(s, at)
		if isHan(r) || (r == '·' || r == '•') && han > 1 {
			at += n
			han++
			continue
		}
		if sp := spaces(s, at); han == 1 && sp > at && sp < end { // 张 三
			if next, size := char(s, sp); isHan(next) && edgeOfName(s, sp+size, end) {
				return s[i:at] + s[sp:sp+size], sp + size
			}
		}
		break
	}
	plain := strings.ContainsRune(s[i:at], '·') || strings.ContainsRune(s[i:at], '•')
	if han < 2 || han > 4 && !plain || !edgeOfName(s, at, end) || isOffice(s[i:at]) || notNames.at(s, i) > 0 {
		return "", i
	}
	return s[i:at], at
}

// edgeOfName reports whether a name may end at i.
func edgeOfName(s string, i, end int) bool {
	r, _ := char(s, i)
	return i >= end || isSpace(r) || r == '\t' || strings.ContainsRune("、，,；;。（(：:", r)
}

// isOffice reports whether a short word names an office and no person: 区长, 财政局.
func isOffice(s string) bool {
	return endsAny(s, len(s), "长", "局", "委", "办", "部", "厅", "院", "会", "处", "室", "站", "所", "中心", "街道", "办公室", "主任", "书记", "政府", "公司", "单位", "部门", "人员", "成员", "专员", "官", "本人", "电话", "邮箱", "地址", "传真", "职务", "乡", "镇", "街", "县", "區") >= 0
}
