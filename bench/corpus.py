"""A corpus as large as Indonesia: 514 kabupaten and kota, made of the cities that are encoded.

``python bench/corpus.py FOLDER`` writes it; the copies have ids and names of their own and are all
valid.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from itertools import cycle
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"
REGIONS = 514
"""The kabupaten and kota of Indonesia."""
_PLACE = re.compile(r"^  place: (.+)$", re.MULTILINE)


def cities(data: Path = DATA) -> tuple[Path, ...]:
    """The files of the encoded cities, by id."""
    return tuple(sorted(data.glob("*.yaml")))


def copies(count: int, data: Path = DATA) -> Iterator[tuple[str, str]]:
    """The id and the text of ``count`` invented regions, each a city under another name."""
    files = cities(data)
    texts = cycle([file.read_text(encoding="utf-8") for file in files])
    for number, text in zip(range(1, count + 1), texts, strict=False):
        yield f"contoh-{number:03}", renamed(text, f"Contoh {number:03}")


def renamed(text: str, name: str) -> str:
    """A city's file with ``name`` wherever the city was named."""
    found = _PLACE.search(text)
    if found is None:
        raise ValueError("the file does not say the place of its regulation")
    return re.sub(rf"\b{re.escape(found[1])}\b", name, text)


def write(folder: Path, regions: int = REGIONS, real: bool = True, data: Path = DATA) -> int:
    """Write the corpus into ``folder`` and return how many files that were.

    With ``real`` these are the cities themselves, then copies until there are ``regions``. Without
    it the cities are counted but left out, for a folder that is added to them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    files = cities(data)[:regions]
    for file in files if real else ():
        (folder / file.name).write_bytes(file.read_bytes())
    for id, text in copies(regions - len(files), data):
        (folder / f"{id}.yaml").write_text(text, encoding="utf-8")
    return sum(1 for _ in folder.glob("*.yaml"))


def main(argv: Sequence[str] | None = None) -> None:
    """Write the corpus into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--regions", type=int, default=REGIONS)
    typed = parser.parse_args(argv)
    print(f"{write(typed.folder, typed.regions)} regions in {typed.folder}")


if __name__ == "__main__":
    main()
