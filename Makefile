# The commands of this project. Every one sets .venv up by itself, from the lock with its hashes:
# by uv where that is installed, else by python3's own venv and pip. Another Python is named with
# `make PYTHON=python3.12 site`.

PYTHON ?= python3
ARGS :=
BIN := .venv/bin
READY := .venv/.ready
UV := $(shell command -v uv 2>/dev/null)

# The theme prints a notice about its end on every run; the caps in pyproject.toml answer it.
export NO_MKDOCS_2_WARNING := 1
export PYTHONUTF8 := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site serve check test setup lock clean
.NOTPARALLEL:

help: ## print this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(firstword $(MAKEFILE_LIST)) | expand -t 8

site: $(READY) ## build the site into site/
	$(BIN)/briefing build $(ARGS)

serve: $(READY) ## show the site at http://127.0.0.1:8000/ and follow every edit
	$(BIN)/mkdocs serve $(ARGS)

check: $(READY) ## check the fact sheets and the registries, build nothing
	$(BIN)/briefing check $(ARGS)

test: $(READY) ## lint, types, workflow audit and tests; ARGS go to pytest
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/zizmor --offline --no-progress .github/workflows
	$(BIN)/pytest $(ARGS)

setup: $(READY) ## set up .venv; does nothing where it is up to date

# Emptied first, so that .venv holds what the lock says and nothing else. The packages come as
# wheels only: no foreign code runs while they are installed. The project itself comes last,
# editable, with no index, so that what the lock leaves out fails here and not later.
$(READY): pyproject.toml requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Python 3.11 or later is needed; $(PYTHON) is: $$($(PYTHON) --version 2>&1 || true)." \
	    "Name another with: make PYTHON=python3.11" >&2; exit 1; }
ifeq ($(UV),)
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "$(PYTHON) lacks the venv module. On Debian and Ubuntu: apt-get install python3-venv" >&2; \
	  exit 1; }
	rm -rf .venv
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q --disable-pip-version-check \
	  --require-hashes --only-binary :all: -r requirements.lock
	$(BIN)/python -m pip install -q --disable-pip-version-check \
	  --no-index --no-deps --no-build-isolation --editable .
else
	rm -rf .venv
	$(UV) venv -q --python "$$($(PYTHON) -c 'import sys; print(sys.executable)')" .venv
	$(UV) pip install -q --python $(BIN)/python \
	  --require-hashes --only-binary :all: -r requirements.lock
	$(UV) pip install -q --python $(BIN)/python \
	  --no-index --no-deps --no-build-isolation --editable .
endif
	@touch $@

# Resolved for every platform and every Python from 3.11 on. ARGS=--upgrade takes newer releases.
lock: ## resolve the locks again (ARGS=--upgrade for newer releases)
	@set -e; uv="$(UV)"; if [ -z "$$uv" ]; then \
	  scratch="$$(mktemp -d)"; trap 'rm -rf "$$scratch"' EXIT; \
	  $(PYTHON) -m venv "$$scratch"; "$$scratch/bin/pip" install -q uv; uv="$$scratch/bin/uv"; fi; \
	"$$uv" pip compile -q --universal --python-version 3.11 --generate-hashes \
	  --extra test --extra cards --extra links --group build --custom-compile-command 'make lock' \
	  $(ARGS) --output-file requirements.lock pyproject.toml; \
	echo 'pip-audit>=2.10' | "$$uv" pip compile -q --universal --python-version 3.11 --generate-hashes \
	  --custom-compile-command 'make lock' $(ARGS) --output-file .github/audit.lock -

clean: ## remove everything that the other commands made
	rm -rf .venv site .site.building-* .site.lock .site.previous .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find scripts tests -name __pycache__ -type d -prune -exec rm -rf {} +
