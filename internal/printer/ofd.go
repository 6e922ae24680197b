package printer

import (
	"archive/zip"
	"bytes"
	"fmt"
	"html"
	"strings"
)

// millimetres writes a place: a Chinese character is 40 units or 4 mm wide.
func millimetres(units int) string { return fmt.Sprintf("%d.%d", units/10, units%10) }

// advances returns how far each character of s stands from the one before, and how wide all are: letters, digits and spaces have half a width.
func advances(s string) (deltas string, wide int) {
	var list []string
	for _, r := range s {
		w := 4
		if r < 0x80 {
			w = 2
		}
		list = append(list, fmt.Sprint(w))
		wide += w
	}
	return strings.Join(list[:max(0, len(list)-1)], " "), wide
}

// printOFD prints an OFD document (GB/T 33190-2016) with rulings around the cells of tables.
func printOFD(pages []Page) []byte {
	const space = ` xmlns:ofd="http://www.ofdspec.org/2016"`
	var archive bytes.Buffer
	z := zip.NewWriter(&archive)
	part := func(name, content string) {
		w, _ := z.Create(name)
		fmt.Fprintf(w, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n%s\n", content)
	}
	part("OFD.xml", `<ofd:OFD`+space+` Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`)
	var list, page strings.Builder
	for n, p := range pages {
		if len(p) == 0 {
			continue
		}
		page.Reset()
		fmt.Fprintf(&page, "<ofd:Page%s><ofd:Content><ofd:Layer ID=\"1\">\n", space)
		for i, r := range p {
			left, columns := 100, p.columns(i)
			for k, cell := range r {
				deltas, wide := advances(cell)
				if cell != "" {
					fmt.Fprintf(&page, "<ofd:TextObject Boundary=\"%s %s %d 4\" Font=\"3\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"3.5\" DeltaX=\"%s\">%s</ofd:TextCode></ofd:TextObject>\n",
						millimetres(left), millimetres(100+60*i), wide, deltas, html.EscapeString(cell))
				}
				left += columns[k] + 120
			}
		}
		for _, r := range p.rulings() {
			fmt.Fprintf(&page, "<ofd:PathObject Boundary=\"0 0 300 900\" Stroke=\"false\" Fill=\"true\"><ofd:AbbreviatedData>M %[1]s %[2]s L %[3]s %[2]s L %[3]s %[4]s L %[1]s %[4]s C</ofd:AbbreviatedData></ofd:PathObject>\n",
				millimetres(r[0]), millimetres(r[1]), millimetres(r[2]), millimetres(r[3]))
		}
		page.WriteString("</ofd:Layer></ofd:Content></ofd:Page>")
		part(fmt.Sprintf("Doc_0/Pages/Page_%d/Content.xml", n), page.String())
		fmt.Fprintf(&list, `<ofd:Page ID="%d" BaseLoc="Pages/Page_%d/Content.xml"/>`, 100+n, n)
	}
	part("Doc_0/Document.xml", `<ofd:Document`+space+`><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 300 900</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>`+
		list.String()+`</ofd:Pages></ofd:Document>`)
	z.Close()
	return archive.Bytes()
}
