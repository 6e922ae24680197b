package intake

import (
	"regexp"
	"strings"
)

// MinerU writes figures, units and circled numbers in a text as formulas: $5 0 \%$, $\textcircled{1}$, $m ^ { 2 }$.
var (
	formula    = regexp.MustCompile(`\$([^$\n]{1,80})\$`)
	circled    = regexp.MustCompile(`\\textcircled\s*\{\s*(?:\\\w+\s*)?\{?\s*(\d{1,2})\s*\}?\s*\}`)
	texGroup   = regexp.MustCompile(`\\(?:mathrm|mathbf|mathsf|text|textbf|operatorname|rm)\s*\{([^{}]*)\}`)
	degree     = regexp.MustCompile(`\s*\^\s*\{?\s*\\circ\s*\}?`)
	raised     = regexp.MustCompile(`\s*\^\s*\{?\s*([23])\s*\}?`)
	afterTeX   = regexp.MustCompile(`^[\d\s.,%‰×~～±≥≤<>=+\-–—/:：()（）\[\]〔〕℃°²³①-⑳a-zA-Zμ\x{4e00}-\x{9fff}]+$`)
	texSymbols = strings.NewReplacer(`\%`, "%", `\times`, "×", `\sim`, "~", `\geqslant`, "≥", `\leqslant`, "≤", `\geq`, "≥", `\leq`, "≤", `\ge`, "≥", `\le`, "≤",
		`\pm`, "±", `\cdot`, "·", `\circ`, "°", `\prime`, "′", `\mu`, "μ", `\ `, " ", `\,`, "", `\;`, "", `~`, " ")
)

// plainTeX returns text with those formulas as they were printed: 50%, ①, m². A real formula stays as it is.
func plainTeX(text string) string {
	if !strings.Contains(text, "$") {
		return text
	}
	return formula.ReplaceAllStringFunc(text, func(s string) string {
		plain := circled.ReplaceAllStringFunc(s[1:len(s)-1], func(c string) string {
			return formatNumber(atoi(circled.FindStringSubmatch(c)[1]), "decimalEnclosedCircle")
		})
		plain = texGroup.ReplaceAllString(plain, "$1")
		plain = degree.ReplaceAllString(plain, "°")
		plain = raised.ReplaceAllStringFunc(plain, func(c string) string {
			if strings.Contains(c, "2") {
				return "²"
			}
			return "³"
		})
		plain = strings.ReplaceAll(texSymbols.Replace(plain), " ", "")
		if !afterTeX.MatchString(plain) {
			return s
		}
		return plain
	})
}
