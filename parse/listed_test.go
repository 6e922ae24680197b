package parse

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// TestListedReferences reads lists and ranges of provisions and of document numbers: the signs between their members are those of any list
// and any range.
func TestListedReferences(t *testing.T) {
	for text, want := range map[string]string{
		"依照本办法第五条、第六条至第八条":        `第五条{"article":5} 第六条至第八条{"article":6,"article_to":8}`,
		"依照本办法第五、六、九至十一条":         `第五、六、九至十一条{"article":5,"also":"6,9,10,11"}`,
		"依照本办法第五与第六条":             `第五与第六条{"article":5,"article_to":6}`,
		"依照本办法第五或者第七条":            `第五或者第七条{"article":5,"also":"7"}`,
		"依照本办法第5～7条":              `第5～7条{"article":5,"article_to":7}`,
		"依照《供水法》第五条第（一）、（三）至（五）项": `第五条第（一）、（三）至（五）项{"article":5,"item":1,"also":"3,4,5"}`,
		"依照《供水法》第三章至第五章":          `第三章至第五章{"chapter":3,"also":"4,5"}`,
		"依照《供水法》第三、四章":            `第三、四章{"chapter":3,"also":"4"}`,
		"修正公布第 67、416 條條文":        `第 67、416 條{"article":67,"also":"416"}`,
		"依照本办法第二、五至三百条":           ``,
		"依照《供水法》第五、三条":            ``,
		"依供水條例第3-1條":              `第3-1條{"article":3,"sub":1}`,
		"根据云政发〔2019〕5号、6号":        `云政发2019/5 云政发2019/6`,
		"根据云政发〔2019〕5号以及6号文":      `云政发2019/5 云政发2019/6`,
		"根据云政发〔2019〕5号与〔2020〕6号":  `云政发2019/5 云政发2020/6`,
		"根据云政发〔2019〕5-8号":         `云政发2019/5 云政发2019/8`,
		"根据云政发〔2019〕5号至8号":        `云政发2019/5 云政发2019/8`,
		"根据云政发〔2019〕5号至3号楼":       `云政发2019/5`,
		"云政发〔2019〕5号、2020年发布":     `云政发2019/5`,
	} {
		var got []string
		for _, c := range Citations(text, nil) {
			if !c.Value.Number.IsZero() {
				got = append(got, fmt.Sprintf("%s%d/%d", c.Value.Number.Agency, c.Value.Number.Year, c.Value.Number.Serial))
			} else if c.Value.Pinpoint != "" {
				p, _ := json.Marshal(c.Value.Provision)
				got = append(got, c.Value.Pinpoint+string(p))
			}
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s:\n got %s\nwant %s", text, s, want)
		}
	}
}
