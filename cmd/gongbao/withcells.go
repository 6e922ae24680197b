package main

import "github.com/gongbao/gongbao/gazette"

// The types below write the same JSON as those they hold, and for each table its cells with their spans: those of the
// header rows first, then those of the body.
type (
	cellIssue struct {
		*gazette.Issue
		Documents []cellDocument `json:"documents"`
	}
	cellDocument struct {
		gazette.Document
		Parts []cellPart `json:"parts"`
	}
	cellPart struct {
		gazette.Part
		Body []cellNode `json:"body"`
	}
	cellNode struct {
		gazette.Node
		Children []cellNode `json:"children"`
		Table    *cellTable `json:"table"`
	}
	cellTable struct {
		*gazette.Table
		Cells [][]gazette.Cell `json:"cells"`
	}
)

func issueWithCells(is *gazette.Issue) cellIssue {
	out := cellIssue{Issue: is, Documents: []cellDocument{}}
	for _, d := range is.Documents {
		out.Documents = append(out.Documents, documentWithCells(d))
	}
	return out
}

func documentWithCells(d gazette.Document) cellDocument {
	out := cellDocument{Document: d, Parts: []cellPart{}}
	for _, p := range d.Parts {
		out.Parts = append(out.Parts, cellPart{Part: p, Body: nodesWithCells(p.Body)})
	}
	return out
}

func nodesWithCells(nodes []gazette.Node) []cellNode {
	out := make([]cellNode, 0, len(nodes))
	for _, n := range nodes {
		c := cellNode{Node: n, Children: nodesWithCells(n.Children)}
		if n.Table != nil {
			c.Table = &cellTable{n.Table, n.Table.Cells}
		}
		out = append(out, c)
	}
	return out
}
