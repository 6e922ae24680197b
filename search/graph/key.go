package graph

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/parse"
)

// key is what two prints of one title share: its characters without marks and white space, simplified, in half width.
func key(s string) string {
	return strings.Map(func(r rune) rune {
		r = han.Simplified(han.Narrow(r))
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return r
		}
		return -1
	}, s)
}

// plain is a text without white space, in half width: what two forms of one sentence share.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if han.IsSpace(r) {
			return -1
		}
		return han.Narrow(r)
	}, s)
}

// numberKey is what two prints of one 文号 share.
func numberKey(agency string, year int, serial int64) string {
	return key(agency) + "|" + strconv.Itoa(year) + "|" + strconv.FormatInt(serial, 10)
}

// orders are the series whose numbers run within their organ: 云州市人民政府令.
var orders = []string{"令", "公告", "通告"}

// numberKeys are the ways in which the number of a work may be cited.
func (w *Work) numberKeys() []string {
	if w.Serial == 0 || w.Agency == "" {
		return nil
	}
	keys := []string{numberKey(w.Agency, w.Year, w.Serial)}
	for _, o := range orders {
		if w.Agency == o {
			keys = keys[:0]
			for _, issuer := range w.Issuers {
				keys = append(keys, numberKey(issuer+o, w.Year, w.Serial))
			}
		}
	}
	return keys
}

// fullOrder names the organ of a short order in full, by the region of who cites it: 云州市人民政府令 for 市政府令.
func fullOrder(agency, region string) string {
	organ, ok := strings.CutSuffix(agency, "令")
	if !ok || region == "" {
		return ""
	}
	first := han.First(organ)
	if !strings.ContainsRune("省市县区州", first) {
		return ""
	}
	k := strings.IndexRune(region, first)
	if k < 0 {
		return ""
	}
	rest := strings.TrimPrefix(organ[han.CharLen(organ, 0):], "人民")
	return region[:k] + string(first) + "人民" + rest + "令"
}

// editionWords after a title say which edition it is.
func bareTitle(title string) string {
	for {
		t := strings.TrimSpace(title)
		k := max(strings.LastIndex(t, "（"), strings.LastIndex(t, "("))
		if k <= 0 || !strings.HasSuffix(t, "）") && !strings.HasSuffix(t, ")") {
			return t
		}
		title = t[:k]
	}
}

// withoutIssuer returns a title from its 关于 on: 关于做好供水工作的通知 of 云州市人民政府关于做好供水工作的通知; "" where nothing stands before it.
func withoutIssuer(title string) string {
	if k := strings.Index(title, "关于"); k > 0 && !strings.ContainsAny(title[:k], "《〈") {
		return title[k:]
	}
	return ""
}

// organ is the name of an organ without its office: what 云州市人民政府办公室 issues is of 云州市人民政府.
func organ(name string) string {
	name = strings.TrimPrefix(key(name), "中华人民共和国")
	for _, office := range []string{"办公室", "办公厅"} {
		if rest, ok := strings.CutSuffix(name, office); ok && strings.HasSuffix(rest, "府") {
			return rest
		}
	}
	return name
}

// dayOf reads 2022-06-07.
func dayOf(s string) parse.Day {
	var d parse.Day
	if s == "" || d.UnmarshalText([]byte(s)) != nil {
		return parse.Day{}
	}
	return d
}

func spans(list []gazette.Span) [][2]int {
	out := make([][2]int, len(list))
	for i, s := range list {
		out[i] = [2]int{s.Start, s.End}
	}
	return out
}

// similar is how much of their pairs of characters two titles share, from 0 to 1: an OCR spoils a character or two.
func similar(a, b string) float64 {
	pairs := map[string]int{}
	count := func(s string, n int) (total int) {
		r := []rune(s)
		for i := 0; i+1 < len(r); i++ {
			pairs[string(r[i:i+2])] += n
			total++
		}
		return total
	}
	total := count(a, 1)
	shared := 0
	r := []rune(b)
	for i := 0; i+1 < len(r); i++ {
		total++
		if p := string(r[i : i+2]); pairs[p] > 0 {
			pairs[p]--
			shared++
		}
	}
	if total == 0 {
		return 0
	}
	return 2 * float64(shared) / float64(total)
}
