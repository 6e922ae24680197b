package gazette

import "github.com/gongbao/gongbao/segment"

// readValues finds the values in the text of every node.
func (is *Issue) readValues(l *segment.Layout) {}
