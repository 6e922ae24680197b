package synth

import (
	"math/rand/v2"
	"strings"
)

// say fills the {slots} of a sentence: with planted values, with names of the place and the topic, or with words.
func (m *maker) say(sentence string) phrase {
	var pieces []phrase
	for {
		before, rest, found := strings.Cut(sentence, "{")
		pieces = append(pieces, text(before))
		if !found {
			return join(pieces...)
		}
		var name string
		name, sentence, _ = strings.Cut(rest, "}")
		pieces = append(pieces, m.slot(name))
	}
}

// slot is the text of one slot.
func (m *maker) slot(name string) phrase {
	if s, ok := m.name(name); ok {
		return text(s)
	}
	if value, ok := m.values[name]; ok {
		return value()
	}
	if choices, ok := words[name]; ok {
		return m.say(m.fresh(name, choices))
	}
	if choices, ok := prose[name]; ok {
		return m.say(m.fresh(name, choices))
	}
	panic("synth: no slot " + name)
}

// name is a slot that stands for something of the place or the topic.
func (m *maker) name(slot string) (string, bool) {
	switch slot {
	case "T":
		return m.topic.name, true
	case "O":
		return m.topic.object, true
	case "W":
		return m.topic.who, true
	case "L":
		return m.place.level(), true
	case "U":
		return m.place.upper(), true
	case "G":
		return m.place.level() + "人民政府", true
	case "LEAD":
		return m.place.level() + m.topic.dept, true
	case "P":
		return m.place.short(), true
	case "city":
		return m.place.city, true
	case "road":
		return pick(m.r, m.place.roads), true
	case "street":
		return pick(m.r, m.place.streets) + "街道", true
	}
	return "", false
}

// fresh takes a choice that this document has not used lately.
func (m *maker) fresh(name string, choices []string) string {
	c := pick(m.r, choices)
	for range 8 {
		if last := m.used[name+c]; last == 0 || m.clock-last > len(choices)/2 {
			break
		}
		c = pick(m.r, choices)
	}
	m.clock++
	m.used[name+c] = m.clock
	return c
}

// chance reports true n times in 100.
func (m *maker) chance(n int) bool { return m.r.IntN(100) < n }

// between is a number from a to b, both included.
func (m *maker) between(a, b int) int { return a + m.r.IntN(b-a+1) }

// one takes one of the strings.
func (m *maker) one(choices ...string) string { return pick(m.r, choices) }

// some takes n different ones in their printed order.
func some[T any](r *rand.Rand, n int, choices []T) []T {
	n = min(n, len(choices))
	taken := make([]bool, len(choices))
	for _, i := range r.Perm(len(choices))[:n] {
		taken[i] = true
	}
	var out []T
	for i, c := range choices {
		if taken[i] {
			out = append(out, c)
		}
	}
	return out
}
