"""Machines that help."""
