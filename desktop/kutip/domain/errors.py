"""Errors a person can do something about."""


class KutipError(Exception):
    """Something went wrong that is not a bug: says what happened, where, and what to do.

    The template and its values are kept apart, so that a window can translate the template.
    """

    def __init__(self, template: str, **values: object) -> None:
        """Hold a template with named fields, and the values that fill it."""
        self.template = template
        self.values = values
        super().__init__(template.format(**values))


class StaleError(KutipError):
    """The project is no longer as an edit saw it, so the edit was not made."""
