"""The only code that reads YAML or the disk: from files to whole regions or lists of faults."""
