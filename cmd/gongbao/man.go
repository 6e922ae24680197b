package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/gongbao/gongbao/internal/folder"
	"github.com/gongbao/gongbao/internal/scratch"
)

func newMan(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "man [DIR]",
		Short: "Print a page of the manual, or write all of them",
		Long: `Man prints the page gongbao(1) of the manual. With DIR it writes that page and one for each command into the folder, for a
package to install: gongbao.1, gongbao-parse.1 and so on. They say what --help says.`,
		Example: "  gongbao man | man -l -\n  gongbao man /usr/local/share/man/man1",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return misuse(cmd, "name one folder, or none")
			}
			if len(args) == 0 {
				a.out.WriteString(manPage(cmd.Root()))
				return a.flush()
			}
			if err := folder.Make(args[0]); err != nil {
				return unwritable(args[0], err)
			}
			for _, c := range manCommands(cmd.Root()) {
				if err := scratch.WriteFile(filepath.Join(args[0], manName(c)+".1"), []byte(manPage(c))); err != nil {
					return unwritable(args[0], err)
				}
			}
			return nil
		},
	}
}

// manCommands returns a command and those below it that people use.
func manCommands(cmd *cobra.Command) []*cobra.Command {
	all := []*cobra.Command{cmd}
	for _, sub := range cmd.Commands() {
		if sub.IsAvailableCommand() {
			all = append(all, manCommands(sub)...)
		}
	}
	return all
}

// manName is the name of the page of a command, such as gongbao-parse.
func manName(cmd *cobra.Command) string { return strings.ReplaceAll(cmd.CommandPath(), " ", "-") }

// manPage returns the page of a command, in the macros of man(7).
func manPage(cmd *cobra.Command) string {
	var b strings.Builder
	about := cmd.Long
	if about == "" {
		about = cmd.Short + "."
	}
	fmt.Fprintf(&b, ".TH %s 1 \"\" \"gongbao %s\"\n.SH NAME\n%s \\- %s\n", strings.ToUpper(roff(manName(cmd))), roff(version()), roff(manName(cmd)), roff(lowerFirst(cmd.Short)))
	fmt.Fprintf(&b, ".SH SYNOPSIS\n.B %s\n.SH DESCRIPTION\n", roff(cmd.UseLine()))
	for i, paragraph := range strings.Split(strings.TrimSpace(about), "\n\n") {
		if i > 0 {
			b.WriteString(".PP\n")
		}
		b.WriteString(roff(paragraph) + "\n")
	}
	if cmd.HasExample() {
		fmt.Fprintf(&b, ".SH EXAMPLES\n.nf\n%s\n.fi\n", roff(cmd.Example))
	}
	manFlags(&b, "OPTIONS", cmd.LocalFlags())
	manFlags(&b, "OPTIONS OF EVERY COMMAND", cmd.InheritedFlags())
	if also := manAlso(cmd); len(also) > 0 {
		fmt.Fprintf(&b, ".SH SEE ALSO\n%s\n", strings.Join(also, ", "))
	}
	return b.String()
}

func lowerFirst(s string) string { return strings.ToLower(s[:1]) + s[1:] }

func manFlags(b *strings.Builder, title string, flags *pflag.FlagSet) {
	if !flags.HasAvailableFlags() {
		return
	}
	fmt.Fprintf(b, ".SH %s\n", title)
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		value, usage := pflag.UnquoteUsage(f)
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		if value != "" {
			name += " " + value
		}
		if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "[]" && f.DefValue != "0" {
			usage += " (default " + f.DefValue + ")"
		}
		fmt.Fprintf(b, ".TP\n.B %s\n%s\n", roff(name), roff(usage))
	})
}

func manAlso(cmd *cobra.Command) []string {
	var also []string
	if cmd.HasParent() {
		also = append(also, ".BR "+roff(manName(cmd.Parent()))+" (1)")
	}
	for _, sub := range cmd.Commands() {
		if sub.IsAvailableCommand() {
			also = append(also, ".BR "+roff(manName(sub))+" (1)")
		}
	}
	for i := range len(also) - 1 {
		also[i] += ","
	}
	return []string{strings.Join(also, "\n")}
}

// roff writes text so that nothing in it is a command of troff.
func roff(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`, "'", `\(aq`, "…", `\&...`).Replace(text)
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}
