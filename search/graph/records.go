package graph

import (
	"iter"

	"github.com/gongbao/gongbao/dataset"
)

// Records is a [Source] of records in memory, such as those of readings that a program has just made.
type Records struct {
	documents  []dataset.Document
	citations  []dataset.Citation
	effects    []dataset.Effect
	parts      []Part
	provisions map[string][]dataset.Provision
	checks     map[string]Checks
}

// Add adds the records of one reading.
func (r *Records) Add(reading dataset.Reading) {
	if r.provisions == nil {
		r.provisions, r.checks = map[string][]dataset.Provision{}, map[string]Checks{}
	}
	for _, record := range reading.Records() {
		switch x := record.(type) {
		case dataset.Document:
			r.documents = append(r.documents, x)
		case dataset.Citation:
			r.citations = append(r.citations, x)
		case dataset.Effect:
			r.effects = append(r.effects, x)
		case dataset.Provision:
			list := r.provisions[x.Document]
			if len(list) == 0 || list[len(list)-1].Part != x.Part {
				r.parts = append(r.parts, Part{x.Document, x.Part, x.PartRole, x.PartTitle})
			}
			r.provisions[x.Document] = append(list, x)
		case dataset.Check:
			if x.Document != "" {
				r.checks[x.Document] = r.checks[x.Document].with(x.Status, x.Message)
			}
		}
	}
}

// Documents yields the documents.
func (r *Records) Documents() iter.Seq2[dataset.Document, error] { return all(r.documents) }

// Citations yields the references.
func (r *Records) Citations() iter.Seq2[dataset.Citation, error] { return all(r.citations) }

// Effects yields the clauses on force.
func (r *Records) Effects() iter.Seq2[dataset.Effect, error] { return all(r.effects) }

// Parts yields the texts that the documents issue and attach.
func (r *Records) Parts() iter.Seq2[Part, error] { return all(r.parts) }

// Provisions yields the provisions of one document.
func (r *Records) Provisions(document string) iter.Seq2[dataset.Provision, error] {
	return all(r.provisions[document])
}

// Checks returns what a document proves about itself.
func (r *Records) Checks(document string) (Checks, error) { return r.checks[document], nil }
