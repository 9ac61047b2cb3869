"""The words of ``jalur draft``, from the file of the words of the law."""

from __future__ import annotations

from types import MappingProxyType

from jalur.law.draft_words import DraftWords
from jalur.loading.mapping_reader import MappingReader


def draft_words(reader: MappingReader) -> DraftWords:
    """What the mapping ``drafting`` says."""

    def lists(key: str) -> MappingProxyType[str, tuple[str, ...]]:
        return MappingProxyType(reader.each(key, MappingReader.texts, required=True))

    def words(key: str) -> MappingProxyType[str, str]:
        return MappingProxyType(reader.each(key, MappingReader.text, required=True))

    def texts(key: str) -> tuple[str, ...]:
        return reader.texts(key, required=True)

    return DraftWords(
        regions=lists("regions"),
        prefixes=words("prefixes"),
        formulas=texts("formulas"),
        gazettes=texts("gazettes"),
        amending=texts("amending"),
        laws=texts("laws"),
        offices=lists("offices"),
        groups=lists("groups"),
        same=reader.sides("same"),
        only_defined=texts("only_defined"),
        single=texts("single"),
        making=texts("making"),
        officers=texts("officers"),
        classes=words("classes"),
        leading=texts("leading"),
        led=words("led"),
        forums=texts("forums"),
        calling=texts("calling"),
        otherwise=texts("otherwise"),
        defines=texts("defines"),
        begins=lists("begins"),
        says=lists("says"),
        heading=lists("heading"),
        items=words("items"),
        summaries=words("summaries"),
        pairing=texts("pairing"),
        between=texts("between"),
        leading_to=texts("leading_to"),
        together=reader.text("together"),
        in_place_of=texts("in_place_of"),
        passed_by=texts("passed_by"),
        leaders=texts("leaders"),
        noun_natures=words("noun_natures"),
        done_by=texts("done_by"),
        relations=texts("relations"),
        having=texts("having"),
        destinations=texts("destinations"),
        qualifiers=texts("qualifiers"),
        telling=reader.sides("telling"),
        more=texts("more"),
        reporting=texts("reporting"),
        reasons=words("reasons"),
        acts=lists("acts"),
        charges=lists("charges"),
        nature_nouns=texts("nature_nouns"),
        opens=lists("opens"),
        tells=lists("tells"),
        rhythms=texts("rhythms"),
        before_items=texts("before_items"),
        itself=texts("itself"),
        on_promulgation=texts("on_promulgation"),
        elsewhere=texts("elsewhere"),
        contrasts=texts("contrasts"),
        no_verbs=texts("no_verbs"),
        fielding=texts("fielding"),
        fields_end=texts("fields_end"),
        unclaimed=texts("unclaimed"),
        delivered=texts("delivered"),
        accounting=texts("accounting"),
        passing=texts("passing"),
        mutual=texts("mutual"),
        open_ends=texts("open_ends"),
        upwards=texts("upwards"),
        accounts=texts("accounts"),
        passed=texts("passed"),
        replaced_by=texts("replaced_by"),
        acting_as=texts("acting_as"),
        absent=texts("absent"),
        sending=texts("sending"),
        deciding=texts("deciding"),
        in_names=texts("in_names"),
        nouns=texts("nouns"),
        advised=texts("advised"),
        alike=texts("alike"),
        field_lists=texts("field_lists"),
        oddities=words("oddities"),
        updates=words("updates"),
    )
