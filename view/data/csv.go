package data

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/gongbao/gongbao/gazette"
)

// CSV writes the values of an issue as a table for spreadsheets, one value a row: which document, what kind, what is printed, what it means, where.
func CSV(is *gazette.Issue) ([]byte, error) { return table(is, heads) }

// ChineseCSV is CSV with the names of its columns in Chinese.
func ChineseCSV(is *gazette.Issue) ([]byte, error) { return table(is, chineseHeads) }

var (
	heads        = []string{"document", "title", "date", "kind", "text", "from", "to", "unit", "bound", "eid", "start", "end"}
	chineseHeads = []string{"文件", "标题", "成文日期", "种类", "原文", "自（下限）", "至（上限）", "单位", "界限", "条文", "起始字节", "结束字节"}
)

func table(is *gazette.Issue, heads []string) ([]byte, error) {
	out := bytes.NewBufferString("\ufeff") // Excel takes the file for UTF-8 by it
	w := csv.NewWriter(out)
	rows := [][]string{slices.Clone(heads)}
	for i := range is.Documents {
		rows = append(rows, valueRows(&is.Documents[i])...)
	}
	for _, row := range rows {
		for i := range row {
			row[i] = harmless(row[i])
		}
		if err := w.Write(row); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return out.Bytes(), w.Error()
}

// valueRows are the values of one document in the order of their kinds.
func valueRows(d *gazette.Document) (rows [][]string) {
	add := func(kind, from, to, unit, bound string, p gazette.Place) {
		start, end := "", ""
		if n := len(p.Spans); n > 0 {
			start, end = fmt.Sprint(p.Spans[0].Start), fmt.Sprint(p.Spans[n-1].End)
		}
		rows = append(rows, []string{d.ID, d.Title, d.Date, kind, p.Text, from, to, unit, bound, p.EID, start, end})
	}
	for _, a := range d.Amounts {
		add(string(a.Kind), plain(a.Min), plain(a.Max), a.Unit, string(a.Bound), a.Place)
	}
	for _, x := range d.Dates {
		add("date", plain(x.From), plain(x.To), "", string(x.Bound), x.Place)
	}
	for _, x := range d.Durations {
		add("duration", x.ISO, x.Max, "", string(x.Bound), x.Place)
	}
	for _, x := range d.Citations {
		number := ""
		if x.Number != nil {
			number = x.Number.Text
		}
		add("citation", x.Title, number, "", string(x.Relation), x.Place)
	}
	for _, x := range d.Contacts {
		add(string(x.Kind), x.Value, "", "", "", x.Place)
	}
	for _, x := range d.People {
		add("person", x.Name, strings.TrimSpace(x.Unit+" "+x.Post), "", x.Role, x.Place)
	}
	return rows
}

// plain is a number or a day as JSON writes it, "" for none.
func plain(v any) string {
	b, err := json.Marshal(v)
	if err != nil || string(b) == "null" {
		return ""
	}
	return strings.Trim(string(b), `"`)
}

// harmless keeps a spreadsheet from taking a text of a stranger for a formula.
func harmless(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}
