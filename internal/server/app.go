package server

import (
	"log/slog"

	"linli/graph"
	"linli/internal/access"
	"linli/internal/booking"
	"linli/internal/cache"
	"linli/internal/contracting"
	"linli/internal/database"
	"linli/internal/directory"
	"linli/internal/funding"
	"linli/internal/identity"
	"linli/internal/procurement"
)

// App is Linli's domains on one database and one cache.
type App struct {
	DB          *database.DB
	Cache       *cache.Cache // nil on the command line, where nothing is cached
	Log         *slog.Logger
	Identity    *identity.Service
	Directory   *directory.Service
	Funding     *funding.Service
	Booking     *booking.Service
	Contracting *contracting.Service
	Procurement *procurement.Service
}

// NewApp puts the domains together and sets the guard on the client.
func NewApp(db *database.DB, c *cache.Cache, log *slog.Logger) *App {
	access.Guard(db.Client)
	a := &App{DB: db, Cache: c, Log: log}
	a.Identity = &identity.Service{DB: db, Cache: c, Log: log}
	a.Directory = &directory.Service{DB: db, Cache: c, Log: log}
	a.Funding = &funding.Service{DB: db, Log: log}
	a.Booking = &booking.Service{DB: db, Funding: a.Funding, Cache: c, Log: log}
	a.Procurement = &procurement.Service{DB: db, Log: log}
	a.Contracting = &contracting.Service{DB: db, Funding: a.Funding, Cache: c, Log: log, Procurement: a.Procurement}
	a.Procurement.Rescind = a.Contracting.Rescind
	return a
}

func (a *App) resolver() *graph.Resolver {
	return &graph.Resolver{
		DB: a.DB, Cache: a.Cache, Log: a.Log, Identity: a.Identity, Directory: a.Directory,
		Funding: a.Funding, Booking: a.Booking, Contracting: a.Contracting, Procurement: a.Procurement,
	}
}
