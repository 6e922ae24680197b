package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"sync"

	"github.com/spf13/cobra"

	"github.com/gongbao/gongbao/intake"
)

// An app is one run of the program: where it reads, where it prints, and whether something went wrong on the way.
type app struct {
	ctx          context.Context
	stdin        io.Reader
	stdout       io.Writer     // what out writes to
	out          *bufio.Writer // results
	wide         int           // columns of the terminal, for tests
	guard        *guard        // before stdout, if that is a terminal; may be nil
	stderr       io.Writer     // complaints
	paint        paint
	password     string        // of a PDF, as the command line has it
	passwords    []string      // those to try
	passwordFile string        // where more stand
	limitSets    []string      // of the command line
	registryFile string        // likewise
	known        registry      // what it says
	limits       intake.Limits // what they say
	caging       caging
	readers      int          // files that are read at the same time
	sample       bool         // read the sample, whatever comes in
	failed       bool         // a complaint was made
	broken       bool         // a check is broken
	reading      sync.RWMutex // held by who reads a file
}

// flush prints what was written so far.
func (a *app) flush() error {
	if err := a.out.Flush(); err != nil {
		return outputError{err}
	}
	return nil
}

// newRoot returns the command gongbao with its subcommands.
func newRoot(a *app) *cobra.Command {
	color := "auto"
	root := &cobra.Command{
		Use:   "gongbao",
		Short: "Read Chinese government gazettes into typed, proven data",
		Long: `Gongbao reads a Chinese government gazette, clean or badly OCR'd, and prints what it holds:
documents, articles, tables, and the proofs that they were read right.

Without FILE a command reads what comes in on standard input, and on a terminal the sample gazette that lies in the
program; --sample reads that anywhere, and show also where nothing comes in. - is standard input.
Exit codes: 0 all went well, 1 a file could not be read, 2 the command line is wrong, 3 gongbao check found a broken check,
130 interrupted.`,
		Version:               version(),
		Example:               "  gongbao show testdata/gazette.txt",
		Args:                  knownCommand,
		RunE:                  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		SilenceErrors:         true,
		DisableFlagsInUseLine: true,
		SilenceUsage:          true,
		PersistentPreRunE: func(*cobra.Command, []string) (err error) {
			if a.paint, err = newPaint(color, a.stdout); err != nil {
				return err
			}
			return a.begin()
		},
	}
	root.SuggestionsMinimumDistance = 2
	root.PersistentFlags().StringVar(&color, "color", color, "colour the output for people: auto, always or never")
	root.PersistentFlags().StringVar(&a.password, "password", "", "password of an encrypted PDF; better from "+passwordsVariable+", a file or, when asked, the keyboard")
	root.PersistentFlags().StringVar(&a.passwordFile, "password-file", "", "`FILE` with passwords of encrypted PDFs to try, one a line")
	boundFlags(a, root.PersistentFlags())
	registryFlags(a, root.PersistentFlags())
	root.PersistentFlags().BoolVar(&a.sample, "sample", false, "read the sample gazette that lies in the program")
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return misuse(cmd, err.Error()) })
	root.SetHelpCommand(newHelp())
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { a.printHelp(cmd) })
	root.SetVersionTemplate(buildLine() + "\n")
	root.AddCommand(newParse(a), newShow(a), newOutline(a), newTables(a), newText(a), newCheck(a), newExplain(a), newSynth(a), newVersion(a),
		newView(a), newDataset(a), newMerge(a), newCorrections(a), newEval(a), newSchema(a), newChild(a), newOpenChild(a))
	root.AddCommand(newIndex(a), newSearch(a), newWords(a))
	for _, d := range directs {
		root.AddCommand(newDirect(a, d))
	}
	root.AddCommand(newMan(a))
	root.AddCommand(newGraph(a), newStatus(a), newChanges(a), newVerify(a), newMCP(a), newBulk(a)) // what asks a collection, or fills one
	completeFlags(root)
	return root
}

// begin reads what the flags that all commands have say: limits, registry, passwords.
func (a *app) begin() error {
	for _, step := range []func() error{a.bounds, a.register, a.unlock} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// newHelp returns the command help, which refuses what it knows no help for.
func newHelp() *cobra.Command {
	return &cobra.Command{
		Use:   "help [command]",
		Short: "Print what a command does and its flags",
		RunE: func(cmd *cobra.Command, args []string) error {
			about, rest, err := cmd.Root().Find(args)
			if len(rest) > 0 {
				return knownCommand(cmd.Root(), rest)
			}
			if err != nil {
				return err
			}
			return about.Help()
		},
	}
}

// knownCommand refuses words that are no subcommand.
func knownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	message := fmt.Sprintf("there is no command %q", args[0])
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		message += fmt.Sprintf(" (%s?)", near[0])
	}
	return misuse(cmd, message)
}

// noArguments refuses words after a command that reads nothing.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return misuse(cmd, fmt.Sprintf("%q: this command takes no arguments", args[0]))
}
