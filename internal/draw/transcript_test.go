package draw

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// record is the vectors' draw of five seats.
func record() Record {
	root, err := Root(vectorIDs())
	if err != nil {
		panic(err)
	}
	return Record{
		Draw: "draw-1", Purpose: Panel, IDs: vectorIDs(), Taken: 5, Root: Logged{root, 3},
		Buyer:     Party{Logged{Commit(counting(0)), 4}, counting(0)},
		Regulator: Party{Logged{Commit(counting(32)), 5}, counting(32)},
		Head:      Logged{vectorHead(), 5},
	}
}

func run(t *testing.T, r Record) Transcript {
	t.Helper()
	drawn, err := Run(r)
	if err != nil {
		t.Fatal(err)
	}
	return drawn
}

func TestRun(t *testing.T) {
	t.Parallel()
	drawn := run(t, record())
	if !slices.Equal(drawn.Chosen(), vectorOrder[:5]) || !slices.Equal(drawn.Substitutes(), vectorOrder[5:]) || drawn.Seed.String() != vectorSeed {
		t.Errorf("%+v", drawn)
	}
	text, err := json.Marshal(drawn)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := Read(text); err != nil || !reflect.DeepEqual(again, drawn) {
		t.Errorf("read back: %+v, %v", again, err)
	}
}

func TestTieGivesEveryoneAPlace(t *testing.T) {
	t.Parallel()
	r := record()
	r.Purpose, r.Taken = Tie, len(r.IDs)
	drawn := run(t, r)
	want := map[string]int{}
	for i, id := range vectorOrder {
		want[id] = i + 1
	}
	if got := drawn.Places(); !reflect.DeepEqual(got, want) || len(drawn.Substitutes()) != 0 {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestSampleTakesAFixedNumber(t *testing.T) {
	t.Parallel()
	r := record()
	r.Purpose, r.IDs = Sample, nil
	for i := range 221 {
		r.IDs = append(r.IDs, fmt.Sprintf("p%03d", i))
	}
	r.Root.Hash, _ = Root(r.IDs)
	r.Taken = 12
	if got := run(t, r).Chosen(); len(got) != 12 {
		t.Errorf("%q", got)
	}
	r.Taken = 11
	if _, err := Run(r); err == nil || err.Error() != "draw: a sample of 11 from 221, not 12" {
		t.Error(err)
	}
}

// TestVerifySaysWhatDoesNotFit changes one thing and gives the digest that belongs to
// it, as somebody would who wants another outcome.
func TestVerifySaysWhatDoesNotFit(t *testing.T) {
	t.Parallel()
	other := counting(99)
	for _, c := range []struct {
		name   string
		change func(*Transcript)
		want   []string // how the sentences begin
	}{
		{"version", func(d *Transcript) { d.Version = "v0" }, []string{"version"}},
		{"no id", func(d *Transcript) { d.Draw = "" }, []string{"the draw has no id"}},
		{"somebody added", func(d *Transcript) { d.IDs = append(d.IDs, "专家-11") }, []string{"root is", "order is"}},
		{"somebody left out", func(d *Transcript) { d.IDs = d.IDs[1:] }, []string{"root is", "order is"}},
		{"nobody", func(d *Transcript) { d.IDs = nil }, []string{"nobody takes part", "order is", "5 seats"}},
		{"ids not sorted", func(d *Transcript) { slices.Reverse(d.IDs) }, []string{"the ids are not in ascending order"}},
		{"root", func(d *Transcript) { d.Root.Hash = other }, []string{"root is"}},
		{"root after a commit", func(d *Transcript) { d.Root.Entry = 4 }, []string{"the buyer's commit is entry 4"}},
		{"commit after the head", func(d *Transcript) { d.Regulator.Commit.Entry = 6 }, []string{"the regulator's commit is entry 6"}},
		{"buyer's nonce", func(d *Transcript) { d.Buyer.Nonce = other }, []string{"the buyer committed", "seed is"}},
		{"regulator's commit", func(d *Transcript) { d.Regulator.Commit.Hash = other }, []string{"the regulator committed"}},
		{"one commit for both", func(d *Transcript) { d.Regulator = d.Buyer }, []string{"both parties", "seed is"}},
		{"head", func(d *Transcript) { d.Head.Hash = other }, []string{"seed is"}},
		{"seed", func(d *Transcript) { d.Seed = other }, []string{"seed is", "order is"}},
		{"two change places", func(d *Transcript) { d.Order[0], d.Order[9] = d.Order[9], d.Order[0] }, []string{"order is"}},
		{"too many seats", func(d *Transcript) { d.Taken = 11 }, []string{"11 seats"}},
		{"no seats", func(d *Transcript) { d.Taken = 0 }, []string{"0 seats"}},
		{"a tie of five", func(d *Transcript) { d.Purpose = Tie }, []string{"5 of 10 level bids"}},
		{"another purpose", func(d *Transcript) { d.Purpose = "PARTY" }, []string{"purpose"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			d := run(t, record())
			c.change(&d)
			d.Digest, _ = d.digest()
			err := Verify(d)
			if err == nil {
				t.Fatal("it passes")
			}
			said := strings.Split(err.Error(), "\n")
			if len(said) != len(c.want) {
				t.Fatalf("%q, want %q", said, c.want)
			}
			for i := range said {
				if !strings.HasPrefix(said[i], "draw: "+c.want[i]) {
					t.Errorf("%q, want %q", said[i], c.want[i])
				}
			}
		})
	}
}

// TestAnyChangedBitIsFound flips each bit of a written transcript in turn.
func TestAnyChangedBitIsFound(t *testing.T) {
	t.Parallel()
	r := record()
	r.IDs, r.Taken = []string{"a<b", "c", "丁"}, 2
	r.Root.Hash, _ = Root(r.IDs)
	text, err := json.Marshal(run(t, r))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Read(text); err != nil {
		t.Fatal(err)
	}
	for i := range text {
		for bit := range 8 {
			text[i] ^= 1 << bit
			if _, err := Read(text); err == nil {
				t.Errorf("bit %d of byte %d: %s passes", bit, i, text)
			}
			text[i] ^= 1 << bit
		}
	}
}

func TestReadWantsTheTextAsItWasMade(t *testing.T) {
	t.Parallel()
	text, err := json.Marshal(run(t, record()))
	if err != nil {
		t.Fatal(err)
	}
	for name, other := range map[string]string{
		"a space":       " " + string(text),
		"one more name": strings.Replace(string(text), `{"version"`, `{"note":"x","version"`, 1),
		"no end":        string(text[:len(text)-1]),
		"upper case":    strings.Replace(string(text), vectorSeed, strings.ToUpper(vectorSeed), 1),
		"short hash":    strings.Replace(string(text), vectorSeed, vectorSeed[2:], 1),
	} {
		if _, err := Read([]byte(other)); err == nil {
			t.Errorf("%s passes", name)
		}
	}
}

func FuzzRead(f *testing.F) {
	drawn, err := Run(record())
	if err != nil {
		f.Fatal(err)
	}
	text, err := json.Marshal(drawn)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(text)
	f.Add([]byte(`{}`))
	f.Add([]byte(`{"ids":[""],"taken":-1}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		read, err := Read(text)
		if err == nil && len(read.Chosen()) != read.Taken {
			t.Fatalf("%d chosen, %d taken", len(read.Chosen()), read.Taken)
		}
	})
}
