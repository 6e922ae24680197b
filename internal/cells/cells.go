// Package cells writes an issue as JSON with the cells of its tables and their spans, which the plain JSON leaves out.
package cells

import (
	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/jsonout"
)

// The types below write the same JSON as those they hold, and for each table its cells with their spans: those of the
// header rows first, then those of the body.
type (
	issue struct {
		*gazette.Issue
		Documents []document `json:"documents"`
	}
	document struct {
		gazette.Document
		Parts []part `json:"parts"`
	}
	part struct {
		gazette.Part
		Body []node `json:"body"`
	}
	node struct {
		gazette.Node
		Children []node `json:"children"`
		Table    *table `json:"table"`
	}
	table struct {
		*gazette.Table
		Cells [][]gazette.Cell `json:"cells"`
	}
)

func init() { jsonout.SideBySide[document]() }

// Issue returns what writes the JSON of is with the cells of its tables.
func Issue(is *gazette.Issue) any {
	out := issue{Issue: is, Documents: []document{}}
	for _, d := range is.Documents {
		out.Documents = append(out.Documents, withCells(d))
	}
	return &out
}

// Document returns what writes the JSON of one document with the cells of its tables.
func Document(d gazette.Document) any {
	out := withCells(d)
	return &out
}

func withCells(d gazette.Document) document {
	out := document{Document: d, Parts: []part{}}
	for _, p := range d.Parts {
		out.Parts = append(out.Parts, part{Part: p, Body: nodes(p.Body)})
	}
	return out
}

func nodes(list []gazette.Node) []node {
	out := make([]node, 0, len(list))
	for _, n := range list {
		c := node{Node: n, Children: nodes(n.Children)}
		if n.Table != nil {
			c.Table = &table{n.Table, n.Table.Cells}
		}
		out = append(out, c)
	}
	return out
}
