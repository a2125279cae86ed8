"""What the site's content is: its collections, what their front matter may say, its tags."""

import datetime as dt

from pydantic import BaseModel, Field

from sitegen.content import Image, collection, files, taxonomy


class Post(BaseModel):
    """The front matter of a post; a key that is not here is an error that names file and line."""

    title: str = Field(min_length=1, max_length=120)
    date: dt.date
    updated: dt.date | None = None
    description: str = ""
    tags: list[str] = []
    # A picture beside the post; it is checked that it is there.
    cover: Image | None = None


# The name of the variable is the name of the collection.
posts = collection(
    files("content/posts/**/*.md"),
    schema=Post,
    permalink="/posts/{slug}/",
    sort="-date",
)

# Every tag of a post gets a page that lists its posts.
tags = taxonomy("tags", permalink="/tags/{term}/")
