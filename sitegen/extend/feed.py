"""A feed before it is written in a format."""

from datetime import UTC, datetime

from sitegen.model.frozen import dataclass

# The time of a feed that has nothing to tell yet.
NEVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Article:
    """One entry of a feed.

    id:      names the entry for good
    url:     absolute
    summary: plain text
    html:    its whole body, with absolute URLs
    """

    id: str
    title: str
    url: str
    published: datetime
    updated: datetime
    summary: str
    html: str
    authors: tuple[str, ...]
    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says, newest first.

    id:   names the feed for good
    url:  of the feed itself; home: of the page that shows the same
    """

    id: str
    title: str
    description: str
    language: str
    url: str
    home: str
    author: str
    articles: tuple[Article, ...]

    @property
    def updated(self) -> datetime:
        """When something in it last changed."""
        return max((each.updated for each in self.articles), default=NEVER)
