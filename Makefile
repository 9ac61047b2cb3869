# Everything is installed into .venv; nothing outside the working copy is touched.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PYTEST := -m pytest --numprocesses auto --dist loadfile

.PHONY: demo test lint bench verify golden wheel-test lowest-test clean

demo: $(VENV)/.installed
	$(BIN)/jalur route kendari "Dinas Perhubungan" --format table

test: $(VENV)/.test
	$(BIN)/python $(PYTEST)

lint: $(VENV)/.lint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy bench

bench: $(VENV)/.bench
	$(BIN)/python bench/run.py

# Holds every city against the text of its regulation, in the folder SOURCES.
verify: $(VENV)/.installed
	for city in $$($(BIN)/jalur cities | cut -f1); do \
	  $(BIN)/jalur verify $$city --source "$(SOURCES)/$$city.txt" --format table || exit 1; \
	done

# The same tests against the built wheel, in an environment that knows nothing of the working copy's source.
wheel-test:
	$(PYTHON) -m venv --clear .venv-wheel
	.venv-wheel/bin/python -m pip install --quiet --disable-pip-version-check . --requirement requirements/test.txt
	.venv-wheel/bin/python $(PYTEST) --quiet -p no:cacheprovider

# The built wheel again, with the lowest versions of the dependencies that pyproject.toml allows.
lowest-test:
	$(PYTHON) -m venv --clear .venv-lowest
	.venv-lowest/bin/python -m pip install --quiet --disable-pip-version-check . \
	  --requirement requirements/test.txt --constraint requirements/lowest.txt
	.venv-lowest/bin/python $(PYTEST) --quiet -p no:cacheprovider

# Rewrites the golden files; review the difference before it is committed.
golden: $(VENV)/.test
	$(BIN)/python -m pytest tests/test_golden.py --rewrite-golden

clean:
	rm -rf $(VENV) .venv-wheel .venv-lowest bench/.venv bench/.venv-earlier .pytest_cache .mypy_cache .ruff_cache .hypothesis

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

$(VENV)/.bench: $(VENV)/.installed requirements/bench.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements/bench.txt
	touch $@
