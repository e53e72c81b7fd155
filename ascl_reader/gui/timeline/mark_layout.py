"""Where each mark of the timeline stands: a lane for each theme, months on one straight scale, the undated beside it.

Plain numbers, without Qt: x in pixels from the left edge of the chart's content, rows counted from the top.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ascl_reader.library.statement import Period, Statement
from ascl_reader.library.themes import ThemeTree, theme_and_below

YEAR = 12
"""Months."""


class TimelineEntry(NamedTuple):
    """A statement on the timeline: its id, title, the name of its top theme, and its period."""

    statement: str
    title: str
    theme: str
    period: Period

    @property
    def months(self) -> tuple[int, int] | None:
        """The first and last month that are known, counted from the year 0; one of them twice, None if undated."""
        known = sorted(month_number(each) for each in (self.period.start, self.period.end) if each)
        return (known[0], known[-1]) if known else None

    @property
    def inferred(self) -> bool:
        """Whether the editors inferred the dates that it has."""
        return self.period.inferred and self.months is not None


class MarkSizes(NamedTuple):
    """Pixels: the shortest bar, the arrow on an open side, the gap between things, what is kept free for a title.

    `across` is how many undated ones stand beside one another; `heading` is the width of the words below or above them.
    """

    shortest: float
    arrow: float
    gap: float
    title: float
    across: int = 1
    heading: float = 0.0

    @property
    def undated(self) -> float:
        """What the bars of undated ones take beside one another, and at least their heading."""
        return max(self.heading, self.across * (self.shortest + self.gap) - self.gap)


class Mark(NamedTuple):
    """An entry's place: its row, its whole extent with arrows and title, and within that its bar and its title."""

    entry: TimelineEntry
    row: int
    left: float
    right: float
    bar_left: float
    bar_right: float
    title_left: float


class Lane(NamedTuple):
    """A theme's rows: its name, the first row and how many, and which marks are in them."""

    theme: str
    first: int
    rows: int
    marks: tuple[int, ...]


class MarkLayout(NamedTuple):
    """All marks in the order of the entries, which of them are in each row, their lanes, and the scale.

    `undated_left` is where the axis ends.
    """

    marks: tuple[Mark, ...]
    in_rows: tuple[tuple[int, ...], ...]
    lanes: tuple[Lane, ...]
    first_month: int
    months: int
    month_width: float
    axis_left: float
    undated_left: float
    width: float

    @property
    def rows(self) -> int:
        """How many rows there are in all lanes."""
        return len(self.in_rows)

    def x(self, month: int) -> float:
        """Returns where a month begins."""
        return self.axis_left + (month - self.first_month) * self.month_width


def month_number(month: str) -> int:
    """Returns a month (YYYY-MM) counted from January of the year 0."""
    return int(month[:4]) * YEAR + int(month[5:7]) - 1


def entries_of(statements: Iterable[Statement], themes: ThemeTree) -> list[TimelineEntry]:
    """Returns each statement once, in its home theme: by top theme, then the earliest first and the undated last."""
    roots = {each: top.name for top in themes.themes for each in theme_and_below(top)}
    order = {top.name: number for number, top in enumerate(themes.themes)}
    entries = [
        TimelineEntry(each.id, each.title, roots.get(each.home, themes.name(each.home)), each.period)
        for each in statements
    ]
    return sorted(entries, key=lambda entry: (order.get(entry.theme, len(order)), entry.theme, *_by_time(entry)))


def span(entries: Sequence[TimelineEntry]) -> tuple[int, int]:
    """Returns the first month of the axis and how many it has: whole years; 0 months if nothing is dated."""
    known = [entry.months for entry in entries if entry.months]
    if not known:
        return 0, 0
    first = min(months[0] for months in known) // YEAR * YEAR
    return first, (max(months[1] for months in known) // YEAR + 1) * YEAR - first


def lay_out(
    entries: Sequence[TimelineEntry],
    titles: Sequence[float],
    month_width: float,
    sizes: MarkSizes,
    least_rows: Mapping[str, int],
) -> MarkLayout:
    """Returns the places of entries that stand by theme; `titles` has the width of each one's title in pixels.

    A title gets more than is kept free for it where nothing stands beside it in its row, and never more than it takes.
    `least_rows` says how many rows the name of a theme takes.
    """
    first_month, months = span(entries)
    axis_left = sizes.gap + sizes.arrow
    scale = MarkLayout((), (), (), first_month, months, month_width, axis_left, 0.0, 0.0)
    wanted = {entry.statement: width for entry, width in zip(entries, titles, strict=True)}
    dated = [_dated(entry, wanted[entry.statement], scale, sizes) for entry in entries if entry.months]
    undated_left = max([scale.x(first_month + months), *(mark.right for mark in dated)]) + 2 * sizes.gap
    undated = [
        _mark(entry, undated_left, undated_left + sizes.shortest, wanted[entry.statement], sizes)
        for entry in entries
        if not entry.months
    ]
    placed: dict[str, Mark] = {}
    lanes: list[Lane] = []
    row = 0
    for theme in dict.fromkeys(entry.theme for entry in entries):
        rows: list[list[Mark]] = []
        for mark in sorted((each for each in dated if each.entry.theme == theme), key=lambda each: each.left):
            free = next((at for at, marks in enumerate(rows) if marks[-1].right + sizes.gap <= mark.left), len(rows))
            rows[free:] = rows[free:] or [[]]
            rows[free].append(mark._replace(row=row + free))
        for marks in rows:
            ends = [*(mark.left - sizes.gap for mark in marks[1:]), undated_left - 2 * sizes.gap]
            for mark, end in zip(marks, ends, strict=True):
                whole = mark.title_left + wanted[mark.entry.statement]
                placed[mark.entry.statement] = mark._replace(right=max(mark.right, min(whole, end)))
        beside = [each for each in undated if each.entry.theme == theme]
        for at, mark in enumerate(beside):
            down, along = divmod(at, sizes.across)
            placed[mark.entry.statement] = _moved(mark, along * (sizes.shortest + sizes.gap), row + down)
        below = -(-len(beside) // sizes.across)
        numbers = tuple(number for number, entry in enumerate(entries) if entry.theme == theme)
        lanes.append(Lane(theme, row, max(len(rows), below, least_rows.get(theme, 1)), numbers))
        row += lanes[-1].rows
    in_order = tuple(placed[entry.statement] for entry in entries)
    in_rows: list[list[int]] = [[] for _ in range(row)]
    for number, mark in enumerate(in_order):
        in_rows[mark.row].append(number)
    width = max([undated_left, *(mark.right + sizes.gap + sizes.undated - sizes.shortest for mark in undated)])
    found = scale._replace(marks=in_order, in_rows=tuple(map(tuple, in_rows)), lanes=tuple(lanes))
    return found._replace(undated_left=undated_left, width=width)


def _dated(entry: TimelineEntry, title: float, scale: MarkLayout, sizes: MarkSizes) -> Mark:
    first, last = entry.months or (0, 0)
    left = scale.x(first)
    return _mark(entry, left, max(scale.x(last + 1), left + sizes.shortest), title, sizes)


def _mark(entry: TimelineEntry, left: float, right: float, title: float, sizes: MarkSizes) -> Mark:
    """Returns a mark in the first row, whose open sides have room for an arrow."""
    before = sizes.arrow if entry.months and not entry.period.start else 0.0
    after = sizes.arrow if entry.months and not entry.period.end else 0.0
    title_left = right + after + sizes.gap / 2
    return Mark(entry, 0, left - before, title_left + min(title, sizes.title), left, right, title_left)


def _moved(mark: Mark, right: float, row: int) -> Mark:
    """Returns a mark in another row, moved to the right by some pixels."""
    left, end = mark.left + right, mark.right + right
    return Mark(mark.entry, row, left, end, mark.bar_left + right, mark.bar_right + right, mark.title_left + right)


def _by_time(entry: TimelineEntry) -> tuple[bool, tuple[int, int], str]:
    return entry.months is None, entry.months or (0, 0), entry.title
