package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// orderNumber reads a number that is introduced by 第 at s[i:], with the agency before or after it:
// 国务院令第300号, 第56号令, 院臺訴字第1010139937號, (88)交函办字第494号, 公告2022年第5号, 第223/2000號行政長官批示.
func orderNumber(s string, i, floor int, breaks *lexicon.Tails) (DocNumber, Range) {
	at := spaces(s, i+len("第"))
	v, end := confusedDigits(s, at)
	if p, e := positionalSerial(s, at); e > end {
		v, end = p, e
	} else if e := serialBehindCode(s, i, at); e > end {
		p, _, _, _ := positionalDigits(s, at)
		v, end = digitsRead{v: p}, e
	}
	if end == 0 || v.v <= 0 {
		return DocNumber{}, Range{}
	}
	d := DocNumber{Serial: v.v, Repaired: v.repaired}
	if r, n := char(s, end); r == '/' || r == '／' {
		y, digits, e := arabicRun(s, end+n)
		macau := hasAny(s, e, "/M", "／M") // 第11/99/M號法令
		if digits != 4 && (digits != 2 || macau == 0) {
			return DocNumber{}, Range{}
		}
		if d.Year, end = int(y), max(e, macau); digits == 2 {
			d.Year, d.Inferred = 1900+d.Year, InferredCentury
		}
	}
	if end < len(s) && s[end] >= 'A' && s[end] <= 'F' && v.v >= 1e6 && hasAny(s, end+1, "號") > 0 {
		end++ // 臺教綜字第1212100123A號, one of several papers of one matter
	}
	hao := numberSigns.at(s, spaces(s, end))
	if hao == 0 {
		return DocNumber{}, Range{}
	}
	if d.Year == 0 {
		if start, ok := orderAgency(s, i, floor, &d, breaks, endsAny(s, hao, "號") >= 0); ok {
			return d, Range{start, closingOf(s, start, i, hao)}
		}
	}
	return orderBehind(s, i, hao, floor, d)
}

// caseCode is how many characters the code of a court case has at most: 台上, 司促, 重訴更.
const caseCode = 6

// caseOfYear reads the number of a court case of Taiwan whose 第 stands at i, with the year of the Republic before its code:
// 120年度訴字第27號, 九十一年度訴字第三八四八號.
func caseOfYear(s string, i, floor int) (DocNumber, Range) {
	code := endsAny(s, i, "字")
	if code < 0 {
		return DocNumber{}, Range{}
	}
	from := code
	for k := 0; k < caseCode && endsAny(s, from, "年度") < 0; k++ {
		r, n := before(s, from)
		if !isHan(r) {
			return DocNumber{}, Range{}
		}
		from -= n
	}
	end := endsAny(s, from, "年度")
	if end < 0 || from == code {
		return DocNumber{}, Range{}
	}
	year, start := republicYear(s, spacesBefore(s, end), floor)
	serial, hao, ok := serialNumber(s, i)
	if year == 0 || !ok || serial.noHao || serial.shared || endsAny(s, hao, "號") < 0 {
		return DocNumber{}, Range{}
	}
	return DocNumber{Agency: s[from:i], Year: 1911 + year, Serial: serial.n, Repaired: serial.repaired, Inferred: InferredEra}, Range{start, hao}
}

// republicYear reads the year of the Republic that ends at s[:i], 97, 九七 or 九十七, and returns where it begins; 0 if none does.
func republicYear(s string, i, floor int) (year, start int) {
	if year, digits, from := shortYear(s, i, floor); digits >= 2 && digits < 4 {
		return year, from
	}
	for from, k := i, 0; k < 4; k++ {
		_, n := before(s, from)
		if from -= n; n == 0 || from < floor {
			break
		}
		if h := readHan(s, from); h.end == i && h.v < 200 {
			year, start = int(h.v), from
		}
	}
	return year, start
}

// closingOf returns where a number ends whose count stands in brackets after the name of its series, 云州市水务局公告（2031年第8号）: after the
// closing one. The count ends at s[:hao]; the number begins at start, and 第 stands at i.
func closingOf(s string, start, i, hao int) int {
	if r, n := char(s, spaces(s, hao)); closes(r) && strings.LastIndexAny(s[start:i], "（(【") > strings.LastIndexAny(s[start:i], "）)】") {
		return spaces(s, hao) + n
	}
	return hao
}

// positionalSerial reads a running number of six and more Chinese figures by their places, as Taiwan prints it: 第○九二二○○○五六二號.
func positionalSerial(s string, i int) (digitsRead, int) {
	from := i
	for has(s, from, "○") > 0 || has(s, from, "〇") > 0 {
		_, n := char(s, from)
		from += n
	}
	v, digits, end, _ := positionalDigits(s, from)
	if digits < 4 || digits > 12 || end-i < 6*len("○") {
		return digitsRead{}, 0
	}
	return digitsRead{v: v}, end
}

// serialBehindCode returns where a running number of two Chinese figures and more ends at s[at:], printed by their places after a code whose 第
// stands at i: （56）国五办周字第七八号. 0 if there is none.
func serialBehindCode(s string, i, at int) int {
	if i < 3 || s[i-3:i] != "字" {
		return 0
	}
	_, digits, end, _ := positionalDigits(s, at)
	if digits < 2 || numberSigns.at(s, end) == 0 {
		return 0
	}
	return end
}

// serialEnd returns where such a number ends, 0 if there is none.
func serialEnd(s string, i int) int {
	_, end := positionalSerial(s, i)
	return end
}

// orderAgency reads what stands before 第5号: 国务院令, 交函办字, 公告2022年. traditional says that 號 ends the number.
func orderAgency(s string, i, floor int, d *DocNumber, breaks *lexicon.Tails, traditional bool) (start int, ok bool) {
	end := spacesBefore(s, i)
	if r, n := before(s, end); r == '（' || r == '(' || r == '【' { // 水务局令【第158号】
		end = spacesBefore(s, end-n)
		if orderEnds.endingAt(s, end) < 0 {
			return 0, false
		}
	}
	if start, ok := bracketedShortYear(s, end, floor, d, breaks); ok {
		return start, true
	}
	if y := endsAny(s, end, "年"); y >= 0 {
		year, from := yearBefore(s, y)
		if year == 0 {
			return 0, false
		}
		if r, n := before(s, spacesBefore(s, from)); r == '（' || r == '(' {
			from = spacesBefore(s, spacesBefore(s, from)-n)
			if orderEnds.endingAt(s, from) < 0 {
				return 0, false
			}
		}
		start, agency := nameBefore(s, from, floor)
		if agency == "" || !endsAsOrder(agency) && !endsAsSeries(agency) {
			return 0, false
		}
		d.Agency, d.Year = agency, year
		return start, true
	}
	start, agency := nameBefore(s, end, floor)
	switch {
	case agency == "":
		return 0, false
	case endsAny(agency, len(agency), "字") >= 0:
		start, agency = agencyBefore(s, end, floor, breaks)
		start, agency = divisionCode(s, start, end, floor, agency, breaks)
		start = centuryYear(s, start, floor, d, traditional)
	case !endsAsOrder(agency):
		return 0, false
	}
	d.Agency = agency
	return start, agency != ""
}

// bracketedShortYear reads the code and the year in brackets before 第38号, as papers of the 1970s print them: 林护字（75）第38号.
func bracketedShortYear(s string, end, floor int, d *DocNumber, breaks *lexicon.Tails) (start int, ok bool) {
	r, n := before(s, end)
	if !closes(r) {
		return 0, false
	}
	year, digits, from := shortYear(s, end-n, floor)
	open, size := before(s, from)
	if digits != 2 || year < 49 || open < 0 || !strings.ContainsRune(han.OpenBrackets, open) || from-size < floor {
		return 0, false
	}
	start, agency := agencyBefore(s, from-size, floor, breaks)
	if agency == "" || !endsLikeCode(agency) {
		return 0, false
	}
	d.Agency, d.Year, d.Inferred = agency, 1900+year, InferredCentury
	return start, true
}

// orderEnds end the names of numbered series of orders.
var orderEnds = wordsOf(lexicon.SeriesKind)

// endsAsOrder reports whether agency is the name of a numbered series of orders, such as 国务院令 or 财政部公告.
func endsAsOrder(agency string) bool {
	return orderEnds.endingAt(agency, len(agency)) >= 0
}

// seriesEnds end the codes that carry their year in 2026年第322号.
var seriesEnds = wordsOf(lexicon.CodeEnd)

// endsAsSeries reports whether agency is a code that carries its year in 2026年第322号, such as 商服贸函.
func endsAsSeries(agency string) bool {
	return seriesEnds.endingAt(agency, len(agency)) >= 0
}

// yearBefore reads the four digits that end at s[:i] and returns where they start.
func yearBefore(s string, i int) (year, start int) {
	i = spacesBefore(s, i)
	start = i
	for range 4 {
		_, n := before(s, start)
		start -= n
	}
	v, digits, end := arabicRun(s, start)
	if digits == 4 && end == i {
		return int(v), start
	}
	if h := readHan(s, start); h.digits == 4 && h.end == i {
		return int(h.v), start
	}
	return 0, 0
}

// nameBefore returns the series that ends at s[:end], which may carry an organ's full name.
func nameBefore(s string, end, floor int) (start int, agency string) {
	end = spacesBefore(s, end)
	start = hanRunBefore(s, end, floor, 45)
	running := start
	start = lastOrderBreak(s, start, end)
	start = cutStart(s, start, end, start > running || !edgeBefore(s, start))
	start = jointOrgans(s, start, floor)
	return start, seriesName(s[start:end])
}

// seriesName returns the name of a series without the blanks that spread it, 财 政 部 公 告, but with those between the organs that issue it
// together: 财政部 税务总局公告.
func seriesName(s string) string {
	if !strings.Contains(s, " ") {
		return s
	}
	fields := strings.Fields(s)
	name := fields[0]
	for k, f := range fields[1:] {
		rest := strings.Join(fields[k+1:], "")
		if at := orderEnds.endingAt(rest, len(rest)); at > 0 && len(f) > len("部") && len(fields[k]) > len("部") && lexicon.Organs.End(fields[k]) && lexicon.Organs.End(rest[:at]) {
			name += " "
		}
		name += f
	}
	return name
}

// jointOrgans returns where the organs begin that issue a series together with the one at s[start:], parted by a blank or 、:
// 财政部 税务总局公告2031年第7号. start if it issues it alone.
func jointOrgans(s string, start, floor int) int {
	for range 8 {
		end := spacesBefore(s, start)
		if r, n := before(s, end); r == '、' && end == start {
			end -= n
		} else if end == start || start-end > len("\u3000") {
			return start
		}
		r, _ := before(s, end)
		if !isHan(r) || lexicon.Organs.At(s, end) < 0 {
			return start
		}
		from := hanRunBefore(s, end, floor, 18)
		from = lastOrderBreak(s, from, end)
		from = cutStart(s, from, end, !edgeBefore(s, from))
		if end-from < 3*len("部") || from < floor {
			return start
		}
		start = from
	}
	return start
}

// divisionCode reads on before the code s[start:end] where the number of a division stands within it: 華總（一）義字, 台財融（二）字.
func divisionCode(s string, start, end, floor int, agency string, breaks *lexicon.Tails) (int, string) {
	at := start
	if agency == "" {
		at = spacesBefore(s, end) - len("字") // 字 alone is no code
	}
	r, n := before(s, at)
	if r != '）' && r != ')' {
		return start, agency
	}
	open := divisionOpens(s, at-n)
	if open < floor {
		return start, agency
	}
	from, office := agencyBefore(s, open, floor, breaks)
	if office == "" {
		return start, agency
	}
	return from, strings.ReplaceAll(s[from:end], " ", "")
}

// divisionOpens returns where the bracket opens before the number of a division, 一 or 十二, that ends at s[:i]; -1 if there is
// none. Two digits are a year, as in 總統（88）華總一義字.
func divisionOpens(s string, i int) int {
	digits := 0
	for k := 0; k < 4; k++ {
		r, n := before(s, i)
		i -= n
		if (r == '（' || r == '(') && k > 0 {
			return i
		}
		x, _ := numeralAt(s, i)
		switch x.Family() {
		case familyTens, familyPower:
		case familyHan, familyArabic:
			digits++
		default:
			return -1
		}
		if _, size := before(s, i); digits > 1 && has(s, i+n, "十") == 0 || size == 0 {
			return -1
		}
	}
	return -1
}

// centuryYear reads the short year of (88)交函办字, （88）華總一義字 or （八三）華總字 before start.
func centuryYear(s string, start, floor int, d *DocNumber, traditional bool) int {
	i := spacesBefore(s, start)
	r, n := before(s, i)
	if !closes(r) {
		return start
	}
	year, digits, from := shortYear(s, i-n, floor)
	r, n = before(s, from)
	if digits < 2 || r < 0 || !strings.ContainsRune(han.OpenBrackets, r) || from-n < floor {
		return start
	}
	switch {
	case digits == 4:
		d.Year = year
	case digits == 2 && !traditional:
		d.Year, d.Inferred = 1900+year, InferredCentury
	default: // the years of the Republic
		d.Year, d.Inferred = 1911+year, InferredEra
	}
	return from - n
}

// shortYear reads the two to four digits that end at s[:i], Arabic or Chinese, and returns where they begin.
func shortYear(s string, i, floor int) (year, digits, from int) {
	from = i
	for unit := 1; digits < 4; unit *= 10 {
		_, size := before(s, from)
		x, _ := numeralAt(s, from-size)
		if size == 0 || from-size < floor || x.Family() != familyArabic && x.Family() != familyHan && x.Family() != familyOh {
			break
		}
		year, digits, from = year+int(x.Value())*unit, digits+1, from-size
	}
	return year, digits, from
}

// macauSeries are the series of Macau, which stand after the number.
var macauSeries = lexicon.ListOf(lexicon.MacauSeries)

// orderBehind reads the series after 第223/2000號 or 第56号: 行政長官批示, 令.
func orderBehind(s string, i, hao, floor int, d DocNumber) (DocNumber, Range) {
	at := spaces(s, hao)
	if e := has(s, at, "令"); e > 0 && d.Year == 0 {
		start, agency := orderYear(s, i, floor, &d)
		d.Agency = agency + "令"
		return d, Range{start, e}
	}
	if e := orderEnds.at(s, at); e > 0 && d.Year == 0 {
		if start, agency := orderYear(s, i, floor, &d); d.Year > 0 && len(agency) >= len("证监会") {
			d.Agency = agency + s[at:e]
			return d, Range{start, e}
		}
		return DocNumber{}, Range{}
	}
	if d.Year == 0 {
		return DocNumber{}, Range{}
	}
	for w := range macauSeries.All {
		if k := strings.Index(s[at:min(len(s), at+16*3)], w); k >= 0 && hanOnly(s[at:at+k]) {
			d.Agency = s[at : at+k+len(w)]
			return d, Range{i, at + k + len(w)}
		}
	}
	return DocNumber{}, Range{}
}

// orderYear reads the year before the 第 at i and the organ before both: 云州省水利厅2031年第3号令, 云州海关2031年第34号公告.
func orderYear(s string, i, floor int, d *DocNumber) (start int, agency string) {
	from := spacesBefore(s, i)
	if y := endsAny(s, from, "年"); y >= floor {
		if year, k := yearBefore(s, y); year > 0 && k >= floor {
			d.Year, from = year, spacesBefore(s, k)
		}
	}
	start, agency = nameBefore(s, from, floor)
	if r, _ := before(s, from); !isHan(r) || agency == "原" {
		start, agency = spaces(s, from), ""
	}
	return start, agency
}

func hanOnly(s string) bool {
	for _, r := range s {
		if !isHan(r) {
			return false
		}
	}
	return true
}

// caseNumber reads the number of a court case, whose code stands after the year: （2019）京01民终1234号.
func caseNumber(s string, open, i int, d DocNumber) (DocNumber, Range) {
	start, code := spaces(s, i), 0
	for e := start; e < len(s) && code < 12; code++ {
		r, n := char(s, e)
		x, _ := numeralAt(s, e)
		if !isHan(r) && x.Family() != familyArabic || r == '号' {
			break
		}
		if prev, _ := before(s, e); x.Family() == familyArabic && strings.ContainsRune("初终再申执执监行民刑赔破清仲异复特督保恢提抗他字号第终裁认", prev) {
			v, digits, end := arabicRun(s, e)
			hao := has(s, spaces(s, end), "号")
			if hao > 0 && digits <= 6 && e-start >= 2*3 && !d.Repaired {
				d.Agency, d.Serial = strings.TrimSuffix(s[start:e], "第"), v
				return d, Range{open, hao}
			}
		}
		e += n
	}
	return DocNumber{}, Range{}
}
