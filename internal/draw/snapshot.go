package draw

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"
	"unicode/utf8"
)

const rootDomain = "linli/draw/root/v1"

// longestID bounds an id, in bytes.
const longestID = 256

// Sorted gives the ids that take part in ascending order of their bytes. There must be
// one at least; an id is UTF-8 of 1 to 256 bytes and appears once.
func Sorted(ids []string) ([]string, error) {
	sorted := slices.Sorted(slices.Values(ids))
	if len(sorted) == 0 {
		return nil, fmt.Errorf("draw: nobody takes part")
	}
	for i, id := range sorted {
		switch {
		case id == "" || len(id) > longestID || !utf8.ValidString(id):
			return nil, fmt.Errorf("draw: %q is not an id of 1 to %d bytes of UTF-8", id, longestID)
		case i > 0 && id == sorted[i-1]:
			return nil, fmt.Errorf("draw: %q takes part twice", id)
		}
	}
	return sorted, nil
}

// Root fixes who takes part, whatever order the ids come in:
// SHA-256("linli/draw/root/v1" ‖ number of ids ‖ for each, ascending: length ‖ id), numbers
// and lengths as 8 bytes, big endian. Errors are those of Sorted.
func Root(ids []string) (Hash, error) {
	sorted, err := Sorted(ids)
	if err != nil {
		return Hash{}, err
	}
	b := binary.BigEndian.AppendUint64([]byte(rootDomain), uint64(len(sorted)))
	for _, id := range sorted {
		b = binary.BigEndian.AppendUint64(b, uint64(len(id)))
		b = append(b, id...)
	}
	return sha256.Sum256(b), nil
}
