"""What a plan will publish, named as its author knows it."""

from collections.abc import Iterable, Iterator, Mapping

from sitegen.model.page import Page
from sitegen.model.plan import Redirect
from sitegen.plan.clashes import Claim
from sitegen.plan.redirects import key_of
from sitegen.plan.urls import output_of


def claims_of(
    pages: Iterable[Page], redirects: Iterable[Redirect], statics: Mapping[str, str]
) -> Iterator[Claim]:
    """List every file of the output with who asks for it.

    statics: output path → source path
    """
    for page in pages:
        taxonomy = (str(page.props["taxonomy"]),) if page.kind in ("term", "terms") else ()
        yield Claim(page.url, page.output, page.source, _name(page), True, page.fallback, taxonomy)
    for redirect in redirects:
        name = f"a redirect of {redirect.source!r}"
        key = key_of(redirect)
        yield Claim(redirect.path, output_of(redirect.path), redirect.source, name, key=key)
    for output, source in statics.items():
        yield Claim(f"/{output}", output, source, repr(source))


def _name(page: Page) -> str:
    if page.kind == "term":
        return f"the term {page.title!r} of {page.props['taxonomy']!r}"
    if page.kind == "terms":
        return f"the list of {page.props['taxonomy']!r}"
    return repr(page.source)
