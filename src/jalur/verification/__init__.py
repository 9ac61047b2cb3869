"""Holds a region against the text of its regulation, in both directions."""
