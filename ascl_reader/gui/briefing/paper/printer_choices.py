"""What was chosen in the print dialog, as a list of words that the settings keep until the next time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtPrintSupport import QPrinter

MOST_COPIES = 1000
"""As many as no meeting needs: more is a damaged file."""

SIDES = "sides"


def choices_of(printer: QPrinter) -> list[str]:
    """Returns the printer or file, copies, their order and the sides, each as "name=value"."""
    into_file = printer.outputFormat() is QPrinter.OutputFormat.PdfFormat
    told = {
        "file": printer.outputFileName() if into_file else "",
        "printer": "" if into_file else printer.printerName(),
        "copies": str(printer.copyCount()),
        "collated": str(int(printer.collateCopies())),
        SIDES: printer.duplex().name,
    }
    return [f"{name}={value}" for name, value in told.items() if value]


def set_choices(printer: QPrinter, choices: Sequence[str]) -> None:
    """Sets a printer as it was chosen the last time; what this machine does not know stays as it is."""
    told = dict(each.split("=", 1) for each in choices if "=" in each)
    if told.get("file"):
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(told["file"])
    elif told.get("printer"):
        printer.setPrinterName(told["printer"])
    copies = told.get("copies", "")
    if copies.isdecimal() and 0 < int(copies) < MOST_COPIES:
        printer.setCopyCount(int(copies))
    if "collated" in told:
        printer.setCollateCopies(told["collated"] == "1")
    sides = {each.name: each for each in QPrinter.DuplexMode}
    if told.get(SIDES) in sides:
        printer.setDuplex(sides[told[SIDES]])


def is_sides(choice: str) -> bool:
    """Returns whether a choice is the one of how paper is turned over."""
    return choice.startswith(f"{SIDES}=")
