"""The lists of a review: what was found, what is doubtful first, and the words of a page that are in no statement."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.gui.look.plain_text import set_text_role
from ascl_reader.gui.widgets.accessible import Heading
from ascl_reader.gui.widgets.arranging import in_column, in_row
from ascl_reader.gui.widgets.grouped_list import GroupedList, GroupedRow
from ascl_reader.gui.widgets.grouped_list_delegate import KEY
from ascl_reader.gui.widgets.problems import worded
from ascl_reader.gui.widgets.wrapped_items import WrappedItems
from ascl_reader.importer.blocks.document import LeftOut, LeftOutReason
from ascl_reader.importer.finding.check_sentences import sentence_parts
from ascl_reader.importer.review.current_review import CurrentReview
from ascl_reader.importer.review.drafts import Draft, DraftState
from ascl_reader.importer.review.review_content import ReviewItem
from ascl_reader.library.comparison import compare_texts, count_changed_words
from ascl_reader.library.library import Library
from ascl_reader.library.statement import Section


class Group(Enum):
    """The groups, in the order in which they are shown."""

    CHECK = "check"
    CHANGED = "changed"
    NEW = "new"
    KNOWN = "known"
    SAME = "same"
    LEFT_OUT = "left out"


BY_STATE = {
    DraftState.CHANGED: Group.CHANGED,
    DraftState.NEW: Group.NEW,
    DraftState.FIRST_WORDING: Group.KNOWN,
    DraftState.UNCHANGED: Group.SAME,
}


def group_of(item: ReviewItem) -> Group:
    """Returns the group in which a statement is shown."""
    if item.correction.left_out:
        return Group.LEFT_OUT
    return Group.CHECK if item.draft.check else BY_STATE[item.draft.state]


def worded_check(sentence: str) -> str:
    """Returns a reason to check in the language of the window; words of the page in it stay as they are."""
    pattern, reason, words = sentence_parts(sentence)
    translate, context = QCoreApplication.translate, "reasons to check"
    return translate(context, pattern).format(reason=translate(context, reason), words=words)


def told_refusals(review: CurrentReview) -> list[str]:
    """Returns why documents were refused and statements of packs left out, in the language of the window."""
    return [*map(worded, review.refusals), *map(worded_check, review.left_out_of_packs)]


class ImportList(GroupedList):
    """Emits the number of the statement that was chosen."""

    statement_chosen = Signal(int)
    gone_chosen = Signal(str)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance, QCoreApplication.translate("ImportList", "Found statements"))
        self._page = -1
        self._differing: dict[Draft, int] = {}
        self.setObjectName("importList")
        self.selectionModel().currentChanged.connect(self._current_changed)

    def show_page(self, page: int) -> None:
        """Shows the statements of one page only; -1: of all."""
        self._page = page

    def show_review(self, opened: CurrentReview, chosen: int | str) -> None:
        """Shows a review's statements with one chosen, without emitting the choice."""
        groups: dict[Group, list[GroupedRow]] = {group: [] for group in Group}
        badges, names, pages = self._badges(), self._group_names(), opened.pages
        for number, item in enumerate(opened.items):
            if self._page in (-1, item.draft.document):
                group = group_of(item)
                groups[group].append(
                    GroupedRow(number, item.draft.title, *badges[group], self._meta(opened, item, group, pages))
                )
        shown = [(names[group].format(count=len(lines)), lines) for group, lines in groups.items()]
        gone = [self._gone_line(opened, each) for each in opened.no_longer_listed]
        shown.insert(1, (self.tr("No longer on this page · {count}").format(count=len(gone)), gone))
        self.show_groups(shown, chosen)

    def numbers(self) -> list[int]:
        """Returns the numbers of the statements shown, from the top."""
        return [number for number in self.keys() if isinstance(number, int)]

    def _current_changed(self, current: QModelIndex) -> None:
        number = current.data(KEY) if current.isValid() else None
        if isinstance(number, int) and not self.quiet:
            self.statement_chosen.emit(number)
        elif isinstance(number, str) and not self.quiet:
            self.gone_chosen.emit(number)

    def _gone_line(self, opened: CurrentReview, statement_id: str) -> GroupedRow:
        title = opened.library.find(statement_id).title
        if opened.is_marked_not_listed(statement_id):
            return GroupedRow(
                statement_id, title, "minus", self.tr("gone"), self.tr("will be marked “no longer listed”")
            )
        return GroupedRow(statement_id, title, "check", self.tr("stays"), self.tr("will not be marked"))

    def _words_differing(self, library: Library, draft: Draft) -> int:
        """Returns in how many words a draft differs from the stored text; counted once for each draft."""
        if draft not in self._differing:
            stored = library.find(draft.id).full
            compared = compare_texts(stored.texts, draft.texts) if stored is not None else {}
            self._differing[draft] = sum(count_changed_words(pieces) for pieces in compared.values())
        return self._differing[draft]

    def _meta(self, opened: CurrentReview, item: ReviewItem, group: Group, pages: Sequence[str]) -> str:
        sections = [each.section for each in item.draft.found.sections]
        told = [self.tr("position only")] if sections == [Section.POSITION] else []
        if item.draft.state is DraftState.CHANGED:
            count = self._words_differing(opened.library, item.draft)
            one, many = self.tr("1 word differs"), self.tr("{count} words differ").format(count=count)
            differing = one if count == 1 else many
            told.append(differing if count else self.tr("the same words in better paragraphs"))
        if item.draft.state is DraftState.NEW and item.draft.period is not None:
            told.append(item.draft.period.label)
        if group is Group.CHECK:
            told.append(worded_check(item.draft.check[0]).partition(";")[0])
        elif len(pages) > 1:
            told.append(pages[item.draft.document])
        return " · ".join(told)

    def _group_names(self) -> dict[Group, str]:
        return {
            Group.CHECK: self.tr("Check first · {count}"),
            Group.CHANGED: self.tr("Changed since the last import · {count}"),
            Group.NEW: self.tr("New · {count}"),
            Group.KNOWN: self.tr("Known, full text added · {count}"),
            Group.SAME: self.tr("Unchanged · {count}"),
            Group.LEFT_OUT: self.tr("Left out · {count}"),
        }

    def _badges(self) -> dict[Group, tuple[str, str]]:
        return {
            Group.CHECK: ("warning", self.tr("check")),
            Group.CHANGED: ("changed", self.tr("changed")),
            Group.NEW: ("plus", self.tr("new")),
            Group.KNOWN: ("book", self.tr("known")),
            Group.SAME: ("check", self.tr("same")),
            Group.LEFT_OUT: ("minus", self.tr("left out")),
        }


WORDS = Qt.ItemDataRole.UserRole


class LeftOutList(QWidget):
    """Shows what was left out of a page, in the page's order; hidden where nothing was."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[LeftOut, ...] = ()
        self._heading = Heading()
        self._heading.setProperty("use", "label")
        set_text_role("label", self._heading, bold=True)
        self.list = QListWidget()
        self.list.setObjectName("leftOut")
        self.list.setWordWrap(True)
        self.list.setItemDelegate(WrappedItems(self.list))
        self.list.setAccessibleName(self.tr("Left out of the page"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        set_text_role("quiet", self.list)
        head = in_row(self._heading, around=(16, 0, 16, 0))
        in_column(head, self.list, on=self, around=(0, 6, 0, 0), between=4, grows=self.list)
        self.hide()

    def show_words(self, left_out: Sequence[LeftOut], near: int) -> None:
        """Shows the words left out of a page, scrolled to those at a line or page `near` which the statement begins."""
        if tuple(left_out) != self._shown:
            self._shown = tuple(left_out)
            self.list.clear()
            for each in left_out:
                self._add(each)
            count = len(left_out)
            told = self.tr("Left out of the page · 1") if count == 1 else self.tr("Left out of the page · {count}")
            self._heading.setText(told.format(count=count).upper())
            self._heading.setAccessibleName(told.format(count=count))
            self.setVisible(bool(left_out))
        row = next((n for n, each in enumerate(left_out) if each.place >= near), len(left_out) - 1)
        if row >= 0:
            self.list.scrollToItem(self.list.item(row), QListWidget.ScrollHint.PositionAtTop)

    def chosen(self) -> LeftOut | None:
        """Returns the words that are chosen, None if none are."""
        item = self.list.currentItem()
        return item.data(WORDS) if item is not None and item.isSelected() else None

    def _add(self, words: LeftOut) -> None:
        reason = self._reasons().get(words.reason, words.reason.value)
        item = QListWidgetItem(f"{words.text}  —  {reason}" if words.text else reason)
        item.setData(WORDS, words)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{reason}: {words.text}")
        self.list.addItem(item)

    def _reasons(self) -> dict[LeftOutReason, str]:
        return {
            LeftOutReason.NAVIGATION: self.tr("navigation of the site"),
            LeftOutReason.COOKIE_NOTICE: self.tr("cookie notice"),
            LeftOutReason.COMMENTS: self.tr("comments of readers"),
            LeftOutReason.RELATED: self.tr("links to other pages"),
            LeftOutReason.FEEDBACK: self.tr("share, feedback or translation line"),
            LeftOutReason.LAST_UPDATED: self.tr("when the page was last updated"),
            LeftOutReason.FOOTNOTE: self.tr("footnote, or its mark"),
            LeftOutReason.REVIEWER_COMMENT: self.tr("comment of somebody who worked on the document"),
            LeftOutReason.HIDDEN: self.tr("not visible on the page"),
            LeftOutReason.STRUCK_OUT: self.tr("struck out"),
            LeftOutReason.DUPLICATE: self.tr("stands twice on the page"),
            LeftOutReason.RUNNING_LINE: self.tr("head, foot or page number"),
            LeftOutReason.WATERMARK: self.tr("watermark"),
            LeftOutReason.LINK_ADDRESS: self.tr("printed address of a link"),
            LeftOutReason.CAPTION: self.tr("the words below a picture"),
            LeftOutReason.TRANSCRIPT: self.tr("what a video or a recording says"),
            LeftOutReason.PICTURE: self.tr("a picture, whose words cannot be read"),
            LeftOutReason.UNREADABLE_FONT: self.tr("letters that cannot be read"),
            LeftOutReason.HEADING_OF_GROUP: self.tr("heading of a group of statements"),
            LeftOutReason.ATTACHMENT: self.tr("attached to the mail or the PDF"),
            LeftOutReason.PACKED_BESIDE: self.tr("packed in the same file, without statements"),
            LeftOutReason.METADATA: self.tr("when and by whom it was agreed"),
            LeftOutReason.INTRODUCTION: self.tr("before the first statement"),
            LeftOutReason.BELONGS_TO_NONE: self.tr("belongs to no statement"),
            LeftOutReason.BY_PERSON: self.tr("taken out by you"),
        }
