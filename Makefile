# make demo    own environment, build the graph of the shipped samples, ask it three questions
# make test    own environment, all tests
# make check   linters, types, layers, generated pages, all tests
# make docs    write the generated pages
# make clean   remove what the others made
#
# Nothing but Python 3.11 or newer is assumed. PYTHON=... chooses another than the newest that is found.

PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
METADATA := setup.cfg pyproject.toml
# one process for each processor; `make test PYTEST_OPTIONS=` runs in one
PYTEST_OPTIONS ?= --numprocesses auto

.DEFAULT_GOAL := help
.PHONY: help demo test check docs clean

help:
	@sed -n 's/^# make/make/p' Makefile

demo: $(VENV)/.installed
	$(BIN)/kg demo demo-store

test: $(VENV)/.test
	$(BIN)/python -m pytest $(PYTEST_OPTIONS)

check: $(VENV)/.check
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/command_reference.py --check
	$(BIN)/python tools/query_reference.py --check
	$(BIN)/python tools/ontology_reference.py --check
	$(BIN)/python tools/readme_transcripts.py --check
	$(BIN)/python -m pytest $(PYTEST_OPTIONS)

docs: $(VENV)/.check
	$(BIN)/python tools/command_reference.py
	$(BIN)/python tools/query_reference.py
	$(BIN)/python tools/ontology_reference.py
	$(BIN)/python tools/readme_transcripts.py

clean:
	rm -rf $(VENV) demo-store build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed and was not found; PYTHON=... names it" >&2; exit 2; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "$(PYTHON) cannot make a virtual environment; on Debian and Ubuntu: apt install python3-venv" >&2; exit 2; }

$(VENV)/.installed: $(BIN)/python $(METADATA)
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.test: $(BIN)/python $(METADATA)
	$(BIN)/python -m pip install --quiet --editable '.[test]'
	@touch $@ $(VENV)/.installed

$(VENV)/.check: $(BIN)/python $(METADATA)
	$(BIN)/python -m pip install --quiet --editable '.[test,check]'
	@touch $@ $(VENV)/.test $(VENV)/.installed
