# Linli 邻里: what you do here. `make` alone lists it.
#
# Every target builds with the same flags, so that nothing is compiled twice.

SHELL         := bash
.SHELLFLAGS   := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS     += --no-print-directory

VERSION ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo development)
SERVERS := internal/testenv/with-servers
BUILD   := go build -buildvcs=false -ldflags "-X main.version=$(VERSION)" -o bin/linli ./cmd/linli

# What the tests in a browser run in; pictures are taken in the whole browser.
CHROMIUM := --chromium

# Linters, pinned; built on first use from the module proxy.
STATICCHECK := go run honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOLANGCI    := go run github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0

# Folders with Go that people write.
WRITTEN = $(wildcard cmd graph/*.go internal ent/schema ent/entc.go ent/generate.go)

# Where `make run` listens and keeps its data.
export LINLI_ADDR ?= 127.0.0.1:8080
export LINLI_DATA   ?= data

# What the front ends are made from.
WEB_SHARED     = $(wildcard web/shared/*.json) web/pack.mjs web/licenses.cjs
CONSOLE_SOURCE = $(shell find web/console -path web/console/node_modules -prune -o -type f -print) $(WEB_SHARED)
RESIDENT_SOURCE = $(shell find web/resident -path web/resident/node_modules -prune -o -type f -print) $(WEB_SHARED)
PAGES          = web/dist/console/org.html web/dist/m/index.html
NODE_MISSING   = ! command -v npm >/dev/null || ! node -e 'process.exit(process.versions.node.split(".")[0] < 20 ? 1 : 0)' 2>/dev/null

.PHONY: help run build web test test-go test-web test-browser screens test-quick prove bench generate verify check lint toolchain release-operations

help: ## list these targets
	@echo "Linli 邻里: an urban district's community services. Targets:"
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## build, then serve a demonstration on http://127.0.0.1:8080
	@echo "run: serving the demonstration on http://$(LINLI_ADDR), data in $(LINLI_DATA)/; Ctrl-C stops it"
	@exec bin/linli serve --demo

web: ## build the front ends into web/dist, the mini-program into web/weapp (Node 20 and npm; the first time takes some minutes)
	@if $(NODE_MISSING); then echo "web: Node 20 or later with npm is missing: install both from your system's packages or nodejs.org, then run this again" >&2; exit 1; fi
	@$(MAKE) -j2 $(PAGES) web/weapp/app.json

# Packages are installed anew when the lockfile changed. No package needs its install script.
web/%/node_modules/.package-lock.json: web/%/package-lock.json
	@echo "web: npm packages of web/$* (the first time up to two minutes)"
	@cd web/$* && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

web/dist/console/org.html: web/console/node_modules/.package-lock.json $(CONSOLE_SOURCE)
	@echo "web: the consoles"
	@cd web/console && npx vite build --logLevel warn
	@node web/pack.mjs web/dist/console

web/dist/m/index.html: web/resident/node_modules/.package-lock.json $(RESIDENT_SOURCE)
	@echo "web: the resident's pages for browsers (about half a minute)"
	@cd web/resident && npm run --silent h5 >node_modules/h5.log 2>&1 || { cat node_modules/h5.log >&2; exit 1; }
	@node web/pack.mjs web/dist/m

web/weapp/app.json: web/resident/node_modules/.package-lock.json $(RESIDENT_SOURCE)
	@echo "web: the resident's mini-program"
	@cd web/resident && npm run --silent weapp >node_modules/weapp.log 2>&1 || { cat node_modules/weapp.log >&2; exit 1; }

build: toolchain ## compile bin/linli (the first time takes some minutes)
	@if $(NODE_MISSING); then echo "build: Node 20 with npm is missing: the API will run, but its pages are not built"; else $(MAKE) -j2 $(PAGES); fi
	@echo "build: compiling bin/linli; the first time takes about 4 minutes, later ones seconds"
	@$(BUILD) || { echo "build: failed; the compiler's words are above" >&2; exit 1; }

test: toolchain web test-web ## the whole suite, on SQLite, PostgreSQL and Redis, and by clicking in Chromium (starts its own servers)
	@echo "test: the whole suite on SQLite, PostgreSQL and Redis; the first time compiles for about 4 minutes"
	@$(MAKE) test-go
	@$(MAKE) test-browser

test-go: toolchain ## the part of the suite in Go, on SQLite, PostgreSQL and Redis
	@$(SERVERS) go test -timeout 20m ./... || { echo "test-go: failed; look for FAIL above" >&2; exit 1; }

test-web: web ## the front ends' own tests: types, rules, parts, the mini-program under a stand-in for WeChat
	@echo "test-web: the consoles' types, rules and parts"
	@cd web/console && npx tsc --noEmit && npx oxlint --deny-warnings src && npx vitest run --silent --reporter=dot
	@echo "test-web: the resident's types, the mini-program's build"
	@cd web/resident && npm run --silent types
	@node --test --test-reporter=dot web/shared web/resident/test

# The longest comes first, so that the others run beside it.
LONGEST := web/e2e/tender.walkthrough.test.mjs
BROWSER  = $(LONGEST) $(filter-out $(LONGEST),$(wildcard web/e2e/*.test.mjs))

test-browser: web build web/e2e/node_modules/.package-lock.json ## Linli as people use it: Chromium against the real server
	@echo "test-browser: every page, and whole paths by clicking, in Chromium on PostgreSQL and Redis; some minutes"
	@$(SERVERS) $(CHROMIUM) node --test --test-concurrency=3 --test-reporter=spec $(BROWSER) || { echo "test-browser: failed; look for ✖ above" >&2; exit 1; }

screens: web build web/e2e/node_modules/.package-lock.json ## take the pictures in docs/screens anew
	@rm -f docs/screens/*.png
	@LINLI_SCREENS=write $(MAKE) test-browser CHROMIUM=--browser

test-quick: toolchain ## the suite without its PostgreSQL half
	@echo "test-quick: the suite on SQLite alone; run make test before you hand in"
	@LINLI_TEST_QUICK=1 $(SERVERS) go test -short -timeout 14m ./... || { echo "test-quick: failed; look for FAIL above" >&2; exit 1; }

prove: toolchain ## long random walks of commands, every invariant checked after each (WALKS=200 of each kind on each database)
	@echo "prove: $(or $(WALKS),200) random walks through services, and as many through contracts, on SQLite and PostgreSQL, a line every 20 walks"
	@LINLI_TEST_WALKS=$(or $(WALKS),200) $(SERVERS) go test -count=1 -timeout 60m -v -run '^TestWalk' ./internal/worldtest || { echo "prove: failed; the shortened walk is above, and -rapid.seed repeats it" >&2; exit 1; }

bench: toolchain ## browse, detail and book beside the best SQL for the same work, on 50,000 offerings
	@echo "bench: seeding 50,000 offerings on a PostgreSQL that syncs to disk takes some minutes; keep the machine quiet"
	@$(SERVERS) --durable go run -buildvcs=false ./internal/bench

generate: toolchain web/console/node_modules/.package-lock.json ## write ent/ from ent/schema, graph/ and the front ends' operations from schema/
	@echo "generate: the ent client and the GraphQL server; about a minute"
	@go generate ./ent ./graph
	@echo "generate: types and operations of the front ends"
	@cd web/console && npx graphql-codegen --config codegen.ts >node_modules/codegen.log 2>&1 || { cat node_modules/codegen.log >&2; exit 1; }

release-operations: ## keep the operations of this build for good: make release-operations VERSION=1.0.0
	@node web/release.mjs "$(VERSION)"

verify: generate ## regenerate; nothing may change, and migrations must match the entities
	@echo "verify: generated code is what is committed"
	@changed=$$(git status --porcelain -- ent graph web/console/src/gql web/resident/src/gql); \
	if [ -n "$$changed" ]; then \
		echo "$$changed"; \
		echo "verify: generated code is not as committed: read git diff, then commit it" >&2; exit 1; \
	fi
	@echo "verify: migrations of both databases give the tables that the entities describe"
	@internal/database/diff/run -check || { echo "verify: write the migration with internal/database/diff/run NAME, read it and commit it" >&2; exit 1; }

check: toolchain ## quick checks: formatting, go vet, staticcheck
	@echo "check: formatting"
	@unformatted=$$(gofmt -l $(WRITTEN)); \
	if [ -n "$$unformatted" ]; then \
		echo "$$unformatted"; echo "check: format these with: gofmt -w $$(echo $$unformatted)" >&2; exit 1; \
	fi
	@echo "check: go vet"
	@go vet ./...
	@echo "check: staticcheck"
	@$(STATICCHECK) $$(go list ./... | grep -v -E '^linli/(ent|graph/generated|graph/model)(/|$$)') $(if $(wildcard ent/schema),./ent/schema)

lint: check ## check, and many linters more (building golangci-lint takes about 4 minutes, once)
	@echo "lint: golangci-lint; the first time builds it for about 4 minutes"
	@$(GOLANGCI) run ./...

toolchain:
	@command -v go >/dev/null || { echo "Go is missing: install Go 1.26 or later from your system's packages or go.dev, then run this again" >&2; exit 1; }
	@go version | awk '{ split(substr($$3, 3), v, "."); if (v[1] < 1 || v[1] == 1 && v[2] < 26) { \
		print "This is " $$3 "; Linli needs Go 1.26 or later: install it, then run this again" > "/dev/stderr"; exit 1 } }'
