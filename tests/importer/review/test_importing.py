"""From files to the user's library: recognised, compared, written as one step, undone, laid over the shipped one."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml

from ascl_reader import paths
from ascl_reader.errors import UnwritableFile
from ascl_reader.importer.finding.known_library import fingerprint, read_fingerprint
from ascl_reader.importer.review import review as reviewing
from ascl_reader.importer.review.drafts import DraftState
from ascl_reader.library.imported import ImportedLibrary, with_imports
from ascl_reader.library.library import Library
from ascl_reader.library.parsed_copy import load_library
from ascl_reader.library.read_library import read_library
from ascl_reader.library.statement import Wording
from ascl_reader.terminal.command_line import run
from tests.conftest import statement_data, write_library

MEALS = (
    "Every child at a state school should be given a warm meal at noon without having to pay for it, and the cost "
    "should be met by the government in full, year after year, as prices rise, so that no school pays from its budget."
)
MILK = "Milk in primary schools should be fresh, local and free for all children under the age of eight."
PAGE = f"Food\n\nWhat is the context?\nPrices rise.\n\nASCL position: {MEALS}\n\nWhy are we saying it?\nHunger.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    known = statement_data("free-meals", fingerprint=fingerprint(f"Prices rise. {MEALS} Hunger.").as_text())
    return write_library(tmp_path / "library", known, statement_data("something-else"))


@pytest.fixture
def store() -> ImportedLibrary:
    return ImportedLibrary(paths.user_data())


def library(folder: Path) -> Library:
    return load_library(folder, paths.user_cache(), paths.user_data())


def page(tmp_path: Path, text: str, name: str = "food.txt") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_known_statement_takes_its_id_title_and_themes(tmp_path: Path, folder: Path) -> None:
    (draft,) = reviewing.review([page(tmp_path, PAGE)], library(folder)).drafts
    assert (draft.id, draft.state, draft.themes) == ("free-meals", DraftState.FIRST_WORDING, ("funding",))
    assert draft.texts.position == MEALS


def test_accepting_lays_the_full_text_over_the_summary(tmp_path: Path, folder: Path, store: ImportedLibrary) -> None:
    found = reviewing.review([page(tmp_path, PAGE)], library(folder))
    step = reviewing.accept(found, library(folder), store, date(2026, 3, 12))
    assert step is not None and step.added == ("free-meals",)
    statement = library(folder).find("free-meals")
    assert statement.title == "About free meals"
    assert statement.wordings == (Wording.SUMMARY, Wording.FULL)
    assert statement.texts().position == MEALS
    assert statement.texts(Wording.SUMMARY).position == "ASCL asks for more."
    assert statement.full is not None and statement.full.origins[0].heading == "Food"
    (file,) = store.folder.rglob("free-meals.yaml")
    saved = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert saved["full"]["texts"]["rationale"] == "Hunger." and "title" not in saved


def test_importing_the_same_file_twice_changes_nothing(tmp_path: Path, folder: Path, store: ImportedLibrary) -> None:
    for expected in (True, False):
        found = reviewing.review([page(tmp_path, PAGE)], library(folder))
        assert (reviewing.accept(found, library(folder), store) is not None) is expected
    assert reviewing.review([page(tmp_path, PAGE)], library(folder)).drafts[0].state is DraftState.UNCHANGED


def test_another_wording_is_recognised_and_the_earlier_one_kept(
    tmp_path: Path, folder: Path, store: ImportedLibrary
) -> None:
    reviewing.accept(reviewing.review([page(tmp_path, PAGE)], library(folder)), library(folder), store)
    changed = PAGE.replace("at noon", "at midday")
    found = reviewing.review([page(tmp_path, changed)], library(folder))
    assert found.drafts[0].state is DraftState.CHANGED
    step = reviewing.accept(found, library(folder), store)
    assert step is not None and step.changed == ("free-meals",)
    statement = library(folder).find("free-meals")
    assert "midday" in statement.texts().position
    assert [each.texts.position for each in statement.earlier] == [MEALS]


def test_two_pages_with_two_wordings_of_one_statement_settle_at_once(
    tmp_path: Path, folder: Path, store: ImportedLibrary
) -> None:
    one = page(tmp_path, PAGE)
    other = page(tmp_path, PAGE.replace("Food", "Meals", 1).replace("at noon", "at midday"), "meals.txt")
    assert reviewing.accept(reviewing.review([one, other], library(folder)), library(folder), store) is not None
    stands = store.read()
    assert [len(entry.earlier) for entry in stands[0].values()] == [1]
    for files in ([one, other], [other, one], [one], [other]):
        found = reviewing.review(files, library(folder))
        assert {draft.state for draft in found.drafts} == {DraftState.UNCHANGED}
        assert reviewing.accept(found, library(folder), store) is None
    page(tmp_path, PAGE.replace("warm", "hot"))
    step = reviewing.accept(reviewing.review([one], library(folder)), library(folder), store)
    assert step is not None and step.changed == ("free-meals",)
    assert [len(entry.earlier) for entry in store.read()[0].values()] == [2]


def test_the_same_words_in_other_paragraphs_are_the_same_wording(
    tmp_path: Path, folder: Path, store: ImportedLibrary
) -> None:
    reviewing.accept(reviewing.review([page(tmp_path, PAGE)], library(folder)), library(folder), store)
    found = reviewing.review([page(tmp_path, PAGE.replace("and the cost", "\n\nand the cost"))], library(folder))
    assert found.drafts[0].state is DraftState.UNCHANGED
    assert reviewing.accept(found, library(folder), store) is None


def test_a_better_file_of_the_same_page_repairs_the_paragraphs(
    tmp_path: Path, folder: Path, store: ImportedLibrary
) -> None:
    """A printed page ran two sentences, or bullets, into one paragraph; the same words come in their own now."""
    position = "Milk should be free. It should be cold. It should be fresh."
    worse = f"Food\n\nWhat is the context?\nA. B.\n\nASCL position: {position}\n"
    better = worse.replace("free. It", "free.\n\nIt").replace("cold. It", "cold.\n\nIt")
    reviewing.accept(reviewing.review([page(tmp_path, worse)], library(folder)), library(folder), store)
    found = reviewing.review([page(tmp_path, better)], library(folder))
    assert found.drafts[0].state is DraftState.CHANGED
    step = reviewing.accept(found, library(folder), store)
    assert step is not None and step.changed == (found.drafts[0].id,)
    statement = library(folder).find(found.drafts[0].id)
    assert statement.full is not None and statement.earlier == ()
    assert statement.full.texts.position == "Milk should be free.\n\nIt should be cold.\n\nIt should be fresh."
    again = reviewing.review([page(tmp_path, worse)], library(folder))
    assert again.drafts[0].state is DraftState.UNCHANGED
    assert reviewing.accept(again, library(folder), store) is None, "a worse file takes nothing back"


def test_an_unknown_statement_gets_title_themes_and_id(tmp_path: Path, folder: Path, store: ImportedLibrary) -> None:
    text = f"Food\n\nSchool milk – June 2018\n\nWhat is the context?\nMoney is short.\n\nASCL position: {MILK}\n"
    found = reviewing.review([page(tmp_path, text)], library(folder))
    (draft,) = found.drafts
    assert (draft.id, draft.title, draft.state) == ("school-milk", "School milk", DraftState.NEW)
    assert draft.period is not None and (draft.period.start, draft.period.confidence.value) == ("2018-06", "high")
    reviewing.accept(found, library(folder), store)
    statement = library(folder).find("school-milk")
    assert statement.wordings == (Wording.FULL,)
    again = reviewing.review([page(tmp_path, text.replace("fresh, local", "fresh"))], library(folder))
    assert again.drafts[0].id == "school-milk"


def test_a_statement_that_its_page_no_longer_has_is_marked_and_kept(
    tmp_path: Path, folder: Path, store: ImportedLibrary
) -> None:
    milk = f"\nWhat is the context?\nMoney is short.\n\nASCL position: {MILK}\n"
    both = reviewing.review([page(tmp_path, PAGE + milk)], library(folder))
    reviewing.accept(both, library(folder), store)
    found = reviewing.review([page(tmp_path, "Food\n" + milk)], library(folder))
    assert found.not_listed == ("free-meals",)
    step = reviewing.accept(found, library(folder), store, date(2026, 5, 1))
    assert step is not None and step.not_listed == ("free-meals",)
    statement = library(folder).find("free-meals")
    assert statement.not_listed is not None and statement.not_listed.day == "2026-05-01"
    assert statement.texts().position == MEALS


def test_an_import_can_be_undone(tmp_path: Path, folder: Path, store: ImportedLibrary) -> None:
    reviewing.accept(reviewing.review([page(tmp_path, PAGE)], library(folder)), library(folder), store)
    before = store.read()
    changed = PAGE.replace("at noon", "at midday")
    reviewing.accept(reviewing.review([page(tmp_path, changed)], library(folder)), library(folder), store)
    assert store.undo() is not None
    assert store.read() == before
    assert store.undo() is None


def test_a_full_disk_leaves_everything_as_it_was(
    tmp_path: Path, folder: Path, store: ImportedLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ascl_reader.library import import_folders

    found = reviewing.review([page(tmp_path, PAGE)], library(folder))
    real = import_folders.write_safely

    def full(path: Path, data: bytes, check: Callable[[Path], None] | None = None) -> None:
        if path.parent.name == "statements":
            raise UnwritableFile(path=path, reason="No space left on device")
        real(path, data, check)

    monkeypatch.setattr(import_folders, "write_safely", full)
    with pytest.raises(UnwritableFile):
        reviewing.accept(found, library(folder), store)
    monkeypatch.undo()
    assert store.read() == ({}, [])
    assert store.last_step() is None
    assert not [path for path in store.folder.rglob("*") if path.is_file()]


def test_a_damaged_imported_file_is_named_and_hides_nothing(
    tmp_path: Path, folder: Path, store: ImportedLibrary
) -> None:
    reviewing.accept(reviewing.review([page(tmp_path, PAGE)], library(folder)), library(folder), store)
    (file,) = store.folder.rglob("free-meals.yaml")
    file.write_text("id: [", encoding="utf-8")
    read = library(folder)
    assert len(read.statements) == 2
    assert "free-meals.yaml" in read.faults[0].path


def test_a_page_without_statements_is_refused_with_a_sentence(tmp_path: Path, folder: Path) -> None:
    found = reviewing.review([page(tmp_path, "The weather\n\nIt rains.\n")], library(folder))
    assert found.drafts == ()
    assert "no position statement was found in it" in str(found.pages[0].refusal)


def test_the_command_line_keeps_its_contract(
    tmp_path: Path, folder: Path, store: ImportedLibrary, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(page(tmp_path, PAGE))
    start = ["--library", str(folder), "import", file, "--json"]
    assert run([*start, "--dry-run"]) == 0
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    assert set(document) == {"file", "heading", "problems", "statements", "left_out"}
    (statement,) = document["statements"]
    assert set(statement) == {"n", "id", "known", "title", "period", "themes", "check", "sections"}
    assert statement["sections"]["position"] == {"lines": [6, 6], "text": MEALS}
    assert store.read() == ({}, [])
    assert run(start) == 0
    assert set(store.read()[0]) == {"free-meals"}
    capsys.readouterr()
    assert run(["--library", str(folder), "import", str(tmp_path / "missing.txt")]) == 3


def test_what_is_to_be_checked_is_written_only_when_all_is_accepted(
    tmp_path: Path, folder: Path, store: ImportedLibrary, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(page(tmp_path, f"What is the context?\nMoney is short.\n\nASCL position: {MILK}\n"))
    assert run(["--library", str(folder), "import", file]) == 1
    assert "check this: the page gives no title" in capsys.readouterr().out
    assert store.read()[0] == {}
    assert run(["--library", str(folder), "import", file, "--accept-all"]) == 0
    assert len(store.read()[0]) == 1


def test_fingerprints_hold_no_words_and_come_back_from_a_file() -> None:
    written = fingerprint(MEALS).as_text()
    assert read_fingerprint(written) == fingerprint(MEALS)
    assert set(written) <= set("0123456789abcdef ")
    assert fingerprint(MEALS).resemblance(fingerprint(MEALS.replace("warm", "hot"))) > 0.6
    assert fingerprint(MEALS).resemblance(fingerprint(MILK)) < 0.1


def test_nothing_imported_leaves_the_library_as_it_is(folder: Path) -> None:
    contents = read_library(folder)
    assert with_imports(contents, {}, []) is contents


def test_two_long_texts_that_differ_in_one_word_are_two_statements(tmp_path: Path, folder: Path) -> None:
    for number in range(6):
        words = " ".join(f"word{(place * 7 + number) % 331}" for place in range(900))
        parts = [
            f"{title} – May 20{year}\n\nASCL position:\n{text}.\n"
            for title, year, text in (("First", 20, words), ("Second", 21, words.replace("word5 ", "other ", 1)))
        ]
        drafts = reviewing.review([page(tmp_path, "\n".join(["Pages\n", *parts]), "near.txt")], library(folder)).drafts
        assert len({draft.id for draft in drafts}) == 2


def test_the_same_words_twice_on_a_page_are_to_be_checked(tmp_path: Path, folder: Path) -> None:
    text = "Gates\n\n" + "\n".join(
        f"{title}\n\nASCL position:\nGates should be shut at night and open by day.\n"
        for title in ("Gates – May 2020", "Gates again – May 2021")
    )
    first, second = reviewing.review([page(tmp_path, text)], library(folder)).drafts
    assert [any("twice" in reason for reason in each.check) for each in (first, second)] == [False, True]


def test_the_log_tells_what_was_read_and_refused_without_any_of_its_words(
    tmp_path: Path, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "ascl_reader.import")
    reviewing.review([page(tmp_path, PAGE), tmp_path / "missing.txt"], library(folder))
    assert caplog.messages == ["read food.txt: 6 blocks, 1 statements", "refused missing.txt: UnreadableFile"]
