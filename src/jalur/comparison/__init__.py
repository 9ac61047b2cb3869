"""What two or more regulations say about the same thing, aligned by meaning. One file per topic."""
