package segment

// hashLimit is how wide a heading of Markdown is at most; what is longer is a sentence that an OCR took for one.
const hashLimit = 60

// isHeadingLine reports whether s can be a heading: no sentence, and no words before a colon.
func isHeadingLine(s string) bool {
	return cells(s) <= hashLimit && hanCount(s) >= 2 && !hasSentence(s) && !isEnd(last(s)) && !endsInside(s)
}

// markHashes finds the headings of a part that Markdown alone shows, ## 报送要求 below # 关于报送情况的函, and how deep they stand.
// Where the lines with # have markers, these say what is a heading: OCR programs put # before any line in large type.
func markHashes(text string, lines []Line, blocks []Block) {
	least, n := uint8(0), 0
	for i := range blocks {
		b := &blocks[i]
		h := lines[b.Lines[0]].hash
		switch {
		case h == 0:
		case b.Kind == KindMarker:
			return
		case b.Kind == KindText && isHeadingLine(b.Text(text)):
			if n++; least == 0 || h < least {
				least = h
			}
		}
	}
	if n == 0 || least < 2 {
		return
	}
	for i := range blocks {
		b := &blocks[i]
		if h := lines[b.Lines[0]].hash; h > 0 && b.Kind == KindText && isHeadingLine(b.Text(text)) {
			b.Hash = h - least + 1
		}
	}
}

// hashTitle reports whether block i is a heading of Markdown as large as the title of the document, after text that smaller ones
// divide: the title of what is attached, # 统计表 after # 关于报送情况的函 and its ## headings.
func (d *divider) hashTitle(i int) bool {
	h := d.lines[d.all[i].Lines[0]].hash
	if h == 0 || len(d.doc.Head.Title) == 0 || d.lines[d.doc.Head.Title[0]].hash != h || !d.titleBlock(i) || d.all[i].Kind != KindText {
		return false
	}
	blocks := d.doc.Parts[len(d.doc.Parts)-1].Blocks
	for k := range blocks {
		if b := &blocks[k]; b.Kind == KindMarker {
			return false
		} else if d.lines[b.Lines[0]].hash > h {
			return true
		}
	}
	return false
}

// placeHash hangs a heading that Markdown alone shows.
func (o *outliner) placeHash(b *Block) {
	for len(o.stack) > 1 && (o.stack[len(o.stack)-1].Block.Hash == 0 || o.stack[len(o.stack)-1].Block.Hash >= b.Hash) {
		o.stack = o.stack[:len(o.stack)-1]
	}
	n := o.node(Node{Block: b, Type: TypeHeading, Level: int(b.Hash)})
	o.hang()
	o.stack = append(o.stack, n)
}
