"""One file per question: from a region and a question to an answer."""
