"""Writing spaCy's training data: plans of articles, then documents, files and a folder."""
