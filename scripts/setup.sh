#!/bin/sh
# Makes .venv fit for the groups of requirements that are named; takes its own Python where that runs.
cd "$(dirname "$0")/.." || exit 1
python=.venv/bin/python
"$python" -c '' 2>/dev/null || python=$(sh scripts/find_python.sh) || exit 1
exec "$python" -E -S -m pandu.run.environment "$@"
