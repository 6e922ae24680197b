package dataset

import (
	"runtime/debug"
	"strings"
	"sync"
)

// modulePath is that of this program.
const modulePath = "github.com/gongbao/gongbao"

// Version returns the version of the program, which every record carries as its reader: v1.2.0, or (devel) for a
// working copy.
var Version = sync.OnceValue(func() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(devel)"
	}
	if strings.HasPrefix(info.Main.Path, modulePath) && info.Main.Version != "" {
		return info.Main.Version
	}
	for _, dep := range info.Deps {
		if dep.Path == modulePath && dep.Version != "" && dep.Replace == nil {
			return dep.Version
		}
	}
	return "(devel)"
})
