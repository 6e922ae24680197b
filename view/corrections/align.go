package corrections

// slack is how many signs more or less a place may have before the quotation than the pattern: a page number, a running head.
const slack = 24

// The steps of an alignment.
const (
	stepBoth    = iota // a sign of the pattern on a sign of the text
	stepPattern        // a sign of the pattern that the text lacks
	stepText           // a sign of the text that the pattern lacks
)

// A pairing says which sign of the text stands for each sign of the pattern, -1 for none, and what that costs.
type pairing struct {
	at   []int
	cost int
}

// align lays a pattern on the text around from, where it costs least (edit distance); what lies before and after it in the text is free.
func align(pattern, text []rune, from int) pairing {
	low, high := max(0, from-slack), min(len(text), from+len(pattern)+slack)
	window := text[low:max(low, high)]
	width := len(window) + 1
	steps := make([]uint8, (len(pattern)+1)*width)
	row, next := make([]int, width), make([]int, width)
	for i, p := range pattern {
		next[0] = i + 1
		steps[(i+1)*width] = stepPattern
		for j, w := range window {
			cost, step := row[j], uint8(stepBoth)
			if p != w {
				cost++
			}
			if c := row[j+1] + 1; c < cost {
				cost, step = c, stepPattern
			}
			if c := next[j] + 1; c < cost {
				cost, step = c, stepText
			}
			next[j+1], steps[(i+1)*width+j+1] = cost, step
		}
		row, next = next, row
	}
	end := 0
	for j := range row {
		if row[j] < row[end] {
			end = j
		}
	}
	out := pairing{at: make([]int, len(pattern)), cost: row[end]}
	for i, j := len(pattern), end; i > 0; {
		switch steps[i*width+j] {
		case stepBoth:
			i, j = i-1, j-1
			out.at[i] = low + j
		case stepPattern:
			i--
			out.at[i] = -1
		case stepText:
			j--
		}
	}
	return out
}
