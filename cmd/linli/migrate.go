package main

import (
	"context"
	"fmt"
)

type migrate struct {
	Up     migrateUp     `cmd:"" help:"Apply the migrations this binary carries. Several at once: one works, the others wait."`
	Status migrateStatus `cmd:"" help:"Print the schema's version and the one this binary wants."`
}

type migrateUp struct{ store }

// Run migrates.
func (m migrateUp) Run(ctx context.Context) error {
	db, err := m.connect(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	if err := db.Migrate(ctx, func(step string) { say("migrate: %s", step) }); err != nil {
		return err
	}
	say("migrate: the schema of %s is up to date", db.Name())
	return nil
}

type migrateStatus struct{ store }

// Run prints the versions and fails when they differ.
func (m migrateStatus) Run(ctx context.Context) error {
	db, err := m.connect(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	have, want, err := db.SchemaVersions(ctx)
	if err != nil {
		return err
	}
	fmt.Printf("%s has schema version %d; this binary wants %d\n", db.Name(), have, want)
	return db.CheckSchema(ctx)
}
