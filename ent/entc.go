//go:build ignore

// Command entc generates the ent client. Few features, on purpose: build time
// and size follow what is asked for (docs/decisions/0002-ent-for-tables.md).
package main

import (
	"log"

	"entgo.io/ent/entc"
	"entgo.io/ent/entc/gen"
)

func main() {
	err := entc.Generate("./schema", &gen.Config{
		Features: []gen.Feature{gen.FeatureExecQuery, gen.FeatureVersionedMigration, gen.FeatureModifier},
	})
	if err != nil {
		log.Fatalf("generate the ent client: %v", err)
	}
}
