package dataset

import (
	"iter"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/segment"
)

// DefaultMax is how many characters a chunk has at most.
const DefaultMax = 800

// A Reading is an issue that was read, with what is known about its file. Only Issue must be set.
type Reading struct {
	Issue    *gazette.Issue
	Source   *segment.Source                  // from which Issue was read; gives pages and boxes
	File     File                             // of the text itself where it is not set
	Max      int                              // characters of a chunk; DefaultMax if 0
	Places   bool                             // give the boxes on the pages
	Keywords func(*gazette.Document) []string // gives the words that a document is about; no document has any if nil

	incomplete *incomplete
}

// Records yields every record of the issue with its name: the issue, its documents, their provisions and so on, in the
// order of [Names], and within one name in printed order.
func (r Reading) Records() iter.Seq2[string, any] {
	return func(yield func(string, any) bool) {
		v := r.view()
		for _, k := range kinds {
			if k.read != nil && !k.read(v, func(record any) bool { return yield(k.name, record) }) {
				return
			}
		}
	}
}

// Documents yields the documents (公文) of an issue.
func Documents(is *gazette.Issue) iter.Seq[Document] { return of(is, (*view).documents) }

// Provisions yields the provisions of an issue: chapters, articles, headings, items, paragraphs, tables.
func Provisions(is *gazette.Issue) iter.Seq[Provision] { return of(is, (*view).provisions) }

// Chunks yields the texts of an issue in pieces of [DefaultMax] characters, for retrieval.
func Chunks(is *gazette.Issue) iter.Seq[Chunk] { return of(is, (*view).chunks) }

// Values yields the amounts, dates and durations of an issue.
func Values(is *gazette.Issue) iter.Seq[Value] { return of(is, (*view).values) }

// Citations yields the references of an issue to other texts.
func Citations(is *gazette.Issue) iter.Seq[Citation] { return of(is, (*view).citations) }

// Effects yields the clauses of an issue on validity.
func Effects(is *gazette.Issue) iter.Seq[Effect] { return of(is, (*view).effects) }

// People yields the people that an issue names in lists of members and duties.
func People(is *gazette.Issue) iter.Seq[Person] { return of(is, (*view).people) }

// Contacts yields telephone numbers, addresses and the like.
func Contacts(is *gazette.Issue) iter.Seq[Contact] { return of(is, (*view).contacts) }

// Tables yields the tables of an issue.
func Tables(is *gazette.Issue) iter.Seq[Table] { return of(is, (*view).tables) }

// Checks yields what an issue proves about itself.
func Checks(is *gazette.Issue) iter.Seq[Check] { return of(is, (*view).checks) }

// Problems yields what could not be read, or only by inference.
func Problems(is *gazette.Issue) iter.Seq[Problem] { return of(is, (*view).problems) }

// of yields the records of one kind of a bare issue.
func of[T any](is *gazette.Issue, records func(*view) iter.Seq[T]) iter.Seq[T] {
	return func(yield func(T) bool) {
		for record := range records(Reading{Issue: is}.view()) {
			if !yield(record) {
				return
			}
		}
	}
}

// A kind is one kind of record: its name, its Go type and how a reading gives it.
type kind struct {
	name string
	zero any
	read func(v *view, yield func(any) bool) bool
}

// kinds are in the order of [Names].
var kinds = []kind{
	{NameIssues, Issue{}, reads((*view).issues)},
	{NameDocuments, Document{}, reads((*view).documents)},
	{NameProvisions, Provision{}, reads((*view).provisions)},
	{NameChunks, Chunk{}, reads((*view).chunks)},
	{NameValues, Value{}, reads((*view).values)},
	{NameCitations, Citation{}, reads((*view).citations)},
	{NameEffects, Effect{}, reads((*view).effects)},
	{NamePeople, Person{}, reads((*view).people)},
	{NameContacts, Contact{}, reads((*view).contacts)},
	{NameTables, Table{}, reads((*view).tables)},
	{NameChecks, Check{}, reads((*view).checks)},
	{NameProblems, Problem{}, reads((*view).problems)},
	{NameFailed, Failure{}, nil},
}

// kindOf returns the kind with a name.
func kindOf(name string) *kind {
	for i := range kinds {
		if kinds[i].name == name {
			return &kinds[i]
		}
	}
	return nil
}

// reads makes the iterators of all kinds alike. It reports whether all was taken.
func reads[T any](records func(*view) iter.Seq[T]) func(*view, func(any) bool) bool {
	return func(v *view, yield func(any) bool) bool {
		for record := range records(v) {
			if !yield(record) {
				return false
			}
		}
		return true
	}
}

// Of yields the records of one name, such as "values"; none for a name that is no record of an issue.
func (r Reading) Of(name string) iter.Seq[any] {
	return func(yield func(any) bool) {
		if k := kindOf(name); k != nil && k.read != nil {
			k.read(r.view(), yield)
		}
	}
}
