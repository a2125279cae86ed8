"""The live client is added on the way to the browser; what is stored is what ships."""

import re

from sitegen.dev.admit import admitting_page, as_stored

CLIENT = "/__sitegen/client.js"
_TAG = re.compile(rb'<script src="/__sitegen/client\.js" data-page="[0-9a-f]*" async></script>')


def with_client(html: bytes, digest: str) -> bytes:
    """Put the client at the end of a page, before `</body>` where there is one.

    digest: of the page as it is stored
    """
    tag = f'<script src="{CLIENT}" data-page="{digest}" async></script>'.encode()
    html = admitting_page(html)
    at = html.lower().rfind(b"</body>")
    return html + tag if at < 0 else html[:at] + tag + html[at:]


def without_client(html: bytes) -> bytes:
    """Give a page as it is stored."""
    return as_stored(_TAG.sub(b"", html))
