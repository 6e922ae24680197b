package main

import "os"

func Example() {
	os.Args = []string{"citations", "../../testdata/gazette.txt", "临江区渡口安全规定"}
	main()
	// Output:
	// 临政〔2024〕6号 p0__para_1: 《临江区渡口安全规定》 (issues)
	//    printed in this issue as 云州市临江区人民政府关于印发临江区渡口安全规定的通知
	// 临政〔2024〕7号 p0__para_1: 《临江区渡口安全规定》（临政〔2024〕6 号） (basis)
	//    printed in this issue as 云州市临江区人民政府关于印发临江区渡口安全规定的通知
}
