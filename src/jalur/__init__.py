"""Which way a letter goes in an Indonesian city, and which article says so."""

__version__ = "0.1.0"
