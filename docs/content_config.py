"""What the documentation consists of: its pages, and the decisions behind them."""

from pydantic import BaseModel

from sitegen.content import collection, files


class Page(BaseModel):
    """The front matter of a page; `order` places it, and its section, in the sidebar."""

    title: str
    description: str
    section: str = "Reference"
    order: int = 100


docs = collection(
    files("*.md", base="."), schema=Page, permalink="/{slug}/", sort=("order", "title")
)
decisions = collection(
    files("decisions/*.md"),
    schema=Page,
    permalink="/decisions/{slug}/",
    template="entry.html",
    sort=("order", "title"),
    defaults={"section": "Decisions"},
)
