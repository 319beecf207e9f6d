import pytest


@pytest.fixture(scope="session")
def stock_id():
    """spaCy's own Indonesian tokenizer; it takes four seconds to build."""
    import spacy

    return spacy.blank("id").tokenizer
