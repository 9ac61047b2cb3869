"""The JSON Schema of the data format, made of what the loader asks of a file."""
