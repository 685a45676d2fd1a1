.DEFAULT_GOAL := help
export RASA_TELEMETRY_ENABLED := false
export SQLALCHEMY_SILENCE_UBER_WARNING := 1
unexport PYTHONDONTWRITEBYTECODE  # where it is set each process compiles Rasa anew: 5 s
PY := .venv/bin/python

.PHONY: help setup tools check-content insight changes topic train widget ready run preview undo redo lock upgrade model cluster load shell telegram explain test coverage shuffled faults check bench backup restore deploy-check sbom audit
help:  ## what there is
	@grep -E '^[a-z-]+:.*##' Makefile | sed 's/:.*##/\t/'
setup:  ## make .venv with the locked requirements, where it is not there or they changed
	@sh scripts/setup.sh run
tools:
	@sh scripts/setup.sh run test dev
check-content: setup  ## all mistakes of the content at once, without training (LANG_MESSAGES=en)
	@$(PY) -m pandu.editor.check_content
lock:  ## write the versions of requirements/*.in into requirements/*.txt; those that are there stay where they can
	@sh scripts/lock.sh
upgrade:  ## the same with the newest versions that fit each other
	@sh scripts/lock.sh --upgrade
insight: setup  ## what people asked and in vain, as a page in insight/ and a table (DAYS=7, IGNORE=<group>)
	@DAYS="$(DAYS)" IGNORE="$(IGNORE)" $(PY) -W ignore -m pandu.run.insight
changes: setup  ## which answers differ from those of the last commit, as a page in insight/ and in the terminal
	@$(PY) -W ignore -m pandu.changes
topic: setup  ## a new topic in five steps (ID=gaji; TITLE, ANSWER, SOURCE, URL or it asks)
	@ID="$(ID)" TITLE="$(TITLE)" ANSWER="$(ANSWER)" SOURCE="$(SOURCE)" URL="$(URL)" $(PY) -m pandu.editor.topics
train: setup  ## train into models/ if the data changed
	@$(PY) -m pandu.run.training
model: setup
	@$(PY) -m pandu.run.training --quietly
widget: setup  ## build the chat page and the widget if web/ changed
	@$(PY) -m pandu.run.widget_build
ready: setup
	@$(PY) -m pandu.run.training --unless-pinned
run: ready widget  ## serve the assistant (PANDU_HOST, PANDU_PORT)
	@$(PY) -m pandu.run.launch
preview: train widget  ## the draft on another port, while the published one goes on (PANDU_PREVIEW_PORT)
	@$(PY) -m pandu.run.preview
undo: setup  ## serve the content and model before, with the next 'make run'
	@$(PY) -m pandu.editor.snapshots undo
redo: setup  ## take back 'make undo': serve the working files again
	@$(PY) -m pandu.editor.snapshots redo
cluster: train widget  ## serve it with 2 workers, 2 action servers, PostgreSQL, Redis and nginx on this machine
	@$(PY) -m pandu.run.cluster
shell: model  ## chat in the terminal
	@$(PY) -m pandu.run.shell
check: tools  ## ruff, mypy, borders between the folders; the widget's types, rules and form
	@$(PY) -m pandu.run.widget_build check & widget=$$!; .venv/bin/mypy & types=$$!; \
	.venv/bin/ruff check . && .venv/bin/ruff format --check . && .venv/bin/lint-imports --no-logo; failed=$$?; \
	wait $$types || failed=1; wait $$widget || failed=1; exit $$failed
test: check train widget  ## every test
	@$(PY) -m pytest -n 3 --dist loadfile --no-loadscope-reorder -m "not alone" && $(PY) -m pytest -m alone
coverage: tools model  ## which lines of pandu/ and actions/ the tests without servers reach; fails below 92 %
	@$(PY) -m pytest -n 2 --dist loadfile --without-servers --cov
shuffled: tools model  ## the tests without servers in an order of chance (SEED=<that of another run>)
	@$(PY) -m pytest -n 2 --dist loadfile --no-loadscope-reorder --without-servers --random-order --random-order-seed=$(or $(SEED),$(shell date +%s))
telegram: ready widget  ## serve the assistant, on Telegram too (TELEGRAM_TOKEN)
	@$(PY) -m pandu.run.launch --telegram
explain: setup  ## how one message is read and why it is answered so (TEXT="…", or MESSAGE=<id of a stored one>)
	@$(PY) -m pandu.run.training --quietly --to-explain
	@TEXT="$(TEXT)" MESSAGE="$(MESSAGE)" $(PY) -W ignore -m pandu.explain
faults: tools model  ## the tests in which something breaks, alone (2 to 3 minutes)
	@$(PY) -m pytest -m faults
load: tools train widget  ## 200 users for 5 minutes on 'make run', then on 'make cluster' (LOAD="--help")
	@$(PY) -W ignore -m benchmarks.load $(LOAD)
bench: tools train  ## measure beside Rasa's defaults and NLP.js (Rasa on 6,000 examples, 20 epochs; BENCH="--epochs 100 --share 0": as it comes, for hours)
	@sh scripts/setup.sh bench
	@$(PY) -W ignore -m benchmarks $(BENCH)
backup: setup  ## copy what Pandu keeps into a new folder, while it runs (TO=/backup/2026-01-31)
	@$(PY) -W ignore -m pandu.storage.backup "$(TO)"
restore: setup  ## put a backup back, while Pandu does not run (FROM=/backup/2026-01-31)
	@$(PY) -W ignore -m pandu.storage.backup --restore "$(FROM)"
deploy-check: tools  ## every validator of deploy/ that is here, and what none of them can show
	@$(PY) -m tests.deploy.check
sbom:  ## list what the image holds, as CycloneDX in .rasa/sbom/
	@sh scripts/sbom.sh
audit: setup  ## known weaknesses of the locked packages, where a data source is reached
	@$(PY) -m pandu.run.audit
