package funding

import (
	"context"
	"strings"

	"linli/ent"
	"linli/ent/budgetline"
	"linli/ent/ledgeraccount"
	"linli/ent/pool"
	"linli/ent/programme"
	"linli/internal/access"
	"linli/internal/act"
	"linli/internal/database"
	"linli/internal/fault"
	"linli/internal/id"
	"linli/internal/trail"
)

// GrantBudgetInput puts money on a budget line, making the line when it is new.
type GrantBudgetInput struct {
	Key        string `json:"-"`
	Code       string
	FiscalYear int
	Name       string
	BuyerID    string
	AreaID     string
	AmountFen  int64 // above zero
}

// GrantBudget is for an approver of the area. It fails with BAD_INPUT for a code, year,
// name or amount that cannot be, and for a line that exists for another area; with
// NOT_FOUND for an unknown area or buyer.
func (s *Service) GrantBudget(ctx context.Context, in GrantBudgetInput) (*ent.BudgetLine, error) {
	area, err := s.area(ctx, in.AreaID)
	if err != nil {
		return nil, err
	}
	if err := access.Require(ctx, access.BudgetGrant, access.Object{AreaPath: area.Path}); err != nil {
		return nil, err
	}
	if faults := in.check(); len(faults) > 0 {
		return nil, faults
	}
	line := id.From("bud", in.Code+"|"+itoa(in.FiscalYear))
	_, err = act.Do(ctx, s.DB, act.Request{Verb: access.BudgetGrant, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (string, error) {
		ctx = access.System(ctx, string(access.BudgetGrant))
		if err := tx.Clock(ctx); err != nil {
			return "", err
		}
		fresh, err := OpenAccount(ctx, tx, line, ledgeraccount.UnitFen)
		if err != nil {
			return "", err
		}
		if err := s.budgetLine(ctx, tx, fresh, line, in, area); err != nil {
			return "", err
		}
		if err := Post(ctx, tx, line, []Move{{line, Source, Available, in.AmountFen}}); err != nil {
			return "", err
		}
		return line, trail.Append(ctx, tx, trail.Entry{
			Stream: line, Verb: string(access.BudgetGrant), Record: line, Actor: access.From(ctx).Actor(),
			Body: map[string]any{"amountFen": in.AmountFen},
		})
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.BudgetLine.Query().Where(budgetline.ID(line)).Only(ctx)
}

func (in GrantBudgetInput) check() fault.List {
	var faults fault.List
	bad := func(field, sentence string, args ...any) {
		faults = append(faults, fault.New(fault.Invalid, fault.CodeBadInput, sentence, args...).At(field))
	}
	if in.AmountFen <= 0 || in.AmountFen > Most {
		bad("amountFen", "amountFen must be above zero and at most %d", Most)
	}
	if strings.TrimSpace(in.Code) == "" {
		bad("code", "a budget line needs a code")
	}
	if in.FiscalYear < 2000 || in.FiscalYear > 2100 {
		bad("fiscalYear", "the fiscal year lies between 2000 and 2100")
	}
	if strings.TrimSpace(in.Name) == "" {
		bad("name", "a budget line needs a name")
	}
	return faults
}

// budgetLine makes the line, or checks that the one there is the one meant.
func (s *Service) budgetLine(ctx context.Context, tx *database.Tx, fresh bool, line string, in GrantBudgetInput, area *ent.Area) error {
	if fresh {
		err := tx.BudgetLine.Create().SetID(line).SetCode(in.Code).SetFiscalYear(in.FiscalYear).SetName(in.Name).
			SetBuyerID(in.BuyerID).SetAreaID(area.ID).SetAreaPath(area.Path).SetCreatedAt(tx.Now).Exec(ctx)
		return missing(err, "the buyer")
	}
	have, err := tx.BudgetLine.Get(ctx, line)
	if err != nil {
		return err
	}
	if have.AreaID != area.ID {
		return fault.New(fault.Invalid, fault.CodeBadInput, "the line %s of %d is for another area", in.Code, in.FiscalYear).At("areaId")
	}
	return nil
}

// GrantPoolInput puts money of a budget line into a programme's pool for an area.
type GrantPoolInput struct {
	Key           string `json:"-"`
	ProgrammeCode string
	AreaID        string
	BudgetLineID  string // where the money comes from; empty: from the parent's plan, untied
	AmountFen     int64
}

// GrantPool is for an approver of the pool's area, and of the budget line's when the
// money comes from one: it is committed to the pool. BUDGET_EXCEEDED when the line has
// not enough left, NOT_FOUND for an unknown area, programme or line, BAD_INPUT for a
// line of another area.
func (s *Service) GrantPool(ctx context.Context, in GrantPoolInput) (*ent.Pool, error) {
	area, err := s.area(ctx, in.AreaID)
	if err != nil {
		return nil, err
	}
	if err := access.Require(ctx, access.PoolGrant, access.Object{AreaPath: area.Path}); err != nil {
		return nil, err
	}
	if in.AmountFen <= 0 || in.AmountFen > Most {
		return nil, fault.New(fault.Invalid, fault.CodeBadInput, "amountFen must be above zero and at most %d", Most).At("amountFen")
	}
	if err := s.sources(ctx, in, area); err != nil {
		return nil, err
	}
	poolID := id.From("pool", in.ProgrammeCode+"|"+area.ID)
	_, err = act.Do(ctx, s.DB, act.Request{Verb: access.PoolGrant, Key: in.Key, Input: in}, func(ctx context.Context, tx *database.Tx) (string, error) {
		ctx = access.System(ctx, string(access.PoolGrant))
		if err := tx.Clock(ctx); err != nil {
			return "", err
		}
		fresh, err := OpenAccount(ctx, tx, poolID, ledgeraccount.UnitFen)
		if err != nil {
			return "", err
		}
		if fresh {
			create := tx.Pool.Create().SetID(poolID).SetProgrammeCode(in.ProgrammeCode).SetAreaID(area.ID).SetAreaPath(area.Path).SetCreatedAt(tx.Now)
			if in.BudgetLineID != "" {
				create.SetBudgetLineID(in.BudgetLineID)
			}
			if err := create.Exec(ctx); err != nil {
				return "", missing(err, "the budget line")
			}
		}
		moves := []Move{{poolID, Source, Available, in.AmountFen}}
		if in.BudgetLineID != "" {
			moves = append(moves, Move{in.BudgetLineID, Available, Reserved, in.AmountFen})
		}
		if err := Post(ctx, tx, poolID, moves); err != nil {
			return "", err
		}
		return poolID, trail.Append(ctx, tx, trail.Entry{
			Stream: poolID, Verb: string(access.PoolGrant), Record: poolID, Actor: access.From(ctx).Actor(),
			Body: map[string]any{"amountFen": in.AmountFen, "budgetLineId": in.BudgetLineID},
		})
	})
	if err != nil {
		return nil, err
	}
	return s.DB.Client.Pool.Query().Where(pool.ID(poolID)).Only(ctx)
}

// sources checks that the programme and the budget line are there, and that the line's
// money may go to the area.
func (s *Service) sources(ctx context.Context, in GrantPoolInput, area *ent.Area) error {
	known, err := s.DB.Client.Programme.Query().Where(programme.Code(in.ProgrammeCode)).Exist(ctx)
	if err != nil {
		return err
	}
	if !known {
		return fault.New(fault.NotFound, fault.CodeNotFound, "there is no programme %s", in.ProgrammeCode).At("programmeCode")
	}
	if in.BudgetLineID == "" {
		return nil
	}
	line, err := s.DB.Client.BudgetLine.Get(ctx, in.BudgetLineID)
	if ent.IsNotFound(err) {
		return fault.New(fault.NotFound, fault.CodeNotFound, "there is no budget line %s", in.BudgetLineID).At("budgetLineId")
	}
	if err != nil {
		return err
	}
	if !strings.HasPrefix(area.Path, line.AreaPath) {
		return fault.New(fault.Invalid, fault.CodeBadInput, "the budget line is for another area").At("budgetLineId")
	}
	return access.Require(ctx, access.PoolGrant, access.Object{AreaPath: line.AreaPath})
}

func (s *Service) area(ctx context.Context, areaID string) (*ent.Area, error) {
	a, err := s.DB.Client.Area.Get(ctx, areaID)
	if ent.IsNotFound(err) {
		return nil, fault.New(fault.NotFound, fault.CodeNotFound, "there is no area %s", areaID).At("areaId")
	}
	return a, err
}

// missing turns a broken foreign key into a fault about what is not there, and a value
// that does not fit into one about the input.
func missing(err error, what string) error {
	switch {
	case ent.IsConstraintError(err):
		return fault.New(fault.NotFound, fault.CodeNotFound, "%s does not exist", what)
	case ent.IsValidationError(err):
		return fault.New(fault.Invalid, fault.CodeBadInput, "a code or a name is too long, or %s is not named", what)
	}
	return err
}
