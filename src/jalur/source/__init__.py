"""The text of a regulation, read into its provisions."""
