"""The dialogs, and the small widgets they are built from."""
