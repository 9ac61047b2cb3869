"""Real examples for the help of each command; a test runs every one of them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

EXAMPLES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "letter": (
            "jalur letter kendari Dishub --signer Walikota",
            'jalur letter tarakan Camat --signer Walikota --absent "Sekretaris Daerah"',
            "jalur letter kendari Dishub --signer Walikota -f html > lembar.html",
        ),
        "route": (
            'jalur route kendari "Dinas Perhubungan"',
            "jalur route kendari Dishub --purpose mendesak",
            "jalur route kendari --to 'Wakil Walikota'",
            "cut -d, -f2 surat.csv | jalur route kendari - -f jsonl",
        ),
        "paraf": (
            'jalur paraf kendari "Dinas Perhubungan" --signer Walikota',
            "jalur paraf bengkulu Bappeda --document telaahan",
            'jalur paraf bengkulu --by "Staf Ahli Walikota Bidang Hukum dan Politik"',
        ),
        "relation": (
            "jalur relation kendari Walikota DPRD",
            'jalur relation banjar "Sekretariat Daerah" Kecamatan',
        ),
        "mandates": (
            "jalur mandates tarakan Camat",
            "jalur mandates tarakan Camat --kind authority -f json",
            "jalur mandates tarakan --act represent --for Walikota",
        ),
        "show": ("jalur show kendari", 'jalur show kendari "Dinas Perhubungan" --full'),
        "search": ("jalur search telaahan", "jalur search perjalanan dinas --city tarakan"),
        "diff": (
            "jalur diff kendari bengkulu",
            "jalur diff kendari banjar --topic coordinator --only different",
        ),
        "compare": ("jalur compare", "jalur compare --topic coordinator -f csv > koordinator.csv"),
        "units": (
            "jalur units kendari",
            'jalur units kendari --under "Asisten II" --fields name,basis',
            "jalur units tarakan --field peternakan",
        ),
        "chart": (
            "jalur chart bukittinggi",
            'jalur chart kendari "Dinas Perhubungan"',
            "jalur chart bukittinggi -f mermaid > bagan.mmd",
            "jalur chart bukittinggi -f html > bagan.html",
        ),
        "book": (
            "jalur book kendari -o kendari.html",
            "jalur book tarakan --lang id > tarakan.html",
        ),
        "deadlines": ("jalur deadlines bengkulu", "jalur deadlines kendari Dishub -f json"),
        "pasal": (
            "jalur pasal kendari",
            'jalur pasal kendari "22(2)a"',
            'jalur pasal tarakan "Pasal 27 ayat (1) huruf b"',
        ),
        "glossary": ("jalur glossary", "jalur glossary telaahan"),
        "cities": ("jalur cities", "jalur cities -f csv > kota.csv"),
        "validate": (
            "jalur validate",
            "jalur validate kota-saya.yaml",
            "jalur validate --fix kota-saya.yaml",
        ),
        "schema": ("jalur schema", "jalur schema data > region.schema.json"),
        "verify": (
            "jalur verify kendari --source perwali-kendari.pdf",
            "jalur verify data/kab-rawa.yaml --source perbup.docx --fail-on warning",
            "jalur verify kendari --source perwali-kendari.pdf -f sarif > temuan.sarif",
            "jalur verify --explain way-turned",
        ),
        "audit": (
            "jalur audit rancangan-perbup.docx",
            "jalur audit kendari --source perwali-kendari.pdf -f html > laporan.html",
            "jalur audit perbup.txt --rules-of 2022-06-16 --ignore angka-87d",
            "jalur audit --explain angka-87b",
        ),
        "text": (
            "jalur text perbup.pdf --outline",
            "jalur text perbup.pdf --furniture",
            "jalur text - -f jsonl < perbup.docx",
        ),
        "draft": (
            "jalur draft perbup.pdf > kab-rawa.yaml",
            "jalur draft perbup.docx --id kab-rawa",
            "jalur draft --update kab-rawa.yaml perbup.pdf > u.patch && git apply u.patch",
        ),
        "completion": ("jalur completion bash > ~/.local/share/bash-completion/completions/jalur",),
    }
)
