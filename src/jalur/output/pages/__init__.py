"""What a person is shown: a page, and how it is drawn on a terminal or in Markdown."""
