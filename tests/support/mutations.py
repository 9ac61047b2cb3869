"""Valid files that nobody wrote: shipped and invented regions after seeded random edits.

An edit that makes a fault is taken back, so what comes out is sound, whatever it says.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

from jalur.law.region import Region
from jalur.loading.build_region import build
from jalur.loading.checks import check
from jalur.loading.data_file import DataFile
from jalur.loading.mapping_reader import MappingReader
from jalur.loading.yaml_nodes import ListNode, MappingNode, Node, TextNode
from support.loader import common
from support.regions import REGIONS, ROOT, TESTS

Data = dict[str, Any]
Edit = Callable[[Random, Data], str]

SHIPPED = sorted((ROOT / "data").glob("*.yaml"))
INVENTED = sorted([*REGIONS.glob("*.yaml"), *(TESTS / "cases" / "regions").glob("*.yaml")])
SOURCES = (*INVENTED, *SHIPPED)
TRIES = 30
"""Edits that are tried on one file, taken back or not."""
WORDS = (
    *(
        "Dinas",
        "Kecamatan",
        "Asisten",
        "Kepala",
        "Umum",
        "Daerah",
        "dan",
        "II",
        "Wali Kota",
        "Olahraga",
    ),
    *(
        "[red]x[/red]",
        "{nama}",
        "%s",
        "a|b",
        "“kutip”",
        "\\",
        "`x`",
        "*",
        "Éé",
        "'; --",
        "<b>",
        "&",
    ),
    *("x" * 300, "kata " * 60, "-f", "null", "07", "٣", "ﷺ", "日本"),
)


@dataclass(frozen=True)
class Mutant:
    """A valid file that came out of random edits."""

    seed: int
    source: str
    edits: tuple[str, ...]
    text: str
    region: Region


@cache
def _original(path: Path) -> str:
    return json.dumps(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))


def mutant(seed: int, sources: tuple[Path, ...] = SOURCES) -> Mutant:
    """The file of a seed: the same one on every machine and in every run."""
    random = Random(seed)
    path = sources[seed % len(sources)]
    data = json.loads(_original(path))
    region = _region(data)
    assert region is not None, path
    wanted = random.choice((1, 1, 2, 3, 5, 8))
    edits: list[str] = []
    for _ in range(TRIES):
        if len(edits) == wanted:
            break
        changed = copy.deepcopy(data)
        said = random.choice(EDITS)(random, changed)
        found = _region(changed) if said else None
        if found is not None:
            data, region = changed, found
            edits.append(said)
    return Mutant(seed, path.stem, tuple(edits), _text(data), region)


def _text(data: Data) -> str:
    """The data as a file; JSON is YAML, but for a null, which has no quotes."""
    return json.dumps(data, ensure_ascii=False, indent=1).replace('"null"', "null")


def _region(data: Data) -> Region | None:
    """The region of the data, or None where they have faults: as a file is read, without YAML."""
    file = DataFile()
    reader = MappingReader(file, _node(data), "")
    region = build(reader, common(), "kab-ubahan")
    reader.refuse_unasked()
    if file.faults or not (region.parties and region.provisions):
        return None
    check(region, file)
    return None if file.faults else region


def _node(value: Any) -> Node:
    if isinstance(value, dict):
        inner = [
            node for key, each in value.items() for node in (TextNode(1, key, False), _node(each))
        ]
        return MappingNode(1, inner)
    if isinstance(value, list):
        return ListNode(1, [_node(each) for each in value])
    return TextNode(1, value, value == "null")


# Where edits go: every list and mapping of the file, with the key that it stands under.

RARE = ("provisions", "regulation")
"""Sections in which most edits are faults or only words."""


def _containers(node: Any, key: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(node, dict):
        yield key, node
        for name, inner in node.items():
            yield from _containers(inner, name)
    elif isinstance(node, list):
        yield key, node
        for inner in node:
            yield from _containers(inner, key)


def _some(random: Random, data: Data, *types: type) -> list[tuple[str, Any]]:
    """The lists or mappings of one section that have something in them."""
    sections = [name for name in data if name not in RARE or random.random() < 0.1]
    section = random.choice(sections or list(data))
    found = list(_containers(data[section], section))
    return [(key, each) for key, each in found if isinstance(each, types) and each]


def drop(random: Random, data: Data) -> str:
    """An entry of a list or a key of a mapping is gone."""
    found = _some(random, data, list, dict)
    if not found:
        return ""
    key, where = random.choice(found)
    if isinstance(where, list):
        where.pop(random.randrange(len(where)))
        return f"drop an entry of {key}"
    name = random.choice(list(where))
    del where[name]
    return f"drop {name} of {key}"


def duplicate(random: Random, data: Data) -> str:
    """An entry of a list stands there again, elsewhere, with one thing of it otherwise."""
    found = [each for each in _some(random, data, list) if isinstance(each[1][0], dict)]
    if not found:
        return ""
    key, where = random.choice(found)
    entry = copy.deepcopy(random.choice(where))
    if "id" in entry:
        entry["id"] += f"-{random.randrange(100)}"
    name = random.choice(list(entry))
    others = [each[name] for each in where if name in each and each[name] != entry[name]]
    if others and name != "id":
        entry[name] = copy.deepcopy(random.choice(others))
    elif name not in ("id", "basis", "at"):
        del entry[name]
    where.insert(random.randint(0, len(where)), entry)
    return f"duplicate an entry of {key}, {name} otherwise"


def swap(random: Random, data: Data) -> str:
    """Two values of one key change places."""
    found = _some(random, data, dict)
    if len(found) < 2:
        return ""
    _, one = random.choice(found)
    name = random.choice(list(one))
    others = [each for _, each in found if name in each and each is not one]
    if not others:
        return ""
    other = random.choice(others)
    one[name], other[name] = other[name], one[name]
    return f"swap two {name}"


def repoint(random: Random, data: Data) -> str:
    """A value becomes that of another place of the same key."""
    found = _some(random, data, dict)
    if not found:
        return ""
    _, one = random.choice(found)
    name = random.choice(list(one))
    others = [each[name] for _, each in found if name in each and each[name] != one[name]]
    if not others:
        return ""
    one[name] = copy.deepcopy(random.choice(others))
    return f"re-point {name}"


PARTY_KEYS = (
    *("for", "signers", "by", "to", "party", "parties", "copies_to", "candidates", "offices"),
    *("office", "coordinator", "heads", "on_behalf_of", "appointed_by", "between"),
)


def repoint_party(random: Random, data: Data) -> str:
    """A rule is for, or goes to, some other party."""
    found = _some(random, data, dict)
    spots = [(each, key) for _, each in found for key in PARTY_KEYS if key in each]
    if not spots:
        return ""
    where, key = random.choice(spots)
    id = random.choice(list(data["parties"]))
    value = where[key]
    if isinstance(value, list):
        spot = random.randrange(len(value) + 1)
        value[spot : spot + random.randint(0, 1)] = [id]
    elif key in ("by", "to", "party", "for") and random.random() < 0.5:
        where[key] = [value, id]
    else:
        where[key] = id
    return f"re-point {key} to {id}"


def several_offices(random: Random, data: Data) -> str:
    """A step of one office has several."""
    steps = [
        step
        for section, key in (("routes", "steps"), ("paraf", "initials"))
        for rule in data.get(section, [])
        for step in rule.get(key, [])
    ]
    if not steps:
        return ""
    step = random.choice(steps)
    known = [*data["parties"], "coordinator", "adviser"]
    offices = [*step.get("offices", []), step.pop("office", ""), *random.sample(known, 2)]
    step["offices"] = list(dict.fromkeys(id for id in offices if id in known))
    random.shuffle(step["offices"])
    step["pick"] = random.choice(["all", "any", "unstated"])
    step.pop("candidates", None)
    if random.random() < 0.5:
        step["words"] = random.choice(WORDS)
    return f"several offices: {step['offices']}"


def reorder(random: Random, data: Data) -> str:
    """The entries of a list, or the keys of a mapping, in another order."""
    found = _some(random, data, list, dict)
    if not found:
        return ""
    key, where = random.choice(found)
    if isinstance(where, list):
        random.shuffle(where)
    else:
        pairs = list(where.items())
        random.shuffle(pairs)
        where.clear()
        where.update(pairs)
    return f"another order of {key}"


def move(random: Random, data: Data) -> str:
    """An entry goes from one list or mapping to another of the same key."""
    found = _some(random, data, list, dict)
    if not found:
        return ""
    key, one = random.choice(found)
    others = [each for name, each in found if name == key and each is not one]
    others = [each for each in others if type(each) is type(one)]
    if not others or key in RARE:
        return ""
    other = random.choice(others)
    if isinstance(one, list):
        other.insert(random.randint(0, len(other)), one.pop(random.randrange(len(one))))
    else:
        name = random.choice(list(one))
        other[name] = one.pop(name) if random.random() < 0.5 else copy.deepcopy(one[name])
    return f"move an entry of {key}"


def rename_id(random: Random, data: Data) -> str:
    """A party has another id, everywhere."""
    old = random.choice(list(data["parties"]))
    new = random.choice(
        ["kecamatan-baruga", "dinas-cinta", "x", "a1", f"{old}-2", "kepala", "asisten-i"]
    )
    if new in data["parties"]:
        return ""
    changed = _renamed(data, old, new)
    data.clear()
    data.update(changed)
    return f"id {old} becomes {new}"


def _renamed(node: Any, old: str, new: str) -> Any:
    if isinstance(node, dict):
        return {_renamed(key, old, new): _renamed(each, old, new) for key, each in node.items()}
    if isinstance(node, list):
        return [_renamed(each, old, new) for each in node]
    return new if node == old else node.replace(f"[{old}]", f"[{new}]")


def rename(random: Random, data: Data) -> str:
    """A party has another name, or one more alias."""
    party = random.choice(list(data["parties"].values()))
    other = random.choice(list(data["parties"].values()))["name"].split()
    words = party["name"].split()
    spot = random.randrange(len(words) + 1)
    words[spot : spot + random.randint(0, 1)] = [random.choice([*WORDS, *other])]
    name = " ".join(words)
    if random.random() < 0.5:
        party["name"] = name
    else:
        party["aliases"] = {**party.get("aliases", {}), name: party["basis"]}
    return f"a party is called {name[:60]}"


def reword(random: Random, data: Data) -> str:
    """A free text says something else."""
    keys = (
        "summary",
        "text",
        "printed",
        "reason",
        "condition",
        "deadline",
        "words",
        "when",
        "title",
    )
    keys += ("otherwise", "name", "subject", "regulation", "place", "number", "province", "gazette")
    spots = [
        (each, key)
        for _, each in _containers(data)
        if isinstance(each, dict)
        for key in keys
        if isinstance(each.get(key), str)
    ]
    where, key = random.choice(spots)
    where[key] = " ".join(random.choice(WORDS) for _ in range(random.randint(1, 3)))
    return f"{key} says {where[key][:60]}"


def set_value(random: Random, data: Data) -> str:
    """A rule has a value of a closed list that it had not."""
    lists = common()
    section, key, value = random.choice(
        [
            ("routes", "mode", ["through", "direct", "afterwards"]),
            ("routes", "force", list(lists.forces)),
            ("routes", "end_stated", ["yes", "no"]),
            ("routes", "purposes", [[each] for each in lists.purposes]),
            ("routes", "condition", list(WORDS)),
            ("paraf", "order", ["stated", "listed", "parallel", "unstated"]),
            ("paraf", "manner", [["hierarki"], ["koordinasi", "setiap-lembar"]]),
            ("paraf", "max", ["1", "3"]),
            ("paraf", "exempt", [[{"drafter_signs": "yes", "basis": ["1"]}]]),
            ("paraf", "document", list(lists.documents)),
            ("paraf", "force", list(lists.forces)),
            ("relations", "by_assignment", ["yes", "no"]),
            ("relations", "natures", [[], *([each] for each in lists.natures)]),
            ("relations", "condition", list(WORDS)),
            ("mandates", "kind", ["authority", "duty", "task"]),
            ("mandates", "act", ["sign", "represent", "delegate"]),
            ("mandates", "force", list(lists.forces)),
            ("mandates", "deadline", list(WORDS)),
            ("oddities", "kind", list(lists.oddity_kinds)),
            ("oddities", "printed", list(WORDS)),
            ("regulation", "units", ["listed", "unlisted"]),
        ]
    )
    found = data.get(section) or []
    where = found if isinstance(found, dict) else random.choice(found) if found else None
    if where is None:
        return ""
    where[key] = random.choice(value)
    return f"{key} of {section}: {str(where[key])[:60]}"


def infer(random: Random, data: Data) -> str:
    """A rule, step or membership is a reading of ours."""
    found = [each for key, each in _containers(data) if isinstance(each, dict) and "basis" in each]
    where = random.choice(found)
    where["status"], where["reason"] = "inferred", "Bacaan kami."
    return "inferred"


def change_kind(random: Random, data: Data) -> str:
    """A party is of another kind."""
    party = random.choice(list(data["parties"].values()))
    party["kind"] = random.choice(list(common().kinds))
    if random.random() < 0.5:
        party.pop("portfolio", None)
    return f"{party['name'][:60]} is of the kind {party['kind']}"


def new_member(random: Random, data: Data) -> str:
    """A group, class or forum has one more list of members."""
    groups = [each for each in data["parties"].values() if "members" in each]
    if not groups:
        return ""
    group = random.choice(groups)
    some: dict[str, Any] = {"basis": group["basis"]}
    if random.random() < 0.6:
        some["parties"] = [random.choice(list(data["parties"]))]
    else:
        some["kinds"] = [random.choice(list(common().kinds))]
    if random.random() < 0.5:
        some["status"], some["reason"] = "inferred", "Bacaan kami."
    group["members"].insert(random.randint(0, len(group["members"])), some)
    return f"{group['name'][:60]} takes in {some}"


def new_party(random: Random, data: Data) -> str:
    """One more party, of which no rule speaks yet."""
    id = f"pihak-{random.randrange(1000)}"
    kind = random.choice(list(common().kinds))
    basis = random.choice(list(data["parties"].values()))["basis"]
    party = {"name": f"{random.choice(WORDS)[:40]} Pihak {id[6:]}", "kind": kind, "basis": basis}
    if random.random() < 0.3:
        party["heads"] = random.choice(list(data["parties"]))
    pairs = list(data["parties"].items())
    pairs.insert(random.randint(0, len(pairs)), (id, party))
    data["parties"] = dict(pairs)
    return f"a new party of the kind {kind}"


EDITS: tuple[Edit, ...] = (
    *(drop, drop, duplicate, duplicate, swap, repoint, repoint, repoint_party, repoint_party),
    *(repoint_party, several_offices, several_offices, reorder, reorder, move, move, rename_id),
    *(rename, rename, reword, set_value, set_value, infer, change_kind, new_member, new_member),
    *(new_party,),
)
