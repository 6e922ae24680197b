// Package words parts the text of a gazette into words and values.
//
//	for _, t := range new(words.Segmenter).Issue(issue) {
//		fmt.Println(t.Kind, t.Text, t.Reading, t.Spans)
//	}
//
// What package gazette knows is kept whole: amounts, dates, 文号, titles, names, markers. What is left between them is parted
// by a dictionary along the shortest path (github.com/go-ego/gse), over line ends and the spaces that an OCR put between
// characters. The dictionary is loaded when the first text needs it. It holds the common words of gse's own dictionary;
// go test ./search/words -run Dictionary -update makes it anew.
package words
