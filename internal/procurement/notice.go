package procurement

import (
	"context"

	"linli/ent"
	"linli/ent/notice"
	"linli/internal/database"
	"linli/internal/id"
	"linli/internal/trail"
)

// PublishNotice writes a notice about a record of a project: its facts, of which the form is made.
func PublishNotice(ctx context.Context, tx *database.Tx, p *ent.Project, kind notice.Kind, record, title string, facts map[string]any) error {
	body, err := trail.Canonical(facts)
	if err != nil {
		return err
	}
	return tx.Notice.Create().SetID(id.New("ntc")).SetKind(kind).SetProjectID(p.ID).SetRecordID(record).SetTitle(title).SetBody(body).
		SetAreaPath(p.AreaPath).SetPublishedAt(tx.Now).Exec(ctx)
}
