"""Run the command line with ``python -m jalur``."""

from jalur.cli.main import main

if __name__ == "__main__":
    main()
