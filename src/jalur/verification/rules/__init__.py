"""One file per thing that is held against the text; each has a ``check``."""
