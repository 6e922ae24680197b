package main

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"golang.org/x/term"
)

// The help of a command and its page of the manual are made of the same: its texts, its example and its flags.

// The width of help where no terminal tells one, and the narrowest and widest that it has.
const (
	helpWidth     = 100
	leastHelp     = 40
	widestHelp    = 120
	exampleIndent = "  "
)

// helpColumns returns how wide help is printed on out.
func helpColumns(out io.Writer) int {
	n, err := strconv.Atoi(os.Getenv("COLUMNS"))
	if f, ok := out.(*os.File); ok && (err != nil || n <= 0) {
		n, _, _ = term.GetSize(int(f.Fd()))
	}
	if n <= 0 {
		n = helpWidth
	}
	return min(max(n, leastHelp), widestHelp)
}

// printHelp prints what a command does, how it is called, and its flags, wrapped to the terminal.
func (a *app) printHelp(cmd *cobra.Command) {
	width := helpColumns(a.stdout)
	out := a.out
	about := cmd.Long
	if about == "" {
		about = cmd.Short + "."
	}
	fmt.Fprintf(out, "%s\n\nUsage:\n%s\n", reflow(about, width), wordWrap(cmd.UseLine(), width, exampleIndent, exampleIndent+exampleIndent))
	if cmd.HasExample() {
		fmt.Fprintf(out, "\nExamples:\n%s\n", cmd.Example) // to be copied as it stands
	}
	if cmd.HasAvailableSubCommands() {
		out.WriteString("\nCommands:\n")
		for _, sub := range cmd.Commands() {
			if sub.IsAvailableCommand() || sub.Name() == "help" {
				name := fmt.Sprintf("  %-*s ", cmd.NamePadding(), sub.Name())
				out.WriteString(wordWrap(sub.Short, width, name, strings.Repeat(" ", len(name))) + "\n")
			}
		}
	}
	printFlags(out, "Flags", cmd.LocalFlags(), width)
	printFlags(out, "Flags of every command", cmd.InheritedFlags(), width)
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(out, "\n%s\n", wordWrap(fmt.Sprintf("%s COMMAND --help says more about a command.", cmd.CommandPath()), width, "", ""))
	}
}

func printFlags(out io.Writer, title string, flags *pflag.FlagSet, width int) {
	if flags.HasAvailableFlags() {
		fmt.Fprintf(out, "\n%s:\n%s", title, flags.FlagUsagesWrapped(width))
	}
}

// reflow wraps paragraphs anew; what is indented stays as it is.
func reflow(text string, width int) string {
	var out []string
	for paragraph := range strings.SplitSeq(strings.TrimSpace(text), "\n\n") {
		if !strings.HasPrefix(paragraph, " ") {
			paragraph = wordWrap(strings.Join(strings.Fields(paragraph), " "), width, "", "")
		}
		out = append(out, paragraph)
	}
	return strings.Join(out, "\n\n")
}

// wordWrap breaks text between words into lines of width columns: the first begins with first, the others with rest.
func wordWrap(text string, width int, first, rest string) string {
	var b strings.Builder
	b.WriteString(first)
	used, begun := cells(first), false
	for word := range strings.FieldsSeq(text) {
		n := cells(word)
		switch {
		case begun && used+1+n > width:
			b.WriteString("\n" + rest)
			used = cells(rest)
		case begun:
			b.WriteByte(' ')
			used++
		}
		b.WriteString(word)
		used, begun = used+n, true
	}
	return b.String()
}
