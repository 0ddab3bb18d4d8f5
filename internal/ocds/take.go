package ocds

// process reads the tree of one release.
func (n *notes) process(tree map[string]any) Process {
	x := node{n, "", tree}
	p := Process{
		OCID: x.text("ocid"), ReleaseID: x.id("id"), Date: x.moment("date"), Tags: x.texts("tag"),
		InitiationType: x.code("initiationType", initiationTypes), Language: x.text("language"),
	}
	if p.OCID == "" {
		n.fail("ocid", CodeNoOCID, "The release has no ocid, so that it cannot be told which process it is about.")
	}
	if p.ReleaseID == "" {
		n.note("id", CodeNoID, "The release has no id, so that a later import knows it by its content only.")
	}
	for i, tag := range p.Tags {
		x.known(index("tag", i), tag, tags)
	}
	known := parties{}
	x.each("parties", func(o node) {
		party := o.organisation()
		party.Roles = o.texts("roles")
		p.Parties = append(p.Parties, party)
		if _, twice := known[party.ID]; !twice && party.ID != "" {
			known[party.ID] = party
		}
	})
	p.Buyer = known.one(x, "buyer")
	if planning, ok := x.object("planning"); ok {
		p.Rationale = planning.text("rationale")
		if budget, ok := planning.object("budget"); ok {
			p.Budget = budget.sum("amount")
		}
	}
	if tender, ok := x.object("tender"); ok {
		p.Tender = tender.tender(known)
	}
	x.each("awards", func(a node) { p.Awards = append(p.Awards, a.award(known)) })
	x.each("contracts", func(c node) { p.Contracts = append(p.Contracts, c.contract(known)) })
	x.each("relatedProcesses", func(r node) {
		p.Related = append(p.Related, ProcessRelation{r.texts("relationship"), r.text("scheme"), r.text("identifier"), r.text("title")})
	})
	return p
}

// parties are the release's organisations by id.
type parties map[string]Party

// organisation reads an entry of parties or, in the way of 1.0, a reference that has all of it.
func (x node) organisation() Party {
	p := Party{ID: x.id("id"), Name: x.text("name")}
	if identifier, ok := x.object("identifier"); ok {
		p.Identifiers = append(p.Identifiers, identifier.identifier())
	}
	x.each("additionalIdentifiers", func(i node) { p.Identifiers = append(p.Identifiers, i.identifier()) })
	return p
}

func (x node) identifier() Identifier {
	return Identifier{Scheme: x.text("scheme"), ID: x.id("id"), LegalName: x.text("legalName"), URI: x.text("uri")}
}

// full fills a reference from the party that it points at.
func (k parties) full(x node) Party {
	p := x.organisation()
	party := k[p.ID]
	if p.Name == "" {
		p.Name = party.Name
	}
	if p.Identifiers == nil {
		p.Identifiers = party.Identifiers
	}
	p.Roles = party.Roles
	return p
}

func (k parties) one(x node, key string) *Party {
	ref, ok := x.object(key)
	if !ok {
		return nil
	}
	p := k.full(ref)
	return &p
}

func (k parties) all(x node, key string) []Party {
	var all []Party
	x.each(key, func(ref node) { all = append(all, k.full(ref)) })
	return all
}

func (x node) tender(known parties) *ProcessTender {
	t := &ProcessTender{
		ID: x.id("id"), Title: x.text("title"), Description: x.text("description"), Status: x.code("status", tenderStatuses),
		Method: x.code("procurementMethod", methods), MethodDetails: x.text("procurementMethodDetails"), Category: x.code("mainProcurementCategory", categories),
		ProcuringEntity: known.one(x, "procuringEntity"), Value: x.sum("value"), Period: x.span("tenderPeriod"), EnquiryPeriod: x.span("enquiryPeriod"),
		ContractPeriod: x.span("contractPeriod"), NumberOfTenderers: x.whole("numberOfTenderers"), Tenderers: known.all(x, "tenderers"), Items: x.items(),
	}
	x.each("lots", func(l node) {
		t.Lots = append(t.Lots, ProcessLot{
			ID: l.part(), Title: l.text("title"), Description: l.text("description"), Status: l.code("status", tenderStatuses),
			Value: l.sum("value"), ContractPeriod: l.span("contractPeriod"),
		})
	})
	return t
}

func (x node) items() []ProcessItem {
	var items []ProcessItem
	x.each("items", func(i node) {
		item := ProcessItem{ID: i.part(), Description: i.text("description"), Quantity: i.decimal("quantity"), Lot: i.id("relatedLot")}
		if unit, ok := i.object("unit"); ok {
			item.Unit, item.UnitPrice = unit.text("name"), unit.sum("value")
		}
		if c, ok := i.object("classification"); ok {
			item.Classification = Identifier{Scheme: c.text("scheme"), ID: c.id("id"), LegalName: c.text("description"), URI: c.text("uri")}
		}
		items = append(items, item)
	})
	return items
}

func (x node) award(known parties) ProcessAward {
	return ProcessAward{
		ID: x.part(), Title: x.text("title"), Status: x.code("status", awardStatuses), Date: x.moment("date"), Value: x.sum("value"),
		Suppliers: known.all(x, "suppliers"), Items: x.items(), ContractPeriod: x.span("contractPeriod"), Lots: x.texts("relatedLots"),
	}
}

func (x node) contract(known parties) ProcessContract {
	c := ProcessContract{
		ID: x.part(), AwardID: x.id("awardID"), Title: x.text("title"), Status: x.code("status", contractStatuses), DateSigned: x.moment("dateSigned"),
		Period: x.span("period"), Value: x.sum("value"), Items: x.items(),
	}
	milestone := func(m node) {
		c.Milestones = append(c.Milestones, ProcessMilestone{
			ID: m.part(), Title: m.text("title"), Type: m.text("type"), Status: m.code("status", milestoneStates), Due: m.moment("dueDate"), Met: m.moment("dateMet"),
		})
	}
	x.each("milestones", milestone)
	implementation, ok := x.object("implementation")
	if !ok {
		return c
	}
	implementation.each("milestones", milestone)
	implementation.each("transactions", func(t node) {
		paid := ProcessPayment{ID: t.part(), Date: t.moment("date"), Value: t.sum("value"), Payer: known.one(t, "payer"), Payee: known.one(t, "payee")}
		if paid.Value == nil { // as it was called in 1.0
			paid.Value = t.sum("amount")
		}
		if m, ok := t.object("relatedImplementationMilestone"); ok {
			paid.Milestone = m.id("id")
		}
		c.Payments = append(c.Payments, paid)
	})
	return c
}
