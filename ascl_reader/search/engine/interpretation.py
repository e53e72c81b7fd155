"""What a query means in some texts: what answers each typed word, other ways of saying it, mistakes, little words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
from pyroaring import BitMap

from ascl_reader.search.engine.compounds import as_two_words, halves_joined, with_figures
from ascl_reader.search.engine.deciding import LITTLE_WORDS, Deciding, as_one_subject, settled
from ascl_reader.search.engine.matches import AllMatches, AnyMatches, Matches, SetMatches
from ascl_reader.search.engine.mending import Mending
from ascl_reader.search.engine.other_ways import OtherWays, with_particles_beside
from ascl_reader.search.engine.query_items import Interpretation, Item
from ascl_reader.search.engine.vocabulary import Vocabulary
from ascl_reader.search.engine.word_answers import ContextWords, WordAnswers, is_acronym
from ascl_reader.search.figures import sought_figures
from ascl_reader.search.filter_values import Filter
from ascl_reader.search.query import LONGEST_QUERY, AllOf, Node, Query, SoughtWord, Without
from ascl_reader.search.result import NO_CONTEXT, Spelling
from ascl_reader.search.spelling_mistakes import SpellingMistakes
from ascl_reader.search.synonyms import Alternative, Synonyms
from ascl_reader.search.word_forms import normal_form
from ascl_reader.search.words import STOP_WORDS, folded_words

AS_IT_IS = 3
"""The most words of a known subject that stand side by side: school and closing, each somewhere, are no school closure.
Amid those of longer ones the texts may have small words.
"""


class Interpreter:
    """Understands queries about some texts."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        synonyms: Synonyms,
        mistakes: SpellingMistakes,
        filtered: Callable[[Filter], BitMap | None],
        context: ContextWords | None = None,
    ) -> None:
        """`filtered` returns the numbers that a filter leaves; None if its value means nothing."""
        self._context = context or ContextWords(NO_CONTEXT, {})
        self.words = WordAnswers(vocabulary, self._context)
        self._vocabulary = vocabulary
        self._synonyms = synonyms
        self._mending = Mending(vocabulary, mistakes, synonyms)
        self._filtered = filtered

    def understand(self, query: Query, literal: bool, words_kept: frozenset[str]) -> Interpretation:
        """Returns what a query means; `literal`: only the letters typed; `words_kept`: typed words to leave alone."""
        return _Reading(self, query, literal, words_kept).read()


class _Reading:
    """The understanding of one query."""

    def __init__(self, by: Interpreter, query: Query, literal: bool, words_kept: frozenset[str]) -> None:
        self._by = by
        self._vocabulary = by._vocabulary
        self._query = query
        self._literal = literal
        self._kept = frozenset(word for kept in words_kept for word in folded_words(kept))
        self._done = Interpretation([], [], [], {}, {}, [])
        self._deciding = Deciding(by._vocabulary, literal, self._kept)
        self._figures = sought_figures(query.text[:LONGEST_QUERY])
        self._as_near: dict[str, tuple[str, ...]] = {}
        self._others = OtherWays(
            by._vocabulary,
            by._synonyms,
            is_there=self._is_there,
            goes_on=query.goes_on,
            literal=literal,
            kept=self._kept,
            as_near=self._as_near,
        )

    def read(self) -> Interpretation:
        """Reads the query, and says which of its words decide."""
        items = self._items(self._query.nodes)
        filters = (self._by._filtered(each) or BitMap() for each in self._done.filters)
        items = settled(items, BitMap.intersection(self._vocabulary.alive, *filters))
        together = [] if self._literal else as_one_subject(items, self._query.text, self._vocabulary)
        self._done.items = [*items, *together]
        return self._done

    def _items(self, nodes: Sequence[Node]) -> list[Item]:
        """Returns the items of nodes that must all hold; those to leave out and the filters are set apart."""
        items: list[Item] = []
        row: list[SoughtWord] = []
        for node in nodes:
            if isinstance(node, SoughtWord):
                if row and row[-1].field != node.field:
                    items += self._of_words(row)
                    row = []
                row.append(node)
                continue
            items += self._of_words(row)
            row = []
            if isinstance(node, Without):
                self._done.left_out.append(self._whole(node.node).docs)
            elif isinstance(node, Filter):
                items += self._of_filter(node)
            elif isinstance(node, AllOf):
                items += self._items(node.nodes)
            else:
                choices = [self._whole(each) for each in node.nodes]
                marks = tuple(mark for each in choices for mark in each.marks)
                typed = " OR ".join(each.typed for each in choices)
                items.append(Item(typed, AnyMatches([(each.matches, 1.0) for each in choices]), marks=marks))
        return items + self._of_words(row)

    def _whole(self, node: Node) -> _Whole:
        """Returns a node as one piece, also where it has several words or brackets."""
        reading = _Reading(self._by, self._query, self._literal, self._kept)
        items = reading._items((node,))
        done = reading._done
        pieces: list[Matches] = [item.matches for item in items if not item.weak] or [item.matches for item in items]
        pieces += [SetMatches(self._by._filtered(each) or BitMap()) for each in done.filters]
        alive = self._vocabulary.alive
        pieces += [SetMatches(alive - docs) for docs in done.left_out]
        self._done.corrected.update(done.corrected)
        self._done.also_searched.update(done.also_searched)
        self._done.unknown += done.unknown
        marks = tuple(mark for item in items for mark in item.marks)
        typed = " ".join(item.typed for item in items)
        return _Whole(typed, AllMatches(pieces) if pieces else SetMatches(BitMap()), marks)

    def _of_filter(self, node: Filter) -> list[Item]:
        """Sets a filter apart; one whose value means nothing is read as words."""
        if self._by._filtered(node) is not None:
            self._done.filters.append(node)
            return []
        self._done.unknown.append(node)
        return self._of_words([SoughtWord((word,), word) for word in folded_words(node.typed)])

    def _of_words(self, row: Sequence[SoughtWord]) -> list[Item]:
        """Returns the items of words typed one after the other, each with other ways of saying it."""
        read = with_figures(row if self._literal else self._with_halves_joined(row), self._query.text, self._figures)
        row = [meant for word in read for meant in self._mended(word, read)]
        row = row if self._literal else with_particles_beside(row, self._by._synonyms.knows)
        spans, singles = self._others.of(row)
        asking = self._deciding.asking(row, {*singles, *(end - 1 for end, _ in spans.values())})
        verbs = self._deciding.verbs(row)
        items: list[Item] = []
        at = 0
        while at < len(row):
            end, others = spans.get(at, (at + 1, []))
            typed = row[at:end]
            weak = self._deciding.is_weak(typed[0], row) if end == at + 1 else False
            if weak is not None:
                item = self._of_span(typed, others, [singles.get(each, []) for each in range(at, end)], weak)
                asks = [asking[place] for place in range(at, end) if place in asking]
                verb = at in verbs and all(map(_is_little, typed[1:]))  # deliver, pay for
                item = msgspec.structs.replace(item, asks=len(asks) == end - at, may_tell=any(asks), is_verb=verb)
                items.append(item)
            at = end
        return items

    def _with_halves_joined(self, row: Sequence[SoughtWord]) -> Sequence[SoughtWord]:
        """Returns the words with those in one that a blank took apart, and tells of them."""
        joined = halves_joined(row, self._vocabulary, self._by._synonyms)
        if len(joined) == len(row):
            return row
        for word in joined:
            if " " in word.typed and word.is_single and not self._kept.intersection(word.words):
                self._done.corrected[word.typed] = word.words[0]
        return joined

    def _of_span(
        self,
        typed: Sequence[SoughtWord],
        others: Sequence[Alternative],
        singles: Sequence[Sequence[Alternative]],
        weak: bool,
    ) -> Item:
        """Returns the item of one word, or of several that have another way of saying them together."""
        whole: list[tuple[Matches, float]] = []
        marks: list[Spelling] = []
        pieces: list[Matches] = []
        places: tuple[str, ...] = ()
        known = [each for each in others if not each.guessed]
        little = STOP_WORDS if known or all(_is_little(word) for word in typed) else LITTLE_WORDS
        for word, ways in zip(typed, [()] * len(typed) if known else singles, strict=True):
            if len(typed) > 1 and word.is_single and word.words[0] in little:
                continue
            piece, spelling = self._by.words.answer(word, whole=bool(ways))
            marks.append(spelling)
            others_here = self._said_otherwise(ways, word.typed, word.field, marks)
            piece = self._by.words.in_folders_too(word, piece)
            pieces.append(AnyMatches([(piece, 1.0), *others_here]) if others_here else piece)
            places = tuple(sorted(spelling.single_words())) if len(typed) == 1 else ()
        said = " ".join(word.typed for word in typed)
        if known and (len(pieces) <= AS_IT_IS or sum(not _is_little(word) for word in typed) < 2):
            row = SoughtWord(tuple(each for word in typed for each in word.words), said, typed[0].field)
            pieces = [self._by.words.in_folders_too(row, self._by.words.answer(row)[0])]
        whole.append((pieces[0] if len(pieces) == 1 else AllMatches(pieces), 1.0))
        whole += self._said_otherwise(others, said, typed[0].field, marks)
        said = f"{typed[0].field}:{said}" if typed[0].field else said
        matches = whole[0][0] if len(whole) == 1 else AnyMatches(whole)
        kept = self._kept.intersection(typed[-1].words)
        lost = typed[-1].open_end and len(typed) == 1 and not (matches.docs or kept)
        unfinished = typed[-1].open_end and (lost or not is_acronym(typed[-1]))
        shortened = self._by.words.shortened(typed[-1]) if lost else None
        last = typed[-1].typed if unfinished and len(typed) > 1 else ""
        if last:
            shortened = self._before_the_last(typed, singles)
        is_whole = bool(known) or typed[-1].words[-1] in self._vocabulary
        return Item(said, matches, weak, tuple(marks), places, unfinished, shortened, last, is_whole)

    def _before_the_last(self, typed: Sequence[SoughtWord], singles: Sequence[Sequence[Alternative]]) -> Matches | None:
        """Returns what answers the words before one that is still being typed; None if they are little words."""
        pieces: list[Matches] = []
        for word, ways in zip(typed[:-1], singles, strict=False):
            if not _is_little(word):
                piece = self._by.words.answer(word, whole=bool(ways))[0]
                others = [
                    (self._by.words.answer(SoughtWord(each.words, each.shown, word.field), other=True)[0], each.weight)
                    for each in ways
                ]
                pieces.append(AnyMatches([(piece, 1.0), *others]))
        return AllMatches(pieces) if pieces else None

    def _said_otherwise(
        self, others: Sequence[Alternative], said: str, field: str, marks: list[Spelling]
    ) -> list[tuple[Matches, float]]:
        """Returns what answers other ways of saying what was typed, marks them and tells of them.

        Also one that no other statement has: it may stand in another part, beside the rest of what was typed.
        """
        found: list[tuple[Matches, float]] = []
        told: set[tuple[str, ...]] = set()
        for other in others:
            piece, spelling = self._by.words.answer(SoughtWord(other.words, other.shown, field), other=True)
            if not piece.docs:
                continue
            marks.append(spelling)
            found.append((piece, other.weight))
            form = tuple(map(normal_form, other.words))
            if other.shown and form not in told:
                told.add(form)
                self._done.also_searched[said, other.shown] = None
        return found

    def _mended(self, word: SoughtWord, row: Sequence[SoughtWord]) -> tuple[SoughtWord, ...]:
        """Returns what was meant by a word that nothing has, perhaps as two words; the word itself where it stays."""
        quoted = word.exact and not word.joined
        little = len(word.words) == 1 and word.words[0] in LITTLE_WORDS  # don't, where no statement has it
        stays = self._literal or quoted or little or word.field in ("note", "folder")
        if stays or self._kept.intersection(word.words) or self._is_there(word):
            return (word,)
        if (compound := as_two_words(word, self._vocabulary, self._by._synonyms)) is not None:
            self._done.corrected[word.typed] = " ".join(compound.words)
            return (compound,)
        mended = self._by._mending.mended(word, row)
        if mended is None:
            return (word,)
        self._done.corrected[word.typed] = " ".join(each.typed for each in mended.words)
        self._as_near[mended.words[-1].words[-1]] = mended.as_near
        return mended.words

    def _is_there(self, word: SoughtWord) -> bool:
        there = self._by.words.answer(word)[0].docs
        return bool(there or (not word.field and self._by._context.holding("folder", word)))


def _is_little(word: SoughtWord) -> bool:
    return word.is_single and word.words[0] in LITTLE_WORDS


class _Whole(msgspec.Struct):
    typed: str
    matches: Matches
    marks: tuple[Spelling, ...]

    @property
    def docs(self) -> BitMap:
        """The statements that answer."""
        return self.matches.docs
