"""What the commands of the workbench do: each looks what was touched, and asks for one edit.

What an edit may be is decided in `kutip.app.labelling` and `kutip.domain`; here is only which.
"""
