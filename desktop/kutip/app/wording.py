"""Sentences of the command line, as the window says them."""


def without_options(template: str) -> str:
    """A sentence without advice for the command line: the window has controls for that."""
    advice = ("--", "{option}")
    parts = template.split(". ")
    kept = [part for part in parts if not any(word in part for word in advice)]
    return (". ".join(kept) + ("" if kept == parts else ".")) if kept else template
