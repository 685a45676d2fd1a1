#!/bin/sh
# Prints a Python 3.10 that really runs (Rasa 3.6.21 needs it), or says what to install.
works() { [ -n "$1" ] && [ "$("$1" -c 'import ensurepip, sys, venv; print(*sys.version_info[:2])' 2>/dev/null)" = "3 10" ]; }
shims=$(dirname "$(command -v python3.10 || echo /nowhere)") # pyenv's know their versions only where the home is its owner's
for candidate in "$PYTHON" python3.10 "$HOME"/.pyenv/versions/3.10.*/bin/python "$shims"/../versions/3.10.*/bin/python; do
    if works "$candidate"; then echo "$candidate"; exit 0; fi
done
if command -v uv >/dev/null; then
    echo "getting Python 3.10 with uv ..." >&2
    export UV_SYSTEM_CERTS=true # those of a company's proxy are there
    uv python install 3.10 >&2 && found=$(uv python find 3.10 2>/dev/null)
    if works "$found"; then echo "$found"; exit 0; fi
    echo "uv could not get it." >&2
fi
cat >&2 <<'END'
Pandu needs Python 3.10 (Rasa 3.6.21 runs on no newer one), and none was found here. One of these brings it:
  any system                 install uv (docs.astral.sh/uv) and repeat the command: uv gets Python 3.10 by itself
  Ubuntu 22.04               sudo apt install python3.10 python3.10-venv
  macOS                      brew install python@3.10
  Windows                    work in WSL 2 (wsl --install -d Ubuntu-22.04), then as on Ubuntu
  any system with pyenv      pyenv install 3.10
Where it is somewhere else: PYTHON=/path/to/python3.10 make run
END
exit 1
