// Package extension holds the files of Linli's extension of the Open Contracting Data
// Standard, for whoever serves them.
package extension

import "embed"

// Files are the extension as its address serves it.
//
//go:embed extension.json release-schema.json codelists/*.csv
var Files embed.FS
