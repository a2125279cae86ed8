"""The live client is added on the way to the browser; what is stored is what ships."""

from sitegen.dev.admit import admitting_page

CLIENT = "/__sitegen/client.js"


def with_client(html: bytes, digest: str) -> bytes:
    """Put the client at the end of a page, before `</body>` where there is one.

    digest: of the page as it is stored
    """
    tag = f'<script src="{CLIENT}" data-page="{digest}" async></script>'.encode()
    html = admitting_page(html)
    at = html.lower().rfind(b"</body>")
    return html + tag if at < 0 else html[:at] + tag + html[at:]
