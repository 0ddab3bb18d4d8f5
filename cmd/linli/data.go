package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"linli/internal/hsds"
)

type imports struct {
	HSDS  importHSDS  `cmd:"" name:"hsds" help:"Read an HSDS 3.0 document; a bad record is named with its path, the rest goes on."`
	OCDS  importOCDS  `cmd:"" name:"ocds" help:"Examine another publisher's releases of contracting, each by itself, and keep the file as evidence of a project."`
	Areas importAreas `cmd:"" help:"Read areas from a JSON list of {code, name, level, parent, lat, lng}."`
}

type importHSDS struct {
	store
	File string `arg:"" help:"The document; - reads standard input."`
}

// Run imports and fails when a record was rejected.
func (i importHSDS) Run(ctx context.Context) error {
	app, ctx, err := i.app(ctx, "import hsds")
	if err != nil {
		return err
	}
	defer func() { _ = app.DB.Close() }()
	in, err := input(i.File)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }()
	b := &bar{}
	res, err := hsds.Import(ctx, app.DB, in, func(done, total int) { b.at("records", done, total) })
	b.end()
	if err != nil {
		return err
	}
	for _, r := range res.Rejected {
		fmt.Printf("rejected %s: %s\n", r.Path, r.Why)
	}
	say("import: %d organisations, %d locations, %d services; %d records rejected", res.Organizations, res.Locations, res.Services, len(res.Rejected))
	if len(res.Rejected) > 0 {
		return fmt.Errorf("%d records were rejected: mend them and import again, nothing is doubled", len(res.Rejected))
	}
	return nil
}

type importAreas struct {
	store
	Grids int    `help:"Grids to make in each community." default:"0"`
	File  string `arg:"" help:"The list; - reads standard input."`
}

// Run imports areas.
func (i importAreas) Run(ctx context.Context) error {
	app, ctx, err := i.app(ctx, "import areas")
	if err != nil {
		return err
	}
	defer func() { _ = app.DB.Close() }()
	in, err := input(i.File)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }()
	return importAreaList(ctx, app, in, i.Grids)
}

type exports struct {
	HSDS exportHSDS `cmd:"" name:"hsds" help:"Write the directory as an HSDS 3.0 document."`
	Ical exportIcal `cmd:"" help:"Write the bookings of a person, a carer or an organisation as iCalendar."`
}

type exportHSDS struct {
	store
	Out string `help:"File to write; - is standard output." default:"-" short:"o"`
}

// Run exports the directory.
func (e exportHSDS) Run(ctx context.Context) error {
	app, ctx, err := e.app(ctx, "export hsds")
	if err != nil {
		return err
	}
	defer func() { _ = app.DB.Close() }()
	b := &bar{}
	defer b.end()
	return output(e.Out, func(w io.Writer) error {
		return hsds.Export(ctx, app.DB, w, func(done, total int) { b.at("records", done, total) })
	})
}

type exportIcal struct {
	store
	Subject string `arg:"" help:"per_… of a person, wrk_… of a carer, org_… of an organisation."`
	Days    int    `help:"How many past days to include." default:"30"`
	Out     string `help:"File to write; - is standard output." default:"-" short:"o"`
}

// Run exports bookings.
func (e exportIcal) Run(ctx context.Context) error {
	app, ctx, err := e.app(ctx, "export ical")
	if err != nil {
		return err
	}
	defer func() { _ = app.DB.Close() }()
	return output(e.Out, func(w io.Writer) error {
		n, err := app.Booking.WriteICal(ctx, w, e.Subject, time.Now().AddDate(0, 0, -e.Days))
		say("export: %d bookings", n)
		return err
	})
}

func input(name string) (io.ReadCloser, error) {
	if name == "-" {
		return io.NopCloser(os.Stdin), nil
	}
	return os.Open(name)
}

// output writes to a file beside its place and moves it there when all went well.
func output(name string, write func(io.Writer) error) error {
	if name == "-" {
		w := bufio.NewWriter(os.Stdout)
		if err := write(w); err != nil {
			return err
		}
		return w.Flush()
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".linli-*")
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(f.Name()) }()
	w := bufio.NewWriter(f)
	if err := write(w); err != nil {
		_ = f.Close()
		return err
	}
	if err := w.Flush(); err != nil {
		_ = f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
