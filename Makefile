# Kutip: every target sets up what it needs first. `make help` lists them.

SHELL := /bin/sh
PYTHON ?=
BIN := .venv/bin
SAMPLE ?= build/contoh.kutip
SOURCES := desktop tests
# Without places in the source, which move with every edit; in one order, whoever gathers.
GATHER := $(BIN)/pyside6-lupdate -silent -locations none -sort-messages -no-obsolete \
	-disable-heuristic sametext -disable-heuristic similartext -source-language en

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup run demo test lint format bench translations wheel clean environment run-libraries test-libraries

help: ## Lists the targets
	@sed -n 's/^\([a-z][a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F '|' '{ printf "%-20s %s\n", $$1, $$2 }'

run-libraries:
	@sh packaging/linux/system-libraries.sh run

test-libraries:
	@sh packaging/linux/system-libraries.sh test

environment:
	@PYTHON='$(PYTHON)' sh packaging/environment.sh

setup: run-libraries environment ## Makes .venv and installs everything into it

run: setup ## Opens Kutip with the sample project; without a screen, runs the demo
	@if [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no screen here, so the demo runs instead"; \
		exec $(MAKE) --no-print-directory demo; \
	fi; \
	if [ ! -e '$(SAMPLE)' ]; then \
		echo "Making the sample project $(SAMPLE)"; \
		mkdir -p "$$(dirname '$(SAMPLE)')"; \
		$(BIN)/python -m kutip.app.sample '$(SAMPLE)' || { rm -f '$(SAMPLE)'; exit 1; }; \
	fi; \
	exec $(BIN)/python -m kutip '$(SAMPLE)'

demo: setup ## Runs Kutip by itself, without a screen, into build/demo
	@echo "Running the demo into build/demo"
	@QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(BIN)/python -m kutip demo --out build/demo

test: test-libraries lint ## Checks the source and runs the tests
	@echo "Running the tests"
	@QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(BIN)/python -m pytest $(ARGS)

lint: environment ## Checks style, types and the borders between packages
	@echo "Checking style"
	@$(BIN)/ruff check --quiet $(SOURCES)
	@$(BIN)/ruff format --quiet --check $(SOURCES)
	@echo "Checking types"
	@$(BIN)/mypy --no-error-summary
	@echo "Checking the borders between packages"
	@$(BIN)/lint-imports --no-logo

format: environment ## Formats the source and mends what can be mended
	@$(BIN)/ruff check --quiet --fix $(SOURCES)
	@$(BIN)/ruff format --quiet $(SOURCES)

bench: setup ## Measures speed and memory
	@QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(BIN)/python tests/bench/bench.py $(ARGS)

translations: environment ## Gathers new texts, then compiles the translations
	@echo "Gathering texts from desktop/kutip"
	@sources=$$(find desktop/kutip -name '*.py' | LC_ALL=C sort) && \
		$(GATHER) $$sources -target-language id -ts resources/i18n/kutip_id.ts && \
		$(GATHER) $$sources -target-language en -pluralonly -ts resources/i18n/kutip_en.ts
	@echo "Compiling resources/i18n"
	@for texts in kutip_id kutip_en qt_id; do \
		$(BIN)/pyside6-lrelease -silent resources/i18n/$$texts.ts -qm resources/i18n/$$texts.qm || exit 1; \
	done

wheel: environment ## Builds the wheel into dist
	@echo "Building the wheel into dist"
	@$(BIN)/python -m pip wheel -qq --no-deps --wheel-dir dist .

clean: ## Removes what was built, not .venv
	@rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage
