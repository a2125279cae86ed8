"""What the documentation consists of: its pages, and the decisions behind them."""

from pydantic import BaseModel, Field

from sitegen.content import collection, files


class Page(BaseModel):
    """The front matter of a page; `order` places it, and its section, in the sidebar."""

    title: str = Field(min_length=1)
    description: str = ""
    section: str
    order: int = 0


docs = collection(files("*.md"), schema=Page, permalink="/{slug}/", sort=("order", "title"))
decisions = collection(
    files("decisions/*.md"),
    schema=Page,
    permalink="/decisions/{slug}/",
    template="entry.html",
    sort=("order", "title"),
    defaults={"section": "Decisions"},
)
