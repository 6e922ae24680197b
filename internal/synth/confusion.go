package synth

// A swap is what an OCR program reads for a character, and how often on a bad scan.
// Rates follow the counts over 31 scanned pages: punctuation errs at 16 %, figures at 1.4–4.7 %, Han at 0.3 %.
type swap struct {
	becomes string
	rate    float64
	damage  bool // what it said cannot be known from the character alone
}

// confusions are the swaps of a character in running text.
var confusions = map[rune][]swap{
	'（': {{"(", 0.10, false}, {"〈", 0.01, true}, {"《", 0.01, true}},
	'）': {{")", 0.14, false}},
	'；': {{";", 0.12, false}},
	'：': {{":", 0.10, false}},
	'，': {{",", 0.06, false}, {"", 0.004, true}},
	'、': {{",", 0.01, true}},
	'”': {{"\"", 0.06, true}},
	'。': {{".", 0.005, true}},
	'²': {{"2", 0.30, true}},
	'—': {{"-", 0.05, true}, {"一", 0.005, true}},
	'0': {{"O", 0.012, true}, {"o", 0.003, true}, {"〇", 0.003, true}},
	'1': {{"l", 0.010, true}, {"I", 0.004, true}},
	'〇': {{"○", 0.30, false}, {"O", 0.10, false}, {"0", 0.20, false}},
	'人': {{"入", 0.008, true}},
	'入': {{"人", 0.06, true}},
	'凡': {{"几", 0.10, true}},
	'支': {{"文", 0.10, true}},
	'土': {{"士", 0.10, true}},
	'旬': {{"名", 0.05, true}},
	'享': {{"亭", 0.10, true}},
	'覆': {{"履", 0.10, true}},
	'未': {{"末", 0.05, true}},
	'己': {{"已", 0.02, true}},
	'拨': {{"拔", 0.10, true}},
	'治': {{"冶", 0.05, true}},
	'末': {{"未", 0.04, true}},
}

// numberConfusions are the swaps in a document number: its brackets never survive a bad scan.
var numberConfusions = map[rune][]swap{
	'〔': {{"[", 0.55, false}, {"【", 0.20, false}, {"(", 0.12, false}, {"（", 0.05, false}},
	'〕': {{"]", 0.70, false}, {")", 0.10, false}, {"j", 0.04, false}, {"】", 0.04, false}, {"", 0.06, false}},
	'0': {{"O", 0.01, false}, {"〇", 0.004, false}},
	'1': {{"l", 0.01, false}},
	'号': {{"", 0.02, false}},
}

// labelConfusions are the swaps in a marker at the start of a paragraph; the sequence says what was meant.
var labelConfusions = map[rune][]swap{
	'（': {{"(", 0.45, false}, {"《", 0.06, false}, {"〈", 0.06, false}},
	'）': {{")", 0.55, false}},
	'、': {{".", 0.02, false}, {",", 0.02, false}},
	'.': {{"．", 0.05, false}, {"、", 0.02, false}, {",", 0.02, false}},
}

// addressConfusions are the swaps in the address and the phone of the gazette itself.
var addressConfusions = map[rune][]swap{'：': {{":", 0.3, false}}, '（': {{"(", 0.3, false}}, '）': {{")", 0.3, false}}}

// columnConfusions are the swaps in a column heading.
var columnConfusions = map[rune][]swap{'●': {{"@", 0.3, false}, {"O", 0.1, false}}}
