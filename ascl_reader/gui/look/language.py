"""The language of the window's words: English, as the program is written, or a translation that is begun."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

ENGLISH, WELSH = "en", "cy"

NAMES = {ENGLISH: "English", WELSH: "Cymraeg"}
"""Each language in its own words."""


def speak(language: str, resources: Path) -> None:
    """Lets the windows that are made from now on speak a language; what is not translated stays English.

    `resources` is the folder of what the program ships with. A language that is not there is passed over.
    """
    application = QCoreApplication.instance()
    if language in NAMES and language != ENGLISH and application is not None:
        translator = QTranslator(application)
        if translator.load(str(resources / "translations" / f"ascl-reader_{language}.qm")):
            application.installTranslator(translator)
