"""One regulation as values, and the lists that all of them share."""
