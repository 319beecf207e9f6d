"""What the program does, whatever drives it."""
