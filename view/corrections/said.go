package corrections

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/parse"
)

// What a field with a type of its own takes, for people: a page says each in their language.
var (
	errDay    = errors.New("want a day such as 2024年3月13日")
	errDate   = errors.New("want a date such as 2024年3月13日前")
	errLength = errors.New("want a length of time such as 2年 or 30个工作日")
	errFigure = errors.New("want a figure such as 12万")
	errWhole  = errors.New("want a whole number such as 12")
	errAmount = errors.New("want an amount with its unit such as 不超过12万元")
	errTruth  = errors.New("want 是 or 否")
)

// said reads what a person wrote into a field as the JSON that the field has: 二〇二四年三月十三日 is the day 2024-03-13, 12万 is 120000. The
// JSON of the field itself is left as it is. What no reader understands is refused: a wrong value is worse than none.
func said(owner any, name string, field reflect.Value, is []byte) ([]byte, error) {
	var words string
	if json.Unmarshal(is, &words) != nil {
		return is, nil
	}
	words = strings.TrimSpace(words)
	if read := readerOf(owner, name); read != nil {
		v, err := read(words)
		return raw(v), err
	}
	switch field.Kind() {
	case reflect.Int:
		n, err := parse.ParseNumber(words)
		whole, ok := n.Int64()
		if err != nil || !ok {
			return nil, errWhole
		}
		return raw(whole), nil
	case reflect.Bool:
		return truth(words)
	}
	return is, nil
}

// readerOf returns the reader of a field of a type of its own, nil for a plain text.
func readerOf(owner any, name string) func(words string) (any, error) {
	switch owner.(type) {
	case *gazette.Document, *gazette.Event:
		if name == "date" {
			return day
		}
	case *gazette.Date, *gazette.Effect:
		switch name {
		case "from", "to", "until":
			return day
		case "term", "offset":
			return length
		}
	case *gazette.Duration:
		if name == "iso" || name == "max" {
			return length
		}
	case *gazette.Amount:
		if name == "min" || name == "max" || name == "words" {
			return figure
		}
	}
	if list := choices(owner, name); list != nil {
		return func(words string) (any, error) { return oneOf(words, list) }
	}
	return nil
}

// day reads one day. None is written "": nobody knows it.
func day(words string) (any, error) {
	if words == "" {
		return "", nil
	}
	d, err := parse.ParseDate(words, nil)
	if err != nil || d.Precision != parse.PrecisionDay || d.From.IsZero() || d.From != d.To {
		return nil, errDay
	}
	return d.From, nil
}

// isoLength is a length of time as the JSON has it.
var isoLength = regexp.MustCompile(`^P(?:\d+(?:\.\d+)?[YMWD])*(?:T(?:\d+(?:\.\d+)?[HMS])+)?$`)

// length reads a length of time. None is written "".
func length(words string) (any, error) {
	if words == "" || len(words) > 2 && isoLength.MatchString(words) {
		return words, nil
	}
	d, err := parse.ParseDuration(words)
	if err != nil || d.Max != "" {
		return nil, errLength
	}
	return d.ISO, nil
}

// figure reads 120000, 12万 and 12万元.
func figure(words string) (any, error) {
	if n, err := parse.ParseNumber(words); err == nil {
		return n, nil
	}
	a, err := parse.ParseAmount(words)
	if err != nil || a.Min.Compare(a.Max) != 0 {
		return nil, errFigure
	}
	return a.Min, nil
}

func truth(words string) ([]byte, error) {
	switch words {
	case "是", "true", "yes", "1":
		return raw(true), nil
	case "否", "false", "no", "0", "":
		return raw(false), nil
	}
	return nil, errTruth
}

// choices are the words that a field of a closed list may have, nil for any other.
func choices(owner any, name string) []string {
	switch owner.(type) {
	case *gazette.Amount, *gazette.Duration:
		if name == "bound" {
			return words(parse.Exact, parse.AtMost, parse.AtLeast, parse.About)
		}
		if name == "kind" {
			return words(parse.Money, parse.Percent, parse.Measure, parse.Count)
		}
	case *gazette.Date:
		switch name {
		case "bound":
			return words(parse.Exact, parse.Before, parse.After, parse.About)
		case "role":
			return words(parse.RoleSigned, parse.RoleEffective, parse.RoleExpiry, parse.RoleDeadline, parse.RoleMention)
		case "precision":
			return words(parse.PrecisionDay, parse.PrecisionDekad, parse.PrecisionMonth, parse.PrecisionQuarter, parse.PrecisionHalf, parse.PrecisionYear, parse.PrecisionMulti)
		}
	case *gazette.Citation:
		switch name {
		case "kind":
			return words(parse.Law, parse.Document, parse.Other)
		case "relation":
			return words(parse.Basis, parse.Issues, parse.Forwards, parse.Repeals, parse.Amends, parse.Implements, parse.Mentions)
		}
	case *gazette.Contact:
		if name == "kind" {
			return words(parse.Phone, parse.Address, parse.Postcode, parse.URL, parse.Email)
		}
	}
	return nil
}

func words[T ~string](list ...T) (out []string) {
	for _, w := range list {
		out = append(out, string(w))
	}
	return out
}

func oneOf(word string, list []string) (any, error) {
	if !slices.Contains(list, word) {
		return nil, fmt.Errorf("want one of %s", strings.Join(list, ", "))
	}
	return word, nil
}

// wholeAmount reads an amount with the words that bound it, as it is printed: 不超过5.5万元.
func wholeAmount(s string) (parse.Amount, error) {
	if a, err := parse.ParseAmount(s); err == nil {
		return a, nil
	}
	if found := parse.Amounts(s, nil); len(found) == 1 && covers(s, found[0].Start, found[0].End, found[0].Value.Qualifier) {
		return found[0].Value, nil
	}
	return parse.Amount{}, errAmount
}

// wholeDate is wholeAmount for dates: 2024年3月13日前.
func wholeDate(s string) (parse.Date, error) {
	if d, err := parse.ParseDate(s, nil); err == nil {
		return d, nil
	}
	if found := parse.Dates(s, nil); len(found) == 1 && covers(s, found[0].Start, found[0].End, found[0].Value.Qualifier) {
		return found[0].Value, nil
	}
	return parse.Date{}, errDate
}

// wholeDuration is wholeAmount for lengths of time: 不少于2年.
func wholeDuration(s string) (parse.Duration, error) {
	if d, err := parse.ParseDuration(s); err == nil {
		return d, nil
	}
	if found := parse.Durations(s, nil); len(found) == 1 && covers(s, found[0].Start, found[0].End, found[0].Value.Qualifier) {
		return found[0].Value, nil
	}
	return parse.Duration{}, errLength
}

// besides is what people print at a value beside the words that bound it: 自2024年3月13日起, 30日内.
const besides = "自从于在内 　"

// covers reports whether a value and the words that bound it are all that was written.
func covers(s string, start, end int, bounds []parse.Phrase) bool {
	left := []byte(s)
	blank := func(from, to int) {
		for i := from; i < to; i++ {
			left[i] = ' '
		}
	}
	blank(start, end)
	for _, b := range bounds {
		blank(b.Start, b.End)
	}
	return strings.Trim(string(left), besides) == ""
}
