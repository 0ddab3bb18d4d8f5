// Command linli is the whole of Linli: the server, its migrations, its data in and
// out, and the check of its log. `linli --help` tells the rest.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"
)

// version is set by the build.
var version = "development"

type commands struct {
	Serve   serve    `cmd:"" help:"Serve the GraphQL API and its pages."`
	Migrate migrate  `cmd:"" help:"Bring the database schema up to this binary's, or look at it."`
	Seed    seed     `cmd:"" help:"Fill the database with the demo district, or with sized data for benchmarks."`
	Token   token    `cmd:"" help:"Print a bearer token for an account, for operators."`
	Account accounts `cmd:"" help:"Change how somebody signs in, for operators."`
	Import  imports  `cmd:"" help:"Read areas, an HSDS directory or releases of contracting from a file. Safe to repeat."`
	Export  exports  `cmd:"" help:"Write the directory as HSDS, or somebody's bookings as iCalendar."`
	Audit   audit    `cmd:"" help:"Check the log and the ledger."`
	Bid     bids     `cmd:"" help:"Seal, open and check sealed bids. Needs no server and no database."`
	Tender  tenders  `cmd:"" help:"Check an awarded tender again from its published proof. Needs no server and no database."`
	Version show     `cmd:"" help:"Print the version."`
	Check   health   `cmd:"" name:"healthcheck" hidden:"" help:"Ask a running server whether it lives; for containers."`
}

const description = `Linli 邻里 is the system in which an urban district buys, books, delivers and judges community services.

Nothing needs to be installed: without --database-url it keeps a SQLite file in --data, without --redis-url it carries a Redis of its own.
Every flag can be set as an environment variable: --database-url is LINLI_DATABASE_URL.

  linli serve --demo                      a demo district on http://127.0.0.1:8080
  linli token operator                    a token to try the API as the operator
  linli audit verify                      is the log whole?
  linli migrate up && linli serve         in production, with LINLI_DATABASE_URL set`

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:])
	stop()
	os.Exit(code)
}

func run(ctx context.Context, args []string) int {
	var c commands
	parser, err := kong.New(&c, kong.Name("linli"), kong.Description(description), kong.DefaultEnvars("LINLI"),
		kong.UsageOnError(), kong.ConfigureHelp(kong.HelpOptions{Compact: true}), kong.BindTo(ctx, (*context.Context)(nil)))
	if err != nil {
		fmt.Fprintln(os.Stderr, "linli:", err)
		return 1
	}
	k, err := parser.Parse(args)
	if err != nil {
		fmt.Fprintf(os.Stderr, "linli: %v; see linli --help\n", err)
		return 2
	}
	if err := k.Run(); err != nil && !errors.Is(err, context.Canceled) {
		fmt.Fprintln(os.Stderr, "linli:", err)
		return 1
	}
	return 0
}

type show struct{}

// Run prints the version.
func (show) Run() error {
	_, err := fmt.Println("linli", version)
	return err
}
