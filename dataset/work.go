package dataset

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/han"
)

// workOf returns the identity of a document, whatever issue printed it, and whether it was made without a number:
//
//	cn/云州市人民政府/云政规/2022/3          a 发文字号
//	cn/云州市人民政府/令/56                  an order
//	cn/云州市人民政府/2022-06-07/关于…的通知   neither: issuer, day and title
//
// It is "" for a text without number and title: two of them are not the same text.
func workOf(place string, d *gazette.Document, issuer string) (work string, inferred bool) {
	if n := d.Number; n != nil && n.Serial > 0 && (n.Agency != "" || issuer != "" && d.Kind != "") {
		agency := shortName(strings.Join(strings.Fields(n.Agency), "")) // 财政部 税务总局公告 of joint organs
		if agency == "" {
			agency = d.Kind // 第3号 of a 通告 is 云州市水务局通告第3号
		}
		if issuer == "" {
			issuer, agency = orderOrgan(agency)
		} else if rest, ok := strings.CutPrefix(agency, issuer); ok && rest != "" {
			agency = rest // 国务院令 of 国务院
		}
		steps := []string{place, issuer, agency, "", fmt.Sprint(n.Serial)}
		if n.Year > 0 {
			steps[3] = fmt.Sprint(n.Year)
		}
		return joinSteps(steps, n.Year == 0), issuer == ""
	}
	if key := titleKey(d.Title); key != "" {
		return joinSteps([]string{place, issuer, d.Date, key}, false), true
	}
	return "", false
}

// issueWork returns the identity of an issue, such as cn/云州市人民政府公报/2022/3.
func issueWork(is *gazette.Issue) string {
	if is.Name == "" || is.Year == 0 && is.Number == 0 && is.TotalNumber == 0 {
		return ""
	}
	number := fmt.Sprint(is.Number)
	if is.Number == 0 {
		number = fmt.Sprintf("total-%d", is.TotalNumber)
	}
	return joinSteps([]string{jurisdiction(is, nil, "", ""), is.Name, fmt.Sprint(is.Year), number}, false)
}

// joinSteps joins the steps of a work. What is not known is "-"; open leaves out a year that is not printed, as orders have none.
func joinSteps(steps []string, open bool) string {
	var out []string
	for i, s := range steps {
		if s == "" && open && i == 3 {
			continue
		}
		out = append(out, escape(s))
	}
	return strings.Join(out, "/")
}

// escape writes a step of a work: a slash, a percent sign and white space would be read as something else.
func escape(s string) string {
	if s == "" {
		return "-"
	}
	var b strings.Builder
	for _, r := range s {
		if r == '/' || r == '%' || unicode.IsSpace(r) || unicode.IsControl(r) {
			for _, c := range []byte(string(r)) {
				fmt.Fprintf(&b, "%%%02X", c)
			}
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// titleKey is a title as two printings share it: without white space and marks, in half width.
func titleKey(title string) string {
	return strings.Map(func(r rune) rune {
		r = han.Narrow(r)
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return r
		}
		return -1
	}, title)
}

// issuerOf returns the organ that a document is filed under: of several the one whose agency code the number carries,
// as 云政规 is of 云州市人民政府, or else the first.
func issuerOf(d *gazette.Document) string { return shortName(printedIssuer(d)) }

// shortName is the name of an organ of the state without that of the state: 中华人民共和国国务院 is 国务院.
func shortName(organ string) string {
	if rest, ok := strings.CutPrefix(organ, stateName); ok && rest != "" && !strings.HasPrefix(rest, "主席") {
		return rest
	}
	return organ
}

const stateName = "中华人民共和国"

func printedIssuer(d *gazette.Document) string {
	organs := d.Issuers
	if len(organs) == 0 {
		organs = d.Signers
	}
	if len(organs) == 0 {
		return strings.TrimSuffix(d.Masthead, "文件")
	}
	best, most := organs[0], 0
	if d.Number == nil {
		return best
	}
	for _, o := range organs {
		if n := shared(d.Number.Agency, o); n > most {
			best, most = o, n
		}
	}
	return best
}

// shared counts the characters at the start of an agency code that stand in a name in the same order: 2 for 云政规 and
// 云州市人民政府.
func shared(code, name string) int {
	n := 0
	for _, r := range code {
		i := strings.IndexRune(name, r)
		if i < 0 {
			break
		}
		name = name[i+han.CharLen(name, i):]
		n++
	}
	return n
}

// orderOrgan parts the organ from the kind in what stands before 第56号: 国务院 and 令.
func orderOrgan(agency string) (organ, code string) {
	for _, kind := range []string{"令", "公告", "通告"} {
		if organ, ok := strings.CutSuffix(agency, kind); ok && organ != "" {
			return organ, kind
		}
	}
	return "", agency
}

// A seal is what a jurisdiction with a script or names of its own is known by.
type seal struct {
	code  string
	names []string // an organ's name begins so
	words []string // a text in traditional characters has one of these
}

// seals are looked for in this order.
var seals = []seal{
	{"hk", []string{"香港特別行政區", "香港特别行政区"}, []string{"香港"}},
	{"mo", []string{"澳門特別行政區", "澳门特别行政区"}, []string{"澳門"}},
	{"tw", nil, []string{"民國", "行政院", "立法院", "司法院", "臺", "台北", "台灣"}},
}

// jurisdiction returns cn, tw, hk or mo: by the name of the organ or the gazette, by the form of a number of Macau
// (第90/2023號), or by what a text in traditional characters speaks of.
func jurisdiction(is *gazette.Issue, d *gazette.Document, issuer, text string) string {
	for _, s := range seals {
		for _, name := range s.names {
			if strings.HasPrefix(issuer, name) || strings.HasPrefix(is.Name, name) {
				return s.code
			}
		}
	}
	names := issuer + is.Name
	if d != nil {
		number := numberText(d.Number)
		if strings.Contains(number, "/") && strings.Contains(number, "號") {
			return "mo"
		}
		names += d.Masthead + d.Title + number
	}
	if !isTraditional(names) {
		return "cn"
	}
	for _, s := range seals {
		for _, word := range s.words {
			if strings.Contains(names, word) || strings.Contains(text, word) {
				return s.code
			}
		}
	}
	return "cn"
}

// isTraditional reports whether s has characters that the mainland writes otherwise.
func isTraditional(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return han.Simplified(r) != r })
}
