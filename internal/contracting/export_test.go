package contracting

import (
	"context"
	"fmt"
	"strings"

	"linli/ent"
	"linli/internal/database"
)

// The outside tests read the machines and the draw through these.

// DrawSample is the draw of SampleStatement.
func DrawSample(seed string, lines []*ent.StatementLine) []string { return drawSample(seed, lines) }

// Project is the arithmetic of a lot's forecast, LastDays what it asks the database.
var (
	Project  = project
	LastDays = lastDays
)

// AnswersTold is what everybody reads of answers.
var AnswersTold = answersTold

// EvaluateNow reckons a contract's score without keeping it.
func (s *Service) EvaluateNow(ctx context.Context, contractID string) (EvaluationBody, error) {
	var b EvaluationBody
	err := s.DB.InTx(ctx, func(tx *database.Tx) error {
		f, err := s.figures(ctx, tx, contractID)
		if err == nil {
			b, err = evaluate(f)
		}
		return err
	})
	return b, err
}

// StatementDiagram draws the statement machine.
func StatementDiagram() string {
	d := diagram{}
	for _, s := range statementMachine {
		for _, from := range s.from {
			to := s.to
			if to == "" {
				to = from
			}
			d.arrow(string(from), string(to), string(s.action))
		}
	}
	return d.text("DRAFT", "CLOSED")
}

// diagram is a mermaid state diagram: one arrow for all actions between two states.
type diagram struct{ order, labels []string }

func (d *diagram) arrow(from, to, action string) {
	a := from + " --> " + to
	for i, known := range d.order {
		if known == a {
			d.labels[i] += ", " + action
			return
		}
	}
	d.order, d.labels = append(d.order, a), append(d.labels, action)
}

func (d *diagram) text(first string, last ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "```mermaid\nstateDiagram-v2\n    [*] --> %s\n", first)
	for i, a := range d.order {
		fmt.Fprintf(&b, "    %s: %s\n", a, d.labels[i])
	}
	for _, l := range last {
		fmt.Fprintf(&b, "    %s --> [*]\n", l)
	}
	return b.String() + "```\n"
}
