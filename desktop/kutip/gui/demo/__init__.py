"""The main job by itself, through the real window's own keys and mouse, with pictures.

For a newcomer, a reviewer, and a machine without a screen: import the sample article, label it,
link quotations to speakers, undo and redo, close and reopen, export, read back with plain spaCy.
"""

import json
import os
import sys
import tempfile
from pathlib import Path


def run(out: Path | None, as_json: bool) -> int:  # noqa: FBT001 - from the command line
    """Work through the sample article; gives 1 where anything differs from what was typed."""
    from kutip.domain.errors import KutipError
    from kutip.gui import preflight

    if not preflight.has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    folder = (out or Path(tempfile.mkdtemp(prefix="kutip-demo-"))).absolute()
    # The person's own settings and list of projects are no part of it.
    os.environ["KUTIP_STATE"] = os.environ["KUTIP_CONFIG"] = str(folder / "state")
    try:
        preflight.refuse_bad_pair()
        preflight.refuse_missing_libraries()
        from kutip.gui.demo.story import Story

        story = Story(folder, sys.stderr.write)
    except KutipError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    done = story.tell()
    if as_json:
        sys.stdout.write(json.dumps(done, ensure_ascii=False) + "\n")
    return 0 if not done["differences"] else 1
