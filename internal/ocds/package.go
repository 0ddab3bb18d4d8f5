package ocds

import (
	"encoding/json"
	"fmt"
	"time"
)

// Version is the version of the standard that packages name.
const Version = "1.1"

// extensions are the registered extensions whose fields Linli writes.
var extensions = []string{
	"lots", "bid", "bidOpening", "location", "enquiry", "requirements", "awardCriteria", "techniques", "transactions_relatedMilestone", "contract_completion",
}

// Extensions gives the addresses of all extensions in use, as packages declare them; own is
// the address under which this instance serves docs/ocds-extension/extension.json.
func Extensions(own string) []string {
	var all []string
	for _, name := range extensions {
		all = append(all, "https://raw.githubusercontent.com/open-contracting-extensions/ocds_"+name+"_extension/master/extension.json")
	}
	return append(all, own)
}

// Publisher is who answers for a package.
type Publisher struct {
	Name   string `json:"name"`
	Scheme string `json:"scheme,omitempty"`
	UID    string `json:"uid,omitempty"`
	URI    string `json:"uri,omitempty"`
}

// Envelope is what release packages and record packages have in common.
type Envelope struct {
	URI               string    `json:"uri"` // where the package is
	Version           string    `json:"version"`
	Extensions        []string  `json:"extensions,omitempty"`
	PublishedDate     Time      `json:"publishedDate"`
	Publisher         Publisher `json:"publisher"`
	License           string    `json:"license,omitempty"`           // an address
	PublicationPolicy string    `json:"publicationPolicy,omitempty"` // an address
}

// NewEnvelope declares version and extensions; uri is the package's own address and own that
// of Linli's extension.
func NewEnvelope(uri string, published time.Time, publisher Publisher, own string) Envelope {
	return Envelope{URI: uri, Version: Version, Extensions: Extensions(own), PublishedDate: At(published), Publisher: publisher}
}

// ReleasePackage is some releases, at least one, of one or several processes.
type ReleasePackage struct {
	Envelope
	Releases []Release `json:"releases"`
}

// RecordPackage is some records, at least one.
type RecordPackage struct {
	Envelope
	Packages []string `json:"packages,omitempty"` // addresses of the release packages behind it
	Records  []Record `json:"records"`
}

// Record is a process: its releases, oldest first, and what they come to. The merged parts
// have their fields in alphabetical order.
type Record struct {
	OCID             string          `json:"ocid"`
	Releases         []Release       `json:"releases"`
	CompiledRelease  json.RawMessage `json:"compiledRelease,omitempty"`
	VersionedRelease json.RawMessage `json:"versionedRelease,omitempty"`
}

// NewRecord merges the releases of one process. The errors are those of Compile.
func NewRecord(releases []Release) (Record, error) {
	var trees []map[string]any
	for _, r := range releases {
		raw, err := plain(r)
		if err != nil {
			return Record{}, err
		}
		tree, err := Tree(raw)
		if err != nil {
			return Record{}, err
		}
		trees = append(trees, tree)
	}
	compiled, err := Compile(trees)
	if err != nil {
		return Record{}, err
	}
	versioned, err := Versioned(trees)
	if err != nil {
		return Record{}, err
	}
	record := Record{OCID: releases[0].OCID}
	for _, i := range inOrder(trees) {
		record.Releases = append(record.Releases, releases[i])
	}
	if record.CompiledRelease, err = plain(compiled); err != nil {
		return Record{}, fmt.Errorf("ocds: write what the releases of %s come to: %w", record.OCID, err)
	}
	if record.VersionedRelease, err = plain(versioned); err != nil {
		return Record{}, fmt.Errorf("ocds: write the versions of %s: %w", record.OCID, err)
	}
	return record, nil
}
