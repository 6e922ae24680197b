package parse

import "github.com/gongbao/gongbao/internal/lexicon"

// crowds are counted in 万 without a classifier, crowdSorts say which of them: 450万困难群众.
var (
	crowds     = anyOf(lexicon.FormsOf(lexicon.Crowds)...)
	crowdSorts = anyOf(lexicon.FormsOf(lexicon.CrowdSorts)...)
	crowdNots  = anyOf(lexicon.FormsOf(lexicon.CrowdNots)...)
)

// maxSorts is how many words may say which people are counted.
const maxSorts = 3

// crowdBehind reads the people who are counted with a figure in 万 or 亿 that ends at s[:i]: 困难群众 of 450万困难群众. Their name is the unit. It
// returns its place, an empty one if none stands there.
func crowdBehind(s string, i int) Range {
	for range maxSorts + 1 {
		if e := crowds.at(s, i); e > 0 {
			for next := crowds.at(s, e); next > 0; next = crowds.at(s, e) {
				i, e = e, next // 20万青年教师
			}
			if crowdNots.at(s, e) > 0 {
				break
			}
			return Range{i, e}
		}
		if i = crowdSorts.at(s, i); i == 0 {
			break
		}
	}
	return Range{}
}
