package synth

// figured gives the figures of running text one of the later forms.
func (m *maker) figured(p phrase) phrase {
	switch {
	case !m.o.Forms:
	case m.later(digitsApart):
		return p.digitsApart()
	case m.later(fullWidth):
		return p.fullWidth()
	case holdsThousands(p.text) && m.later(commaApart):
		return p.rewritten(func(prev, r, _ rune) (string, string) {
			if prev == ',' && isDigit(r) {
				return " ", string(r)
			}
			return "", string(r)
		})
	}
	return p
}

// holdsThousands reports whether s has a figure such as 3,200.
func holdsThousands(s string) bool {
	runes := []rune(s)
	for i, r := range runes {
		if r == ',' && i > 0 && i+1 < len(runes) && isDigit(runes[i-1]) && isDigit(runes[i+1]) {
			return true
		}
	}
	return false
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// digitsApart puts a blank around every digit, as an OCR reads figures that were set wide: 1 2 . 5%.
func (p phrase) digitsApart() phrase {
	mark := func(r rune) bool { return r == '.' || r == ',' }
	return p.spaced().rewritten(func(prev, r, next rune) (string, string) {
		if isDigit(prev) && (isDigit(r) || mark(r) && isDigit(next)) || mark(prev) && isDigit(r) {
			return " ", string(r)
		}
		return "", string(r)
	})
}

// fullWidth prints digits as wide as Chinese characters: ５００.
func (p phrase) fullWidth() phrase {
	return p.rewritten(func(_, r, _ rune) (string, string) {
		if isDigit(r) {
			return "", string(r - '0' + '０')
		}
		return "", string(r)
	})
}

// setWide puts a blank after every character: 栖 政 〔 2 0 2 2 〕 3 号.
func (p phrase) setWide() phrase {
	return p.rewritten(func(prev, r, _ rune) (string, string) {
		if prev == 0 {
			return "", string(r)
		}
		return " ", string(r)
	})
}
