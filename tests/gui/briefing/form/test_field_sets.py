"""Every value of a briefing that a clerk sets has a field, named for a screen reader."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from ascl_reader.briefing.briefing import Briefing
from ascl_reader.gui.briefing.form.field_sets import fields_above, fields_below
from ascl_reader.gui.look.appearance import Appearance


def test_each_value_has_one_field_with_a_name(qapp: QApplication) -> None:
    appearance = Appearance("light", "source-sans", 100)
    sets = [fields_above(appearance), fields_below(appearance)]
    names = [name for each in sets for name in each._editors]
    others = {"id", "chosen", "created", "changed", "extra", "template", "new_parts"}
    assert sorted(names) == sorted(set(Briefing.__struct_fields__) - others)
    for each in sets:
        for name, editor in each._editors.items():
            assert editor.accessibleName() or getattr(editor, "text", str)(), name
