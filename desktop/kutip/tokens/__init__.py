"""Where a training tokenizer cuts a text: the boundaries, and how they are kept."""
