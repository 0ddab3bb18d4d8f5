// Package ent is the generated client of Linli's tables; ent/schema is written by hand.
package ent

//go:generate go run -mod=mod entc.go
