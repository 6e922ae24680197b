package parse

import (
	"slices"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/internal/bridge"
)

func TestAppointments(t *testing.T) {
	for s, want := range map[string][]Person{
		"任命张三为云州市财政局局长、任命李四为云州市水务局副局长。": {{Name: "张三", Role: "任命", Post: "云州市财政局局长", Unit: "云州市财政局"}, {Name: "李四", Role: "任命", Post: "云州市水务局副局长", Unit: "云州市水务局"}},
		"聘任张三等为委员。":                                     {{Name: "张三", Role: "聘任", Post: "委员"}},
		"任命张三为云州市财政局局长；":                                {{Name: "张三", Role: "任命", Post: "云州市财政局局长", Unit: "云州市财政局"}},
		"任命王　五、李四光为云州市水务局副局长（试用期一年）；":                   {{Name: "王五", Role: "任命", Post: "云州市水务局副局长", Unit: "云州市水务局"}, {Name: "李四光", Role: "任命", Post: "云州市水务局副局长", Unit: "云州市水务局"}},
		"免去李四的云州市水务局副局长、党组成员职务；":                        {{Name: "李四", Role: "免去", Post: "云州市水务局副局长、党组成员", Unit: "云州市水务局"}},
		"买买提·艾力同志任云州市教育局局长，免去其云州市审计局副局长职务。":             {{Name: "买买提·艾力", Role: "任", Post: "云州市教育局局长", Unit: "云州市教育局"}, {Name: "买买提·艾力", Role: "免去", Post: "云州市审计局副局长", Unit: "云州市审计局"}},
		"市人民政府决定任命：\n赵六为云州市审计局局长；\n李为民为云州市人民政府副秘书长。":    {{Name: "赵六", Role: "任命", Post: "云州市审计局局长", Unit: "云州市审计局"}, {Name: "李为民", Role: "任命", Post: "云州市人民政府副秘书长", Unit: "云州市人民政府"}},
		"免去：\n周八的云州市审计局局长职务。\n吴九的云州市副市长职务。\n有关部门为责任单位。": {{Name: "周八", Role: "免去", Post: "云州市审计局局长", Unit: "云州市审计局"}, {Name: "吴九", Role: "免去", Post: "云州市副市长"}},
		"免去李四同志云州市水务局副局长职务":                             {{Name: "李四", Role: "免去", Post: "云州市水务局副局长", Unit: "云州市水务局"}},
		"任命古丽（女，维吾尔族）为云州市民政局局长":                         {{Name: "古丽", Role: "任命", Post: "云州市民政局局长", Unit: "云州市民政局"}},
		"由中央人民政府任命下列主要官员":                               nil,
		"任命检察长为其法定代表人":                                  nil,
		"市长任组长，副市长任副组长":                                 nil,
		"任命张三为云州市财政局局长。\n免去其云州市审计局副局长职务。":               {{Name: "张三", Role: "任命", Post: "云州市财政局局长", Unit: "云州市财政局"}},
		"免去张三（女）的云州市水务局副局长职务，任命其为云州市财政局副局长；":            {{Name: "张三", Role: "免去", Post: "云州市水务局副局长", Unit: "云州市水务局"}, {Name: "张三", Role: "任命", Post: "云州市财政局副局长", Unit: "云州市财政局"}},
		"免去张三的云州市水务局局长职务，任其为云州市科技局局长；":                  {{Name: "张三", Role: "免去", Post: "云州市水务局局长", Unit: "云州市水务局"}, {Name: "张三", Role: "任", Post: "云州市科技局局长", Unit: "云州市科技局"}},
		"任命张三为云州市财政局局长（试用期一年），任期为三年，李小四为云州市水务局局长、党组成员。": {{Name: "张三", Role: "任命", Post: "云州市财政局局长", Unit: "云州市财政局"}, {Name: "李小四", Role: "任命", Post: "云州市水务局局长、党组成员", Unit: "云州市水务局"}},
		"免去张三的云州市水务局局长、党组书记、李小四的云州市水务局副局长职务。":           {{Name: "张三", Role: "免去", Post: "云州市水务局局长、党组书记", Unit: "云州市水务局"}, {Name: "李小四", Role: "免去", Post: "云州市水务局副局长", Unit: "云州市水务局"}},
		"任命：张三为云州市财政局局长，免去其云州市审计局副局长职务；":                {{Name: "张三", Role: "任命", Post: "云州市财政局局长", Unit: "云州市财政局"}, {Name: "张三", Role: "免去", Post: "云州市审计局副局长", Unit: "云州市审计局"}},
		"任命张三为云州市财政局局长，办公室为常设机构，各镇镇长为成员。":               {{Name: "张三", Role: "任命", Post: "云州市财政局局长", Unit: "云州市财政局"}},
		"由区长任命。免去其职务":                                   nil,
		"王五任云州市教育局局长":                                   nil,
	} {
		got := appointed(paragraphs(s), false)
		sameMembers(t, s, got, want)
	}
	if got := appointed(paragraphs("王五任云州市教育局局长"), true); len(got) != 1 || got[0].Value.Post != "云州市教育局局长" {
		t.Errorf("%+v", got)
	}
}

func TestResignations(t *testing.T) {
	found := People("四、决定接受李大华辞去云州市人民政府副市长职务的请求。\n", nil)
	if len(found) != 1 || found[0].Value.Name != "李大华" || found[0].Value.Post != "云州市人民政府副市长" || found[0].Value.Role != "辞去" {
		t.Errorf("%+v", found)
	}
}

func TestSpeakersAndAuthors(t *testing.T) {
	for s, want := range map[string]string{
		"云州市财政局局长　李大华\n各位代表：\n":       "李大华 云州市财政局局长",
		"云州市财政局　供水科\n":                "",
		"云州市市长　李大华\n各位代表：\n":          "李大华 云州市市长",
		"省长 李 华\n各位代表：\n":             "李华 省长",
		"自治区主席　王　海\n各位代表：\n":          "王海 自治区主席",
		"市长　信箱\n省长　质量奖\n":             "",
		"本标准主要起草人：李大华、王海。\n":          "李大华 本标准主要起草人; 王海 本标准主要起草人",
		"上诉人（原审被告人）李某甲，男，务工。\n":       "李某甲 上诉人",
		"辩护人王海，云岭律师事务所律师。\n":          "王海 辩护人",
		"被告应当在十日内答辩，逾期不影响审理。\n":       "",
		"签发：李大华　　编辑：王海\n":             "李大华 签发; 王海 编辑",
		"突出贡献奖（1名）\n李大华　云岭大学\n":       "李大华 云岭大学",
		"主要完成人：李大华、王 海\n":             "李大华 主要完成人; 王海 主要完成人",
		"评审专家（采购人员）名单：\n李大华、王海、赵云天\n": "李大华 ; 王海 ; 赵云天 ",
		"列席：李大华（市人大）、王海（市政协）\n":       "李大华 市人大; 王海 市政协",
	} {
		got := ""
		for i, m := range People(s, nil) {
			if i > 0 {
				got += "; "
			}
			got += m.Value.Name + " " + m.Value.Post + m.Value.Unit
			if m.Value.Post+m.Value.Unit == "" {
				got += m.Value.Role
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
}

// appointed are the people of appointments in the lines that have a word of them, as [peopleOf] finds these.
func appointed(list []bridge.Paragraph, bare bool) []Match[Person] {
	_, offices := prosePeople(list)
	return appointedPeople(list, offices.lines, bare)
}

// TestOfficeSigns checks that a line that is left out for want of a word of takesOffice would name nobody: lines of appointments with each of
// those words, with one of them cut in two, and with none; and those of the cases.
func TestOfficeSigns(t *testing.T) {
	texts := []string{strings.Join(peopleLines(t), "\n")}
	for _, word := range append([]string{""}, takesOffice.Words()...) {
		last := ""
		if word != "" {
			last = string(lastRune(word))
		}
		for _, line := range []string{
			"WORD张三为云州市财政局局长。", "WORD张三的云州市财政局局长职务。", "张三WORD任云州市财政局局长。", "张三WORD云州市财政局局长职务。", "WORD张三WORD任云州市财政局局长。",
			"决定WORD：\n　\n李四为云州市财政局局长。", "张三为云州市财政局局长。", "张三任云州市财政局局长。", "张三（女）WORD任云州市财政局局长，WORD其云州市水务局局长职务。", "WORD张三、李四为云州市财政局副局长。",
		} {
			texts = append(texts, strings.ReplaceAll(line, "WORD", word), strings.ReplaceAll(line, "WORD", strings.TrimSuffix(word, last)+" "+last))
		}
	}
	asked := 0
	for _, s := range texts {
		list := paragraphs(s)
		every := make([]int, len(list))
		for i := range every {
			every[i] = i
		}
		gated, all := appointed(list, false), appointedPeople(list, every, false)
		if !slices.Equal(gated, all) {
			t.Errorf("%s: %+v, %+v where every line is read", s, gated, all)
		}
		asked += len(all)
	}
	if asked == 0 {
		t.Error("no line names anybody")
	}
}
