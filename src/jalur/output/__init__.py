"""From answers to what people and programs read; the only code that imports rich."""
