"""Text as it stands in HTML."""


def escape_html(text: str) -> str:
    """Escape text, for the inside of elements and of attributes in double quotes."""
    # To look is cheaper than to replace, and most texts have none of these.
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    if '"' in text:
        text = text.replace('"', "&quot;")
    return text
