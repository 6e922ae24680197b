package auto_test

import (
	"context"
	"fmt"
	"strings"

	"github.com/gongbao/gongbao/intake/auto"
)

// A file that cannot be read gives one error, which says which file, what it is and what to do.
func Example() {
	src, err := auto.Options{}.Read(context.Background(), strings.NewReader("第一条　为了管好灯塔，制定本办法。"), "a.txt")
	fmt.Println(src.Format, src.Text, err)
	_, err = auto.Options{}.Read(context.Background(), strings.NewReader("Rar!\x1a\x07"), "b.rar")
	fmt.Println(err)
	// Output:
	// text 第一条　为了管好灯塔，制定本办法。 <nil>
	// b.rar: rar: this is a RAR archive; unpack it, and read the files in it
}
