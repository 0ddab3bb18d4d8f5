// Command diff writes the next migration of each dialect from the entities, by
// replaying the directory on an empty database and comparing. With no difference
// it writes nothing. `diff -check` fails when there is one.
//
//	go run ./internal/database/diff [-check] [-postgres URL] NAME
//
// URL names an empty scratch database.
package main

import (
	"context"
	"database/sql"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	atlas "ariga.io/atlas/sql/migrate"
	atlasschema "ariga.io/atlas/sql/schema"
	"ariga.io/atlas/sql/sqltool"
	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/schema"
	_ "github.com/lib/pq"
	_ "modernc.org/sqlite"

	"linli/ent/migrate"
)

func main() {
	postgres := flag.String("postgres", os.Getenv("LINLI_SCRATCH_DATABASE_URL"), "empty scratch PostgreSQL `URL`")
	check := flag.Bool("check", false, "fail when the entities and the migrations differ")
	rehash := flag.Bool("rehash", false, "only rewrite the checksums after a hand-written migration")
	flag.Parse()
	if *rehash {
		for _, d := range []string{"sqlite", "postgres"} {
			if err := sum(filepath.Join("internal/database/migrations", d)); err != nil {
				fmt.Fprintln(os.Stderr, "diff:", err)
				os.Exit(1)
			}
		}
		return
	}
	name := flag.Arg(0)
	if name == "" {
		name = "changes"
	}
	if err := run(context.Background(), *postgres, name, *check); err != nil {
		fmt.Fprintln(os.Stderr, "diff:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, postgres, name string, check bool) error {
	if postgres == "" {
		return fmt.Errorf("set -postgres to an empty scratch database, for example through internal/testenv/with-servers")
	}
	tmp, err := os.MkdirTemp("", "linli-diff")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(tmp) }()
	lite, err := sql.Open("sqlite", "file:"+filepath.Join(tmp, "dev.db")+"?_pragma=foreign_keys(1)")
	if err != nil {
		return err
	}
	pg, err := sql.Open("postgres", postgres)
	if err != nil {
		return err
	}
	for _, d := range []struct {
		db            *sql.DB
		dialect, path string
	}{{lite, dialect.SQLite, "sqlite"}, {pg, dialect.Postgres, "postgres"}} {
		if err := one(ctx, d.db, d.dialect, filepath.Join("internal/database/migrations", d.path), name, check); err != nil {
			return fmt.Errorf("%s: %w", d.path, err)
		}
	}
	return nil
}

// sum writes a directory's checksum file.
func sum(path string) error {
	dir, err := sqltool.NewGooseDir(path)
	if err != nil {
		return err
	}
	h, err := dir.Checksum()
	if err != nil {
		return err
	}
	return atlas.WriteSumFile(dir, h)
}

// keepHandWritten forgets the wish to drop what the constraints' migration made.
func keepHandWritten(next schema.Differ) schema.Differ {
	return schema.DiffFunc(func(current, desired *atlasschema.Schema) ([]atlasschema.Change, error) {
		changes, err := next.Diff(current, desired)
		if err != nil {
			return nil, err
		}
		kept := changes[:0]
		for _, c := range changes {
			if m, ok := c.(*atlasschema.ModifyTable); ok {
				m.Changes = slices.DeleteFunc(m.Changes, func(c atlasschema.Change) bool {
					d, ok := c.(*atlasschema.DropIndex)
					return ok && d.I.Name == "occupancies_no_overlap"
				})
				if len(m.Changes) == 0 {
					continue
				}
			}
			kept = append(kept, c)
		}
		return kept, nil
	})
}

func one(ctx context.Context, db *sql.DB, d, path, name string, check bool) error {
	before, err := filepath.Glob(filepath.Join(path, "*.sql"))
	if err != nil {
		return err
	}
	dir, err := sqltool.NewGooseDir(path)
	if err != nil {
		return err
	}
	m, err := schema.NewMigrate(entsql.OpenDB(d, db),
		schema.WithDir(dir), schema.WithMigrationMode(schema.ModeReplay), schema.WithDialect(d),
		schema.WithFormatter(sqltool.GooseFormatter), schema.WithDropColumn(true), schema.WithDropIndex(true),
		schema.WithDiffHook(keepHandWritten))
	if err != nil {
		return err
	}
	if err := m.NamedDiff(ctx, name, migrate.Tables...); err != nil {
		return err
	}
	after, err := filepath.Glob(filepath.Join(path, "*.sql"))
	if err != nil {
		return err
	}
	fmt.Printf("%s: %d migrations, %d new\n", path, len(after), len(after)-len(before))
	if check && len(after) != len(before) {
		return fmt.Errorf("the entities differ from the migrations: read and commit %s", after[len(after)-1])
	}
	return nil
}
