package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/gongbao/gongbao/dataset"
	"github.com/gongbao/gongbao/intake"
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/search/bulk"
	"github.com/gongbao/gongbao/search/graph"
)

// flagValues are what a shell offers for flags, by their names, or by that of a command and theirs.
var flagValues = map[string][]string{
	"color":        {"auto", "always", "never"},
	"isolate":      isolations,
	"lang":         {dataset.English, dataset.Chinese},
	"format":       stringsOf(dataset.Formats()),
	"graph format": stringsOf(graph.Formats()),
	"engine":       stringsOf(bulk.Engines()),
	"memory":       {"1GiB", "3GiB", "8GiB"},
	"timeout":      {"1m", "10m", "1h"},
}

// stringsOf are the values of a closed set, as they are written after a flag.
func stringsOf[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, x := range list {
		out[i] = string(x)
	}
	return out
}

// choices tells the values of a closed set: csv, jsonld, md.
func choices[T ~string](list []T) string { return strings.Join(stringsOf(list), ", ") }

// folderFlags name folders.
var folderFlags = []string{"tables csv", "dataset out", "merge out", "bulk out", "mcp root"}

// completeFlags tells the shell what the flags of a command and of those below it may be.
func completeFlags(cmd *cobra.Command) {
	offer := func(f *pflag.Flag) {
		own := cmd.Name() + " " + f.Name
		values := valuesOf(cmd.Name(), f.Name)
		switch {
		case f.Name == limitsFlag:
			register(cmd, f.Name, completeLimit)
		case len(values) > 0 && f.Value.Type() == "stringSlice":
			register(cmd, f.Name, func(word string) []string { return listed(values, word) })
		case len(values) > 0:
			register(cmd, f.Name, func(string) []string { return values })
		case slices.Contains(folderFlags, own):
			_ = cmd.MarkFlagDirname(f.Name) // the flag is there
		}
	}
	cmd.LocalNonPersistentFlags().VisitAll(offer)
	cmd.PersistentFlags().VisitAll(offer)
	for _, sub := range cmd.Commands() {
		completeFlags(sub)
	}
}

// valuesOf are what a shell offers for a flag of a command.
func valuesOf(command, flag string) []string {
	if values := flagValues[command+" "+flag]; values != nil {
		return values
	}
	if flag == "kind" && (command == "documents" || command == "search") {
		return documentKinds()
	}
	for i := range directs {
		switch d := &directs[i]; {
		case d.name == command && flag == "kind":
			return d.kindNames()
		case d.name == command && flag == "columns":
			return columnNames(dataset.Columns(d.record))
		}
	}
	return flagValues[flag]
}

// documentKinds are the kinds that titles of documents end with, as mainland China writes them: first the fifteen of the regulation on
// official documents.
func documentKinds() []string {
	kinds := slices.DeleteFunc(append(lexicon.Words(lexicon.Paper), lexicon.Words(lexicon.TitleKind)...), func(w string) bool {
		return strings.Map(han.Simplified, w) != w
	})
	seen := map[string]bool{}
	return slices.DeleteFunc(kinds, func(w string) bool {
		twice := seen[w]
		seen[w] = true
		return twice
	})
}

// columnNames are the names of columns in English.
func columnNames(columns []dataset.Column) []string {
	var names []string
	for _, c := range columns {
		names = append(names, c.Name)
	}
	return names
}

func register(cmd *cobra.Command, flag string, values func(word string) []string) {
	err := cmd.RegisterFlagCompletionFunc(flag, func(_ *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
		directive := cobra.ShellCompDirectiveNoFileComp
		if flag == limitsFlag && !strings.Contains(word, "=") {
			directive |= cobra.ShellCompDirectiveNoSpace
		}
		return values(word), directive
	})
	if err != nil {
		panic(err) // the flag is there, and once
	}
}

// listed offers one more word of a list, such as csv,xlsx after csv,.
func listed(values []string, word string) []string {
	before := word[:strings.LastIndexByte(word, ',')+1]
	var offered []string
	for _, v := range values {
		if !slices.Contains(strings.Split(before, ","), v) {
			offered = append(offered, before+v)
		}
	}
	return offered
}

// completeLimit offers the names of limits, and then the default of the one that was named.
func completeLimit(word string) []string {
	name, _, named := strings.Cut(word, "=")
	var offered []string
	for _, l := range intake.LimitTable() {
		switch {
		case named && l.Name == name:
			return []string{name + "=" + l.Default + "\tas it is"}
		case !named:
			offered = append(offered, l.Name+"=\t"+l.What)
		}
	}
	return offered
}
