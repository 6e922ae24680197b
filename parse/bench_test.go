package parse

import (
	"regexp"
	"strings"
	"testing"
)

// seed20MB returns the seed gazette, repeated to 20 MB, and skips the benchmark where it is missing.
func seed20MB(b *testing.B) string {
	b.Helper()
	page := strings.Join(seedLines(b), "\n")
	return strings.Repeat(page, 1+20_000_000/len(page))
}

// benchPage is dense with values: an invented page, repeated to a few megabytes.
func benchPage() string {
	page := "云州市人民政府关于印发《云州市总部经济办法》（云政规〔2021〕16号）的通知，自2022年7月16日起施行，有效期2年。最高不超过4000万元，按50%给予，电话：0999-84468520。"
	return strings.Repeat(page, 1+4<<20/len(page))
}

// BenchmarkFind finds all values of the seed, repeated to 20 MB, on one core.
func BenchmarkFind(b *testing.B) { benchFind(b, seed20MB(b)) }

// BenchmarkFindIssues finds the same values issue by issue, as a reader of many does: those of one are used before the next is read.
func BenchmarkFindIssues(b *testing.B) {
	page := strings.Join(seedLines(b), "\n")
	issues := 1 + 20_000_000/len(page)
	ctx := &Context{Date: Day{2022, 6, 7}}
	b.SetBytes(int64(issues * len(page)))
	b.ReportAllocs()
	var v Values
	for b.Loop() {
		for range issues {
			v.Reset()
			Find(page, ctx, &v)
		}
	}
}

// BenchmarkFindDense finds all values of a page that holds little else.
func BenchmarkFindDense(b *testing.B) { benchFind(b, benchPage()) }

func benchFind(b *testing.B, text string) {
	ctx := &Context{Date: Day{2022, 6, 7}}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	var v Values
	for b.Loop() {
		v.Reset()
		Find(text, ctx, &v)
	}
	n := len(v.Amounts) + len(v.Dates) + len(v.Durations) + len(v.DocNumbers) + len(v.Citations) + len(v.Contacts) + len(v.Effects)
	b.ReportMetric(float64(n), "values")
}

// BenchmarkRegexps runs the plain expressions that a user would write for the same kinds over the same text.
func BenchmarkRegexps(b *testing.B) {
	text := seed20MB(b)
	list := []*regexp.Regexp{
		regexp.MustCompile(`\d{4}\s*年(\s*\d{1,2}\s*月(\s*\d{1,2}\s*日)?)?|\d{1,2}\s*月(\s*\d{1,2}\s*日)?`),
		regexp.MustCompile(`\p{Han}{2,10}[〔\[（(]\d{4}[〕\]）)]\s*\d+\s*号`),
		regexp.MustCompile(`《[^》]+》`),
		regexp.MustCompile(`[\d,.]+\s*[万亿]?\s*元`),
		regexp.MustCompile(`[\d.]+\s*%`),
		regexp.MustCompile(`[\d一二三四五六七八九十两]+\s*(个?工作日|个月|年|天|周|小时|分钟)`),
		regexp.MustCompile(`0\d{2,3}-?\d{7,8}|1[3-9]\d{9}`),
		regexp.MustCompile(`自\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日起`),
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		n = 0
		for _, re := range list {
			n += len(re.FindAllStringIndex(text, -1))
		}
	}
	b.ReportMetric(float64(n), "values")
}
