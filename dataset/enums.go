package dataset

import (
	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/parse"
)

// enumerations are the closed lists of values, by record and field. The schemas say them, and so does docs/datasets.md.
var enumerations = map[string][]string{
	"documents.level":        texts(Levels()...),
	"provisions.type":        {"part", "chapter", "section", "article", "heading", "item", "paragraph", "table"},
	"provisions.part_role":   {"notice", "instrument", "attachment"},
	"chunks.kind":            {ChunkText, ChunkTable},
	"values.kind":            {KindMoney, KindPercent, KindMeasure, KindCount, KindDate, KindDuration},
	"values.bound":           texts(parse.Exact, parse.AtMost, parse.AtLeast, parse.About, parse.Before, parse.After),
	"values.precision":       texts(parse.PrecisionDay, parse.PrecisionDekad, parse.PrecisionMonth, parse.PrecisionQuarter, parse.PrecisionHalf, parse.PrecisionYear, parse.PrecisionMulti),
	"values.recurring":       {"yearly", "monthly"},
	"values.role":            texts(parse.RoleSigned, parse.RoleEffective, parse.RoleExpiry, parse.RoleDeadline, parse.RoleMention),
	"citations.relation":     texts(parse.Basis, parse.Issues, parse.Forwards, parse.Repeals, parse.Amends, parse.Implements, parse.Mentions),
	"citations.kind":         texts(parse.Law, parse.Document, parse.Other),
	"citations.resolved_how": {ByNumber, ByTitle, ByAlias, BySelf},
	"effects.act":            {ActStarts, ActEnds, ActTerm, ActRepeals, ActSurvives, ActSuspends},
	"contacts.kind":          texts(parse.Phone, parse.Address, parse.Postcode, parse.URL, parse.Email),
	"tables.total.status":    {gazette.Proved, gazette.Broken, gazette.Unprovable},
	"checks.code":            texts(gazette.CheckCodes()...),
	"checks.status":          {gazette.Proved, gazette.Broken, gazette.Unprovable},
	"problems.code":          append([]string{ProblemIncomplete}, texts(gazette.ProblemCodes()...)...),
	"problems.severity":      {SeverityLoss, SeverityDoubt, SeverityNote},
	"failed.code":            texts(FailureCodes()...),
}

// meanings say what a field with a closed list is; its values say the rest.
var meanings = map[string]string{
	"provisions.type":     "what the provision is: 编, 章, 节, 条, a heading, an item, a paragraph or a table",
	"chunks.kind":         "text, or rows of a table",
	"values.kind":         "what the value is",
	"citations.kind":      "laws and regulations of state organs, other normative documents, and all else",
	"effects.act":         "what the clause says",
	"contacts.kind":       "way to reach somebody",
	"tables.total.status": "whether the other rows bear the sums out",
	"checks.code":         "which two things of the gazette were held against each other",
	"checks.status":       "both sides agree, contradict each other, or one could not be read",
	"problems.code":       "what happened; incomplete is said of a file of which only a part could be read",
	"problems.severity":   "how much it may change in the data: something printed is missing, a value may be wrong, or a note",
	"failed.code":         "why the file gave no issue",
}

// texts makes strings of the constants of a type.
func texts[T ~string](list ...T) []string {
	out := make([]string, len(list))
	for i, x := range list {
		out[i] = string(x)
	}
	return out
}
