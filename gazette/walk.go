package gazette

import "iter"

// Nodes yields every node of the part, each before its children.
func (p *Part) Nodes() iter.Seq[*Node] {
	return func(yield func(*Node) bool) { walk(p.Body, yield) }
}

// walk yields nodes and what is below them until yield says stop.
func walk(nodes []Node, yield func(*Node) bool) bool {
	for i := range nodes {
		n := &nodes[i]
		if !yield(n) || len(n.Children) > 0 && !walk(n.Children, yield) {
			return false
		}
	}
	return true
}

// Nodes yields every node of the document with the part it stands in.
func (d *Document) Nodes() iter.Seq2[*Part, *Node] {
	return func(yield func(*Part, *Node) bool) {
		for i := range d.Parts {
			p := &d.Parts[i]
			if !walk(p.Body, func(n *Node) bool { return yield(p, n) }) {
				return
			}
		}
	}
}

// Articles yields the articles (条) of the document in printed order.
func (d *Document) Articles() iter.Seq[*Node] { return d.ofType("article") }

// Tables yields the nodes of the document that are tables.
func (d *Document) Tables() iter.Seq[*Node] { return d.ofType("table") }

func (d *Document) ofType(t string) iter.Seq[*Node] {
	return func(yield func(*Node) bool) {
		for i := range d.Parts {
			if !walk(d.Parts[i].Body, func(n *Node) bool { return n.Type != t || yield(n) }) {
				return
			}
		}
	}
}

// Nodes yields every node of the issue with the document it stands in.
func (is *Issue) Nodes() iter.Seq2[*Document, *Node] {
	return func(yield func(*Document, *Node) bool) {
		for i := range is.Documents {
			d := &is.Documents[i]
			for k := range d.Parts {
				if !walk(d.Parts[k].Body, func(n *Node) bool { return yield(d, n) }) {
					return
				}
			}
		}
	}
}

// Node returns the node with the given address in the document, such as p1__chp_3__art_9; nil if there is none.
func (d *Document) Node(eid string) *Node {
	for _, n := range d.Nodes() {
		if n.EID == eid {
			return n
		}
	}
	return nil
}
