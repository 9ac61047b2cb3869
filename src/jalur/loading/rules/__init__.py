"""From mappings of the file to the rules of the model: a file for each sort of rule."""
