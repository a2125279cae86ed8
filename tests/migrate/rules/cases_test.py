"""Terms that differ only in case."""

from sitegen.migrate.routes import Taxonomy
from sitegen.migrate.rules.cases import one_case


def test_terms_that_differ_only_in_case_share_the_first_ones_url():
    terms = {"Git": "/tag/Git/", "go": "/tag/go/", "git": "/tag/git/"}
    (tags,), (note,) = one_case([Taxonomy("tags", "/tag/{term}/", "", "raw", terms)])
    assert tags.terms == {"Git": "/tag/Git/", "go": "/tag/go/", "git": "/tag/Git/"}
    assert (note.code, note.did) == ("SG912", "gave both the URL /tag/Git/; /tag/git/ is gone")
