"""The text of a regulation made into a data file for a person to judge."""
