package search

import "slices"

// A set is a list of numbers in ascending order, each once.
type set []uint32

func (a set) and(b set) set {
	if len(a) > len(b) {
		a, b = b, a
	}
	out := make(set, 0, len(a))
	if len(a)*16 < len(b) {
		for _, x := range a {
			at, ok := slices.BinarySearch(b, x)
			if ok {
				out = append(out, x)
			}
			b = b[at:]
		}
		return out
	}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			out = append(out, a[i])
			i, j = i+1, j+1
		}
	}
	return out
}

func (a set) or(b set) set {
	if len(a) == 0 {
		return b
	}
	if len(b) == 0 {
		return a
	}
	out := make(set, 0, len(a)+len(b))
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] < b[j]:
			out = append(out, a[i])
			i++
		case a[i] > b[j]:
			out = append(out, b[j])
			j++
		default:
			out = append(out, a[i])
			i, j = i+1, j+1
		}
	}
	return append(append(out, a[i:]...), b[j:]...)
}

// without returns what of a is not in b.
func (a set) without(b set) set {
	out := make(set, 0, len(a))
	j := 0
	for _, x := range a {
		for j < len(b) && b[j] < x {
			j++
		}
		if j == len(b) || b[j] != x {
			out = append(out, x)
		}
	}
	return out
}

func (a set) has(x uint32) bool {
	_, ok := slices.BinarySearch(a, x)
	return ok
}
