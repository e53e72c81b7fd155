"""Opens the search index of a library; builds it where there is none, or adds to that of nearly the same library.

The index lies in the user's cache, in a folder named after the library's digest: what Whoosh wrote, the sets that are
derived from it, and a list of the statements. It is used only where `index_folder` finds it this user's own and sound.
"""

from __future__ import annotations

import hashlib
import logging
import sys
import time
import traceback
from collections.abc import Callable, Generator, Sequence
from functools import partial
from operator import add
from pathlib import Path

import msgspec

from ascl_reader.cache.private_files import read_own_file
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Statement
from ascl_reader.progress import Progress, finish, scaled
from ascl_reader.search.engine import index_folder
from ascl_reader.search.engine.index_folder import IndexFolder
from ascl_reader.search.engine.search_index import SearchIndex
from ascl_reader.search.engine.word_sets import Layer, joined_layer, open_layer
from ascl_reader.search.words import forget_words

LOG = logging.getLogger("ascl_reader.search")

AT_ONCE = 1000
"""Statements that are indexed before those so far can be searched."""

MOST_ADDED = 0.1
"""Share of a library up to which an older index is added to; beyond it a new one is hardly slower to build."""

MOST_LAYERS = 8
"""Layers of an index; with more each keystroke would be slower, so a new one is built."""

STATEMENTS = "statements.json"

Meanwhile = Callable[[SearchIndex], None]


def open_index(library: Library, cache: Path) -> SearchIndex:
    """Returns the library's search index, built first where need be, without telling the progress."""
    return finish(preparing_index(library, cache))


def preparing_index(
    library: Library, cache: Path, meanwhile: Meanwhile | None = None
) -> Generator[Progress, None, SearchIndex]:
    """Opens the search index of a library, building it where needed; yields the progress, returns the index.

    `meanwhile` gets an index of the statements so far, each time there are more. A missing, damaged or foreign index
    is built again; where the cache cannot be written it is built in memory.
    """
    begin = time.perf_counter()
    place = index_folder.index_folder_of(cache, library.digest)
    count = len(library.statements)
    if (index := _opened(place, library)) is not None:
        LOG.info("index opened: %s statements in %.0f ms", count, _milliseconds_since(begin))
        return index
    try:
        with place.building() as folder:
            if not (yield from _added_to(folder, place, library)):
                yield from _built(folder, library, meanwhile)
                forget_words()
        if (index := _opened(place, library)) is not None:
            LOG.info("index built: %s statements in %.0f ms", count, _milliseconds_since(begin))
            return index
    except Exception as fault:  # a full or read-only cache, or one that another process tidied away
        LOG.info("index built in memory, the cache cannot be used", exc_info=True)
        _let_go(fault)
    return SearchIndex(library, [Layer((yield from _built(None, library, meanwhile)))])


def index_in_memory(library: Library) -> SearchIndex:
    """Returns a search index held in memory, for when the cache cannot be used."""
    return SearchIndex(library, [Layer(finish(_built(None, library, None)))])


def _let_go(fault: Exception) -> None:
    """Closes files that a fault left half written; Python 3.15 would report each of them at the terminal."""
    told, sys.unraisablehook = sys.unraisablehook, lambda _: None
    try:
        traceback.clear_frames(fault.__traceback__)
        fault.__traceback__ = None
    finally:
        sys.unraisablehook = told


def _milliseconds_since(begin: float) -> float:
    return 1000 * (time.perf_counter() - begin)


def _opened(place: IndexFolder, library: Library) -> SearchIndex | None:
    """Returns the index in a folder; one that is damaged, or not of this library, is set aside."""
    if not place.is_sound():
        return None
    try:
        known = msgspec.json.decode(read_own_file(place.path / STATEMENTS), type=list[tuple[str, str]])
        layers = [open_layer(path) for path in _layer_files(place.path)]
        if [each for layer in layers for each in layer.ids] != [each for each, _ in known]:
            raise ValueError("the layers of the search index are of other statements than its list")
        if not {statement.id for statement in library.statements} <= {each for each, _ in known}:
            raise ValueError("the search index lacks statements of the library")
        return SearchIndex(library, layers)
    except Exception:  # whatever a file that is no index may hold
        LOG.info("index damaged, set aside", exc_info=True)
        place.set_aside()
        return None


def _layer_files(folder: Path) -> list[Path]:
    return sorted(folder.glob("words-*.sets"))


def _write_layer(folder: Path, data: bytes) -> None:
    (folder / f"words-{len(_layer_files(folder)):02}.sets").write_bytes(data)


def _built(folder: Path | None, library: Library, meanwhile: Meanwhile | None) -> Generator[Progress, None, bytes]:
    """Builds an index in an empty folder, or in memory; returns its sets."""
    from ascl_reader.search.engine.whoosh_index import WhooshIndex

    statements, layers = library.statements, list[Layer]()
    whoosh = WhooshIndex(folder)
    whole = 2 * len(statements)
    for base in range(0, len(statements), AT_ONCE):
        steps = whoosh.write(statements[base : base + AT_ONCE], library.themes, base)
        layers.append(Layer((yield from scaled(steps, partial(add, 2 * base), whole))))
        if meanwhile is not None and base + AT_ONCE < len(statements):
            meanwhile(SearchIndex(library, list(layers)))
    data = joined_layer(layers)
    if folder is not None:
        whoosh.close()
        _write_layer(folder, data)
        _write_list(folder, [(statement.id, _digest(statement, library)) for statement in statements])
    return data


def _added_to(folder: Path, place: IndexFolder, library: Library) -> Generator[Progress, None, bool]:
    """Makes the index of a library from an older one that lacks only a few of its statements; returns whether it did.

    What changed is written as a segment and a layer of its own; the older index stays as it is.
    """
    wanted = [(statement.id, _digest(statement, library)) for statement in library.statements]
    for older in place.others():
        known, lacking = _lacking(older, wanted)
        if lacking is None:
            continue
        from ascl_reader.search.engine.whoosh_index import WhooshIndex

        older.copy_to(folder)
        added = [statement for statement, one in zip(library.statements, wanted, strict=True) if one in lacking]
        gone = {each for each, _ in known} - {statement.id for statement in library.statements}
        if added or gone:
            whoosh = WhooshIndex(folder)
            removed = gone | {statement.id for statement in added}
            steps = whoosh.write(added, library.themes, len(known), removed)
            data = yield from scaled(steps, int, 2 * max(1, len(added)))
            whoosh.close()
            if added:
                _write_layer(folder, data)
        _write_list(folder, [*known, *(one for one in wanted if one in lacking)])
        return True
    return False


def _lacking(
    older: IndexFolder, wanted: Sequence[tuple[str, str]]
) -> tuple[list[tuple[str, str]], set[tuple[str, str]] | None]:
    """Returns the statements of an older index, and those that it lacks; None if these are too many."""
    try:
        known = msgspec.json.decode(read_own_file(older.path / STATEMENTS), type=list[tuple[str, str]])
    except (OSError, msgspec.DecodeError):
        return [], None
    newest = dict(known)
    lacking = {one for one in wanted if newest.get(one[0]) != one[1]}
    dead = len(known) + len(lacking) - len(wanted)
    many = max(5, MOST_ADDED * len(wanted))
    if (
        len(lacking) > many
        or dead > 3 * many
        or len(_layer_files(older.path)) >= MOST_LAYERS
        or not older.may_be_unpickled()
    ):
        return known, None
    return known, lacking


def _digest(statement: Statement, library: Library) -> str:
    """Returns a digest of what is indexed of a statement: its own content and the names of its themes."""
    themes = "\n".join(map(library.themes.name, statement.themes)).encode()
    return hashlib.blake2b(msgspec.json.encode(statement) + themes, digest_size=8).hexdigest()


def _write_list(folder: Path, statements: Sequence[tuple[str, str]]) -> None:
    (folder / STATEMENTS).write_bytes(msgspec.json.encode(statements))
