package intake

import "strings"

// titleMetas are the names of meta elements that give the title of the text on a page. ArticleTitle is that of 政府网站发展指引
// (国办发〔2017〕47号), annex 1, 网页标签规范; the others come from other makers of sites.
var titleMetas = []string{"articletitle", "og:title", "twitter:title", "dc.title", "citation_title", "title"}

// titleOf returns the title that the head of a page gives its text, "" if it gives none: that of a meta element, else what
// the window of a browser shows. A page that a script has not filled in yet gives none.
func titleOf(root *element) string {
	metas := map[string]string{}
	window := ""
	root.heads(func(e *element) {
		switch e.name {
		case "meta":
			name := strings.ToLower(strings.TrimSpace(e.attr("name") + e.attr("property")))
			if content := squeezed(e.attr("content")); content != "" && metas[name] == "" {
				metas[name] = content
			}
		case "title":
			if window == "" {
				window = squeezed(rawText(e))
			}
		}
	})
	for _, name := range titleMetas {
		if t := metas[name]; t != "" && !strings.Contains(t, "{{") {
			return t
		}
	}
	if strings.Contains(window, "{{") {
		return ""
	}
	return window
}

// heads calls f for each meta and title element, wherever a careless page puts it; those of drawings are none.
func (e *element) heads(f func(*element)) {
	for _, kid := range e.kids {
		if kid.name == "meta" || kid.name == "title" {
			f(kid)
		}
		if kid.name != "svg" {
			kid.heads(f)
		}
	}
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), " ") }

// rawText returns the text in e as it stands.
func rawText(e *element) string {
	var b strings.Builder
	for _, kid := range e.kids {
		b.WriteString(kid.text)
		b.WriteString(rawText(kid))
	}
	return b.String()
}
