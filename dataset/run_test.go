package dataset

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/gongbao/gongbao/internal/cage"
)

// The bytes of a dataset are the same for any number of workers, and a second run reads nothing and writes nothing.
func TestWorkersAndSecondRun(t *testing.T) {
	in := t.TempDir()
	n := 12
	if testing.Short() {
		n = 4
	}
	gazettes(t, in, n)
	var want map[string]string
	for _, workers := range []int{1, 8, 2}[:2+map[bool]int{false: 1}[testing.Short()]] {
		out := filepath.Join(t.TempDir(), "out")
		r := run1(t, in, out, Options{Formats: Formats(), Workers: workers})
		if r.Times.Read != n || r.Counts[NameFailed] != 0 {
			t.Errorf("%d workers: %d files read, %d failed", workers, r.Times.Read, r.Counts[NameFailed])
		}
		got := files(t, out)
		if want == nil {
			want = got
			continue
		}
		same(t, fmt.Sprintf("%d workers", workers), want, got)
		times := stamps(t, out)
		if r := run1(t, in, out, Options{Formats: Formats(), Workers: workers}); r.Times.Read != 0 || r.Times.Kept != n {
			t.Errorf("the second run read %d files and kept %d", r.Times.Read, r.Times.Kept)
		}
		same(t, "second run", want, files(t, out))
		for name, at := range stamps(t, out) {
			if name != reportFile && !at.Equal(times[name]) {
				t.Errorf("the second run wrote %s again", name)
			}
		}
	}
}

// stamps returns when each file was written.
func stamps(t *testing.T, dir string) map[string]time.Time {
	out := map[string]time.Time{}
	for name := range files(t, dir) {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		out[name] = info.ModTime()
	}
	return out
}

// A run after changes ends where a fresh one does: a file that is new, one that changed, one that is gone, one that was
// renamed and one that was copied.
func TestChanges(t *testing.T) {
	in, out := t.TempDir(), filepath.Join(t.TempDir(), "out")
	gazettes(t, in, 4)
	o := Options{Formats: Formats()}
	run1(t, in, out, o)
	text, _ := os.ReadFile(filepath.Join(in, "00/0000.txt"))
	writeFile(t, in, "00/0000.txt", strings.Replace(string(text), "第一条", "第一条　本条已改。", 1))
	writeFile(t, in, "new.txt", sampleText("新增"))
	if err := os.Rename(filepath.Join(in, "01/0001.html"), filepath.Join(in, "03/moved.html")); err != nil {
		t.Fatal(err)
	}
	copied, _ := os.ReadFile(filepath.Join(in, "02/0002.txt"))
	writeFile(t, in, "02/copy.txt", string(copied))
	if err := os.Remove(filepath.Join(in, "03/0003.docx")); err != nil {
		t.Fatal(err)
	}
	if r := run1(t, in, out, o); r.Times.Read != 2 {
		t.Errorf("%d files read, want the new and the changed one", r.Times.Read)
	}
	fresh := filepath.Join(t.TempDir(), "fresh")
	run1(t, in, fresh, o)
	same(t, "after changes", files(t, fresh), files(t, out))
	for _, is := range lines[Issue](t, out, NameIssues) {
		if is.Path == "02/0002.txt" && fmt.Sprint(is.SameAs) != "[02/copy.txt]" {
			t.Errorf("%s: same_as %v", is.Path, is.SameAs)
		}
	}
	run1(t, in, out, Options{}) // the other formats are no longer asked for
	plain := filepath.Join(t.TempDir(), "plain")
	run1(t, in, plain, Options{})
	same(t, "without formats", files(t, plain), files(t, out))
}

// sampleText is a small gazette with a word in it that makes it different from others.
func sampleText(word string) string {
	return "云州市人民政府文件\n\n云政规〔2031〕7号\n\n云州市人民政府关于" + word + "渡船补贴的通知\n\n各县人民政府：\n\n　　渡船每艘补贴不超过2万元，自2031年8月1日起施行，有效期2年。\n\n云州市人民政府\n\n2031年7月4日\n"
}

// Shards, each with a part of the files, are put together to what one run gives.
func TestShardsMerge(t *testing.T) {
	in, dir := t.TempDir(), t.TempDir()
	gazettes(t, in, 4)
	writeFile(t, in, "bad.docx", "PK\x03\x04 this is cut off")
	text, _ := os.ReadFile(filepath.Join(in, "02/0002.txt"))
	writeFile(t, in, "00/again.txt", string(text))
	o := Options{Formats: Formats()}
	run1(t, in, filepath.Join(dir, "whole"), o)
	var shards []string
	for k := 1; k <= 3; k++ {
		o.Shard, o.Shards = k, 3
		shards = append(shards, filepath.Join(dir, fmt.Sprint("shard", k)))
		run1(t, in, shards[k-1], o)
	}
	if _, err := Merge(t.Context(), shards, filepath.Join(dir, "merged"), Options{}); err != nil {
		t.Fatal(err)
	}
	same(t, "merged", files(t, filepath.Join(dir, "whole")), files(t, filepath.Join(dir, "merged")))

	// The same datasets in another order, and one of them twice, change nothing.
	if _, err := Merge(t.Context(), []string{shards[2], shards[0], shards[1], shards[0]}, filepath.Join(dir, "merged"), Options{}); err != nil {
		t.Fatal(err)
	}
	same(t, "merged again", files(t, filepath.Join(dir, "whole")), files(t, filepath.Join(dir, "merged")))

	writeFile(t, shards[0], "values.jsonl", "{}\n")
	if _, err := Merge(t.Context(), shards, filepath.Join(dir, "other"), Options{}); err == nil || !strings.Contains(err.Error(), "values.jsonl") {
		t.Errorf("a dataset that was changed by hand is taken: %v", err)
	}
}

// Files that never end, eat memory, bring the program down or are damaged cost themselves and nothing else.
func TestBadFiles(t *testing.T) {
	in, out := t.TempDir(), filepath.Join(t.TempDir(), "out")
	for _, word := range []string{"甲", "乙", "丙", "丁"} {
		writeFile(t, in, word+".txt", sampleText(word))
	}
	writeFile(t, in, "crash.pdf", "%PDF-1.4 test: panics")
	writeFile(t, in, "cut.docx", "PK\x03\x04 cut off")
	writeFile(t, in, "noise.bin", "\x00\x01\x02\x03\x04\x05\x06\x07\x80\x81\x82")
	writeFile(t, in, "picture.png", "\x89PNG\r\n\x1a\n")
	want := map[string]FailureCode{"crash.pdf": FailedCrash, "picture.png": FailedScan}
	if cage.HasMemoryLimit {
		writeFile(t, in, "bomb.pdf", "%PDF-1.4 test: eats memory")
		want["bomb.pdf"] = FailedMemory
	}
	o := Options{Memory: 512 << 20, Workers: 2}
	r := run1(t, in, out, o)
	if r.Counts[NameIssues] != 4 {
		t.Errorf("%d issues, want 4", r.Counts[NameIssues])
	}
	failed := map[string]Failure{}
	for _, f := range lines[Failure](t, out, NameFailed) {
		failed[f.Path] = f
		if f.Reason == "" || strings.Contains(f.Reason, in) {
			t.Errorf("%s: reason %q", f.Path, f.Reason)
		}
	}
	for _, path := range []string{"cut.docx", "noise.bin"} {
		if failed[path].Code == "" {
			t.Errorf("%s is not told", path)
		}
	}
	for path, code := range want {
		if failed[path].Code != code {
			t.Errorf("%s: code %q (%s), want %q", path, failed[path].Code, failed[path].Reason, code)
		}
	}
	// What another run may be without is read again, the rest is not.
	if r := run1(t, in, out, o); r.Times.Read != len(want) {
		t.Errorf("%d files read again, want %d", r.Times.Read, len(want))
	}
}

// A file that never ends is given up after its time, with what it started.
func TestEndlessFile(t *testing.T) {
	in, out := t.TempDir(), filepath.Join(t.TempDir(), "out")
	writeFile(t, in, "endless.pdf", "%PDF-1.4 test: never ends")
	run1(t, in, out, Options{Timeout: 500 * time.Millisecond})
	if f := lines[Failure](t, out, NameFailed); len(f) != 1 || f[0].Code != FailedTime {
		t.Errorf("a file that never ends: %+v", f)
	}
}

// A file that may not be opened, and what is no gazette of a folder.
func TestFolder(t *testing.T) {
	in, out := t.TempDir(), filepath.Join(t.TempDir(), "out")
	writeFile(t, in, "a.txt", sampleText("甲"))
	for _, name := range []string{"Thumbs.db", "~$a.docx", ".hidden.txt", ".git/x.txt", "desktop.ini"} {
		writeFile(t, in, name, "这不是公报")
	}
	if err := os.Symlink(filepath.Join(in, "nowhere"), filepath.Join(in, "dead.txt")); err != nil {
		t.Skip("this system makes no links:", err)
	}
	r := run1(t, in, out, Options{})
	if r.Counts[NameIssues] != 1 || r.Counts[NameFailed] != 0 {
		t.Errorf("%d issues and %d failures, want 1 and 0", r.Counts[NameIssues], r.Counts[NameFailed])
	}
	if os.Getuid() == 0 {
		return // root may open everything
	}
	path := writeFile(t, in, "locked.txt", "x")
	os.Chmod(path, 0)
	run1(t, in, out, Options{})
	if f := lines[Failure](t, out, NameFailed); len(f) != 1 || f[0].Code != FailedAccess {
		t.Errorf("a file that may not be opened: %+v", f)
	}
}

// Killed at any moment and started again, a run ends with the bytes of one that was left alone.
func TestKilled(t *testing.T) {
	in, dir := t.TempDir(), t.TempDir()
	n, kills := 40, 6
	if testing.Short() {
		n, kills = 4, 1
	}
	if os.Getenv("GONGBAO_LONG") != "" {
		n, kills = 200, 20
	}
	gazettes(t, in, n)
	whole := filepath.Join(dir, "whole")
	begun := time.Now()
	start := func(out string) *exec.Cmd {
		cmd := exec.Command(os.Args[0], in, out)
		cmd.Env = append(os.Environ(), roleVariable+"=run")
		cmd.Stderr = os.Stderr
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		return cmd
	}
	if err := start(whole).Wait(); err != nil {
		t.Fatal(err)
	}
	lasted := time.Since(begun)
	want := files(t, whole)
	for i := range kills {
		out := filepath.Join(dir, fmt.Sprint("killed", i))
		// Two cuts, at places that go over the whole length of a run.
		for _, part := range []float64{float64(i) + 0.5, float64(i*7%kills) + 0.3} {
			cmd := start(out)
			time.Sleep(time.Duration(float64(lasted) * part / float64(kills)))
			cmd.Process.Kill()
			cmd.Wait()
			noHalf(t, out)
		}
		if err := start(out).Wait(); err != nil {
			t.Fatal(err)
		}
		same(t, fmt.Sprint("killed ", i), want, files(t, out))
		os.RemoveAll(out)
	}
}

// noHalf reports files of records under their final names that break off in a line.
func noHalf(t *testing.T, dir string) {
	names, _ := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if len(data) > 0 && data[len(data)-1] != '\n' {
			t.Errorf("%s breaks off in a line", name)
		}
	}
	if data, err := os.ReadFile(filepath.Join(dir, reportFile)); err == nil && !json.Valid(data) {
		t.Errorf("the report of %s breaks off", dir)
	}
}

// A link or another folder's files in the way are told in one line, and nothing is written through.
func TestInTheWay(t *testing.T) {
	in, dir := t.TempDir(), t.TempDir()
	writeFile(t, in, "a.txt", sampleText("甲"))
	try := func(what, out, want string) {
		t.Helper()
		_, err := Run(t.Context(), []string{in}, out, Options{})
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v, want a line with %q", what, err, want)
		}
	}
	victim := writeFile(t, dir, "victim.txt", "do not touch")
	for _, name := range []string{"documents.jsonl", "report.json", "tables", stateDir, ownedFile} {
		out := filepath.Join(dir, "link-"+strings.ReplaceAll(name, "/", "-"))
		run1(t, in, out, Options{})
		os.RemoveAll(filepath.Join(out, name))
		target := victim
		if name == "tables" || name == stateDir {
			target = dir
		}
		if name == "tables" {
			writeFile(t, in, "a.txt", sampleText("甲")+"\n附件\n\n渡船表\n\n序号\t渡口\t渡船\n1\t北渡\t2\n2\t南渡\t3\n")
		}
		if err := os.Symlink(target, filepath.Join(out, name)); err != nil {
			t.Skip("this system makes no links:", err)
		}
		try(name, out, "link")
	}
	if data, _ := os.ReadFile(victim); string(data) != "do not touch" {
		t.Errorf("the target of a link was written: %q", data)
	}
	foreign := filepath.Join(dir, "foreign")
	writeFile(t, foreign, "README.md", "mine")
	try("a folder with other files", foreign, "something else")
	file := writeFile(t, dir, "file", "")
	try("a file", file, "file")
	if os.Getuid() != 0 {
		locked := filepath.Join(dir, "locked")
		os.Mkdir(locked, 0o555)
		try("a folder that may not be written", filepath.Join(locked, "out"), "permission denied")
	}
}

// Two runs never write into one folder at the same time.
func TestLock(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	o, err := openOutput(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer o.close()
	if p, err := openOutput(dir); err == nil {
		p.close()
		t.Skip("this system has no locks")
	} else if !strings.Contains(err.Error(), "another run") {
		t.Error(err)
	}
}
