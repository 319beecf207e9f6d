"""A screen for the stories."""

from collections.abc import Iterator

import pytest
from acting import screen


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    with screen() as name:
        yield name
