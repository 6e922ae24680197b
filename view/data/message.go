package data

// inChinese returns a sentence of a check or a problem in Chinese, "" where there is none.
func inChinese(s string) string { return "" }
