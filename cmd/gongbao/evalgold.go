package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/fields"
	"github.com/gongbao/gongbao/internal/score"
	"github.com/gongbao/gongbao/segment"
	"github.com/gongbao/gongbao/view/corrections"
)

// A gold scores an issue of a source.
type gold func(is *gazette.Issue, src *segment.Source, lines score.Lines) (*score.Report, error)

// goldOf finds the gold of a source: what was named, or in the folder that was named what bears the name of the source, or its side file.
// Without any it returns nil.
func (e *evaluation) goldOf(name string) (gold, error) {
	path := filepath.FromSlash(name)
	if e.gold == "" {
		if side := corrections.Beside(path); exists(side) {
			return ofCorrections(side), nil
		}
		return nil, nil
	}
	info, err := os.Stat(e.gold)
	switch {
	case err != nil:
		return nil, fault(e.gold, err)
	case strings.HasPrefix(filepath.Base(e.gold), "manifest"):
		return ofManifest(e.gold, path), nil
	case !info.IsDir():
		return ofFile(e.gold), nil
	case exists(filepath.Join(e.gold, "structure.json")):
		return ofFolder(e.gold), nil
	}
	base := filepath.Base(path)
	stem := strings.TrimSuffix(base, filepath.Ext(base))
	short, _, _ := strings.Cut(stem, "-")
	for _, try := range []string{corrections.Beside(base), stem + ".jsonl", short + ".jsonl"} {
		if p := filepath.Join(e.gold, try); exists(p) {
			return ofFile(p), nil
		}
	}
	if p := filepath.Join(e.gold, stem); exists(filepath.Join(p, "structure.json")) {
		return ofFolder(p), nil
	}
	return nil, fmt.Errorf("%s: there is no gold of it in %s", name, e.gold)
}

// ofFile is the gold of a file: a side file of corrections, or gold lines.
func ofFile(path string) gold {
	if isSideFile(path) {
		return ofCorrections(path)
	}
	return func(is *gazette.Issue, src *segment.Source, _ score.Lines) (*score.Report, error) {
		data, err := json.Marshal(is)
		if err != nil {
			return nil, err
		}
		return score.File(data, src.Text, path)
	}
}

func ofFolder(path string) gold {
	return func(is *gazette.Issue, src *segment.Source, lines score.Lines) (*score.Report, error) {
		data, err := json.Marshal(is)
		if err != nil {
			return nil, err
		}
		return score.Folder(data, src.Text, path, lines)
	}
}

// ofManifest is the gold of a manifest, a few facts of each of many files. One of which it says nothing has none.
func ofManifest(manifest, path string) gold {
	return func(is *gazette.Issue, src *segment.Source, _ score.Lines) (*score.Report, error) {
		data, err := json.Marshal(is)
		if err != nil {
			return nil, err
		}
		r, err := score.Manifest(data, path, manifest)
		if r == nil && err == nil {
			r = &score.Report{}
		}
		return r, err
	}
}

// ofCorrections is the gold of a side file: what people corrected was read wrong unless it changes nothing any more, what they confirmed
// was read right, and what they called wrong was invented where it is still read.
func ofCorrections(path string) gold {
	return func(is *gazette.Issue, src *segment.Source, _ score.Lines) (*score.Report, error) {
		f, err := corrections.Read(path)
		if err != nil {
			return nil, err
		}
		r := &score.Report{Keep: true}
		whole := map[string]bool{}
		var order []string
		for _, c := range f.Apply(is) {
			right := judge(r, src, c)
			if doc, _, ok := strings.Cut(strings.TrimPrefix(c.Field, "documents["), "]."); ok && c.Status != gazette.CorrectionConflict {
				if _, known := whole[doc]; !known {
					order = append(order, doc)
					whole[doc] = true
				}
				whole[doc] = whole[doc] && right
			}
		}
		for _, doc := range order {
			r.Ask("whole documents", whole[doc], whole[doc], whole[doc], doc, "a field is wrong", "all fields")
		}
		return r, nil
	}
}

// judge counts one correction and reports whether the reading was right.
func judge(r *score.Report, src *segment.Source, c gazette.Correction) bool {
	name := fieldName(c)
	where := c.Field
	if len(c.Spans) > 0 {
		where = newRuler(src).at(c.Spans[0].Start).String() + " " + c.Field
	}
	switch {
	case c.Status == gazette.CorrectionConflict:
		return true // nobody knows
	case c.Verdict == corrections.Wrong:
		if c.Status == gazette.CorrectionApplied {
			r.Invented(name, where, string(c.Was))
		}
		return c.Status != gazette.CorrectionApplied
	}
	want := c.Is
	if c.Verdict == corrections.Confirmed {
		want = c.Was
	}
	strict := c.Status == gazette.CorrectionAgreed || c.Status == gazette.CorrectionNeedless
	var got, should string
	soft := strict || json.Unmarshal(c.Was, &got) == nil && json.Unmarshal(c.Is, &should) == nil && score.Alike(got, should)
	r.Ask(name, soft, strict, c.Status != gazette.CorrectionLost, where, string(c.Was), string(want))
	return soft
}

// fieldName is the name of the measure that a correction counts in, such as documents.amounts.max.
func fieldName(c gazette.Correction) string {
	if c.Field == "" {
		return "boundaries of documents"
	}
	return corrections.Measure(c.Field)
}

// earlier are the readings of an earlier version, by the SHA-256 of their texts.
type earlier map[string]json.RawMessage

// readEarlier reads issues as gongbao parse prints them, one or many in a file.
func readEarlier(paths []string) (earlier, error) {
	out := earlier{}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, fault(path, err)
		}
		in := json.NewDecoder(bytes.NewReader(data))
		for {
			var raw json.RawMessage
			err := in.Decode(&raw)
			if errors.Is(err, io.EOF) {
				break
			}
			var head struct {
				Source struct {
					SHA256 string `json:"sha256"`
				} `json:"source"`
			}
			if err == nil {
				err = json.Unmarshal(raw, &head)
			}
			if err != nil || head.Source.SHA256 == "" {
				return nil, fmt.Errorf("%s: this is no issue as gongbao parse prints it: %w", path, errors.Join(err))
			}
			out[head.Source.SHA256] = raw
		}
	}
	return out, nil
}

func (e earlier) of(is *gazette.Issue) (json.RawMessage, bool) {
	raw, ok := e[is.Source.SHA256]
	return raw, ok
}

// issueOf is an earlier reading with its text.
func issueOf(raw json.RawMessage, src *segment.Source) (*gazette.Issue, error) {
	var is gazette.Issue
	if err := json.Unmarshal(raw, &is); err != nil {
		return nil, err
	}
	return &is, is.Attach(src)
}

// differences lists the fields that differ between an earlier reading and this one.
func differences(name string, old json.RawMessage, is *gazette.Issue) string {
	now, err := json.Marshal(is)
	if err != nil {
		return ""
	}
	r := fields.New()
	r.Add(fields.Reading{File: name, Before: treeOf(old), After: treeOf(now)})
	var b strings.Builder
	r.Print(&b, 5)
	return b.String()
}

// treeOf is JSON as a tree; it was read before.
func treeOf(raw []byte) (v any) {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	_ = d.Decode(&v)
	return v
}
