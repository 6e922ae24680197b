package view

import (
	"encoding/json"

	"github.com/gongbao/gongbao/gazette"
)

// codes returns the names of the codes of checks and problems as a line of the page's script, each in Chinese and English:
// const CODES = {"check": {"weekday": ["日期与星期", "day of the week"] … .
func codes() string {
	all := map[string]map[string][2]string{"check": named(gazette.CheckCodes()), "problem": named(gazette.ProblemCodes())}
	line, err := json.Marshal(all)
	if err != nil {
		panic(err) // they are strings
	}
	return "const CODES = " + string(line) + ";\n"
}

// named returns the names of codes.
func named[C interface {
	~string
	Meaning() gazette.Meaning
}](codes []C) map[string][2]string {
	out := map[string][2]string{}
	for _, c := range codes {
		out[string(c)] = [2]string{c.Meaning().Chinese, c.Meaning().English}
	}
	return out
}
