"""Forms of a word are one, in British and American spelling, and strangers are not joined."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ascl_reader.library.library import Library
from ascl_reader.library.read_library import read_library
from ascl_reader.paths import shipped_library
from ascl_reader.search.word_forms import normal_form
from ascl_reader.search.words import folded_words

SAME = """
exclude excludes excluded excluding exclusion exclusions
diagnose diagnoses diagnosed diagnosing diagnosis diagnostic
child children
woman women
person persons people
teach teaches taught teaching
fund funds funded funding funder
fine fines fined fining
bully bullies bullied bullying
plan plans planned planning
policy policies
lottery lotteries
family families
box boxes boxed boxing
class classes
analyse analyze analysed analyzed analysis analyses analysing
organise organises organised organising organize organizes organized organizing
organisation organisations organization organizations
behaviour behaviours behavior behaviors
behavioural behavioral
colour colours coloured color colors colored
programme programmes program programs
centre centres center centers
defence defense
licence license licences licensed
judgement judgment
counselling counseling counselled counseled
counsellor counselor counsellors
travel travels travelled traveled travelling traveling
enrol enroll enrols enrolled enrolment enrollment
fulfil fulfill fulfilled
labour labor
favour favor favoured favoring
inquiry enquiry inquiries
math maths mathematics
ageing aging aged age
choose chooses choosing chose chosen choice
close closes closed closing closure
raise raises raised raising
nurse nurses nursing
focus focuses focused focussed focusing
campus campuses
crisis crises
curriculum curricula curricular
criterion criteria
inspect inspected inspection inspections inspector inspectorate
attend attendance attending
penalise penalised penalises penalising penalize penalized
penalty penalties
refer referred referral referrals referring
access accessible accessibility
vulnerable vulnerability vulnerabilities
effective effectively
financial financially finance
reasonable reasonably
ta tas
pru prus
dsl dsls
senco sencos
adopted adoption adoptive adopters
select selected selection selective selects
regulate regulator regulation
race racial racially
young younger youngest
""".strip().splitlines()

STRANGERS = """
sending send
sealed seal
looked look
governance government governors
adopted adopts
policy police
general generate generation
university universal universe
exclude exclusive
organisation organ organise
inclusion include
statement state station
moral morale
rational rationale ration
local locale
human humane humanity
news new
means mean
wellbeing well
setting set
building build
united unit
evening even
commission commissioner
qualify quality
manage manger
plane plan
car care
rat rate
not note
site sit
past past pasta
import important
author authority
secret secretary
secure security
sense sen
send sent
sats sat
lac lack
tax taxi
school scholar
teacher teach
selective selectively
statement statemented
leader lead
relation relationship relative
community communist communication
provide province
premium premise
pupil puppet
progress progressive
experience experiment
policies polices
wales whale
""".strip().splitlines()


@pytest.mark.parametrize("line", SAME)
def test_forms_of_a_word_are_one(line: str) -> None:
    assert len({normal_form(word) for word in line.split()}) == 1


@pytest.mark.parametrize("line", STRANGERS)
def test_strangers_stay_apart(line: str) -> None:
    words = dict.fromkeys(line.split())
    assert len({normal_form(word) for word in words}) == len(words)


@pytest.mark.parametrize("word", ["", "a", "is", "ing", "ed", "s", "bed", "king", "thing", "bring", "need", "1041500"])
def test_short_words_are_left_alone(word: str) -> None:
    assert normal_form(word) == word


def test_the_form_of_a_form_is_itself() -> None:
    library = Library(read_library(shipped_library()))
    parts = [part for statement in library.statements for part in statement.plain_parts().values()]
    forms = {normal_form(word) for part in parts for word in folded_words(part)}
    assert {form for form in forms if normal_form(form) != form} == set()


@given(st.text(max_size=24))
def test_every_text_has_a_form_that_is_no_longer_by_much(word: str) -> None:
    assert len(normal_form(word)) <= len(word) + 2
    assert normal_form(word) == normal_form(word)


@given(st.text("abcdefghijklmnoprstuvwy", min_size=4, max_size=12))
def test_a_plural_is_its_singular(word: str) -> None:
    if not word.endswith(("s", "i", "u", "h", "x", "z", "y", "e")):
        assert normal_form(word + "s") == normal_form(word)
