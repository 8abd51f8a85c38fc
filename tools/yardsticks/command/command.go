// Package command is the command line that every yardstick has:
//
//	NAME [-reader NAME] extract FILE.jsonl...        answers in the form of `secondsource extract`
//	NAME [-reader NAME] speed [-rounds N] FILE...    what reading the pages costs, as JSON
//	NAME list                                        the names of its readers; also what it costs to start the process
//
// Files hold one page a line, plain or packed with gzip. Every library has a process of its own, since what one of them keeps in memory
// would count for the others.
package command

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"secondsource/tools/yardsticks/answers"
	"secondsource/tools/yardsticks/pages"
	"secondsource/tools/yardsticks/speed"
)

// Reader is an extractor with its settings. Read gives what it found in a page.
type Reader struct {
	Name string
	Read func(pages.Page) (answers.Found, error)
}

// Main runs the command line of the process and ends it. The first reader is the one used where none is named.
func Main(readers ...Reader) {
	if err := run(readers, os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "yardstick:", err)
		os.Exit(1)
	}
}

func run(readers []Reader, args []string, out, warnings io.Writer) error {
	var names []string
	for _, r := range readers {
		names = append(names, r.Name)
	}
	flags := flag.NewFlagSet("yardstick", flag.ContinueOnError)
	flags.SetOutput(warnings)
	name := flags.String("reader", names[0], "one of "+strings.Join(names, ", "))
	if err := flags.Parse(args); err != nil {
		return err
	}
	for _, r := range readers {
		if r.Name == *name {
			return r.do(flags.Args(), names, out, warnings)
		}
	}
	return fmt.Errorf("no reader %q; give one of %s", *name, strings.Join(names, ", "))
}

func (r Reader) do(args, names []string, out, warnings io.Writer) error {
	if len(args) == 0 {
		args = []string{""}
	}
	switch args[0] {
	case "list":
		_, err := fmt.Fprintln(out, strings.Join(names, "\n"))
		return err
	case "extract":
		return r.extract(args[1:], out, warnings)
	case "speed":
		return r.speed(args[1:], out, warnings)
	}
	return fmt.Errorf("no command %q; give extract, speed or list", args[0])
}

// extract writes one article for each page in which the reader finds something. A page it fails on is named and left out.
func (r Reader) extract(files []string, out, warnings io.Writer) error {
	buffered := bufio.NewWriter(out)
	lines := json.NewEncoder(buffered)
	for _, path := range files {
		for p, err := range pages.Read(path) {
			if err != nil {
				return err
			}
			found, err := r.guarded(p)
			if err != nil {
				fmt.Fprintf(warnings, "%s: %s: %s: %v\n", r.Name, path, p.ExternalID(), err)
				continue
			}
			if found == (answers.Found{}) {
				continue
			}
			if err := lines.Encode(answers.New(p.ExternalID(), found)); err != nil {
				return err
			}
		}
	}
	return buffered.Flush()
}

func (r Reader) speed(args []string, out, warnings io.Writer) error {
	flags := flag.NewFlagSet("speed", flag.ContinueOnError)
	flags.SetOutput(warnings)
	rounds := flags.Int("rounds", 3, "how often the pages are read and timed")
	if err := flags.Parse(args); err != nil {
		return err
	}
	report, err := speed.Measure(r.Name, func(p pages.Page) { r.guarded(p) }, flags.Args(), *rounds)
	if err != nil {
		return err
	}
	return json.NewEncoder(out).Encode(report)
}

// guarded turns a library's panic into an error of that page.
func (r Reader) guarded(p pages.Page) (f answers.Found, err error) {
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("panic: %v", x)
		}
	}()
	return r.Read(p)
}
