package dataset

import (
	"crypto/sha256"
	"encoding/hex"
	"os"

	"github.com/gongbao/gongbao/gazette"
)

// A Corrector applies the corrections of a side file to the issue of the file that it lies beside, and says in a line each what could not be
// applied.
type Corrector func(side string, is *gazette.Issue) (remarks []string, err error)

// sideSuffix is what a side file of corrections has after the name of the file that it lies beside.
const sideSuffix = ".gongbao.json"

// findSide looks for the side file of an input, and tells it from others by its bytes.
func (in *input) findSide() {
	data, err := os.ReadFile(in.disk + sideSuffix)
	if err != nil {
		return
	}
	sum := sha256.Sum256(data)
	in.side, in.sideSum = in.disk+sideSuffix, hex.EncodeToString(sum[:8])
}

// key tells what a part is made of: the bytes of a file, and those of its side file where that is applied.
func (g *group) key(m making) string {
	if m.Correct && g.side != "" {
		return g.sum + "-" + g.sideSum
	}
	return g.sum
}

// correct applies the side file of an input to its issue.
func (m making) correct(in input, is *gazette.Issue) ([]string, error) {
	if !m.Correct || in.side == "" || m.corrector == nil {
		return nil, nil
	}
	return m.corrector(in.side, is)
}
