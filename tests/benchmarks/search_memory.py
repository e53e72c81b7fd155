"""How much memory searching takes: the library read from its parsed copy, the index opened, queries put to it.

Run by search_kinds.py as `search_memory.py LIBRARY PARSED CACHE QUERIES` in a process of its own, once both are there;
prints resident megabytes as JSON.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from ascl_reader.library.parsed_copy import load_library
from ascl_reader.search.engine.index import open_index
from tests.benchmarks.process_memory import process_memory


def main() -> None:
    """Open, search and print."""
    folder, parsed, cache = map(Path, sys.argv[1:4])
    library = load_library(folder, parsed)
    told = {"library": process_memory()["VmRSS"]}
    index = open_index(library, cache)
    index.search("f")
    told["open"] = process_memory()["VmRSS"]
    for text in json.loads(sys.argv[4]):
        index.search(text)
    told["searched"] = process_memory()["VmRSS"]
    print(json.dumps(told))


if __name__ == "__main__":
    main()
