package segment

import (
	"strings"
	"testing"
)

// TestOwnWords reads a text with kinds and organs of a user's registry: what they head and sign are documents, no offset moves, explain
// names them, and without the registry nothing changes.
func TestOwnWords(t *testing.T) {
	const notice = "锦岭研习社关于春季修桥的快报\n\n各会员：\n\n请于9月30日前报名，快报另行印发。\n\n锦岭研习社\n2031年5月7日\n\n"
	src := &Source{Text: notice + strings.ReplaceAll(notice, "春季", "秋季")}
	if l := Read(src); len(l.Documents) != 1 || l.twin != "" {
		t.Errorf("without a registry %d documents, twin %q", len(l.Documents), l.twin)
	}
	l := Options{Kinds: []string{"快报"}, Organs: []string{"研习社", "岭研习社", "A社B", "社", ""}}.Read(src)
	if len(l.Documents) != 2 || l.Source != src || len(l.twin) != len(src.Text) {
		t.Fatalf("%d documents, twin of %d bytes for %d", len(l.Documents), len(l.twin), len(src.Text))
	}
	if kind := l.ownKind("关于春季修桥的快报（第一期）"); kind != "快报" || l.ownKind("关于春季修桥的通知") != "" {
		t.Errorf("kind %q", kind)
	}
	if name := l.fromTwin("锦岭研习局"); name != "锦岭研习社" {
		t.Errorf("the twin of the name is %s", name)
	}
	e, err := Explain(l, 1)
	if err != nil || e.Kind != KindTitle || len(e.Own) != 2 || e.Own[0].String() != "岭研习社 is an organ by the user's registry" || e.Own[1].Word != "快报" {
		t.Errorf("%v %v %v", err, e.Kind, e.Own)
	}
	if e, _ := Explain(l, 5); len(e.Own) != 0 { // 快报另行印发: the word goes on
		t.Errorf("%v on %s", e.Own, e.Text)
	}
}

// TestOwnWordsAnyEnd reads organs and kinds that do not end with a Chinese character, and asserts that those which cannot be read are refused.
func TestOwnWordsAnyEnd(t *testing.T) {
	const notice = "锦岭研习社A1关于春季修桥的快报2.0\n\n各会员：\n\n请于9月30日前报名。\n\n锦岭研习社A1\n2031年5月7日\n\n"
	o := Options{Kinds: []string{"快报2.0"}, Organs: []string{"研习社A1"}}
	if err := o.Check(); err != nil {
		t.Error(err)
	}
	l := o.Read(&Source{Text: notice + strings.ReplaceAll(notice, "春季", "秋季")})
	if len(l.Documents) != 2 || len(l.Documents[1].Signers) != 1 || l.ownKind("关于春季修桥的快报2.0") != "快报2.0" {
		t.Fatalf("%d documents in %q", len(l.Documents), l.twin)
	}
	for _, at := range l.own {
		if l.Source.Text[at.Span.Start:at.Span.End] != at.Word {
			t.Errorf("%s stands elsewhere", at)
		}
	}
	if name := l.fromTwin("锦岭研习A1局"); name != "锦岭研习社A1" {
		t.Errorf("the twin of the name is %s", name)
	}
	for _, o := range []Options{{Organs: []string{"社"}}, {Organs: []string{"WTO"}}, {Organs: []string{""}}, {Kinds: []string{"A"}}, {Kinds: []string{""}}} {
		if err := o.Check(); err == nil {
			t.Errorf("%v is not refused", o)
		} else {
			t.Log(err)
		}
	}
	if err := (Options{Organs: []string{"研习社", "A社B"}, Kinds: []string{"快报", "函"}, RunningHeads: []string{"A"}}).Check(); err != nil {
		t.Error(err)
	}
}
