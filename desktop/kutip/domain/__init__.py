"""What annotation is: values, edits and rules, in plain Python."""
