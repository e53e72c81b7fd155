"""Acronyms in texts of every kind."""

from __future__ import annotations

import pytest

from ascl_reader.briefing.sheets.acronyms import AcronymSpeller
from ascl_reader.library.glossary import Glossary
from tests.briefing.sheets.made_up import GLOSSARY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An EHCP is due.", "An EHCP (education, health and care plan) is due."),
        ("EHCPs are due.", "EHCPs (education, health and care plans) are due."),
        ("The DfE’s view", "The DfE’s (Department for Education) view"),
        ("EHCP, EHCP and EHCP", "EHCP (education, health and care plan), EHCP and EHCP"),
        (
            "an education, health and care plan (EHCP) and an EHCP",
            "an education, health and care plan (EHCP) and an EHCP",
        ),
        ("EHCPx, xEHCP, pre-EHCP, EHCP-2", "EHCPx, xEHCP, pre-EHCP, EHCP-2"),
        ("la and LAST are no LA", "la and LAST are no LA (local authority)"),
        ("ASCL says", "ASCL says"),
        ("", ""),
    ],
)
def test_spelling(text: str, expected: str) -> None:
    assert AcronymSpeller(GLOSSARY).spell_out(text) == expected


def test_what_was_spelt_out_is_not_spelt_out_again() -> None:
    speller = AcronymSpeller(GLOSSARY)
    assert speller.spell_out("the LA", "[]") == "the LA [local authority]"
    assert speller.spell_out("the LA and the DfE") == "the LA and the DfE (Department for Education)"


def test_without_a_glossary_nothing_is_spelt_out() -> None:
    assert AcronymSpeller(Glossary()).spell_out("An EHCP") == "An EHCP"
    assert AcronymSpeller(Glossary()).meanings(["An EHCP"]) == ()
