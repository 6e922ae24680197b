package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/lexicon"
)

// A Contact is a way to reach somebody, such as 027-84468520, 430051, http://www.example.gov.cn.
type Contact struct {
	Kind  ContactKind `json:"kind"`
	Value string      `json:"value,omitempty"` // of a phone its digits, 02784468520, +8613912345678 or 84468520-8001; else the text in half width
}

// A ContactKind is a way to reach somebody.
type ContactKind string

// The kinds of contacts.
const (
	Phone    ContactKind = "phone"
	Address  ContactKind = "address"
	Postcode ContactKind = "postcode"
	URL      ContactKind = "url"
	Email    ContactKind = "email"
)

// Contacts finds every phone number, address, postcode, URL and mail address of text. ctx may be nil; a cell of a column
// 联系电话 or 地址 is known by its heading.
func Contacts(text string, ctx *Context) []Match[Contact] {
	return valuesOf(text, ctx).Contacts
}

func (sc *scan) contact(start, end int, c Contact) int {
	sc.out.Contacts = append(sc.out.Contacts, Match[Contact]{start, end, c})
	sc.valueEnds(end)
	return end
}

// labelEnd returns where the value after a label begins: 地 址：, 邮编 , 邮政编码:. 0 if no label stands at i.
func labelEnd(s string, i int, colon bool, labels ...string) int {
	for _, w := range labels {
		if at := behindLabel(s, hasSpaced(s, i, w), colon); at > 0 {
			return at
		}
	}
	return 0
}

// behindLabel is labelEnd where the word of the label ends at i; none does at 0.
func behindLabel(s string, i int, colon bool) int {
	if i == 0 {
		return 0
	}
	at := spaces(s, i)
	r, n := char(s, at)
	switch {
	case r == '：' || r == ':':
		return spaces(s, at+n)
	case colon:
		return 0
	}
	return at
}

// postcodeLabels stand before a postal code.
var postcodeLabels = lexicon.Words(lexicon.PostcodeLabel)

// postcodeAt reads 430051 after 邮编 at i.
func (sc *scan) postcodeAt(i int) int {
	at := labelEnd(sc.s, i, false, postcodeLabels...)
	if at == 0 {
		return 0
	}
	_, digits, end := arabicRun(sc.s, at)
	if digits != 6 {
		return 0
	}
	sc.addressBefore(i)
	return sc.contact(at, end, Contact{Postcode, narrow(sc.s[at:end])})
}

// addressAt reads what stands after 地址： at i.
func (sc *scan) addressAt(i int) int {
	switch r, _ := char(sc.s, spaces(sc.s, i+len("地"))); r {
	case '址', '点':
	default:
		return 0
	}
	at := labelEnd(sc.s, i, true, "地址", "地点")
	if at == 0 || endsAny(sc.s, i, "下载") >= 0 { // 下载地址：点击此处下载
		return 0
	}
	if r, _ := char(sc.s, at); isLatin(r) && addressOfNet(sc.s, at) {
		return 0
	}
	end := addressEnd(sc.s, at)
	if end-at < 3*3 || hasSpaced(sc.s, i, "地点") > 0 && !isPostal(sc.s[at:end]) {
		return 0
	}
	return sc.contact(at, end, Contact{Kind: Address})
}

// addressOfNet reports whether what stands at s[i:] is an address of the net: 网站地址：www.yunzhou.gov.cn, 邮箱地址：a_b@mail.gov.cn.
func addressOfNet(s string, i int) bool {
	for i < len(s) && s[i] > ' ' && s[i] < 0x7F && s[i] != ',' && s[i] != ';' {
		if s[i] == '@' || s[i] == '.' && i+1 < len(s) && isLatin(rune(s[i+1])) || s[i] == ':' && has(s, i, "://") > 0 {
			return true
		}
		i++
	}
	return false
}

// streetSigns stand in addresses.
var streetSigns = lexicon.ListOf(lexicon.StreetSign, "號")

// isPostal reports whether a place is one that a letter can be sent to: 中山路12号, but not 县政府常务会议室.
func isPostal(s string) bool {
	for w := range streetSigns.All {
		if strings.Contains(s, w) && strings.ContainsAny(s, "0123456789０１２３４５６７８９一二三四五六七八九") {
			return true
		}
	}
	return false
}

// addressStops are labels of what may stand after an address.
var addressStops = wordsOf(lexicon.AddressStop)

// addressEnd returns where an address ends: at a mark, a new label or the end of the line.
func addressEnd(s string, at int) int {
	end := at
	for end < len(s) && end-at < 300 {
		r, n := char(s, end)
		if (r == '（' || r == '(') && closeParen(s, end+n) > end+n {
			end = closeParen(s, end+n)
			continue
		}
		if strings.ContainsRune("\n\r\t。；;，）)", r) || addressStops.at(s, end) > 0 || hasAny(s, end, "   ", "　　") > 0 {
			break
		}
		if (r == '、' || r == ',' || r == '（' || r == '(') && addressStops.at(s, spaces(s, end+n)) > 0 {
			break
		}
		end += n
	}
	return spacesBefore(s, end)
}

// urlAt reads http://… or www.… at i.
func (sc *scan) urlAt(i int) int {
	s := sc.s
	if prev, _ := before(s, i); isLatin(prev) || prev == '.' || prev == '@' || prev >= '0' && prev <= '9' {
		return 0
	}
	switch s[i] | 0x20 {
	case 'h':
		if len(s)-i < 8 || !strings.EqualFold(s[i:i+4], "http") || !strings.Contains(s[i:min(len(s), i+8)], "://") {
			return 0
		}
	case 'w':
		if len(s)-i < 5 || !strings.EqualFold(s[i:i+4], "www.") {
			return 0
		}
	default:
		return 0
	}
	end := i
	for end < len(s) && s[end] > ' ' && s[end] < 0x7F && s[end] != '"' && s[end] != '<' && s[end] != '>' {
		end++
	}
	for end > i && strings.IndexByte(".,;:!?)]'|", s[end-1]) >= 0 {
		end--
	}
	host, _, _ := strings.Cut(s[i:end], "/")
	if end-i < 8 || strings.IndexByte(host, '@') >= 0 {
		return 0
	}
	return sc.contact(i, end, Contact{URL, s[i:end]})
}

// emailAt reads the mail address whose @ stands at i.
func (sc *scan) emailAt(i int) int {
	s := sc.s
	low := max(0, i-64)
	if n := len(sc.out.DocNumbers); n > 0 {
		low = max(low, sc.out.DocNumbers[n-1].End)
	}
	start := i
	for start > low && isMailByte(s[start-1]) { // also over 5N of 5N@example.cn, which was read as a force
		start--
	}
	end := i + 1
	for end < len(s) && isMailByte(s[end]) {
		end++
	}
	for end > i && (s[end-1] == '.' || s[end-1] == '-') {
		end--
	}
	if start == i || s[i-1] == '.' || end == i+1 || s[i+1] == '.' || end-i < 4 || strings.IndexByte(s[i:end], '.') < 0 {
		return 0
	}
	sc.dropFrom(start)
	return sc.contact(start, end, Contact{Email, s[start:end]})
}

func isMailByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_' || c == '+'
}
