package parse

type unit struct{}

func unitAt(s string, i int) *unit { return nil }
