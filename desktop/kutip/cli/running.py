"""From words to an exit code: 0 done, 1 refused or problems found, 2 not understood."""

from collections.abc import Sequence

from kutip.app.crash import write_report
from kutip.cli.output import Output, no_more_readers
from kutip.cli.parsing import parse
from kutip.domain.errors import KutipError

INTERRUPTED = 130


def run_guarded(words: Sequence[str]) -> int:
    """Run a command; whatever happens ends in a sentence and a code, never in a traceback."""
    output = Output(as_json="--json" in words)
    try:
        command, args = parse(words)
        return command.run(args, output)
    except SystemExit as end:  # how argparse leaves, after its own words
        return end.code if isinstance(end.code, int) else 2
    except KeyboardInterrupt:
        output.say("Stopped. What was begun has been taken back.")
        return INTERRUPTED
    except BrokenPipeError:
        no_more_readers()
        return 0
    except Exception as error:  # noqa: BLE001 - the crash guard
        return output.refuse(_sentence(error, words))


def _sentence(error: Exception, words: Sequence[str]) -> str:
    """What to say of an error: what a person can act on, else where the report of a bug is."""
    match error:
        case KutipError():
            return str(error)
        case OSError():
            reason = error.strerror or type(error).__name__
            return f"{error.filename}: {reason}." if error.filename else f"{reason}."
        case MemoryError():
            return "There is not enough memory for this. Nothing was written."
    report = write_report(error, words)
    where = (
        f"A report without any of your texts is in {report}" if report else "There is no report"
    )
    return (
        f"This is a mistake in Kutip ({type(error).__name__}), not yours. What was saved before "
        f"is safe. {where}."
    )
