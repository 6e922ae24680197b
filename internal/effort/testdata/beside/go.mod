module github.com/gongbao/gongbao/internal/effort/testdata/beside

go 1.26.0

replace github.com/gongbao/gongbao => ../../../..

require (
	github.com/go-ego/gse v0.80.3
	github.com/gongbao/gongbao v0.0.0
	github.com/yuin/goldmark v1.8.7
)

require github.com/vcaesar/cedar v0.20.2 // indirect
