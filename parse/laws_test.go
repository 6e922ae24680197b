package parse

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/synth"
)

// A place is where a value of any kind was found.
type place struct {
	kind       string
	start, end int
}

func places[T any](kind string, list []Match[T]) []place {
	var ps []place
	for _, m := range list {
		ps = append(ps, place{kind, m.Start, m.End})
	}
	return ps
}

// checkSpans checks that spans lie on character borders, in order, and that none overlaps another of its kind.
func checkSpans(t testing.TB, text string, list []place) {
	t.Helper()
	end := 0
	for _, p := range list {
		switch {
		case p.start < end || p.end <= p.start || p.end > len(text):
			t.Fatalf("%q: %s at %d–%d after one that ends at %d", text, p.kind, p.start, p.end, end)
		case !border(text, p.start) || !border(text, p.end):
			t.Fatalf("%q: %s at %d–%d is not on character borders", text, p.kind, p.start, p.end)
		}
		end = p.end
	}
}

// border reports whether no character of text spans i.
func border(text string, i int) bool {
	return i == len(text) || utf8.RuneStart(text[i]) || !utf8.ValidString(text)
}

// checkLaws checks what holds for every text.
func checkLaws(t testing.TB, text string, ctx *Context) {
	t.Helper()
	var v Values
	Find(text, ctx, &v)
	kinds := [][]place{places("number", v.DocNumbers), places("date", v.Dates), places("duration", v.Durations), places("amount", v.Amounts), places("contact", v.Contacts)}
	owner := map[int]string{}
	for _, list := range append(kinds, places("citation", v.Citations), places("effect", v.Effects), places("alias", v.Aliases)) {
		checkSpans(t, text, list)
	}
	for _, list := range kinds {
		for _, p := range list {
			for i := p.start; i < p.end; i++ {
				if owner[i] != "" {
					t.Fatalf("%q: %s and %s both claim %q", text, owner[i], p.kind, text[p.start:p.end])
				}
				owner[i] = p.kind
			}
		}
	}
	if utf8.ValidString(text) {
		checkAgain(t, text, ctx, &v)
	}
}

// checkAgain checks that the text of a found value reads as the same value.
func checkAgain(t testing.TB, text string, ctx *Context, v *Values) {
	t.Helper()
	for _, m := range v.DocNumbers {
		if got, err := ParseDocNumber(text[m.Start:m.End]); m.Value.Inferred&InferredAgency == 0 && (err != nil || !got.Same(m.Value)) {
			t.Errorf("%q: number %q reads again as %+v, %v", text, text[m.Start:m.End], got, err)
		}
	}
	for _, m := range v.Dates {
		if m.Value.Recurring != "" || m.Value.Inferred&InferredUnit != 0 || listed(text, m.Start) || sameYear(text, m.Start) {
			continue
		}
		if m.Value.IsImpossible() {
			if _, err := ParseDate(text[m.Start:m.End], ctx); err == nil {
				t.Errorf("%q: there is no day %q", text, text[m.Start:m.End])
			}
			continue
		}
		if got, err := ParseDate(text[m.Start:m.End], told(ctx, text[m.Start:m.End], &m.Value)); err != nil || got.From != m.Value.From || got.To != m.Value.To || got.Precision != m.Value.Precision {
			t.Errorf("%q: date %q reads again as %+v, %v, not %+v", text, text[m.Start:m.End], got, err, m.Value)
		}
	}
	for _, m := range v.Durations {
		if m.Value.Inferred&InferredUnit != 0 {
			continue
		}
		if got, err := ParseDuration(text[m.Start:m.End]); err != nil || got.ISO != m.Value.ISO || got.Max != m.Value.Max || got.Working != m.Value.Working {
			t.Errorf("%q: duration %q reads again as %+v, %v", text, text[m.Start:m.End], got, err)
		}
	}
	for _, m := range v.Amounts {
		if m.Value.Inferred&InferredUnit != 0 {
			continue
		}
		if got, err := ParseAmount(text[m.Start:m.End]); err != nil || got.Kind != m.Value.Kind || got.Min != m.Value.Min || got.Max != m.Value.Max || got.Unit != m.Value.Unit {
			t.Errorf("%q: amount %q reads again as %+v, %v, not %+v", text, text[m.Start:m.End], got, err, m.Value)
		}
	}
	columns := map[ContactKind]string{Phone: "电话", Address: "地址", Postcode: "邮编"}
	for _, m := range v.Contacts {
		s := text[m.Start:m.End]
		if m.Value.Kind == Postcode {
			s = "邮编" + s
		}
		again := Contacts(s, &Context{Column: columns[m.Value.Kind]})
		if len(again) != 1 || again[0].Value != m.Value {
			t.Errorf("%q: contact %q reads again as %+v", text, text[m.Start:m.End], again)
		}
	}
	for _, m := range v.Citations {
		if m.Value.Inferred&InferredTitle != 0 || m.Value.Number.Inferred != 0 || m.Value.Target != "" {
			continue
		}
		got, err := ParseCitation(text[m.Start:m.End])
		if err != nil || got.Title != m.Value.Title || !got.Number.Same(m.Value.Number) || got.Pinpoint != m.Value.Pinpoint {
			t.Errorf("%q: citation %q reads again as %+v, %v, not %+v", text, text[m.Start:m.End], got, err, m.Value)
		}
	}
}

// told returns the context of a date, in the year that a date before it has told it.
func told(ctx *Context, text string, d *Date) *Context {
	if _, relative := relativeYear(text, 0); relative > 0 || d.Inferred&InferredYear == 0 || d.From.IsZero() || d.From.Year == ctx.year() {
		return ctx
	}
	return &Context{Date: Day{d.From.Year, 1, 1}}
}

// sameYear reports whether 同年 or 次年 stands before s[i:], so that a date inherits the year of the one before it.
func sameYear(s string, i int) bool {
	return endsAny(s, spacesBefore(s, i), "同年", "次年", "翌年") >= 0
}

// listed reports whether 、 stands before s[i:], so that a date may inherit from the one before it.
func listed(s string, i int) bool {
	return endsAny(s, spacesBefore(s, i), "、", "和", "及", "或") >= 0
}

// samples are the texts of all tests, as a start for the fuzzer.
var samples = []string{
	"《第三条＝ڸ\x89況第亡\xb9〕》", "地0圓0", "三圆0", "$二c十", "$二二c", "$0555555555A", // a sum before a figure that is none of it
	"$8000000000A", "M@E0+.", // the dot at the end is no dot of the address
	"自2022年7月16日起施行，有效期2年。", "最高不超过4000万元，按50%给予", "500元/套/月，每平方米1000元", "10万、8万、5万元，30-100亿元", "2022年4月中下旬-10月，9月30日前，每月15日",
	"（含1亿元）以上，第1-3年，连续3年每年", "是指根据云政规〔2021〕16号、17号文", "国务院令第300号，第223/2000號行政長官批示，(88)交函办字第494号", "《甲〈乙〉办法》（云政〔2019〕1号）第三条第二款第（一）项、第五条同时废止",
	"电话：0999-84468520、84468521转8001，邮编：430000，地址：云州市云江路1号，a@b.cn http://www.example.cn/x", "¥20000.00（大写：贰万元整）", "百分之三点五、三成、千分之五、-22.2%", "民国一百一十一年六月七日，二OO六年，“十四五”期间",
	"自公布之日起30日后施行，试行期一年，长期有效", "本办法第十条，前两款，民法典第五百零五条", "三五年，十几万元，20余家，半年，两年半，一年六个月", "1万1千1万1千", "2022年7月、8月，9月10日、11日", "\xff年\xe4月\xb8日1", "寄至云州市临江区人民路188弄5-2号3幢201室（邮编：430000），7日至21日", "本条第一款、第（二）（三）项，第二條第一項第二款、前項第三、第四兩款，同条第二款、上述办法第三条（以下统称“两办法”或“办法”）", "（八三）華總(一)義字第0165號令，2003年5月13日……8月11日至18日", "2021〕16号", "¥O0,", "1.2.3 12,345,678 82，225.00元", "二十角𠀀", "3000云政发〔2031〕5号以上",
}

func TestLawsOnSamples(t *testing.T) {
	for _, s := range samples {
		checkLaws(t, s, nil)
		checkLaws(t, s, &Context{Date: Day{2022, 6, 7}})
	}
	for _, column := range []string{"地址", "联系电话", "金额（万元）", "完成时限"} {
		for _, s := range samples {
			var v Values
			Find(s, &Context{Column: column}, &v)
		}
	}
}

func TestLawsOnSeed(t *testing.T) {
	for _, line := range seedLines(t) {
		checkLaws(t, line, &Context{Date: Day{2022, 6, 7}})
	}
}

// TestLawsOnScrambledSamples checks the laws on pieces of the samples, put together anew at random: what stands right
// before and after a value is then what no author writes.
func TestLawsOnScrambledSamples(t *testing.T) {
	n := 100_000
	if os.Getenv("GONGBAO_LONG") != "" {
		n *= 100
	}
	if testing.Short() {
		n /= 50
	}
	var pool []string
	for _, s := range samples {
		if utf8.ValidString(s) {
			pool = append(pool, strings.SplitAfter(s, "，")...)
		}
	}
	pool = append(pool, strings.Fields(scraps)...)
	for i := range n {
		s := synth.Scramble(rand.New(rand.NewPCG(uint64(i), 13)), pool)
		if checkLaws(t, s, &Context{Date: Day{2022, 6, 7}}); t.Failed() {
			return
		}
	}
}

// scraps are words and signs that values are made of, or stand beside.
const scraps = `0 1 2 10 31 100 2022 2031 12345678 1.5 , . ， 。 、 ： ； / - — ～ 至 到 和 及 或 〇 一 二 两 三 十 廿 百 千 万 亿 几 余 多 半 零 壹 貳 拾 第 条 條 款 项 目 之 号 號 字 〔 〕 （ ） ( ) [ ] 【 】 《 》 〈 〉 “ ”
	元 角 分 圆 整 人民币 美元 ¥ $ HK$ ￥ % ‰ 百分之 个百分点 成 倍 吨 公里 平方米 亩 度 千瓦时 人 户 个 家 名 次 年 月 日 天 旬 上旬 初 底 末 季度 上半年 周 时 小时 分钟 工作日 个月 周岁 世纪 年代 年度
	每 按 不超过 不低于 最高 达 约 近 以上 以下 以内 内 前 后 起 止 之日 之前 自 从 截至 有效期 试行 施行 实施 废止 同时 公布 印发 本 前 该 办法 规定 条例 通知 公告 令 政 发 办 规 府 市 县 路 弄 室 楼 电话 转 邮编 地址 传真 邮箱 @ www. http:// .cn A b 、、 "十四五" 民国 公元 含 其中 简称 以下
	届满 满 次年 明年 同年 每年 每月 前三季度 首月 ± +/- 为限 （含 （不含 000 250 证 歲 新臺幣 公布日 试行一年 多 07- 账号`

func FuzzFind(f *testing.F) {
	for _, s := range samples {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) < 2000 {
			checkLaws(t, s, &Context{Date: Day{2022, 6, 7}})
		}
	})
}
