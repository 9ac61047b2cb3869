"""What a draft of a changed text has that the file of a person has not, and what to judge anew."""
