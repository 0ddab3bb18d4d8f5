// Package archtest holds the rules about Linli's source that a machine can check:
// who imports whom, where drivers and generated code may be used, what a file, a
// package and the GraphQL contract must look like. It has tests only. Each failure
// says where, what, and what to do; the lists that are meant to grow (places,
// pairs, exceptions) ask for a reason beside each line.
package archtest
