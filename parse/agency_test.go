package parse

import "testing"

// TestSolidRun compares the short way to the characters before a number with the long one, on lines of the cases cut at every place.
func TestSolidRun(t *testing.T) {
	short := 0
	for _, s := range []string{"根据云政办发〔2031〕5号", "《甲办法》（市人民政府令第300号", "关于 印发 云政发", "市政府（云政发", "云 政 发", "ab云政发c政", "  云\u3000政发", "\xe4云政发\xe5\xb8", "一二三四五六七八九十一二三四五六七八九十"} {
		for end := range len(s) + 1 {
			for floor := range end + 1 {
				for _, limit := range []int{3, 12, 18} {
					start, ok := solidRun(s, end, floor, limit)
					if !ok {
						continue
					}
					short++
					if at, whole := behindTitle(s, end, floor, limit); max(at, whole) != start {
						t.Fatalf("%q to %d, from %d: %d, want %d or %d", s, end, floor, start, at, whole)
					}
				}
			}
		}
	}
	if short == 0 {
		t.Error("the short way is never taken")
	}
}
