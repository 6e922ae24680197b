// Curve measures how well gazettes are read at each strength of the noise of a scan, and writes a table and a
// picture of it into docs.
//
//	go run ./internal/curve -n 200
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/score"
	"github.com/gongbao/gongbao/internal/synth"
	"github.com/gongbao/gongbao/segment"
)

// shown are the measures that are plotted, as internal/score names them, and how the picture names them.
var shown = []struct{ measure, name, colour string }{
	{"documents", "documents", "#1b6ca8"},
	{"articles", "articles", "#2e8b57"},
	{"markers", "headings and items", "#8a5fb5"},
	{"tables", "tables", "#b8860b"},
	{"joins", "paragraphs joined", "#777777"},
	{"number", "文号", "#c0392b"},
	{"value money", "sums of money", "#16a0a0"},
	{"value date", "dates", "#d2691e"},
}

// A point is the F1 of each shown measure at one strength.
type point struct {
	strength float64
	f1       []float64
}

func main() {
	n := flag.Int("n", 200, "gazettes at each strength")
	folder := flag.String("docs", "docs", "folder to write to")
	flag.Parse()
	var points []point
	for i := 0; i <= 8; i++ {
		points = append(points, measure(float64(i)/8, *n))
	}
	write(*folder+"/noise.svg", picture(points))
	write(*folder+"/noise.md", table(points, *n))
}

func write(path, s string) {
	if err := os.WriteFile(path, []byte(s), 0o644); err != nil {
		log.Fatal(err)
	}
}

// measure reads n gazettes at one strength.
func measure(strength float64, n int) point {
	var sum score.Report
	for seed := range n {
		g := synth.Make(uint64(seed), synth.Options{})
		if strength > 0 {
			g = g.Noisy(uint64(seed)+1000, strength)
		}
		issue := gazette.Parse(&segment.Source{Text: g.Text})
		data, err := json.Marshal(issue)
		if err != nil {
			log.Fatal(err)
		}
		sum.Add(score.Issue(data, g))
	}
	p := point{strength: strength}
	for _, s := range shown {
		p.f1 = append(p.f1, sum.Measure(s.measure).F1())
	}
	return p
}

// table writes the points for people.
func table(points []point, n int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# How noise tells\n\nF1 over %d synthetic gazettes at each strength; %.1f is a bad scan. Written by `go run ./internal/curve -n %d`.\n\n![F1 over strength](noise.svg)\n\n| strength |", n, synth.BadScan, n)
	for _, s := range shown {
		fmt.Fprintf(&b, " %s |", s.name)
	}
	b.WriteString("\n|---|" + strings.Repeat("---|", len(shown)) + "\n")
	for _, p := range points {
		fmt.Fprintf(&b, "| %.3f |", p.strength)
		for _, f := range p.f1 {
			fmt.Fprintf(&b, " %.4f |", f)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// picture draws the points from F1 0.9 to 1.
func picture(points []point) string {
	const left, top, width, height, low = 50, 20, 420, 260, 0.9
	x := func(strength float64) float64 { return left + width*strength }
	y := func(f1 float64) float64 { return top + height*(1-max(f1, low))/(1-low) }
	var b strings.Builder
	b.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 320" font-family="sans-serif" font-size="12"><rect width="680" height="320" fill="#fff"/>` + "\n")
	for f := 90; f <= 100; f += 2 {
		v := float64(f) / 100
		fmt.Fprintf(&b, `<line x1="%d" x2="%d" y1="%.1f" y2="%.1f" stroke="#ddd"/><text x="%d" y="%.1f" text-anchor="end">%.2f</text>`+"\n", left, left+width, y(v), y(v), left-6, y(v)+4, v)
	}
	for _, p := range points {
		fmt.Fprintf(&b, `<text x="%.1f" y="%d" text-anchor="middle">%.3g</text>`+"\n", x(p.strength), top+height+18, p.strength)
	}
	for i, s := range shown {
		var line []string
		for _, p := range points {
			line = append(line, fmt.Sprintf("%.1f,%.1f", x(p.strength), y(p.f1[i])))
		}
		fmt.Fprintf(&b, `<polyline fill="none" stroke="%s" stroke-width="2" points="%s"/>`+"\n", s.colour, strings.Join(line, " "))
		fmt.Fprintf(&b, `<text x="%d" y="%d" fill="%s">%s</text>`+"\n", left+width+16, top+14+18*i, s.colour, s.name)
	}
	return b.String() + "</svg>\n"
}
