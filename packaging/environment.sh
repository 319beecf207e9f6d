#!/bin/sh
# Makes .venv with Kutip and all it needs, and brings it up to date when pyproject.toml or
# constraints.txt have changed. PYTHON names the interpreter to use.
set -eu

cd "$(dirname "$0")/.."
stamp=.venv/.installed
is_new_enough='import sys; sys.exit(sys.version_info < (3, 11))'

find_python() {
    for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
        if "$candidate" -c "$is_new_enough" 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
}

# The place is part of it: scripts in a .venv that was moved name the old one.
wanted="$(pwd) $(cat pyproject.toml constraints.txt | cksum)"
if [ -x .venv/bin/python ] && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then
    exit 0
fi

if ! .venv/bin/python -c "$is_new_enough" 2>/dev/null || ! [ -x .venv/bin/pip ] ||
    { [ -f "$stamp" ] && [ "$(cut -d ' ' -f 1 "$stamp")" != "$(pwd)" ]; }; then
    python=$(find_python)
    if [ -z "$python" ]; then
        echo "Kutip needs Python 3.11 or newer, and here ${PYTHON:-python3} is $("${PYTHON:-python3}" -V 2>/dev/null || echo missing); please install one, or name it: make PYTHON=/path/to/python3" >&2
        exit 1
    fi
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        sh packaging/linux/system-libraries.sh packages "python$version-venv"
    fi
    echo "Making .venv with $("$python" -V)"
    "$python" -m venv --clear .venv
fi

echo "Installing Kutip and what it needs into .venv (about 600 MB the first time)"
rm -f "$stamp"
if ! .venv/bin/python -m pip install -qq --disable-pip-version-check --no-input \
    -c constraints.txt -e '.[dev]' </dev/null; then
    echo "The installation into .venv did not finish; the lines above say why, and the next make tries again." >&2
    exit 1
fi
echo "$wanted" >"$stamp"
