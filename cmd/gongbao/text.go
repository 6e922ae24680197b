package main

import (
	"github.com/gongbao/gongbao/segment"
	"github.com/spf13/cobra"
)

func newText(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "text [FILE|-]",
		Short: "Print the text that the spans of the JSON point into",
		Long: `Text prints what is read of one file as text, byte for byte: a span [12, 40] of the JSON is the bytes 12 to 39 of it.
For a UTF-8 text file that is the file itself.`,
		Example: "  gongbao text 2022-02.pdf > 2022-02.txt",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			src, err := a.one(args)
			if err != nil {
				return err
			}
			return a.text(src)
		},
	}
}

// text prints a source as it is: nothing is made printable, because every byte counts.
func (a *app) text(src *segment.Source) error {
	if src != nil {
		a.out.WriteString(src.Text) // flush has the error
	}
	return a.flush()
}
