"""Which URL everything in a Gatsby project had."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Redirect:
    """A path that led elsewhere.

    source: as it is written, with its wildcards
    target: a path or a whole URL
    status: 200 to 399
    path:   the file that says so, and its line
    """

    source: str
    target: str
    status: int
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """Pages by the values of a front matter key.

    key:     of the front matter, such as `tags`
    pattern: such as `/tags/{term}/`; `{term}` stands for the term's name in the URL
    index:   URL of the page of all terms; "" when there is none
    slug:    what makes a term's name in the URL: "kebabCase", "slugify", "slugger", "lower",
             "dashes" (lower case, spaces to `-`), "spaces" (those alone), "raw", or "other"
    terms:   every term → its URL
    size:    of a page of its list; 0 when all are on one
    others:  URLs of terms in other languages than the default one
    """

    key: str
    pattern: str
    index: str
    slug: str
    terms: Mapping[str, str]
    size: int = 0
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of pages that was cut into several.

    first:    URL of its first page
    pattern:  of the others, such as `/page/{page}/`
    size:     entries on a page; 0 when it is not known
    kind:     collection that is listed; "" when it is not known
    template: path of the component that shows it; "" when it is not known
    """

    first: str
    pattern: str
    size: int
    kind: str = ""
    template: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """A page that gatsby-node made of no document.

    url:      as Gatsby serves it
    template: path of its component; "" when it is not known
    path:     the file that makes it, and its line
    """

    url: str
    template: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a data file.

    kind:   of its node, such as `AuthorsYaml`
    path:   of the file
    values: its own fields
    url:    of the page that was made of it; "" for none
    """

    kind: str
    path: str
    values: Mapping[str, object]
    url: str = ""


@dataclass(frozen=True, slots=True)
class Routes:
    """The URLs of a project, without path prefix.

    pages:      path of a document → its URL, percent-encoding undone
    left:       path of a document → why it has no page
    clashes:    URL → the documents that want it; the last one had it
    kinds:      path of a document → the name of its collection
    languages:  path of a document → its language; only where the site says it
    default:    language of what says none; "" when the site has one only
    taxonomies: pages by tags, categories and the like
    lists:      lists that are cut into pages
    jsx:        path of a page component → its URL
    made:       other pages of gatsby-node: neither of documents nor of taxonomies or lists
    rows:       of data files
    redirects:  in the order in which they are asked
    """

    pages: Mapping[str, str] = field(default_factory=dict)
    left: Mapping[str, str] = field(default_factory=dict)
    clashes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    languages: Mapping[str, str] = field(default_factory=dict)
    default: str = ""
    taxonomies: tuple[Taxonomy, ...] = ()
    lists: tuple[Listing, ...] = ()
    jsx: Mapping[str, str] = field(default_factory=dict)
    made: tuple[Made, ...] = ()
    rows: tuple[Row, ...] = ()
    redirects: tuple[Redirect, ...] = ()
