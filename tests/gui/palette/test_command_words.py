"""Every command that has other words, or a reason why it cannot be used, is a command."""

from __future__ import annotations

from ascl_reader.gui.app import Program
from ascl_reader.gui.palette.command_words import other_words, why_not


def test_other_words_are_of_commands(program: Program) -> None:
    assert set(other_words()) <= set(program.window.commands.named())
    assert all(why_not(name).endswith(".") for name in program.window.commands.named())
