# Công Khai. Two commands matter:
#   make site    content/ becomes the portal in site/
#   make test    everything that must hold, held to it
# `make help` names the others. The work of each stands in .ci/ and in the folder it is about.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: site test fuzz lint format bench clean help

# What the site promises a reader, checked in a browser by `make test` (kB, milliseconds, elements).
# One page of HTML, the page with all it loads packed, its elements; the load here and on a slow phone; the layout shift;
# a search in a fresh browser, and again once all it needs was loaded.
export LIMITS := --max-html-kb 300 --max-page-gz-kb 100 --max-dom 3000 \
  --max-load-ms 800 --max-slow-ms 4000 --max-cls 0.02 --max-search-ms 400 --max-warm-search-ms 50 --max-search-kb 100

# Procedures of a benchmark, and rounds of it.
N ?= 10000
ROUNDS ?= 5

# Damaged files for each reader, and what damages them: another seed, other files.
FILES ?= 200000
FUZZ_SEED ?= $(shell date +%s)

site: ## Build the program, then the portal from content/ into site/
	@.ci/install build site
	@.ci/step release 'building congkhai (minutes the first time, seconds after)' swift build -c release --product congkhai
	@.build/release/congkhai build --png
	@printf 'Open: file://%s/site/index.html\n' "$$(pwd | sed 's/%/%25/g; s/ /%20/g; s/#/%23/g')"

test: ## Run the tests of the code, lint, and the browser acceptance on two built sites
	@.ci/test

fuzz: ## Give the readers of files many damaged ones (FILES=200000 for each reader, FUZZ_SEED=…)
	@.ci/install build
	@.ci/step release 'building congkhai (minutes the first time, seconds after)' swift build -c release --product congkhai
	@python3 Tests/Office/fuzz.py --rounds $(FILES) --seed $(FUZZ_SEED)

lint: ## Say what is not formatted as .swift-format asks
	@swift format lint --strict --parallel --recursive Package.swift Sources Tests

format: ## Format all Swift sources
	@swift format --in-place --parallel --recursive Package.swift Sources Tests

bench: ## Compare congkhai with Hugo and with cp -r (N=10000 procedures, ROUNDS=5)
	@.ci/install build bench
	@.ci/step release 'building congkhai (minutes the first time, seconds after)' swift build -c release --product congkhai
	@python3 Benchmarks/bench.py --procedures $(N) --rounds $(ROUNDS)
	@python3 Benchmarks/mixed.py --rounds $(ROUNDS)
	@python3 Benchmarks/figures.py --rounds $(ROUNDS)
	@python3 Benchmarks/writing.py --rounds 3
	@python3 Benchmarks/office.py --rounds 3

clean: ## Remove all that was built, the portal in site/ included
	@rm -rf .build
	@mkdir -p site && find site -mindepth 1 -maxdepth 1 ! -name .gitignore ! -name .well-known -exec rm -rf {} +

help: ## Name the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile
