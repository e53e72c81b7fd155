"""The settings of the dialog are those of the file, each with the value that holds."""

from __future__ import annotations

from ascl_reader.gui.app import Program
from ascl_reader.gui.memory import settings


def test_every_setting_stands_in_the_settings_file_and_its_usual_value_can_be_chosen(ready: Program) -> None:
    known = {each.name for each in settings.ALL}
    for each in ready.preferences.preferences():
        assert each.key in known
        assert each.takes(each.usual) and each.takes(each.read()), each.name
        assert each.read() == each.usual, each.name
