"""Start Kutip: with a command, the command; else the window."""

import sys


def main() -> None:
    """Run the program and leave with its exit code."""
    from kutip.cli import main as run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
