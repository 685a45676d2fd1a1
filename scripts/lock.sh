#!/bin/sh
# Writes the versions of requirements/*.in into requirements/*.txt; with --upgrade the newest that fit each other.
# uv is taken where it is there; else the locked one is put into .rasa/uv for this alone.
set -eu
cd "$(dirname "$0")/.."
export UV_SYSTEM_CERTS=true
uv=$(command -v uv || echo .rasa/uv/bin/uv)
[ -x "$uv" ] || {
    "$(sh scripts/find_python.sh)" -m venv .rasa/uv
    .rasa/uv/bin/python -m pip install --quiet --require-hashes -r requirements/setup.txt
}
lock() {
    group=$1
    shift
    echo "locking requirements/$group.txt ..."
    "$uv" pip compile "requirements/$group.in" -o "requirements/$group.txt" --python-version 3.10 --python-platform linux --generate-hashes \
        --no-header --no-annotate --no-emit-index-url --no-emit-find-links --quiet "$@"
}
lock setup "$@"
for group in run test dev; do lock "$group" --excludes requirements/left_out.txt "$@"; done
lock bench "$@"
lock sbom "$@"
