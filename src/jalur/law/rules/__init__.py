"""What a regulation rules: a file for each sort of rule, so that a question reads its own alone."""
