package segment

import "strings"

// closes reports whether block i signs the notice: the date below the name of who signs, or the name and date on one line.
func (d *divider) closes(i int) bool {
	b := &d.all[i]
	if b.Kind == KindDate {
		return i > 0 && d.isSigner(i-1) || d.noArticles() && !d.inTable(i)
	}
	if b.Kind != KindText || len(b.Lines) != 1 {
		return false
	}
	_, ok := signedLine(b.Text(d.text))
	return ok
}

// noArticles reports whether the notice has no articles so far, and is no chronicle (大事记) whose paragraphs have dates as headings:
// then a date alone ends it.
func (d *divider) noArticles() bool {
	for i, b := range d.doc.Parts[0].Blocks {
		if i == 0 && b.Kind == KindDate && !closesWhole(b.Text(d.text)) {
			return false
		}
		if b.Kind == KindMarker && b.Marker.Style == ArticleMark {
			return false
		}
	}
	return len(d.doc.Parts) == 1 && len(d.doc.Parts[0].Blocks) > 0
}

// inTable reports whether block i stands between the rows of a table.
func (d *divider) inTable(i int) bool {
	return i > 0 && i+1 < len(d.all) && d.all[i-1].Kind == KindRow && d.all[i+1].Kind == KindRow
}

// isSigner reports whether block i can be the name of who signs: an organ, or 市长 and a name.
func (d *divider) isSigner(i int) bool {
	b := &d.all[i]
	return (b.Kind == KindText || b.Kind == KindMasthead) && isSignerLine(b.Text(d.text)) && len(b.Lines) == 1
}

func isSignerLine(s string) bool {
	if len(s) > 200 {
		return false
	}
	c := cells(s)
	return c >= 4 && c <= 100 && hanCount(s) >= 2 && !strings.ContainsAny(s, "。；：，！？;:!?“”") && !closesWhole(s) && !strings.HasPrefix(s, "—")
}

// signedLine splits a line such as "云州市人民政府办公厅　2022年4月6日" and returns where the date begins.
func signedLine(s string) (int, bool) {
	if len(s) > 200 || cells(s) > 110 || !strings.HasSuffix(s, "日") {
		return 0, false
	}
	for i, r := range s {
		if i == 0 || !isDigit(r) && !strings.ContainsRune("一二", r) {
			continue
		}
		if before := last(s[:i]); isDigit(before) || strings.ContainsRune("一二", before) {
			continue
		}
		if isDateLine(s[i:]) {
			name, _ := trim(s[:i])
			return i, isSignerLine(name) && isSpace(last(s[:i]))
		}
	}
	return 0, false
}

// close takes the signature at block i: the date, and the names above it.
func (d *divider) close(i int) int {
	d.after = true
	b := &d.all[i]
	p := &d.doc.Parts[0]
	if at, ok := signedLine(b.Text(d.text)); ok && b.Kind != KindDate {
		print := b.Pieces[0]
		name, skip := trim(d.text[print.Start : print.Start+at])
		d.doc.Signers = append(d.doc.Signers, Block{Kind: KindSigner, Lines: b.Lines, Pieces: []Span{{print.Start + skip, print.Start + skip + len(name)}}})
		d.doc.Date = []Span{{print.Start + at, print.End}}
		d.mark(b, KindSigner)
		p.Blocks = append(p.Blocks, *b)
		return 1
	}
	last := i - 1
	for j := i - 1; j >= 0 && i-j <= 12 && len(p.Blocks) > 0 && j >= i-len(p.Blocks); j-- {
		if d.isSealNote(j) {
			d.mark(&d.all[j], KindSigner)
			p.Blocks[len(p.Blocks)-(i-j)].Kind = KindSigner
			last = min(last, j-1)
			continue
		}
		if !d.isSigner(j) || !d.signsWith(last, j) {
			break
		}
		d.mark(&d.all[j], KindSigner)
		p.Blocks[len(p.Blocks)-(i-j)].Kind = KindSigner
		d.doc.Signers = append([]Block{d.all[j]}, d.doc.Signers...)
	}
	d.doc.Date = b.Pieces
	p.Blocks = append(p.Blocks, *b)
	return 1
}

// isSealNote reports whether block i says whose seal stands for that of who signs: （云州市水务局代章）.
func (d *divider) isSealNote(i int) bool {
	s := d.all[i].Text(d.text)
	return cells(s) <= 80 && closesWhole(s) && strings.HasSuffix(Key(s), "代章)")
}

// WithoutSeal returns the name of who signs without the note on the seal behind it: 云州市人民政府办公室（云州市水务局代章）.
func WithoutSeal(s string) string {
	if at := strings.IndexAny(s, "（("); at > 0 && strings.Contains(s[at:], "代章") {
		return strings.TrimRightFunc(s[:at], isSpace)
	}
	return s
}

// isPersonLine reports whether s is an office and a name: 市长 张三.
func isPersonLine(s string) bool {
	words := strings.FieldsFunc(s, isSpace)
	if len(words) < 2 || cells(s) > 40 {
		return false
	}
	for _, w := range []string{"长", "主任", "主席", "書記", "书记", "長官", "院長", "總統"} {
		if strings.HasSuffix(words[0], w) {
			return true
		}
	}
	return false
}

// signsWith reports whether block j signs beside block last, right above the date: organs sign with organs, and
// ministers with ministers. The last line of a list of members signs with nobody.
func (d *divider) signsWith(last, j int) bool {
	a, b := WithoutSeal(d.all[j].Text(d.text)), WithoutSeal(d.all[last].Text(d.text))
	if j == last || EndsOrgan(a) == EndsOrgan(b) || isOrganLine(a) && isPersonLine(b) {
		return true
	}
	// 云州市临 and 江区人民政府: one name, broken over two lines
	return j == last-1 && d.all[j].Lines[0] == d.all[last].Lines[0]-1 && !strings.ContainsFunc(a, isSpace)
}
