module github.com/gongbao/gongbao

go 1.26
