#!/bin/sh
# Writes what the image holds, in CycloneDX' form: .rasa/sbom/python.json of the locked packages, .rasa/sbom/page.json of the chat page's.
# cyclonedx-py is locked in requirements/sbom.txt and kept in .rasa/sbom alone; npm makes the other one itself.
set -eu
cd "$(dirname "$0")/.."
tool=.rasa/sbom
cmp -s requirements/sbom.txt "$tool/made_of" || {
    rm -rf "$tool"
    "$(sh scripts/find_python.sh)" -m venv "$tool"
    "$tool/bin/python" -m pip install --quiet --no-deps --require-hashes -r requirements/sbom.txt
    cp requirements/sbom.txt "$tool/made_of"
}
mkdir -p .rasa/sbom
"$tool/bin/cyclonedx-py" requirements requirements/run.txt --output-reproducible --validate --output-format JSON --output-file .rasa/sbom/python.json
echo ".rasa/sbom/python.json: $(grep -c '"purl"' .rasa/sbom/python.json) packages"
if command -v npm >/dev/null; then
    copy=$(mktemp -d) # npm names nothing that has no version, and the page's own package has none
    trap 'rm -rf "$copy"' EXIT
    cp web/package.json web/package-lock.json "$copy"
    (cd "$copy" && npm version 0.0.1 --no-git-tag-version >/dev/null && npm sbom --package-lock-only --omit=dev --sbom-format=cyclonedx) >.rasa/sbom/page.json
    echo ".rasa/sbom/page.json: $(grep -c '"purl"' .rasa/sbom/page.json) packages"
else
    echo ".rasa/sbom/page.json: NOT MADE; npm is not here."
fi
