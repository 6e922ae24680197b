package main

import "os"

func Example() {
	os.Args = []string{"validity", "../../testdata/gazette.txt", "2026-06-01"}
	main()
	// Output:
	// 临政〔2024〕5号 in force on 2026-06-01: false
	//    from 2024-06-01 until 2026-05-31: 自 2024 年 6 月 1 日起施行，有效期 2 年
	// 临政〔2024〕6号 in force on 2026-06-01: true
	//    from 2024-05-08 until further notice: 自印发之日起施行
	// 临政〔2024〕7号 names no day from which it is in force
}
