package dataset

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/parse"
	"github.com/parquet-go/parquet-go"
	"github.com/xuri/excelize/v2"
)

// views are the datasets in every format that the tests of views share, by language; TestMain removes them.
var views = map[string]string{}

// viewed makes a dataset in every format.
func viewed(t *testing.T, lang string) string {
	t.Helper()
	if views[lang] != "" {
		return views[lang]
	}
	dir, err := os.MkdirTemp("", "gongbao-views-")
	if err != nil {
		t.Fatal(err)
	}
	views[lang] = filepath.Join(dir, "out")
	gazettes(t, filepath.Join(dir, "in"), 2)
	writeFile(t, filepath.Join(dir, "in"), "sample.txt", sampleText("甲")+formulas)
	run1(t, filepath.Join(dir, "in"), views[lang], Options{Formats: Formats(), Lang: lang})
	return views[lang]
}

// formulas is a table whose cells a spreadsheet could run.
const formulas = "\n附件\n\n渡船表\n\n序号\t渡口\t金额（万元）\n1\t=1+1\t-3.5\n2\t@SUM(A1)\t2\n3\t+云\t4.25\n"

// sum adds the upper ends of all sums of money, exactly.
func sum(t *testing.T, dir string) *big.Rat {
	total := new(big.Rat)
	for _, v := range lines[Value](t, dir, NameValues) {
		if v.Kind == KindMoney {
			x, ok := new(big.Rat).SetString(v.Max.String())
			if !ok {
				t.Fatal(v.Max)
			}
			total.Add(total, x)
		}
	}
	if total.Sign() == 0 {
		t.Fatal("there is no money in the test")
	}
	return total
}

// The sum of a column is the same in every form, and so is the number of rows.
func TestFormsAgree(t *testing.T) {
	out := viewed(t, English)
	want := sum(t, out)
	for what, got := range map[string]*big.Rat{"csv": csvSum(t, out), "xlsx": xlsxSum(t, out), "parquet": parquetSum(t, out)} {
		if got.Cmp(want) != 0 {
			t.Errorf("%s: the sums of money add up to %s, want %s", what, got.FloatString(6), want.FloatString(6))
		}
	}
	for _, name := range names {
		n := len(lines[json.RawMessage](t, out, name))
		if rows := len(readCSV(t, filepath.Join(out, name+".csv"))) - 1; rows != n {
			t.Errorf("%s.csv has %d rows, want %d", name, rows, n)
		}
		if rows := parquetRows(t, filepath.Join(out, name+".parquet")); rows != int64(n) {
			t.Errorf("%s.parquet has %d rows, want %d", name, rows, n)
		}
	}
}

func readCSV(t *testing.T, path string) [][]string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(data, []byte(byteOrderMark)) {
		t.Errorf("%s has no byte order mark", path)
	}
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte(byteOrderMark)))).ReadAll()
	if err != nil {
		t.Fatal(path, err)
	}
	return rows
}

func csvSum(t *testing.T, dir string) *big.Rat {
	rows := readCSV(t, filepath.Join(dir, "values.csv"))
	return sumRows(t, rows, "kind", "max")
}

// sumRows adds the column named max of the rows whose kind is money.
func sumRows(t *testing.T, rows [][]string, kind, most string) *big.Rat {
	total := new(big.Rat)
	k, m := slices.Index(rows[0], kind), slices.Index(rows[0], most)
	for _, row := range rows[1:] {
		if row[k] == KindMoney {
			x, ok := new(big.Rat).SetString(row[m])
			if !ok {
				t.Fatalf("%q is no number", row[m])
			}
			total.Add(total, x)
		}
	}
	return total
}

func xlsxSum(t *testing.T, dir string) *big.Rat {
	f, err := excelize.OpenFile(filepath.Join(dir, xlsxName), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows(NameValues)
	if err != nil {
		t.Fatal(err)
	}
	return sumRows(t, rows, "kind", "max")
}

func parquetRows(t *testing.T, path string) int64 {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	info, _ := f.Stat()
	p, err := parquet.OpenFile(f, info.Size())
	if err != nil {
		t.Fatal(path, err)
	}
	return p.NumRows()
}

func parquetSum(t *testing.T, dir string) *big.Rat {
	type row struct {
		Kind string    `parquet:"kind"`
		Max  *[16]byte `parquet:"max,optional,decimal(18:38)"`
	}
	rows, err := parquet.ReadFile[row](filepath.Join(dir, "values.parquet"))
	if err != nil {
		t.Fatal(err)
	}
	total := new(big.Rat)
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(decimalScale), nil)
	for _, r := range rows {
		if r.Kind == KindMoney {
			x := new(big.Int).SetBytes(r.Max[:])
			if r.Max[0]&0x80 != 0 {
				x.Sub(x, new(big.Int).Lsh(big.NewInt(1), 128))
			}
			total.Add(total, new(big.Rat).SetFrac(x, scale))
		}
	}
	return total
}

// Every exact number has its decimal, and every day its number.
func TestParquetValues(t *testing.T) {
	for _, s := range []string{"0", "1", "-1", "-0.05", "999999999999999999", "0.000000000000000001", "-123456.789"} {
		var n parse.Number
		if err := n.UnmarshalJSON([]byte(s)); err != nil {
			t.Fatal(err)
		}
		if _, err := decimalOf(n); err != nil {
			t.Error(err)
		}
	}
	for day, want := range map[string]int64{"1970-01-01": 0, "1969-12-31": -1, "2000-03-01": 11017, "2024-02-29": 19782, "1900-01-01": -25567} {
		var d parse.Day
		if err := d.UnmarshalText([]byte(day)); err != nil || epochDay(d) != want {
			t.Errorf("%s is day %d, want %d", day, epochDay(d), want)
		}
	}
}

// In a workbook days are days, figures are figures, texts are never run, and ids are hidden at the right.
func TestWorkbook(t *testing.T) {
	out := viewed(t, Chinese)
	f, err := excelize.OpenFile(filepath.Join(out, xlsxName))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got := f.GetSheetList(); len(got) != len(names) || got[1] != "公文" {
		t.Errorf("the sheets are %v", got)
	}
	rows, err := f.GetRows("公文")
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(rows[0][:6], " "); got != "文号 标题 发文机关 成文日期 文种 施行日期" {
		t.Errorf("the first columns are %s", got)
	}
	for _, column := range []string{"成文日期", "施行日期"} {
		daysOnly(t, f, "公文", slices.Index(rows[0], column))
	}
	ids := slices.Index(rows[0], "编号")
	for i, name := range rows[0] {
		letter, _ := excelize.ColumnNumberToName(i + 1)
		blank := !slices.ContainsFunc(rows[1:], func(row []string) bool { return i < len(row) && row[i] != "" })
		if visible, _ := f.GetColVisible("公文", letter); visible != (i < ids && !blank) {
			t.Errorf("column %s: visible %v", name, visible)
		}
	}
	for _, sheet := range f.GetSheetList() {
		rows, _ := f.Rows(sheet)
		for r := 1; rows.Next(); r++ {
			cells, _ := rows.Columns()
			for c := range cells {
				name, _ := excelize.CoordinatesToCellName(c+1, r)
				if formula, _ := f.GetCellFormula(sheet, name); formula != "" {
					t.Errorf("%s!%s is the formula %s", sheet, name, formula)
				}
			}
		}
	}
}

// daysOnly holds every cell of a column that has something in it to be a day.
func daysOnly(t *testing.T, f *excelize.File, sheet string, column int) {
	t.Helper()
	rows, _ := f.GetRows(sheet)
	found := false
	for i := 1; i < len(rows); i++ {
		cell, _ := excelize.CoordinatesToCellName(column+1, i+1)
		kind, _ := f.GetCellType(sheet, cell)
		text, _ := f.GetCellValue(sheet, cell)
		raw, _ := f.GetCellValue(sheet, cell, excelize.Options{RawCellValue: true})
		if text == "" {
			continue
		}
		found = true
		if _, err := strconv.ParseFloat(raw, 64); err != nil || len(text) != len("2006-01-02") || kind == excelize.CellTypeInlineString {
			t.Errorf("%s of column %s is %q (%q), which is no day of a spreadsheet", cell, rows[0][column], text, raw)
		}
	}
	if !found {
		t.Errorf("no document has a day in %s", rows[0][column])
	}
}

// Every word of a closed list has a Chinese one, which a reader of CSV and XLSX sees; the JSON and English views keep
// theirs.
func TestSpoken(t *testing.T) {
	for field, words := range enumerations {
		record, column, _ := strings.Cut(field, ".")
		for _, w := range words {
			if zh := inChinese(record, column, w); zh == w && !han.IsHan([]rune(w)[0]) {
				t.Errorf("%s: %s has no Chinese word", field, w)
			}
		}
	}
	if check, problem := inChinese(NameChecks, "code", "weekday"), inChinese(NameProblems, "code", "weekday"); check == problem {
		t.Errorf("the check of a day of the week and the problem with it are both %s", check)
	}
	bound := Columns(NameValues)[slices.IndexFunc(Columns(NameValues), func(c Column) bool { return c.Name == "bound" })]
	if got := bound.In(NameValues, Chinese, Cell{Text: "at_most"}).Text; got != "不超过" {
		t.Errorf("at_most is %s", got)
	}
	if got := bound.In(NameValues, English, Cell{Text: "at_most"}).Text; got != "at_most" {
		t.Errorf("at_most is %s in English", got)
	}
	text := Column{Name: "text", Type: ColumnText}
	if got := text.In(NameValues, Chinese, Cell{Text: "about"}).Text; got != "about" {
		t.Errorf("a printed text becomes %s", got)
	}
}

// A sheet that is full goes on in the next, and a text that is too long for a cell says so.
func TestWorkbookLimits(t *testing.T) {
	long := cut(strings.Repeat("云", maxCellRunes+10), NameProvisions)
	if utf16Len(long) > maxCellRunes || !strings.Contains(long, "provisions.jsonl") {
		t.Errorf("a long text has %d characters and ends in %q", utf16Len(long), long[len(long)-60:])
	}
	if s := strings.Repeat("云", maxCellRunes); cut(s, NameProvisions) != s {
		t.Error("a text that fits is cut")
	}
}

// Cells that a spreadsheet would run are quoted in CSV, and figures with a sign are not.
func TestCSVIsInert(t *testing.T) {
	out := viewed(t, English)
	tables, _ := filepath.Glob(filepath.Join(out, "tables", "*.csv"))
	all := ""
	for _, path := range tables {
		data, _ := os.ReadFile(path)
		all += string(data)
		readCSV(t, path)
	}
	for _, want := range []string{",'=1+1,", ",-3.5\r\n", ",'@SUM(A1),", ",'+云,"} {
		if !strings.Contains(all, want) {
			t.Errorf("no table has %q", want)
		}
	}
}

// Every column has a name in Chinese, no two of one record the same.
func TestColumnNames(t *testing.T) {
	used := map[string]bool{}
	for _, name := range names {
		if Title(name, Chinese) == "" {
			t.Errorf("%s has no name in Chinese", name)
		}
		used["="+name] = true
		seen := map[string]string{}
		for _, c := range Columns(name) {
			label := c.Label(name, Chinese)
			if label == "" {
				t.Errorf("%s.%s has no name in Chinese", name, c.Name)
			}
			if old := seen[label]; old != "" {
				t.Errorf("%s: %s and %s are both %s", name, old, c.Name, label)
			}
			seen[label] = c.Name
			used[c.Name], used[name+"."+c.Name] = true, true
		}
	}
	for key := range chinese {
		if !used[key] {
			t.Errorf("%s is no column", key)
		}
	}
	for record, list := range firstColumns {
		for _, name := range list {
			if !slices.ContainsFunc(Columns(record), func(c Column) bool { return c.Name == name }) {
				t.Errorf("%s has no column %s", record, name)
			}
		}
	}
}

// Akoma Ntoso: well-formed, every id once, every reference inside the file leads somewhere, every character of the
// provisions in it, the order of elements as the schema has it for what we write.
func TestAknStructure(t *testing.T) {
	for what, is := range readings(t) {
		v := Reading{Issue: is}.view()
		for name, data := range aknForm(v) {
			aknFile(t, what+" "+name, v, data)
		}
	}
}

// aknChildren are the elements that may stand in one of ours, as far as we write them.
var aknChildren = map[string]string{
	"akomaNtoso": "officialGazette", "officialGazette": "meta preface collectionBody", "collectionBody": "component", "component": "act doc",
	"act": "meta preface body attachments", "doc": "meta preface mainBody attachments", "attachments": "attachment", "attachment": "num act doc",
	"meta": "identification lifecycle temporalData references", "identification": "FRBRWork FRBRExpression FRBRManifestation",
	"lifecycle": "eventRef", "temporalData": "temporalGroup", "temporalGroup": "timeInterval", "references": "TLCOrganization TLCConcept",
	"FRBRWork":          "FRBRthis FRBRuri FRBRdate FRBRauthor FRBRcountry FRBRsubtype FRBRnumber FRBRname",
	"FRBRExpression":    "FRBRthis FRBRuri FRBRdate FRBRauthor FRBRlanguage",
	"FRBRManifestation": "FRBRthis FRBRuri FRBRdate FRBRauthor FRBRformat",
	"preface":           "p", "body": hierarchy, "mainBody": hierarchy, "part": inHierarchy, "chapter": inHierarchy, "section": inHierarchy,
	"article": inHierarchy, "level": inHierarchy, "point": inHierarchy, "paragraph": inHierarchy, "hcontainer": inHierarchy,
	"intro": "p", "content": "p table", "table": "caption tr", "tr": "th td", "th": "p", "td": "p",
	"p": "ref quantity date person docTitle docNumber docProponent docDate",
}

const (
	hierarchy   = "part chapter section article level point paragraph hcontainer"
	inHierarchy = "num heading intro content " + hierarchy
)

// unordered are elements whose children of the hierarchy stand in any order.
var unordered = map[string]bool{"references": true, "p": true, "tr": true, "body": true, "mainBody": true}

func aknFile(t *testing.T, what string, v *view, data []byte) {
	t.Helper()
	ids, refs := map[string]bool{}, []string{}
	var stack []string
	var at []int // of the last child, in the order of aknChildren
	d := xml.NewDecoder(bytes.NewReader(data))
	var text strings.Builder
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Errorf("%s: %v", what, err)
			return
		}
		switch x := token.(type) {
		case xml.StartElement:
			name := x.Name.Local
			if len(stack) > 0 {
				up := stack[len(stack)-1]
				i := slices.Index(strings.Fields(aknChildren[up]), name)
				switch {
				case i < 0:
					t.Errorf("%s: %s in %s", what, name, up)
				case i < at[len(at)-1] && !unordered[up] && !slices.Contains(strings.Fields(hierarchy), name):
					t.Errorf("%s: %s in %s comes too late", what, name, up)
				}
				at[len(at)-1] = max(i, at[len(at)-1])
			}
			stack, at = append(stack, name), append(at, 0)
			for _, a := range x.Attr {
				switch {
				case a.Name.Local == "eId":
					if ids[a.Value] || strings.ContainsAny(a.Value, " \t") {
						t.Errorf("%s: the id %s", what, a.Value)
					}
					ids[a.Value] = true
				case strings.HasPrefix(a.Value, "#"):
					refs = append(refs, a.Value[1:])
				}
			}
		case xml.EndElement:
			stack, at = stack[:len(stack)-1], at[:len(at)-1]
		case xml.CharData:
			text.Write(x)
		}
	}
	for _, r := range refs {
		if !ids[r] {
			t.Errorf("%s: nothing has the id %s", what, r)
		}
	}
	ink := inkOf(text.String())
	for i := range v.docs {
		for _, n := range v.docs[i].nodes {
			if n.Table == nil && !strings.Contains(ink, inkOf(strings.TrimPrefix(n.Text, n.Heading+"。"))) && !strings.Contains(ink, inkOf(n.Heading)) {
				t.Errorf("%s: %s is missing: %q", what, n.EID, n.Text)
			}
		}
	}
}

// The addresses follow the naming convention of Akoma Ntoso.
func TestAknAddresses(t *testing.T) {
	v := Reading{Issue: sampleIssue()}.view()
	for _, data := range aknForm(v) {
		for _, want := range []string{`eId="cmp_1__att_1__chp_3__art_9"`, `eId="cmp_1__att_1__att_1"`, `__table_1"`, `<act name="instrument">`,
			`<docNumber>映政规〔2018〕3号</docNumber>`, `<quantity eId="cmp_1__att_1__chp_3__art_9__quantity_1" refersTo="#money" normalized="4000 CNY">4000元</quantity>`,
			`<timeInterval start="#cmp_1__event_2" end="#cmp_1__event_3" refersTo="#inForce"/>`, `href="/akn/cn/漪州市映荷区人民政府/映政规/2018/3"`} {
			if !bytes.Contains(data, []byte(want)) {
				t.Errorf("the file has no %s", want)
			}
		}
	}
}

// Akoma Ntoso is valid by the schema of OASIS, which lies beside the project, as xmllint reads it.
func TestAknIsValid(t *testing.T) {
	schema := "../../shared/schema/akomantoso30.xsd"
	if _, err := os.Stat(schema); err != nil {
		t.Skip("the schema of Akoma Ntoso is not there:", err)
	}
	xmllint, err := exec.LookPath("xmllint")
	if err != nil {
		t.Skip("xmllint is not there: install libxml2-utils")
	}
	dir := t.TempDir()
	args := []string{"--noout", "--schema", schema}
	for what, is := range readings(t) {
		for _, data := range aknForm(Reading{Issue: is}.view()) {
			args = append(args, writeFile(t, dir, strings.ReplaceAll(what, " ", "-")+".xml", string(data)))
		}
	}
	if out, err := exec.Command(xmllint, args...).CombinedOutput(); err != nil {
		t.Errorf("%v\n%.3000s", err, out)
	}
}

// JSON-LD: each document is a Legislation with its name; nothing has a key that the context does not explain.
func TestJSONLD(t *testing.T) {
	v := Reading{Issue: sampleIssue()}.view()
	for _, data := range jsonLDForm(v) {
		var x struct {
			Context map[string]any   `json:"@context"`
			Graph   []map[string]any `json:"@graph"`
		}
		if err := json.Unmarshal(data, &x); err != nil {
			t.Fatal(err)
		}
		if len(x.Graph) != len(v.docs)+1 || x.Context["@vocab"] != "https://schema.org/" {
			t.Errorf("%d nodes, want %d", len(x.Graph), len(v.docs)+1)
		}
		d := x.Graph[1]
		got := fmt.Sprint(d["@id"], d["@type"], d["legislationIdentifier"], d["eli:first_date_entry_in_force"], d["temporalCoverage"])
		if want := "urn:gongbao:cn/漪州市映荷区人民政府/映政规/2018/3Legislation映政规〔2018〕3号2018-11-142018-11-14/2023-11-13"; strings.ReplaceAll(got, " ", "") != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	expanded(t, v)
}

// expanded lets the JSON-LD library of another project read the file.
func expanded(t *testing.T, v *view) {
	for _, data := range jsonLDForm(v) {
		path := writeFile(t, t.TempDir(), "x.jsonld", string(data))
		out, err := node(t, "jsonld", `const fs=require("fs"); require("jsonld").expand(JSON.parse(fs.readFileSync(process.argv[2])),{documentLoader:()=>{throw "nothing may be fetched"}}).then(x=>console.log(JSON.stringify(x)))`, path)
		if errors.Is(err, errNoModule) {
			t.Log("jsonld is not there: npm install jsonld in a folder above, or name one in NODE_PATH")
			return
		}
		if err != nil || !strings.Contains(out, `"https://schema.org/legislationIdentifier":[{"@value":"映政规〔2018〕3号"}]`) ||
			!strings.Contains(out, "http://data.europa.eu/eli/ontology#repeals") {
			t.Errorf("%v\n%.2000s", err, out)
		}
	}
}

var errNoModule = errors.New("there is no node, or not the module")

// node runs a program of JavaScript that needs a module.
func node(t *testing.T, module, program string, args ...string) (string, error) {
	t.Helper()
	path, err := exec.LookPath("node")
	if err != nil || exec.Command(path, "-e", "require.resolve('"+module+"')").Run() != nil {
		return "", errNoModule
	}
	file := writeFile(t, t.TempDir(), "program.js", program)
	cmd := exec.Command(path, append([]string{file}, args...)...)
	cmd.Env = append(os.Environ(), "NODE_PATH="+os.Getenv("NODE_PATH"))
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// duckProgram prints the rows of each query.
const duckProgram = `const duckdb=require("@duckdb/node-api");
(async()=>{ const c=await (await duckdb.DuckDBInstance.create()).connect();
for (const q of process.argv.slice(2)) { const r=await c.runAndReadAll(q); console.log(r.getRows().map(x=>x.map(String).join(" ")).join("\n")); } })().catch(e=>{console.error(e);process.exit(1)})`

// DuckDB reads the Parquet and the CSV files and adds them up to the same sum.
func TestDuckDB(t *testing.T) {
	out := viewed(t, English)
	quoted := strings.ReplaceAll(out, "'", "''")
	got, err := node(t, "@duckdb/node-api", duckProgram,
		"select cast(sum(max) as varchar) from '"+quoted+"/values.parquet' where kind='money'",
		"select cast(sum(cast(max as decimal(38,18))) as varchar) from read_csv('"+quoted+"/values.csv', all_varchar=true, header=true) where kind='money'",
		"select count(*) from '"+quoted+"/documents.parquet' where len(issuers)>0 and effect_from>=date '1900-01-01'",
		"select count(*) from '"+quoted+"/tables.parquet' where rows[1][1] is not null",
	)
	if errors.Is(err, errNoModule) {
		t.Skip("DuckDB is not there: npm install @duckdb/node-api in a folder above, or name one in NODE_PATH")
	}
	if err != nil {
		t.Fatalf("%v\n%s", err, got)
	}
	rows := strings.Fields(got)
	if want := sum(t, out).FloatString(18); len(rows) != 4 || rows[0] != want || rows[1] != want {
		t.Errorf("DuckDB adds up to %v, want %s", rows, want)
	}
	if rows[2] == "0" || rows[3] == "0" {
		t.Errorf("lists and days are not read: %v", rows)
	}
}

// pandas reads the CSV to the same sum.
func TestPandas(t *testing.T) {
	if err := exec.Command("/usr/bin/python3", "-c", "import pandas").Run(); err != nil {
		t.Skip("pandas is not there: install python3-pandas")
	}
	out := viewed(t, English)
	b, err := exec.Command("/usr/bin/python3", "-c", `
import pandas, sys, decimal
v = pandas.read_csv(sys.argv[1] + "/values.csv", dtype=str)
print(sum(decimal.Decimal(x) for x in v[v.kind == "money"]["max"]))
d = pandas.read_json(sys.argv[1] + "/documents.jsonl", lines=True, dtype=False)
print(len(d))`, out).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, b)
	}
	f := strings.Fields(string(b))
	got, _ := new(big.Rat).SetString(f[0])
	if got == nil || got.Cmp(sum(t, out)) != 0 || f[1] != strconv.Itoa(len(lines[Document](t, out, NameDocuments))) {
		t.Errorf("pandas reads %s", b)
	}
}

// Markdown shows what is printed and nothing that it would read as a mark of its own.
func TestMarkdown(t *testing.T) {
	for in, want := range map[string]string{"# 甲": `\# 甲`, "1. 乙": `1\. 乙`, "a*b_c": `a\*b\_c`, "<br>": `\<br>`, "2022年": "2022年", "- 丙": `\- 丙`, "一、丁": "一、丁"} {
		if got := plain(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	v := Reading{Issue: sampleIssue()}.view()
	n := 0
	for name, data := range markdownForm(v) {
		n++
		if !bytes.HasPrefix(data, []byte("---\nid: ")) || !strings.HasPrefix(name, "md/") {
			t.Errorf("%s begins with %.40q", name, data)
		}
	}
	if n != len(v.docs) {
		t.Errorf("%d files, want %d", n, len(v.docs))
	}
}
