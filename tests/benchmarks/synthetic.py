"""Writes a library of as many statements as wanted in the shipped format, the same one for the same seed.

The words follow Zipf's law as English does: a few stop words everywhere, a hundred real words of school policy, then
some six thousand words put together from English stems, most of them rare. Themes, documents and glossary are those
that the program ships with. Usable from tests: `write(folder, 10_000)`.
"""

from __future__ import annotations

import itertools
import json
import random
import shutil
import sys
from pathlib import Path

import yaml

DATA = Path(__file__).resolve().parents[2] / "data"
DISTINCT = 6000
"""Words put together from stems, besides the stop words and the real ones."""

STOP = "the of and to in a that for is be are with on as by it this should not or from have which at their".split()
REAL = (
    "funding schools pupils education safeguarding inclusion EHCP SEND Ofsted attendance exclusions governors leaders "
    "teachers accountability assessment budget support special needs children local authorities curriculum behaviour "
    "fines parents staff trust academies colleges pay pensions workload wellbeing mental health disadvantage poverty "
    "equality rights policy government review reform qualifications GCSE apprenticeships careers transport admissions "
    "inspection performance measures progress attainment gap mobility ethics diversity religion assemblies suspension "
    "safety online technology data primary secondary sixth form nursery early years post-16 governance standards "
    "training recruitment retention leadership capital buildings meals uniform bullying racism gender looked-after "
    "virtual heads DfE CAMHS NHS SENCO LA tribunal provision placement alternative mainstream resources evidence"
).split()
STEMS = (
    "act add adapt advis age aim allow answer appeal appoint arrang ask assign assist attach attend balanc bas "
    "bear believ benefit bind bind board bond bound bridg bring build call care carr cast chair challeng chang "
    "charg chart check claim class clear clos coach collect command comment compar compel connect consent "
    "consider consult contact content contract control convert cooperat cost count cover craft creat credit cross "
    "cultur decid declar defend defin deliver demand depend describ deserv design detail detect develop differ "
    "direct discuss display disput distribut document doubt draft draw earn edit effect elect embed employ "
    "empower enabl end engag enforc enjoy enlist ensur enter equip establish estimat evolv exam expect explain "
    "explor express extend fact fail favour fear feel field figur fill find finish fix focus follow forc form "
    "fost found fram fulfil gather gain giv govern grant group grow guard guid hand harm head hear help hold hop "
    "hous identif impact implement import improv inform insist install instruct intend interest invest invit "
    "involv join judg keep know label land last launch lead learn lend lift light limit link list listen load "
    "look maintain manag mark master match matter mean measur meet mention merit mind model mov nam need not "
    "notic observ obtain offer open operat order own part pass plan play point post prais prepar present press "
    "prevent promot propos protect prov provid publish purpos question rais rang rank rat reach read reason "
    "record reduc refer reflect reform regard regulat relat releas relev rely remain remov report request requir "
    "research resolv respect respond rest result return review reward risk rol rul sampl scal schedul screen "
    "secur select send serv shap shar shift sign simplif sort speak spend stabl start stat stay stimul strength "
    "structur stud succeed suggest supervis suppl surve sustain switch target task teach test time trac track "
    "trad train transfer transform treat trust turn unit updat urg valu var view visit vot wait warn watch weigh "
    "welcom widen work writ yield"
).split()
PREFIXES = ("", "re", "un", "over", "mis")
SUFFIXES = ("", *"ing ed er ers able ment ments ation ations ive ively ability ingly".split())


def write(folder: Path, count: int, seed: int = 35) -> Path:
    """Write a library of so many statements into a folder and return it."""
    (folder / "statements").mkdir(parents=True, exist_ok=True)
    for name in ("themes", "documents", "glossary"):
        shutil.copy(DATA / f"{name}.yaml", folder)
    author = _Author(random.Random(seed), count)
    for number, statement_id in enumerate(author.ids, start=1):
        path = folder / "statements" / f"{statement_id}.yaml"
        path.write_text(author.statement(number, statement_id), encoding="utf-8")
    return folder


class Words:
    """Draws words by Zipf's law, and makes sentences and titles of them."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        affixed = itertools.product(PREFIXES, STEMS, SUFFIXES)
        made = sorted({"".join(parts) for parts in affixed} - {*REAL, *STOP})
        made.sort(key=lambda word: len(word) + chance.gauss(0, 1.5))  # frequent words are short
        self._subjects = [*REAL, *made[:DISTINCT]]
        self._all = [*STOP, *self._subjects]
        self._weights = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(len(self._all))))
        self._subject_weights = list(itertools.accumulate(1 / (rank + 12) for rank in range(len(self._subjects))))

    def title(self) -> str:
        """Return a title of three to six words, at most 60 characters."""
        words = self._chance.choices(self._subjects, cum_weights=self._subject_weights, k=self._chance.randint(3, 6))
        title = " ".join(words)
        return (title[:1].upper() + title[1:])[:60].rstrip()

    def sentences(self, least: int, most: int) -> str:
        """Return so many words as sentences."""
        words = self._chance.choices(self._all, cum_weights=self._weights, k=self._chance.randint(least, most))
        said = []
        while words:
            part, words = words[:18], words[18:]
            sentence = " ".join(part)
            said.append(sentence[:1].upper() + sentence[1:] + ".")
        return " ".join(said)

    def section(self, least: int, most: int) -> str:
        """Return a block of one to three paragraphs, now and then with bullets, set in as the YAML needs it."""
        count = self._chance.randint(1, 3)
        parts = [self.sentences(least // count, most // count) for _ in range(count)]
        if self._chance.random() < 0.2:
            parts += [f"- {self.sentences(5, 9)}\n    - {self.sentences(5, 9)}"]
        return "\n\n".join(f"    {part}" for part in parts) + "\n"


class _Author:
    """Writes statements that stand in the shipped themes and documents and refer to one another."""

    def __init__(self, chance: random.Random, count: int) -> None:
        self.ids = [f"synthetic-{number:05}" for number in range(1, count + 1)]
        self._chance = chance
        self._words = Words(chance)
        self._themes = _theme_ids(_shipped("themes"))
        self._documents = [each["id"] for each in _shipped("documents")]

    def statement(self, number: int, statement_id: str) -> str:
        """Return a statement as its file holds it."""
        chance, words = self._chance, self._words
        month = f"{chance.randint(2010, 2026)}-{chance.randint(1, 12):02}"
        return (
            f"version: 1\nid: {statement_id}\ntitle: {json.dumps(words.title())}\n"
            f"themes: [{', '.join(chance.sample(self._themes, chance.randint(1, 4)))}]\n"
            f"period:\n  from: {month}\n  to: {month}\n  label: about {month}\n"
            f"  confidence: {chance.choice(['high', 'medium', 'low'])}\n  why: {words.sentences(5, 10)}\n"
            f"brief: {words.sentences(12, 22)}\n"
            f"summary:\n  context: |\n{words.section(40, 130)}"
            f"  position: |\n{words.section(30, 130)}  rationale: |\n{words.section(40, 150)}"
            f"sources: [{{document: {chance.choice(self._documents)}, n: {number}}}]\n"
            f"related:{self._related(statement_id)}\n"
        )

    def _related(self, statement_id: str) -> str:
        picked = self._chance.sample(self.ids, min(self._chance.randint(0, 3), len(self.ids)))
        hows = ["extends", "relates", "tension"]
        lines = [
            f"\n  - {{id: {each}, how: {self._chance.choice(hows)}, why: {self._words.sentences(3, 6)}}}"
            for each in picked
            if each != statement_id
        ]
        return "".join(lines) or " []"


def _shipped(name: str) -> list[dict[str, object]]:
    return list(yaml.safe_load((DATA / f"{name}.yaml").read_text(encoding="utf-8"))[name])


def _theme_ids(themes: list[dict[str, object]]) -> list[str]:
    ids: list[str] = []
    for theme in themes:
        ids.append(str(theme["id"]))
        ids += _theme_ids(theme.get("children") or [])  # type: ignore[arg-type]
    return ids


if __name__ == "__main__":
    print(write(Path(sys.argv[1]), int(sys.argv[2])))
