"""Words of a query that ask for something and are not its subject: impact of …, a briefing on …, … explained.

Most are recognised by where they stand: "impact of exclusions" asks for exclusions, "impact assessments" for something
else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ascl_reader.search.words import STOP_WORDS

ASKING = frozenset(
    "affect affected affecting affects against agenda asap barrier barriers between briefing briefings challenge "
    "challenges cheers concerning cons coping current currently describe describes details discuss discussed "
    "discussing document documents especially etc explain explained explaining explains explanation fewer find "
    "finding fyi generally hello hey hi hiya idea ideas info information latest less new now nowadays oppose opposed "
    "opposes opposing pdf per please pros quote quotes re recently regarding search show showing shown solution "
    "solutions struggling summaries summarise summarised summary thank thanks thx today tomorrow update updated "
    "updates urgent urgently without writing wrong yes".split()
)
"""Words that ask for something wherever they stand."""

ASKED_FOR = frozenset(
    "advantages advice amount approach argument arguments article articles benefit benefits campaign case cases "
    "cause causes complaint complaints concern concerns consequences consultation criticism criticisms danger "
    "dangers data debate decline definition detail disadvantages discussion drawbacks drop effect effects "
    "evidence example examples fact facts fall figures future growth guidance history impact impacts "
    "implications increase increases increasing influence law laws legislation letter level levels line lines "
    "meaning news notes number numbers objection objections overview paper papers paragraph plan plans policies "
    "policy proposal proposals reaction reactions read reason reasons recommendation recommendations "
    "regulations report reports research response responses responsibility responsible rise rising risk risks "
    "role rules scale speech state statement statements statistics stats strategy studies study subject "
    "thoughts trend trends types use".split()
)
"""Words that ask where they stand before the subject: effects of …, a statement on …"""

BEHIND_THEM = frozenset("about against around behind between for from in into of on over regarding to towards".split())

ASKED_AT_THE_END = frozenset(
    "checklist consultation data debate facts figures news powerpoint presentation proposals recommendations "
    "report rules slides statement statements statistics stats strategy".split()
)
"""Words that ask at the end of a query too: exclusion statistics."""

FELT = frozenset("angry anxious complain complained complaining concerned unhappy upset worried worry worrying".split())

WHETHER = frozenset("compulsory legal matter matters statutory".split())
"""What people ask about a subject: is … legal, why does … matter."""

DONE = frozenset(
    "act address addressing avoid avoiding change changing combat combating fight fighting improve improving "
    "increase manage managing prevent preventing reduce reducing stop stopping support supporting tackle "
    "tackling".split()
)
"""What is to be done about a subject, where somebody is to do it: how to tackle …, should ministers act on …"""

BEFORE_WHAT_IS_DONE = frozenset(
    "ascl can could do does government heads help helps how i leaders may ministers must not schools should "
    "teachers they to union we would you".split()
)

SAID = frozenset(
    "accept accepted accepts agree agrees believe believes call calling calls endorse endorsed endorses favour "
    "reject rejects respond responded responds support supported supporting supports welcome welcomes".split()
)
"""What a union does with a subject, where the query names who does it: does ASCL support …, are we in favour of …"""

BEFORE_WHAT_IS_SAID = frozenset("ascl in they union us we you".split())

ADDRESSED = frozenset(
    "board ceo chair clerk committee governor governors head heads headteacher headteachers journalist "
    "journalists leaders media member members mp parent parents press principal principals reporter reporters "
    "senco staff teachers trustee trustees".split()
)
"""People who are told of a subject, or who ask for it."""

TELLING = frozenset(
    "advise answer answering ask asked asking brief briefing explain explaining inform informing letter note paper "
    "reply replying report respond say speech talk tell telling told write writing".split()
)

ASKS = frozenset("ask asked asking asks question questions complain complained complaining concerned worried".split())

WITH_VIEWS = frozenset("dfe government governments ministers press union unions".split())

VIEWS = frozenset(
    "believe believes doing line must opinion plans policy position response say saying says should stance "
    "statement think thinks view views".split()
)

KINDS_OF_SCHOOL = frozenset(
    "academies academy college colleges primaries primary secondaries secondary sixth special trust trusts".split()
)

PHASES = frozenset("primary secondary sixth".split())
"""Kinds of school that only say where, also at the end of a query: exclusions secondary."""

_ALL_ROWS = [
    tuple(row.split())
    for row in (
        "at the moment|at present|at the minute|this year|these days|right now|in general|key points|main points|"
        "talking points|bullet points|frequently asked questions|agenda item|local paper|best practice|good practice|"
        "case study|case studies|chair of governors|governors meeting|board meeting|trustees meeting|caused by"
    ).split("|")
]

ROWS = {row[0]: [each for each in _ALL_ROWS if each[0] == row[0]] for row in _ALL_ROWS}
"""Rows of words that ask, by the first of them."""

MAY_TELL = frozenset("plan plans responsibility responsible role without".split())
"""Words that ask, yet count as the subject where a text answers them together with the rest of the query."""

HELPING_VERBS = frozenset("are can could did do does had has have is may might must shall should will would".split())
"""Words that begin a question to be answered with yes or no: can schools …, should we …, do heads have to …"""

WHO_ACTS = KINDS_OF_SCHOOL.union(
    "anyone ascl authorities authority council councils dfe government governors head heads headteachers i inspectors "
    "it leaders ministers ofsted one parents people pupils school schools staff students teachers they union we "
    "you".split()
)
"""Words for those whose acts a question is about."""

BEFORE_A_VERB = frozenset(
    "able actually allowed also always be been being ever expected going have made need now obliged ought really "
    "required still supposed to".split()
)
"""Words that may stand between these and the verb: do heads have to …, are we allowed to …"""

SAID_AT_THE_END = frozenset(
    "big enough fail fails fair good harmful helps high late legal long low necessary needed quick right safe slow "
    "small true useful work works worse worth wrong".split()
)
"""Words at the end of such a question that say something of its subject."""

ENDINGS_OF_WHAT_IS_SAID, SHORTEST_SAID = ("able", "ible", "ed"), 6
"""The endings of other such words, and a number of letters that these exceed: workable, inspected."""

BEFORE_A_NOUN = frozenset("a about an any as at by for from in its no of on or our the their to with your".split())
"""Words that come before a noun: is it safe in a car asks for the car."""

LITTLE = STOP_WORDS | {"about", "all", "over"}

PEOPLE = frozenset(
    "boys carers children dads families family girls kids mothers mums parent parents pupil pupils student students "
    "teenager teenagers teens".split()
)
"""People, where the word before them is the subject: refugee families asks for refugees."""

SMALL = frozenset("a all an any do for from has have is my of our some the to with your".split())
"""Words that may stand between two that belong together."""

FARTHEST = 3
"""The most small words between them."""


def asking_places(words: Sequence[str]) -> frozenset[int]:
    """Returns the places of the folded words of a query that ask for something; this may be all of them."""
    places = [at for at in range(len(words)) if _asks(words, at)]
    return frozenset((*places, *_kinds_of_school(words), *_rows(words)))


def verb_places(words: Sequence[str]) -> frozenset[int]:
    """Returns the places of the verb of a question and of the word at its end that says something of its subject.

    Can schools deliver …, do we have to admit …, who decides on …; is … fair, does … work. They are found by their
    place only: the texts decide whether a verb is the subject itself, as in should schools diagnose ….
    """
    begin = next((at for at, word in enumerate(words[:FARTHEST]) if word in HELPING_VERBS), len(words))
    acting = [at for at in range(begin + 1, min(begin + 1 + FARTHEST, len(words))) if words[at] in WHO_ACTS]
    found = []
    if acting:
        found.append(_behind(words, max(acting)))
    elif words[:1] == ["who"]:
        found.append(_behind(words, begin if begin < len(words) else 0))
    found = [verb for verb in found if verb + 1 < len(words)]
    last = len(words) - 1
    if begin < last - 1 and _is_said_at_the_end(words[last]) and words[last - 1] not in BEFORE_A_NOUN:
        found.append(last)
    return frozenset(found)


def _behind(words: Sequence[str], at: int) -> int:
    """Returns the place of the verb behind the word for those who act."""
    verb = at + 1
    while verb < len(words) and words[verb] in BEFORE_A_VERB:
        verb += 1
    return verb


def _is_said_at_the_end(word: str) -> bool:
    return word in SAID_AT_THE_END or (len(word) > SHORTEST_SAID and word.endswith(ENDINGS_OF_WHAT_IS_SAID))


def _asks(words: Sequence[str], at: int) -> bool:
    """Returns whether the word at a place asks by what stands around it."""
    word = words[at]
    before, after = words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
    return (
        word in ASKING
        or (word in ASKED_FOR and _leads(words, at))
        or (word in ASKED_AT_THE_END and at > 0 and not after)
        or (word in FELT and after == "about")
        or (word in WHETHER and words[0] in ("is", "are", "does", "do", "should", "why"))
        or (word in SAID and (before in BEFORE_WHAT_IS_SAID or _is_by_the_union(words[at + 1 :])))
        or (word in DONE and (before in BEFORE_WHAT_IS_DONE or (at == 0 and word != "prevent")))
        or (word in WITH_VIEWS and not VIEWS.isdisjoint((_before(words, at), _after(words, at))))
        or (word in ADDRESSED and _is_addressed(words, at))
    )


def _is_by_the_union(words: Sequence[str]) -> bool:
    return list(words[:1]) == ["by"] and _first(words[1:]) in ("ascl", "union")


def _is_addressed(words: Sequence[str], at: int) -> bool:
    """Returns whether whoever is named at a place is told of the subject, or asks for it."""
    before_a_subject = at + 1 == len(words) or words[at + 1] in LITTLE
    told = _before(words, at) in TELLING | ASKED_FOR or (at + 1 == len(words) and _is_told(words[:at]))
    says_who = " ".join(words[max(at - 2, 0) : at]) in ("am a", "am the", "as a", "as the", "im a", "im the")
    return (before_a_subject and told) or says_who or _after(words, at) in ASKS | VIEWS


def _is_told(words: Sequence[str]) -> bool:
    """Returns whether words tell something to the people named next: explain selection to our …"""
    telling = list(words)
    while telling and telling[-1] in ("all", "my", "our", "the", "your"):
        telling.pop()
    return telling[-1:] in (["for"], ["to"]) and not TELLING.isdisjoint(telling)


def _leads(words: Sequence[str], at: int) -> bool:
    """Returns whether the subject comes after a word: arguments against …, advantages and disadvantages of …"""
    after = words[at + 1 : at + 4]
    joined = len(after) == 3 and after[0] in ("and", "or") and after[1] in ASKED_FOR and after[2] in BEHIND_THEM
    return joined or bool(after and after[0] in BEHIND_THEM)


def _before(words: Sequence[str], at: int) -> str:
    """Returns the next word before a place that is no small one; empty for none, or where it is far away."""
    return _first(reversed(words[max(at - FARTHEST - 1, 0) : at]))


def _after(words: Sequence[str], at: int) -> str:
    return _first(words[at + 1 : at + FARTHEST + 2])


def _first(words: Iterable[str]) -> str:
    return next((word for word in words if word not in SMALL), "")


def _rows(words: Sequence[str]) -> Iterator[int]:
    for at, word in enumerate(words):
        for row in ROWS.get(word, ()):
            if tuple(words[at : at + len(row)]) == row:
                yield from range(at, at + len(row))


def _kinds_of_school(words: Sequence[str]) -> Iterator[int]:
    """Yields the places of kinds of school that only say where: … in primary schools, … secondary."""
    for at, word in enumerate(words):
        end = at + 2 if words[at + 1 : at + 2] in (["school"], ["schools"], ["form"]) else at + 1
        is_place = word in KINDS_OF_SCHOOL and _before(words, at) in ("across", "at", "in", "within")
        if is_place or (word in PHASES and at > 0 and words[at + 1 :] in ([], ["form"])):
            yield from range(at, end)
