"""Where the pages of a preview stand: fitted to the view, in columns, one zoom step at a time."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, QSizeF

from ascl_reader.gui.briefing.page_places import GAP, LARGEST, STEPS, Fit, PagePlaces

A4 = QSizeF(595, 842)


def placed(count: int, room: QSize, fit: Fit) -> PagePlaces:
    places = PagePlaces()
    places.fit = fit
    places.take(count, A4, room)
    return places


def test_a_whole_page_is_seen_and_others_stand_beside_it_where_there_is_room() -> None:
    places = placed(3, QSize(1200, 800), Fit.PAGE)
    assert places.page.height() == 800 - 2 * GAP
    assert places.columns == 2
    first, second, third = (places.place(number) for number in range(3))
    assert first.top() == second.top() < third.top()
    assert second.left() == first.right() + 1 + GAP
    assert first.left() == third.left()


def test_the_whole_width_takes_one_column_however_many_pages_there_are() -> None:
    places = placed(3, QSize(1200, 800), Fit.WIDTH)
    assert places.page.width() == 1200 - 2 * GAP
    assert places.columns == 1
    assert places.place(1).top() == places.place(0).bottom() + 1 + GAP


def test_a_step_goes_to_the_next_percentage_and_stays_when_the_view_is_resized() -> None:
    places = placed(1, QSize(600, 800), Fit.PAGE)
    assert 0.66 < places.zoom < 0.67, "less than half a hundredth below a step, which is passed over"
    places.step(up=True)
    assert places.zoom == 0.75
    places.take(1, A4, QSize(300, 300))
    assert places.zoom == 0.75
    for _ in STEPS:
        places.step(up=True)
    assert places.zoom == LARGEST
    for _ in STEPS:
        places.step(up=False)
    assert places.zoom == STEPS[0]


def test_the_page_of_which_most_is_seen_is_told() -> None:
    places = placed(2, QSize(600, 400), Fit.WIDTH)
    top, below = places.place(0), places.place(1)
    assert places.most_seen(QRect(0, 0, 600, 400)) == 0
    view = QRect(0, top.bottom() - 100, 600, 400)
    assert places.seen(view) == [0, 1]
    assert places.most_seen(view) == 1
    assert places.most_seen(QRect(0, below.bottom() + GAP + 1, 600, 400)) == 0
