"""One small file a command; its docstring is its page in the help."""
