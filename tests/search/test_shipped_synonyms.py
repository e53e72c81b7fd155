"""The synonyms that ship with the program: which words lead to which, and which lead nowhere."""

from __future__ import annotations

import pytest

from ascl_reader.library.library import Library
from ascl_reader.search.synonyms import Synonyms
from ascl_reader.search.words import folded_words

PAIRS = [
    ("selective school", "grammar school"),
    ("grammar schools", "selection"),
    ("fines", "penalties"),
    ("kids", "pupils"),
    ("energy bills", "energy prices"),
    ("smartphones", "social media"),
    ("sex education", "RSHE"),
    ("league tables", "performance measures"),
    ("SEN statements", "EHCP"),
    ("PRU", "alternative provision"),
    ("EOTAS", "alternative provision"),
    ("LSCB", "local safeguarding partnership"),
    ("ALN", "special educational needs"),
    ("IDPs", "EHCP"),
    ("homeschooling", "elective home education"),
    ("sexism", "misogyny"),
    ("gay", "LGBT"),
    ("truants", "absence"),
    ("expelled", "exclusion"),
    ("principal", "headteacher"),
    ("wages", "pay"),
    ("counsellor", "mental health"),
    ("asylum seekers", "refugees"),
    ("migrants", "refugees"),
    ("radicalization", "extremism"),
    ("special ed", "SEND"),
    ("cell phones", "social media"),
    ("elementary schools", "primary school"),
    ("pennaeth", "headteacher"),
    ("kids in care", "looked-after children"),
    ("Education Authority", "local authority"),
    ("SATs", "end of primary school"),
    ("coronavirus", "Covid-19"),
    ("enrollment", "admissions"),
    ("cyber-bullying", "social media bullying"),
    ("ALN co-ordinator", "SENCO"),
    ("EHC needs assessments", "EHCP"),
    ("nursery staff", "early years practitioners"),
    ("SENCO workload", "beyond capacity"),
    ("disabled pupils", "special educational needs"),
    ("term-time leave", "holidays in term"),
    ("unauthorised holidays", "holidays in term"),
    ("between local authorities", "around the country"),
    ("ASN", "SEND"),
    ("coordinated support plan", "EHCP"),
    ("without a plan", "no EHCP"),
    ("black teachers", "ethnic minority teachers"),
    ("staff", "teachers"),
    ("hols", "holiday"),
    ("Insta", "social media"),
    ("perm ex", "exclusion"),
    ("service pupils", "service children"),
    ("rural areas", "location"),
    ("CAMHS", "referral to specialists"),
    ("quick route", "fast track"),
    ("equal access", "equitable access"),
    ("gas and electric", "energy"),
    ("decolonise the curriculum", "diverse curriculum"),
    ("KS2 assessment", "end of primary school"),
    ("training", "professional learning"),
    ("daughter", "children"),
    ("same-sex couples", "LGBT parents"),
    ("puberty", "sex education"),
    ("teachers are not therapists", "diagnosis"),
    ("slips through the net", "go missing"),
    ("drowning", "beyond capacity"),
    ("send pupils home", "exclusion"),
    ("MH", "mental health"),
    ("fails maths", "forgotten third"),
    ("don’t come to school", "attendance"),
    ("gwaharddiadau parhaol", "exclusion"),
]


@pytest.mark.parametrize(("typed", "found"), PAIRS)
def test_the_shipped_synonyms_lead_from_one_word_to_another(typed: str, found: str, shipped: Library) -> None:
    words = folded_words(typed)
    ways = Synonyms(shipped.synonyms, shipped.glossary).alternatives(words)
    assert found in {each.shown for each in ways if (each.start, each.end) == (0, len(words))}


@pytest.mark.parametrize(
    "typed",
    "statement/statements/adopted/governance/education/transport/uniform/EBSA/sports premium/free school meals/T levels"
    "/climate change/computing/sixth form/academies/job/research/inclusion/procurement/screening"
    "/transgender/teacher/policy/plan/support/school/report/school refusal/strike/homework/knife crime/vaping/pensions/"
    "home to school transport/school trips/workload".split("/"),
)
def test_a_subject_of_its_own_leads_nowhere_else(typed: str, shipped: Library) -> None:
    synonyms = Synonyms(shipped.synonyms, shipped.glossary)
    held = {word for each in shipped.statements for part in each.plain_parts().values() for word in folded_words(part)}
    typed_words = set(folded_words(typed))
    for each in synonyms.alternatives(folded_words(typed)):
        assert not set(each.words) <= held or set(each.words) & typed_words, each
