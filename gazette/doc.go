// Package gazette is the model of a Chinese government gazette (政府公报) and its front door.
//
//	src, err := intake.Open("2022-02.txt")
//	issue := gazette.Parse(src)
//	for i := range issue.Documents {
//		d := &issue.Documents[i]
//		fmt.Println(d.ID, d.Title, d.Date)
//		for article := range d.Articles() {
//			fmt.Println(article.EID, article.Label, article.Heading)
//		}
//	}
//
// [Parse] never fails: any text gives an [Issue]. What could not be read, or was read only by inference, is a
// [Problem]; what a gazette prints twice is a [Check], proved, broken or unprovable. Every value points at the exact
// bytes that it came from ([Issue.Text] gives them back), and [Issue.Layers] account for every byte of the source.
//
// The terms are those of GB/T 9704-2012 for the parts of an official document, Akoma Ntoso for the addresses of
// provisions ([Node.EID]) and EDTF for dates. The JSON of an Issue is part of the interface: its names and
// order are fixed by the tags here, empty lists are [], unknown values are "", 0, null or left out (docs/json.md tells which).
package gazette
