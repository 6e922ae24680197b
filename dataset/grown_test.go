package dataset

import (
	"fmt"
	"math"
	"runtime"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/effort"
	"github.com/gongbao/gongbao/segment"
)

// TestGrownRecords counts the bytes that are allocated to write all records of texts in which two things grow together: values of one sentence,
// of one row, of many nodes. Four times the text may need 4^1.3 times as many.
func TestGrownRecords(t *testing.T) {
	const head = "漪州市人民政府公报\n2031年第2期\n漪政发〔2031〕1号\n漪州市人民政府关于供水的通知\n各区人民政府：\n现就供水通知如下。\n"
	for name, text := range map[string]func(k int) string{
		"citations of one sentence": func(k int) string {
			return head + each(k, func(i int) string { return fmt.Sprintf("《漪州市%d号供水办法》第%d条、", i, i) }) + "停止执行。\n"
		},
		"cells of one row": func(k int) string {
			return head + "名称" + strings.Repeat("\t金额（万元）", k) + "\n甲" + strings.Repeat("\t5", k) + "\n乙" + strings.Repeat("\t6", k) + "\n"
		},
		"paragraphs with values": func(k int) string {
			return head + each(k, func(i int) string {
				return fmt.Sprintf("依照《漪州市%d号供水办法》第%d条补助%d元。\n", i, i, i)
			})
		},
		"provisions below one heading": func(k int) string {
			return head + "一、" + strings.Repeat("供水管网", k) + "\n" + strings.Repeat("（一）甲，乙，丙，须办理。\n", k)
		},
	} {
		small, large := written(text(200)), written(text(800))
		if slope := math.Log(float64(large)/float64(small)) / math.Log(4); slope > 1.3 {
			t.Errorf("%s: %d bytes allocated, %d for four times the text: exponent %.2f", name, small, large, slope)
		}
	}
}

// TestGrownWork counts how often each block of statements is executed to make the records of texts in which two things grow together: none may
// be executed 4^1.6 times as often for four times the text.
func TestGrownWork(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program and reads texts")
	}
	const head = "漪州市人民政府公报\n2031年第2期\n漪政发〔2031〕1号\n漪州市人民政府关于供水的通知\n各区人民政府：\n现就供水通知如下。\n"
	c := effort.Records(t)
	for name, text := range map[string]func(k int) string{
		"values of one row": func(k int) string {
			return head + "名称\t数额\n甲\t" + each(k, func(i int) string { return fmt.Sprintf("补助%d元。", i) }) + "\n"
		},
		"cells of one row": func(k int) string {
			return head + "名称" + strings.Repeat("\t金额（万元）", k) + "\n甲" + strings.Repeat("\t5", k) + "\n乙" + strings.Repeat("\t6", k) + "\n"
		},
	} {
		large := text(4000)
		few, many := c.Times(t, text(1000)), c.Times(t, large)
		for place, times := range many {
			if slope := math.Log(float64(times)/float64(max(1, few[place]))) / math.Log(4); slope > 1.6 && times > 2*len(large) {
				t.Errorf("%s: %s is executed %d times, %d times for four times the text: exponent %.2f", name, place, few[place], times, slope)
			}
		}
	}
}

// each puts pieces 1 to k together.
func each(k int, piece func(i int) string) string {
	var b strings.Builder
	for i := range k {
		b.WriteString(piece(i + 1))
	}
	return b.String()
}

// written returns how many bytes are allocated to make the records of a text and its Akoma Ntoso.
func written(text string) uint64 {
	is := gazette.Parse(&segment.Source{Text: text})
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	v := Reading{Issue: is, Source: &segment.Source{Text: text}}.view()
	for c := range v.citations() {
		runtime.KeepAlive(c)
	}
	for x := range v.values() {
		runtime.KeepAlive(x)
	}
	for c := range v.provisions() {
		runtime.KeepAlive(c)
	}
	for c := range v.chunks() {
		runtime.KeepAlive(c)
	}
	for _, data := range aknForm(v) {
		runtime.KeepAlive(data)
	}
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}
