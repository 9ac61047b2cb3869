"""The form of a data file mended: quotes, the order of keys, indentation. Nothing that it says."""
