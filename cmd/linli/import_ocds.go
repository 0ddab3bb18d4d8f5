package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"linli/ent/account"
	"linli/internal/ocds"
)

type importOCDS struct {
	store
	Project string `help:"Id of a mirrored project that keeps the file as its evidence; with --by. Without it the file is only examined." and:"keep"`
	By      string `help:"Login of who imports." and:"keep"`
	File    string `arg:"" help:"Release package, record package, releases or JSON lines; - reads standard input."`
}

// Run says of each release whether it can be taken and what is wrong with it, and fails when
// one was refused; the rest goes on.
func (i importOCDS) Run(ctx context.Context) error {
	in, err := input(i.File)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }()
	var file bytes.Buffer
	from := io.Reader(in)
	if i.Project != "" {
		from = io.TeeReader(in, &file)
	}
	var taken []ocds.Verdict
	sum, err := ocds.Read(from, func(r ocds.Result) error {
		v := r.Verdict
		word := "refused"
		if v.OK {
			word = "taken"
			taken = append(taken, v)
		}
		fmt.Printf("%s %s %s %s\n", word, v.Where, v.OCID, v.ID)
		for _, p := range v.Problems {
			fmt.Printf("  %s %s: %s\n", p.Code, p.Path, p.Sentence)
		}
		return nil
	})
	if err != nil {
		return err
	}
	say("import: %d releases can be taken, %d refused, %d repeated, %d only linked, %d empty packages", sum.Taken, sum.Refused, sum.Repeated, sum.Linked, sum.Empty)
	if i.Project != "" && len(taken) > 0 {
		if err := i.keep(ctx, file.Bytes(), taken); err != nil {
			return err
		}
	}
	if sum.Refused > 0 {
		return fmt.Errorf("%d releases were refused: mend them or ask their publisher, and import again, nothing is doubled", sum.Refused)
	}
	return nil
}

// keep keeps the file as evidence of the project.
func (i importOCDS) keep(ctx context.Context, file []byte, taken []ocds.Verdict) error {
	app, ctx, err := i.app(ctx, "import ocds")
	if err != nil {
		return err
	}
	defer func() { _ = app.DB.Close() }()
	who, err := app.DB.Client.Account.Query().Where(account.Login(i.By)).Only(ctx)
	if err != nil {
		return errors.Join(fmt.Errorf("there is no account %s", i.By), err)
	}
	name := filepath.Base(i.File)
	if i.File == "-" {
		name = "releases.json"
	}
	kept, err := app.Procurement.KeepForeign(ctx, i.Project, who.PersonID, name, file, taken)
	if err == nil {
		say("import: kept as %s of project %s", kept, i.Project)
	}
	return err
}
