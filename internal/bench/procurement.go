package main

import (
	"bytes"
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"database/sql"
	"fmt"
	"io"
	"sync/atomic"

	"linli/ent"
	"linli/ent/project"
	"linli/internal/access"
	"linli/internal/money"
	"linli/internal/ocds"
	"linli/internal/scoring"
	"linli/internal/sealing"
)

// What the rows of procurement are measured with.
const (
	feedReleases = 5_000
	feedAtOnce   = 100
	bidBytes     = 20 << 20
	rankBids     = 30
	rankCriteria = 10
	rankSeats    = 5
)

// procurement are the rows about open data and bids.
func (b *bench) procurement(ctx context.Context) ([]*work, error) {
	if err := b.publish(ctx); err != nil {
		return nil, err
	}
	feed, err := b.feedLimit(ctx)
	if err != nil {
		return nil, err
	}
	seal, err := sealAndOpen()
	if err != nil {
		return nil, err
	}
	plain, err := encryptAndDecrypt()
	if err != nil {
		return nil, err
	}
	rank, read, err := b.rank(ctx)
	if err != nil {
		return nil, err
	}
	return []*work{
		{name: "W4 feed of open data, 100 releases", bound: 0.3, linli: b.feed(), limit: feed},
		{name: "W5 seal and open 20 MB; limit AES and SHA", bound: 0.3, linli: seal, limit: plain},
		{name: "W6 rank 30 bids of 5 seats; limit reads", bound: 0.1, linli: rank, limit: read},
	}, nil
}

// publish fills the feed, where it is empty.
func (b *bench) publish(ctx context.Context) error {
	ctx = access.System(ctx, "bench")
	c := b.app.DB.Client
	if there, err := c.Release.Query().Exist(ctx); err != nil || there {
		return err
	}
	line, err := c.BudgetLine.Query().First(ctx)
	if err != nil {
		return err
	}
	category, err := c.Category.Query().First(ctx)
	if err != nil {
		return err
	}
	author, err := c.Person.Query().First(ctx)
	if err != nil {
		return err
	}
	p, err := c.Project.Create().SetTitle("bench").SetPurpose("bench").SetBuyerID(line.BuyerID).SetBudgetLineID(line.ID).SetCategoryID(category.ID).SetAreaID(line.AreaID).SetAreaPath(line.AreaPath).
		SetCatalogueCode("x").SetEstimateFen(1).SetMethod(project.MethodOpenTender).SetNegativeDenied([]string{}).SetAuthorID(author.ID).SetOcid("ocds-linli0-bench").Save(ctx)
	if err != nil {
		return err
	}
	now, err := b.app.DB.Now(ctx)
	if err != nil {
		return err
	}
	for from := 0; from < feedReleases; from += 500 {
		var rows []*ent.ReleaseCreate
		for n := from + 1; n <= from+500; n++ {
			r, err := ocds.NewRelease(*p.Ocid, int64(n), now, ocds.TagTender)
			if err != nil {
				return err
			}
			r.Tender = &ocds.Tender{ID: p.ID, Title: p.Title, Status: "active", Value: ocds.Yuan(1)}
			for i := range 20 {
				r.Tender.Items = append(r.Tender.Items, ocds.Item{ID: fmt.Sprint(i), Description: "助浴服务，每次一小时，含上门与清洁", Quantity: "120"})
			}
			body, err := ocds.Encode(r)
			if err != nil {
				return err
			}
			rows = append(rows, c.Release.Create().SetOcid(*p.Ocid).SetNumber(n).SetProjectID(p.ID).SetEvent("bench").SetBody(string(bytes.TrimSpace(body))).SetPosition(int64(n)))
		}
		if err := c.Release.CreateBulk(rows...).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

func (b *bench) feed() task {
	var n atomic.Int64
	return func(_ context.Context, conn int) error {
		_, err := b.warm[conn].get(b.token(), fmt.Sprintf("/ocds/releases?after=%d&limit=%d", n.Add(feedAtOnce)%(feedReleases-feedAtOnce), feedAtOnce))
		return err
	}
}

func (b *bench) feedLimit(ctx context.Context) (task, error) {
	stmts, err := b.prepare(ctx, "SELECT body FROM releases WHERE position > $1 ORDER BY position LIMIT $2")
	var n atomic.Int64
	return func(ctx context.Context, conn int) error {
		rows, err := stmts[conn].QueryContext(ctx, n.Add(feedAtOnce)%(feedReleases-feedAtOnce), feedAtOnce)
		if err != nil {
			return err
		}
		return drain(rows, 1)
	}, err
}

// drain reads rows of texts to their end.
func drain(rows *sql.Rows, columns int) error {
	defer func() { _ = rows.Close() }()
	cells := make([]sql.RawBytes, columns)
	dest := make([]any, columns)
	for i := range cells {
		dest[i] = &cells[i]
	}
	for rows.Next() {
		if err := rows.Scan(dest...); err != nil {
			return err
		}
	}
	return rows.Err()
}

// sealAndOpen seals a bid with one large file, and opens it.
func sealAndOpen() (task, error) {
	terms := &sealing.Terms{V: 1, Tender: "tnd_bench", Kind: sealing.Technical, Round: 1, Threshold: 2}
	for n := range 3 {
		k, err := sealing.NewCustodianKeys(fmt.Sprintf("cky_%d", n))
		if err != nil {
			return nil, err
		}
		terms.Custodians = append(terms.Custodians, sealing.Custodian{ID: k.ID, Institution: fmt.Sprintf("org_%d", n), Key: k.Public()})
	}
	keys, err := sealing.NewBidKeys()
	if err != nil {
		return nil, err
	}
	content := make([]byte, bidBytes)
	file := sealing.Attachment{Name: "offer.pdf", Type: "application/pdf", Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(content)), nil }}
	document := sealing.Document{Organization: "org_7", OrganizationName: "bench", Statement: "s", SignedAt: "2026-11-28T09:30:00.000001Z"}
	return func(context.Context, int) error {
		var sealed bytes.Buffer
		e, err := sealing.Seal(&sealed, terms, keys, document, []sealing.Attachment{file}, nil)
		if err != nil {
			return err
		}
		cek, err := keys.CEK(e.Header)
		if err != nil {
			return err
		}
		_, err = sealing.Open(&sealed, cek, nil)
		return err
	}, nil
}

// encryptAndDecrypt is what nobody can go below: each byte hashed for the file, the promise
// and the ciphertext, encrypted, hashed and decrypted again.
func encryptAndDecrypt() (task, error) {
	block, err := aes.NewCipher(make([]byte, 32))
	if err != nil {
		return nil, err
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return nil, err
	}
	content, nonce := make([]byte, bidBytes), make([]byte, aead.NonceSize())
	return func(context.Context, int) error {
		_ = sha256.Sum256(content)
		_ = sha256.Sum256(content)
		sealed := aead.Seal(nil, nonce, content, nil) //nolint:gosec // nothing is kept
		_ = sha256.Sum256(sealed)
		_ = sha256.Sum256(sealed)
		opened, err := aead.Open(nil, nonce, sealed, nil)
		_ = sha256.Sum256(opened)
		_ = sha256.Sum256(opened)
		return err
	}, nil
}

// rank reads the points of a lot in one query and ranks its bids; its limit reads them.
func (b *bench) rank(ctx context.Context) (linli, limit task, err error) {
	stmts, err := b.prepare(ctx, `SELECT 'seat' || s, 'bid' || b, 'c' || c, ((s * 7 + b * 3 + c) % 9)::text FROM generate_series(1, $1::int) b, generate_series(1, $2::int) s, generate_series(2, $3::int) c`)
	if err != nil {
		return nil, nil, err
	}
	query := func(ctx context.Context, conn int) (*sql.Rows, error) {
		return stmts[conn].QueryContext(ctx, rankBids, rankSeats, rankCriteria)
	}
	terms := scoring.Terms{Method: scoring.Comprehensive}
	for c := 1; c <= rankCriteria; c++ {
		kind := scoring.Subjective
		if c == 1 {
			kind = scoring.Price
		}
		terms.Criteria = append(terms.Criteria, scoring.Criterion{ID: fmt.Sprintf("c%d", c), Kind: kind, Max: scoring.Whole(100 / rankCriteria), Bands: bands(kind)})
	}
	var base scoring.Input
	for n := 1; n <= rankBids; n++ {
		base.Bids = append(base.Bids, scoring.Bid{ID: fmt.Sprintf("bid%d", n), Price: money.Fen(40_000_000 + 77_777*n), Conforming: true})
	}
	for n := 1; n <= rankSeats; n++ {
		base.Seats = append(base.Seats, fmt.Sprintf("seat%d", n))
	}
	linli = func(ctx context.Context, conn int) error {
		rows, err := query(ctx, conn)
		if err != nil {
			return err
		}
		defer func() { _ = rows.Close() }()
		in := base
		for rows.Next() {
			var s scoring.Score
			var points string
			if err := rows.Scan(&s.Seat, &s.Bid, &s.Criterion, &points); err != nil {
				return err
			}
			if s.Points, err = scoring.ParseExact(points); err != nil {
				return err
			}
			in.Scores = append(in.Scores, s)
		}
		if err := rows.Err(); err != nil {
			return err
		}
		_, err = scoring.Rank(terms, in)
		return err
	}
	limit = func(ctx context.Context, conn int) error {
		rows, err := query(ctx, conn)
		if err != nil {
			return err
		}
		return drain(rows, 4)
	}
	return linli, limit, nil
}

// bands are what judged points stand for.
func bands(k scoring.Kind) []scoring.Band {
	if k != scoring.Subjective {
		return nil
	}
	return []scoring.Band{{From: scoring.Whole(0), To: scoring.Whole(10), Level: "all"}}
}
