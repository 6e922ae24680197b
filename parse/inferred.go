package parse

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Inferred is the set of parts of a value that are not printed at it, such as the year of 9月30日.
type Inferred uint16

// The parts that can be inferred, each written in JSON by its name.
const (
	InferredYear      Inferred = 1 << iota // "year", from the document's date or a heading
	InferredCentury                        // "century": 98年4月
	InferredEra                            // "era": a year of the Republic without 民國
	InferredUnit                           // "unit": 10 万 in 10 万、8 万元
	InferredAgency                         // "agency": 17号 in 国发〔2019〕16号、17号
	InferredFrom                           // "from": 自印发之日起施行
	InferredDigit                          // "digit": a digit read from a confusable character
	InferredTitle                          // "title": 第584条 after 《民法典》第五百七十七条与
	InferredCharacter                      // "character": 旬 read from 名
)

var inferredNames = []string{"year", "century", "era", "unit", "agency", "from", "digit", "title", "character"}

// Names returns the parts in their JSON names, such as ["year"].
func (p Inferred) Names() []string {
	names := []string{}
	for i, name := range inferredNames {
		if p&(1<<i) != 0 {
			names = append(names, name)
		}
	}
	return names
}

// String returns the parts with commas between them, such as "year".
func (p Inferred) String() string { return strings.Join(p.Names(), ",") }

// MarshalJSON writes the parts as a list, such as ["year"].
func (p Inferred) MarshalJSON() ([]byte, error) { return p.AppendJSON(nil), nil }

// AppendJSON appends the JSON of p to b.
func (p Inferred) AppendJSON(b []byte) []byte {
	b = append(b, '[')
	first := len(b)
	for i, name := range inferredNames {
		if p&(1<<i) == 0 {
			continue
		}
		if len(b) > first {
			b = append(b, ',')
		}
		b = append(append(append(b, '"'), name...), '"')
	}
	return append(b, ']')
}

// UnmarshalJSON reads a list of parts, and refuses a name that it does not know.
func (p *Inferred) UnmarshalJSON(b []byte) error {
	var names []string
	if err := json.Unmarshal(b, &names); err != nil {
		return fmt.Errorf("what is inferred is a list of names such as [\"year\"]: %w", err)
	}
	*p = 0
	for _, name := range names {
		i := slices.Index(inferredNames, name)
		if i < 0 {
			return fmt.Errorf("there is nothing to infer called %q: it is one of %s", name, strings.Join(inferredNames, ", "))
		}
		*p |= 1 << i
	}
	return nil
}
