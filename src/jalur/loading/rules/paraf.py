"""From a mapping of the file to a rule of who initials before whom signs."""

from __future__ import annotations

from jalur.law.closed_lists import ClosedLists
from jalur.law.enumerations import MANNERS, ORDERS, STEP_ORDERS
from jalur.law.rules.paraf import Exemption, ParafRule, in_time
from jalur.law.rules.steps import INITIALLING, ROLES, StepRule
from jalur.loading.mapping_reader import MappingReader
from jalur.loading.rules.amounts import amount_of
from jalur.loading.rules.shared import copies, exceptions, media, precedence, status_and_reason
from jalur.loading.rules.signatures import signature_of
from jalur.loading.rules.steps import step, time_for_all

_FOR_INITIALS = (
    *(
        "document",
        "for",
        "order",
        "manner",
        "max",
        "before",
        "after",
        "force",
        "condition",
        "medium",
    ),
    *("fallback", "amount", "signature", "instead_of", "adds_to", "copies_to", "copies_words"),
    *("within", "if_silent"),
)
"""The keys that tell something of initials, or for what they are set."""


def paraf(reader: MappingReader, common: ClosedLists) -> ParafRule:
    """A rule of who initials before whom signs; one without ``initials`` exempts from all."""
    exempt = reader.mappings("exempt", lambda inner: _exemption(inner, common))
    needed = "initials" in reader.names()
    _check_keys(reader)
    ordered = reader.one_of if needed else reader.maybe_one_of
    status, reason = status_and_reason(reader, steps="initials")
    instead_of, adds_to = precedence(reader)
    basis = reader.basis()
    medium, fallback = media(reader)
    copies_to, copied_roles = copies(reader, ROLES)
    rule = ParafRule(
        id=reader.text("id"),
        documents=reader.many_of("document", common.documents, required=needed, single=True),
        drafters=reader.parties("for"),
        signers=reader.parties("signers"),
        order=ordered("order", ORDERS) or "unstated",
        manner=reader.many_of("manner", MANNERS),
        initials=reader.mappings("initials", _initial, required=needed, again=True),
        most=_most(reader),
        force=reader.maybe_one_of("force", common.forces),
        condition=reader.optional("condition"),
        exempt=exempt,
        basis=basis,
        status=status,
        reason=reason,
        instead_of=instead_of,
        adds_to=adds_to,
        before=reader.optional("before"),
        after=reader.optional("after"),
        exceptions=exceptions(reader, common, basis),
        medium=medium,
        fallback=fallback,
        amount=amount_of(reader),
        signature=signature_of(reader),
        copies_to=copies_to,
        copied_roles=copied_roles,
    )
    for key, office in (("before", rule.before), ("after", rule.after)):
        if office is not None and office not in INITIALLING:
            reader.refer_to_parties(key, [office])
    everyone = sum(len(each.offices) if each.pick == "all" else 1 for each in rule.initials)
    # A list may name more than set their initials; whoever is to come in turn, or at once, does.
    if rule.most and rule.order in ("stated", "parallel") and everyone > rule.most:
        reader.fault("initials", "more-than-most", count=everyone, most=rule.most)
    _check_exempt(reader, rule, common)
    return in_time(rule, *time_for_all(reader))


def _check_keys(reader: MappingReader) -> None:
    """A rule that says only when no initials are needed has ``exempt``, and neither ``initials``
    nor anything that is said of these.
    """
    names = reader.names()
    if "initials" in names:
        return
    if "exempt" not in names:
        reader.fault("", "missing-key", key="initials")
    for key in names if "exempt" in names else ():
        if key in _FOR_INITIALS:
            reader.fault(key, "needs-initials", key=key)


def _initial(reader: MappingReader) -> StepRule:
    """A step of initials, which may be those of whoever drafts."""
    return step(
        reader,
        INITIALLING,
        manner=reader.many_of("manner", MANNERS),
        order=reader.maybe_one_of("order", STEP_ORDERS),
    )


def _most(reader: MappingReader) -> int | None:
    """How many initials there are at most, a number from 1 on."""
    value = reader.optional("max")
    if value is None:
        return None
    if not (value.isascii() and value.isdecimal() and len(value) < 3 and value[0] != "0"):
        reader.fault("max", "not-a-number", value=value)
        return None
    return int(value)


def _exemption(reader: MappingReader, common: ClosedLists) -> Exemption:
    """When no initials are needed, with the fault where nothing says when."""
    exemption = Exemption(
        drafter_signs=reader.flag("drafter_signs", default=False),
        drafters=reader.parties("parties"),
        documents=reader.many_of("documents", common.documents),
        words=reader.optional("words"),
        of=reader.texts("of"),
        basis=reader.basis(),
    )
    reader.refer_to_parties("of", [each for each in exemption.of if each not in INITIALLING])
    said = (exemption.drafters, exemption.documents, exemption.words)
    if not exemption.drafter_signs and not any(said):
        reader.fault("", "exempts-nothing")
    return exemption


def _check_exempt(reader: MappingReader, rule: ParafRule, common: ClosedLists) -> None:
    """What is exempt is one of the documents that the rule is about, or a case of one, and whose
    initials are not needed is one of those who would set them.
    """
    initialling = {office for step in rule.initials for office in step.offices}
    for number, exemption in enumerate(rule.exempt if rule.documents else ()):
        for office in exemption.of if rule.initials else ():
            if office not in initialling:
                reader.fault(f"exempt[{number}].of", "exempts-nobody", office=office)
        for document in exemption.documents:
            wider: str | None = document
            while wider is not None and wider not in rule.documents:
                wider = common.wider_documents.get(wider)
            if wider is None and document in common.documents:
                reader.fault(f"exempt[{number}].documents", "exempts-elsewhere", document=document)
