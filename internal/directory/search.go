package directory

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
)

// An offering is found by its name, its organisation's and its category's. Each pair of
// neighbouring characters in them is a row of search_grams. One more row, whose id
// follows from the offering's, holds the whole words.
//
// A search begins with its rarest pair and looks for its terms in the words of those
// offerings. When even that pair is common, it walks the list in its order instead: many
// rows match, and the page is full soon. The database cannot choose: a prepared plan is
// made for a pair of average rarity, and took seconds for a common one.

const (
	shortestTerm  = 2  // characters
	longestText   = 60 // characters
	mostTerms     = 5
	gramsPerQuery = 8    // looked at for the rarest
	commonGram    = 5000 // offerings from which on a pair is common
)

// normal is how words are compared: compatibility forms folded (NFKC), lower case, one
// space for any blank, without what cannot be seen.
func normal(s string) string {
	s = norm.NFKC.String(strings.ToLower(norm.NFKC.String(s)))
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.In(r, unicode.Cc, unicode.Cf):
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// terms splits a search into words that must all occur. Words of Chinese have no blanks,
// so a term is any part of a name.
func terms(text string) ([]string, error) {
	bad := func(format string, args ...any) ([]string, error) {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, format, args...).At("filter", "text")
	}
	if utf8.RuneCountInString(text) > longestText {
		return bad("search for at most %d characters", longestText)
	}
	out := strings.Fields(normal(text))
	slices.Sort(out)
	out = slices.Compact(out)
	if len(out) == 0 || len(out) > mostTerms {
		return bad("search for 1 to %d words", mostTerms)
	}
	for _, t := range out {
		if utf8.RuneCountInString(t) < shortestTerm {
			return bad("%q is too short: a word needs at least %d characters", t, shortestTerm)
		}
	}
	return out, nil
}

// grams lists the distinct pairs of neighbouring characters, blanks left out.
func grams(words string) []string {
	var out []string
	var last rune
	for _, r := range words {
		if last != 0 && !unicode.IsSpace(last) && !unicode.IsSpace(r) {
			out = append(out, string([]rune{last, r}))
		}
		last = r
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// narrowing picks the pairs that a query looks up: of each term in turn, its first, its
// last, and so on inwards, until there are enough.
func narrowing(terms []string) []string {
	var out []string
	for depth := 0; len(out) < gramsPerQuery; depth++ {
		more := false
		for _, t := range terms {
			runes := []rune(t)
			at := depth / 2
			if depth%2 == 1 {
				at = len(runes) - 2 - depth/2
			}
			if at < 0 || at > len(runes)-2 || depth > len(runes)-2 {
				continue
			}
			more = true
			if g := string(runes[at : at+2]); !slices.Contains(out, g) && len(out) < gramsPerQuery {
				out = append(out, g)
			}
		}
		if !more {
			break
		}
	}
	return out
}

// chooseGram finds the pair to begin a search with: the rarest, if fewer offerings than
// common have it. It tells whether any offering can match at all.
func (s *Service) chooseGram(ctx context.Context, l *list, common int) (bool, error) {
	if len(l.terms) == 0 {
		return true, nil
	}
	pairs := narrowing(l.terms)
	q := &statement{}
	limit := q.arg(commonGram)
	for i, g := range pairs {
		if i > 0 {
			q.write(" UNION ALL ")
		}
		q.write("SELECT ", strconv.Itoa(i), " AS pair, COUNT(*) AS n FROM (SELECT 1 AS one FROM search_grams WHERE gram = ", q.arg(g), " LIMIT ", limit, ") x")
	}
	q.write(" ORDER BY n, pair LIMIT 1")
	rows, err := s.DB.Query(ctx, q.String(), q.args...)
	if err != nil {
		return false, fmt.Errorf("look for the rarest pair: %w", err)
	}
	defer func() { _ = rows.Close() }()
	var pair, n int
	if rows.Next() {
		if err := rows.Scan(&pair, &n); err != nil {
			return false, err
		}
	}
	if n < common {
		l.gram = pairs[pair]
	}
	return n > 0, rows.Err()
}

// likeEscape is the character in front of those that LIKE takes as a pattern.
const likeEscape = "!"

var likeEscaper = strings.NewReplacer("!", "!!", "%", "!%", "_", "!_")

// contains is the LIKE pattern of whatever holds s as it stands.
func contains(s string) string { return "%" + likeEscaper.Replace(s) + "%" }

// wordsID is the row that holds an offering's whole words.
func wordsID(offeringID string) string { return "grm_" + offeringID[min(4, len(offeringID)):] }

// wordsJoin is wordsID in SQL.
const wordsJoin = "'grm_' || SUBSTR(o.id, 5)"

// Index rewrites what offerings are found by, in the transaction that changed their
// names or the names of their organisation or category.
func Index(ctx context.Context, tx *database.Tx, offeringIDs ...string) error {
	for part := range slices.Chunk(offeringIDs, 200) {
		words, err := readWords(ctx, tx, part)
		if err != nil {
			return fmt.Errorf("read the words of offerings: %w", err)
		}
		if _, err := tx.ExecContext(ctx, "DELETE FROM search_grams WHERE offering_id IN ("+placeholders(len(part))+")", anys(part)...); err != nil {
			return fmt.Errorf("drop the words of offerings: %w", err)
		}
		var rows []any
		for _, w := range words {
			for _, g := range grams(w.text) {
				rows = append(rows, id.New("grm"), g, w.offering)
			}
			rows = append(rows, wordsID(w.offering), w.text, w.offering)
		}
		if err := insertRows(ctx, tx, "INSERT INTO search_grams (id, gram, offering_id) VALUES ", "", 3, rows); err != nil {
			return fmt.Errorf("write the words of offerings: %w", err)
		}
	}
	return nil
}

type offeringWords struct{ offering, text string }

func readWords(ctx context.Context, tx *database.Tx, offeringIDs []string) ([]offeringWords, error) {
	rows, err := tx.QueryContext(ctx, `SELECT o.id, o.name, g.name, c.name, c.name_en FROM offerings o
		JOIN organizations g ON g.id = o.organization_id JOIN categories c ON c.id = o.category_id
		WHERE o.id IN (`+placeholders(len(offeringIDs))+`) ORDER BY o.id`, anys(offeringIDs)...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var out []offeringWords
	for rows.Next() {
		var offering, name, organization, category, english string
		if err := rows.Scan(&offering, &name, &organization, &category, &english); err != nil {
			return nil, err
		}
		// A line break keeps a term from matching across two names.
		out = append(out, offeringWords{offering, strings.Join([]string{normal(name), normal(organization), normal(category), normal(english)}, "\n")})
	}
	return out, rows.Err()
}

// IndexOrganization does Index for all offerings of an organisation that changed its name.
func IndexOrganization(ctx context.Context, tx *database.Tx, organizationID string) error {
	return indexWhere(ctx, tx, "organization_id", organizationID)
}

// indexWhere does Index for all offerings with a value in a column.
func indexWhere(ctx context.Context, tx *database.Tx, column, value string) error {
	rows, err := tx.QueryContext(ctx, "SELECT id FROM offerings WHERE "+column+" = $1 ORDER BY id", value)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	var ids []string
	for rows.Next() {
		var one string
		if err := rows.Scan(&one); err != nil {
			return err
		}
		ids = append(ids, one)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	_ = rows.Close() // a transaction has one connection: free it for Index
	return Index(ctx, tx, ids...)
}
