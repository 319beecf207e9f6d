#!/bin/sh
# Makes sure that what Kutip needs outside Python is there.
#
#   system-libraries.sh run          the libraries Qt loads, for this screen or for none
#   system-libraries.sh test         those of both, and the programs that press real keys
#   system-libraries.sh packages P…  the Debian packages named
#
# What is missing is installed where that needs no question (root, or sudo without a
# password). Otherwise one sentence says how, and the answer is 1.

# Lists of packages are words in one string, for sh has no arrays.
# shellcheck disable=SC2086
set -eu

[ "$(uname -s)" = Linux ] || exit 0

# Debian package, a colon, the library to load or the program to find.
offscreen='libglib2.0-0:libglib-2.0.so.0 libgl1:libGL.so.1 libegl1:libEGL.so.1
    libxkbcommon0:libxkbcommon.so.0 libfontconfig1:libfontconfig.so.1 libdbus-1-3:libdbus-1.so.3'
xcb='libxkbcommon-x11-0:libxkbcommon-x11.so.0 libxcb-cursor0:libxcb-cursor.so.0
    libxcb-icccm4:libxcb-icccm.so.4 libxcb-keysyms1:libxcb-keysyms.so.1
    libxcb-shape0:libxcb-shape.so.0'
wayland='libwayland-client0:libwayland-client.so.0 libwayland-cursor0:libwayland-cursor.so.0'
programs='xvfb:Xvfb xdotool:xdotool openbox:openbox'

# The packages among $1 whose library does not load, and Python's venv while it is still
# wanted. Loading is the only proof: ldconfig lists libraries of other machine types too.
missing_libraries() {
    python=.venv/bin/python
    command -v "$python" >/dev/null 2>&1 || python=${PYTHON:-python3}
    if ! command -v "$python" >/dev/null 2>&1; then
        echo python3 python3-venv
        for pair in $1; do echo "${pair%%:*}"; done
        return
    fi
    "$python" -S - $1 <<'PYTHON'
import ctypes, importlib.util, os, sys

if not os.path.exists(".venv") and importlib.util.find_spec("ensurepip") is None:
    print("python%d.%d-venv" % sys.version_info[:2])
for pair in sys.argv[1:]:
    package, library = pair.split(":")
    try:
        ctypes.CDLL(library)
    except OSError:
        print(package)
PYTHON
}

missing_programs() {
    for pair in $1; do
        command -v "${pair#*:}" >/dev/null 2>&1 || echo "${pair%%:*}"
    done
}

case "${1-}" in
run)
    libraries=$offscreen
    if [ -n "${DISPLAY-}" ]; then
        libraries="$offscreen $xcb"
    elif [ -n "${WAYLAND_DISPLAY-}" ]; then
        libraries="$offscreen $wayland"
    fi
    missing=$(missing_libraries "$libraries")
    ;;
test)
    missing="$(missing_libraries "$offscreen $xcb") $(missing_programs "$programs")"
    ;;
packages)
    shift
    missing=$*
    ;;
*)
    echo "usage: $0 run | test | packages NAME…" >&2
    exit 2
    ;;
esac

set -- $missing
[ $# -gt 0 ] || exit 0
missing=$*

if ! command -v apt-get >/dev/null 2>&1; then
    echo "Please install what the Debian packages $missing hold, under this system's own names for them, then run make again." >&2
    exit 1
fi

if [ "$(id -u)" -eq 0 ]; then
    as_root=
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root='sudo -n'
else
    echo "Please run this once, then make again: sudo apt-get update && sudo apt-get install -y $missing" >&2
    exit 1
fi

echo "Installing system packages: $missing"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! {
    $as_root apt-get -q update &&
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends $missing
} >"$log" 2>&1 </dev/null; then
    tail -n 5 "$log" >&2
    echo "These system packages could not be installed: $missing." >&2
    exit 1
fi
