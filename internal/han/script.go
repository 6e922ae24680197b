package han

import "sync"

//go:generate go run script_gen.go

// Simplified returns the simplified form of a traditional character, 发 for 發, and any other character as it is.
// Nothing is lost: two traditional characters may have one simplified form, 发 of 發 and 髮.
func Simplified(r rune) rune {
	if uint32(r) < 1<<16 {
		if s := byScript().simplified[r]; s != 0 {
			return rune(s)
		}
	}
	return r
}

// Traditional returns the traditional characters that r is the simplified form of: 發髮 for 发, none for 公.
func Traditional(r rune) string {
	if uint32(r) >= 1<<16 {
		return ""
	}
	at := int(byScript().traditional[r])
	end := at
	for at > 0 && scripts[end] > ' ' {
		end++
	}
	return scripts[at:end]
}

// A scriptTable has for each character its simplified form, and where its traditional ones stand in scripts; 0 where it has none.
type scriptTable struct {
	simplified, traditional [1 << 16]uint16
}

// byScript reads scripts: a simplified character, its traditional ones, a space.
var byScript = sync.OnceValue(func() *scriptTable {
	t := new(scriptTable)
	var head rune
	for at, r := range scripts {
		switch {
		case r == ' ' || r == '\n':
			head = 0
		case head == 0:
			head = r
			t.traditional[r] = uint16(at + len(string(r)))
		default:
			t.simplified[r] = uint16(head)
		}
	}
	return t
})
