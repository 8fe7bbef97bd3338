# make run    builds the environment and opens the window on the sample project
# make test   builds the environment, checks the code and runs all tests
# make lint bench inputs translations screenshots clean

PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11 python,\
  $(shell $(name) -c 'import sys; sys.version_info >= (3, 11) and print("$(name)")' 2>/dev/null)) python3)
VENV ?= .venv
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
PREFLIGHT := $(PYTHON) annotator/preflight.py
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --constraint constraints.txt

.PHONY: run test lint bench inputs translations screenshots clean

run: $(VENV)/made-run
	@$(BIN)/python scripts/run.py

test: lint
	$(BIN)/python -m pytest --numprocesses logical --maxprocesses 4 --dist loadfile

lint: $(VENV)/made-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python scripts/translations.py --check

bench: $(VENV)/made-dev
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m bench

inputs: $(VENV)/made-dev
	$(BIN)/python scripts/inputs.py $(FILE)

translations: $(VENV)/made-dev
	$(BIN)/python scripts/translations.py

screenshots: $(VENV)/made-dev
	QT_QPA_PLATFORM=offscreen $(BIN)/python scripts/screenshots.py

clean:
	rm -rf $(VENV) build dist tour .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/made-run: pyproject.toml constraints.txt annotator/preflight.py
	@$(PREFLIGHT) --install environment offscreen
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) --editable .
	@touch $@

$(VENV)/made-dev: pyproject.toml constraints.txt annotator/preflight.py
	@$(PREFLIGHT) --install environment offscreen
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) --editable '.[dev]'
	@touch $@ $(VENV)/made-run
