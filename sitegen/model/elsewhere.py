"""What other generators call the keys of front matter that sitegen has, too."""

from collections.abc import Collection, Mapping

# Of Astro, Eleventy, Gatsby, Hexo, Hugo, Jekyll and Zola, as their documentation has them.
NAMES: Mapping[str, tuple[str, ...]] = {
    "aliases": ("redirect_from", "redirects"),
    "cover": ("coverImage", "featured_image", "featuredImage", "heroImage", "image", "thumbnail"),
    "date": ("created", "pubDate", "published_at"),
    "description": ("excerpt", "summary"),
    "expire_at": ("expiryDate",),
    "permalink": ("path", "url"),
    "publish_at": ("publishDate",),
    "template": ("layout",),
    "translation_key": ("translationKey",),
    "updated": ("lastmod", "last_modified_at", "modified", "updatedDate"),
}


def here(name: str, known: Collection[str]) -> str:
    """Give the key that another generator calls so; "" when there is none among those known."""
    return next((key for key, names in NAMES.items() if name in names and key in known), "")
