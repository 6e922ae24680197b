package dataset

import (
	"archive/zip"
	"bytes"
	"strings"
)

// asHTML lays lines out as paragraphs, and rows of cells as tables.
func asHTML(text string) string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>公报</title></head><body>\n")
	escape := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
	table := false
	for line := range strings.SplitSeq(text, "\n") {
		cells := strings.Split(line, "\t")
		if (len(cells) > 1) != table {
			table = !table
			b.WriteString(map[bool]string{true: "<table>\n", false: "</table>\n"}[table])
		}
		switch {
		case table:
			b.WriteString("<tr>")
			for _, c := range cells {
				b.WriteString("<td>" + escape.Replace(c) + "</td>")
			}
			b.WriteString("</tr>\n")
		case line != "":
			b.WriteString("<p>" + escape.Replace(line) + "</p>\n")
		}
	}
	b.WriteString("</body></html>\n")
	return b.String()
}

// asDOCX lays lines out as paragraphs of a Word document.
func asDOCX(text string) string {
	var body strings.Builder
	escape := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
	body.WriteString(`<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`)
	table := false
	for line := range strings.SplitSeq(text, "\n") {
		cells := strings.Split(line, "\t")
		if (len(cells) > 1) != table {
			table = !table
			body.WriteString(map[bool]string{true: "<w:tbl>", false: "</w:tbl>"}[table])
		}
		if table {
			body.WriteString("<w:tr>")
			for _, c := range cells {
				body.WriteString("<w:tc><w:p><w:r><w:t xml:space=\"preserve\">" + escape.Replace(c) + "</w:t></w:r></w:p></w:tc>")
			}
			body.WriteString("</w:tr>")
			continue
		}
		body.WriteString("<w:p><w:r><w:t xml:space=\"preserve\">" + escape.Replace(line) + "</w:t></w:r></w:p>")
	}
	body.WriteString("</w:body></w:document>")
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range [][2]string{
		{"[Content_Types].xml", `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`},
		{"_rels/.rels", `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", body.String()},
	} {
		part, _ := w.Create(f[0])
		part.Write([]byte(f[1]))
	}
	w.Close()
	return out.String()
}
