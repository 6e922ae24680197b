package dataset

import "iter"

// A Person is a person in a list of members or duties.
type Person struct {
	Head
	Belonging
	Provision string `json:"provision,omitempty"` // id of the provision that it stands in
	EID       string `json:"eid"`                 // its address
	Name      string `json:"name"`                // without inner spaces
	Role      string `json:"role,omitempty"`      // such as 组长, 成员, 责任人
	Post      string `json:"post,omitempty"`      // such as 市财政局局长
	Unit      string `json:"unit,omitempty"`      // organ or firm
	Phone     string `json:"phone,omitempty"`     // as printed
	Text      string `json:"text"`                // as printed
	Cell      []int  `json:"cell,omitempty"`      // row and column in a table, counted from 0; the header rows come first
	Place
}

// A Contact is a telephone number, an address and the like.
type Contact struct {
	Head
	Belonging
	Provision string `json:"provision,omitempty"` // id of the provision that it stands in
	EID       string `json:"eid"`                 // its address
	Kind      string `json:"kind"`
	Value     string `json:"value"`          // of a phone its digits, 02784468520 or 84468520-8001; else the text in half width
	Text      string `json:"text"`           // as printed
	Cell      []int  `json:"cell,omitempty"` // row and column in a table, counted from 0; the header rows come first
	Place
}

// people yields the people of all documents, in the order of the text.
func (v *view) people() iter.Seq[Person] {
	return func(yield func(Person) bool) {
		for i := range v.docs {
			d, count := &v.docs[i], counter{}
			for k := range d.People {
				p := &d.People[k]
				out := Person{Head: v.head(NamePeople, d.work, d.index, p.EID, count.next(p.EID)), Belonging: v.belonging(d),
					Provision: v.provisionID(d, p.EID), EID: p.EID, Name: p.Name, Role: p.Role, Post: p.Post, Unit: p.Unit, Phone: p.Phone,
					Text: p.Text, Place: v.places.place(p.Spans)}
				if p.Cell != nil {
					out.Cell = p.Cell[:]
				}
				if !yield(out) {
					return
				}
			}
		}
	}
}

// contacts yields the contacts of all documents, in the order of the text.
func (v *view) contacts() iter.Seq[Contact] {
	return func(yield func(Contact) bool) {
		for i := range v.docs {
			d, count := &v.docs[i], counter{}
			for k := range d.Contacts {
				c := &d.Contacts[k]
				out := Contact{Head: v.head(NameContacts, d.work, d.index, c.EID, count.next(c.EID)), Belonging: v.belonging(d),
					Provision: v.provisionID(d, c.EID), EID: c.EID, Kind: string(c.Kind), Value: c.Value, Text: c.Text,
					Place: v.places.place(c.Spans)}
				if c.Cell != nil {
					out.Cell = c.Cell[:]
				}
				if !yield(out) {
					return
				}
			}
		}
	}
}
