"""What the user says about an import: every option of `kutip import`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from kutip.formats.base import OffsetUnit

StateChoice = Literal["as-found", "new", "in_progress", "complete"]
DuplicatesChoice = Literal["refuse", "add-set", "skip", "replace"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOptions:
    """The defaults mean: find out, and refuse where that fails.

    `duplicates` says what happens to a second, different set by the same annotator for the same
    article: it is refused, added as `NAME (2)`, left out (`skip` leaves articles that the project
    has alone altogether), or takes the place of the first.
    """

    format: str | None = None
    annotator: str | None = None
    state: StateChoice = "as-found"
    covers: tuple[str, ...] | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)
    add_labels: bool = False
    offsets: OffsetUnit | Literal["auto"] = "auto"
    encoding: str | None = None
    duplicates: DuplicatesChoice = "refuse"
    skip_bad: bool = False
    replace_unstorable: bool = False
    trim: bool = False
    dry_run: bool = False
