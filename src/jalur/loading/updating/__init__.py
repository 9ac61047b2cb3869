"""A file changed where it lies, line by line, and the patch that says so."""
