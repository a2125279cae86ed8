"""Who is named with what is wrong with a file."""

import pytest

from sitegen.build.users import blamed
from sitegen.model.place import Place
from sitegen.model.problem import Problem


@pytest.mark.parametrize(
    ("using", "fact"),
    [
        ((), "it is broken"),
        (("b.md",), "it is broken; b.md uses it"),
        (("b.md", "a.md"), "it is broken; a.md and b.md use it"),
        (("d.md", "c.md", "b.md", "a.md"), "it is broken; a.md, b.md, c.md and 1 more use it"),
        (("a.md", "@default/pages/index.html", "content_config.py"), "it is broken; a.md uses it"),
        (("@default/pages/index.html",), "it is broken; @default/pages/index.html uses it"),
    ],
)
def test_those_who_use_a_file_are_named_the_author_s_own_before_lists(using, fact):
    broken = Problem("SG321", "error", Place("a.jpg"), "it is broken")
    assert blamed(broken, using).fact == fact
