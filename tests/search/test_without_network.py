"""Libraries that ask for a network, or for OpenSSL, and do without."""

from __future__ import annotations

from tests.conftest import run_python

DIGESTS = """
import sys
from ascl_reader.search.without_network import leave_openssl_out
taken = leave_openssl_out()
import hashlib, hmac, secrets
print(taken, "_ssl" in sys.modules, sys.modules.get("_hashlib"))
print(hashlib.blake2b(b"a", digest_size=8).hexdigest(), hashlib.sha256(b"a").hexdigest()[:16])
print(hmac.new(b"key", b"text", "sha256").hexdigest()[:16], len(secrets.token_hex(4)))
"""


def test_digests_are_the_same_without_openssl() -> None:
    import hashlib
    import hmac

    first, second, third = run_python(DIGESTS).stdout.splitlines()
    assert first == "True False None"
    assert second.split() == [hashlib.blake2b(b"a", digest_size=8).hexdigest(), hashlib.sha256(b"a").hexdigest()[:16]]
    assert third.split() == [hmac.new(b"key", b"text", "sha256").hexdigest()[:16], "8"]


def test_where_python_has_no_digests_of_its_own_openssl_stays() -> None:
    told = run_python(
        "import sys\n"
        "from ascl_reader.search import without_network\n"
        'without_network.OWN_DIGESTS = (("_no_such_digest",),)\n'
        'print(without_network.leave_openssl_out(), "_hashlib" in sys.modules)'
    )
    assert told.stdout.split() == ["False", "False"]


def test_what_is_loaded_already_stays() -> None:
    told = run_python(
        "import hashlib, sys\n"
        "from ascl_reader.search.without_network import leave_openssl_out\n"
        'print(leave_openssl_out(), sys.modules["_hashlib"] is not None)'
    )
    assert told.stdout.split() == ["False", "True"]
