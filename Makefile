# Everything is installed into .venv from the locks in requirements/; they are whole, so pip looks for nothing beside them (--no-deps).
# Nothing outside the working copy is touched.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
# Where nobody is there to read of it, a test that is passed over is a failure.
STRICT := $(if $(CI),--no-skips)

.PHONY: demo test lint bench verify concordance schema golden pictures whole mutants nox lock clean

demo: $(VENV)/.installed
	$(BIN)/jalur route kendari "Dinas Perhubungan" --format table

# The tests start the command hundreds of times: each would compile the sources where nobody keeps what it compiled.
test: $(VENV)/.test
	$(BIN)/python -m compileall -q src
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder $(STRICT)

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/mypy bench

bench: $(VENV)/.bench
	$(BIN)/python bench/run.py

# Holds every city against the text of its regulation, in the folder SOURCES; lists which facts the sentences of one form have; holds what is found in the texts against what docs/audit.md judges.
verify: $(VENV)/.installed
	for city in $$($(BIN)/jalur cities | cut -f1); do \
	  $(BIN)/jalur verify $$city --source "$(SOURCES)/$$city.txt" --format table || exit 1; \
	done
	$(BIN)/python bench/likeness.py "$(SOURCES)"
	$(BIN)/python bench/judged.py "$(SOURCES)"

# Writes the concordance of every city from the text of its regulation, in the folder SOURCES.
concordance: $(VENV)/.installed
	for city in $$($(BIN)/jalur cities | cut -f1); do \
	  $(BIN)/jalur verify $$city --source "$(SOURCES)/$$city.txt" --write-concordance --format table || [ $$? -eq 1 ] || exit 1; \
	done

# Rewrites the golden files, the pictures of the README and the outputs that pages show; review the difference before it is committed.
golden: $(VENV)/.test
	$(BIN)/python -m pytest tests/output/test_golden.py tests/test_worked.py tests/test_readme_pictures.py tests/test_readme.py tests/cli/test_diff_command.py --rewrite-golden

# Draws the pictures of the README alone.
pictures: $(VENV)/.test
	$(BIN)/python -m pytest tests/test_readme_pictures.py --rewrite-golden

# Rewrites the schema of the data files: what the loader asks for, and what docs/data-format.md says of it.
schema: $(VENV)/.installed
	$(BIN)/python -m jalur.loading.schema.write docs/data-format.md schemas/region.schema.json

# Rewrites the whole answers in tests/cases/ and tests/sentences/; each difference is held against the rules of its region before it is committed.
whole: $(VENV)/.test
	$(BIN)/python -m pytest tests/test_cases.py tests/answers/test_sentences.py --rewrite-whole

# How many small changes of the reasoning the tests notice, of every eighth; MUTANTS=all asks about each of them, which takes hours,
# MUTANTS="jalur.answers.ways.*" about those of one module. mutmut makes them all when it runs over a few, and knows then which test
# reaches what. `.venv/bin/mutmut results` lists the others, docs/mutants.md says why.
mutants: $(VENV)/.mutants
	$(BIN)/mutmut run "jalur.answers.report.*" >/dev/null
	$(BIN)/python bench/mutants.py $(if $(MUTANTS),"$(MUTANTS)")

# The runner of the other environments, ready in .venv/bin/nox.
nox: $(VENV)/.dev

# Rewrites requirements/ after a change of pyproject.toml; with UPGRADE=1 to the newest versions it allows.
lock: $(VENV)/.dev
	$(BIN)/nox --session lock -- $(if $(UPGRADE),--upgrade)

clean:
	rm -rf $(VENV) mutants .nox .coverage bench/.venv bench/.venv-earlier .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/.installed: pyproject.toml hatch_build.py requirements/demo.lock
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "jalur needs Python 3.11 or newer")'
	$(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes --no-deps --requirement requirements/demo.lock
	$(PIP) --no-build-isolation --no-deps --editable .
	touch $@

$(VENV)/.test: $(VENV)/.installed requirements/test.lock
	$(PIP) --require-hashes --no-deps --requirement requirements/test.lock
	touch $@

$(VENV)/.dev: $(VENV)/.test requirements/dev.lock
	$(PIP) --require-hashes --no-deps --requirement requirements/dev.lock
	touch $@

$(VENV)/.mutants: $(VENV)/.installed requirements/mutants.lock
	$(PIP) --require-hashes --no-deps --requirement requirements/mutants.lock
	touch $@

$(VENV)/.bench: $(VENV)/.installed requirements/bench.lock
	$(PIP) --require-hashes --no-deps --requirement requirements/bench.lock
	touch $@
