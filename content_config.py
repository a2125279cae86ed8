"""What the demo's content must look like: its collections, their schemas and its tags."""

import datetime as dt
from typing import Annotated

from pydantic import BaseModel, Field

from sitegen.content import Image, Reference, collection, files, table, taxonomy


class Post(BaseModel):
    """The front matter of an article."""

    title: str = Field(min_length=1, max_length=120)
    date: dt.date
    updated: dt.date | None = None
    description: str = Field(default="", max_length=200)
    tags: list[str] = []
    authors: list[Annotated[str, Reference("authors")]] = []
    cover: Image | None = None


class Author(BaseModel):
    """One row of `content/_data/authors.yml`."""

    title: str = Field(min_length=1)
    role: str = ""
    home: str = ""


posts = collection(
    files("content/posts/**/*.md"),
    schema=Post,
    permalink="/posts/{slug}/",
    sort="-date",
)
authors = collection(table("content/_data/authors.yml"), schema=Author)
tags = taxonomy("tags", permalink="/tags/{term}/", paginate=20, feed=True)
