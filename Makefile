# Everything is installed into .venv; nothing outside the working copy is touched.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test lint bench verify golden clean

demo: $(VENV)/.installed
	$(BIN)/jalur route kendari "Dinas Perhubungan" --format table

test: $(VENV)/.test
	$(BIN)/python -m pytest

lint: $(VENV)/.lint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/.installed
	$(BIN)/python bench/run.py

# Holds every city against the text of its regulation, in the folder SOURCES.
verify: $(VENV)/.installed
	for city in $$($(BIN)/jalur cities | cut -f1); do \
	  $(BIN)/jalur verify $$city --source "$(SOURCES)/$$city.txt" --format table || exit 1; \
	done

# Rewrites the golden files; review the difference before it is committed.
golden: $(VENV)/.test
	$(BIN)/python -m pytest tests/test_golden.py --rewrite-golden

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "jalur needs Python 3.11 or newer")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/.test: $(VENV)/.installed requirements/test.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements/test.txt
	touch $@

$(VENV)/.lint: $(VENV)/.test requirements/lint.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements/lint.txt
	touch $@
