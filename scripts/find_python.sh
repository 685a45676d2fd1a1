#!/bin/sh
# Prints a Python 3.10 that really runs (Rasa 3.6.21 needs it), or says what to install.
works() { [ -n "$1" ] && [ "$("$1" -c 'import sys; print(*sys.version_info[:2])' 2>/dev/null)" = "3 10" ]; }
for candidate in "$PYTHON" python3.10 "$HOME"/.pyenv/versions/3.10.*/bin/python; do
    if works "$candidate"; then echo "$candidate"; exit 0; fi
done
if command -v uv >/dev/null && uv python install 3.10 >/dev/null 2>&1; then
    found=$(uv python find 3.10 2>/dev/null)
    if works "$found"; then echo "$found"; exit 0; fi
fi
echo "Pandu needs Python 3.10: install it (or uv), or set PYTHON to its path." >&2
exit 1
