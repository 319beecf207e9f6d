"""The only place that knows SQL: a project is a database."""
