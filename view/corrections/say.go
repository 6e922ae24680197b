package corrections

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"

	"github.com/gongbao/gongbao/gazette"
)

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// wholeText is the source text of an issue.
func wholeText(is *gazette.Issue) string { return is.Text(gazette.Span{End: is.Source.Bytes}) }

// quote describes the places that an entry names by their spans alone.
func (c *Correction) quote(is *gazette.Issue) error {
	text := wholeText(is)
	if text == "" {
		return fmt.Errorf("the issue has no text: attach its source first")
	}
	for _, a := range []*Anchor{&c.Anchor, c.Drawn} {
		if a != nil && !a.zero() {
			if a.Span.Start < 0 || a.Span.End > len(text) || a.Span.Start > a.Span.End {
				return fmt.Errorf("the span %v does not lie in the text", a.Span)
			}
			*a = NewAnchor(text, a.Span)
		}
	}
	return nil
}

// complete fills in what an entry does not say: lasting keys of the field, its place, what it was; and checks what it wants.
func (c *Correction) complete(is *gazette.Issue) error {
	if c.Op != Set {
		return nil
	}
	text := wholeText(is)
	p, err := parsePath(c.Field)
	if err != nil {
		return err
	}
	var at *gazette.Span
	if !c.Anchor.zero() {
		at = &c.Anchor.Span
	}
	t, err := resolve(is, p, at)
	if _, none := err.(missing); none && at != nil && t.isLast(p) && c.Verdict == Corrected {
		_, err = entryFor(t, p[len(p)-1].name, c.Is, *at, text) // a value that nobody read there
		return err
	}
	if err != nil {
		return err
	}
	c.Field = t.keys.String()
	c.Was = raw(t.value.Interface())
	if at == nil {
		if h, ok := t.printed(text); ok {
			c.Anchor = NewAnchor(text, h)
		}
	}
	if c.Verdict != Corrected || c.Is == nil {
		return nil
	}
	want, err := decoded(t, c.Is)
	if err != nil {
		return err
	}
	c.Is = raw(want.Interface())
	return nil
}

// decoded reads what a field should be as the type that it has.
func decoded(t *target, is []byte) (reflect.Value, error) {
	v := reflect.New(t.value.Type())
	name := t.keys[len(t.keys)-1].name
	read, err := said(t.owners[len(t.owners)-1].Addr().Interface(), name, v.Elem(), is)
	if err == nil {
		err = unmarshal(name, read, v.Interface())
	}
	if err != nil {
		return v.Elem(), fmt.Errorf("%s cannot be %s: %w", t.keys, is, err)
	}
	if json.Unmarshal(is, new(string)) == nil {
		inherit(t.value, v.Elem())
	}
	dropPlaces(v.Elem())
	if err := t.sound(v.Elem()); err != nil {
		return v.Elem(), fmt.Errorf("%s cannot be that: %w", t.keys, err)
	}
	return v.Elem(), nil
}
