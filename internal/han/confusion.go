package han

// Confused returns the digit that an OCR reads the letter or sign r for, as in 2O22年, l0月, 1OO万元.
// It is a digit only among digits: the reader of the number decides, and says so.
func Confused(r rune) (digit int64, ok bool) {
	switch r {
	case 'O', 'o', 'Ｏ', '○', '◯', '〇':
		return 0, true
	case 'l', 'I', '|', 'ｌ', 'Ｉ':
		return 1, true
	}
	return 0, false
}

// MayBeConfused reports whether a character that begins with the byte b can be one that [Confused] knows.
func MayBeConfused(b byte) bool { return confusedLead[b] }

var confusedLead = [256]bool{'O': true, 'o': true, 'l': true, 'I': true, '|': true, 0xE2: true, 0xE3: true, 0xEF: true}
