"""What a host is to send with each page, in the form that Netlify and Cloudflare Pages read."""

from collections.abc import Mapping

from sitegen.model.address import encoded
from sitegen.model.recipe import Recipe
from sitegen.render.security.policy import EVERYWHERE
from sitegen.trace.digest import digest_of
from sitegen.trace.key import ALL, Key
from sitegen.trace.reader import Reader
from sitegen.trace.traces import Traces

HEADERS = "_headers"
NAME = "Content-Security-Policy"


class Policies:
    """Answers `policy`: what each page was told, by URL."""

    def __init__(self, traces: Traces) -> None:
        """Answer from the traces of the pages' round."""
        self._policies = {url: told for url, told in sorted(traces.results().items()) if told}

    def value(self, name: str) -> Mapping[str, str]:
        """Give the policies of all pages."""
        return self._policies

    def digest(self, name: str) -> str:
        """Name them."""
        return digest_of(self._policies)

    def basis(self) -> str:
        """Name them."""
        return digest_of(self._policies)


def headers_recipe(own: str) -> Recipe:
    """Tell how the file is made.

    own: the site's own file of that name, whose rules come first; "" when there is none
    """
    return Recipe("headers", own, HEADERS)


def headers(recipe: Recipe, reader: Reader) -> bytes:
    """Write the policy of every page under the rules that the site has itself."""
    own: bytes = reader.ask(Key("file", recipe.source)) if recipe.source else b""
    base = reader.ask(Key("config", "site.base"))
    policies: Mapping[str, str] = reader.ask(Key("policy", ALL))
    rules = [f"{base}/*\n  {NAME}: {EVERYWHERE}\n"]
    rules += [f"{encoded(base + url)}\n  {NAME}: {told}\n" for url, told in policies.items()]
    text = own.decode("utf-8", "surrogateescape").rstrip("\n")
    return "\n".join([text] * bool(text) + rules).encode("utf-8", "surrogateescape")
