"""A project and its texts → the URL of everything."""

from collections.abc import Collection, Iterator, Sequence

from sitegen.migrate.asked import PageCall
from sitegen.migrate.document import Document
from sitegen.migrate.gatsby import Gatsby, Root
from sitegen.migrate.graphql.fields import Fields
from sitegen.migrate.hooks import Stage
from sitegen.migrate.js.project import Project, absolute, inside
from sitegen.migrate.js.reading import Reading
from sitegen.migrate.js.values import Unknown
from sitegen.migrate.note import Note
from sitegen.migrate.notes import urls as notes
from sitegen.migrate.routes import Redirect, Routes
from sitegen.migrate.rules.cases import one_case
from sitegen.migrate.rules.creators import FilePage, file_pages
from sitegen.migrate.rules.doubles import Double, claimed, led
from sitegen.migrate.rules.fallback import best_rule, links_of
from sitegen.migrate.rules.hooked import hook_folders, project_hooks
from sitegen.migrate.rules.known import corrected
from sitegen.migrate.rules.languages import document_languages
from sitegen.migrate.rules.lists import Found, found_lists, further_pages, more_terms
from sitegen.migrate.rules.ownership import LANGUAGE, Claim, Owners
from sitegen.migrate.rules.plugins import add_fields
from sitegen.migrate.rules.redirects import all_redirects, host_targets
from sitegen.migrate.rules.rows import data_rows, row_copies
from sitegen.migrate.rules.slashes import served_url
from sitegen.migrate.rules.themes import theme_calls, theme_pages
from sitegen.migrate.rules.tongues import one_for_all
from sitegen.migrate.sources import project_nodes
from sitegen.migrate.tree import Tree

_NOT_ASKED = "gatsby-node makes no page of it"
_FILTERED = "the query has it left out by its filter"


def derive(
    tree: Tree, gatsby: Gatsby, documents: Sequence[Document], truth: Collection[str] = ()
) -> tuple[Routes, tuple[Note, ...]]:
    """Find every URL of a project.

    documents: all texts of its source folders
    truth:     the URLs of the old site, when they are known; without path prefix
    returns:   with notes on what is not certain
    """
    return _Derivation(tree, gatsby, documents, truth).routes()


class _Derivation:
    def __init__(
        self, tree: Tree, gatsby: Gatsby, documents: Sequence[Document], truth: Collection[str]
    ) -> None:
        self.tree = tree
        self.gatsby = gatsby
        self.documents = {each.path: each for each in documents}
        self.truth = tuple(dict.fromkeys(truth))
        self.notes: list[Note] = []
        self.pages: dict[str, str] = {}
        self.jsx: dict[str, str] = {}
        self.again: list[Double] = []
        self.reading = Reading(Project(tree, gatsby.folder))
        self.nodes = project_nodes(tree, gatsby, documents)
        add_fields(self.nodes, gatsby)
        self.fields = Fields(self.nodes, gatsby.metadata, self._declared())
        self.stage = Stage(self.reading, self.nodes, self.fields)
        self._makes_pages = False

    def routes(self) -> tuple[Routes, tuple[Note, ...]]:
        own = hook_folders(self.gatsby, self.reading)
        hooks, unread = project_hooks(self.tree, self.gatsby, self.reading, own)
        self.notes += unread
        self._makes_pages = any(
            isinstance(each.exports, dict) and "createPages" in each.exports for each in hooks
        )
        self.stage.run(hooks)
        folders = [each for each in own if each != self.gatsby.folder]
        made = list(file_pages(self.gatsby, self.tree.paths, self.fields, folders))
        self._tell_pages(made)
        claims = Owners(self.nodes, self.documents).claims(list(self.stage.pages))
        self._take(claims)
        self._take_files(made)
        for path, url in theme_pages(self.gatsby, self.reading, self.nodes, self.documents):
            self.pages.setdefault(path, self._url(url))
        self.stage.pages += theme_calls(self.gatsby, self.reading, self.documents, self.pages)
        self._guess()
        self._check()
        left = self._left()
        others = self._others(claims)
        taxonomies, lists, rest = self._lists(others)
        terms = {url for each in taxonomies for url in each.terms.values()}
        rows = data_rows(self.nodes, others, made, terms, self._url)
        copies = dict(row_copies(others, rows, self._url))
        if shown := {*(each.url for each in rows if each.url), *copies}:
            others = [each for each in others if self._url(str(each.path)) not in shown]
            taxonomies, lists, rest = self._lists(others)
        doubles = [each.page for each in claims if isinstance(each.page.path, str)]
        taxonomies = more_terms(
            taxonomies, doubles, self.documents.values(), self.gatsby.trailing_slash
        )
        taxonomies, cases = one_case(taxonomies)
        redirects, told = all_redirects(
            self.tree, self.gatsby, self.stage.redirects, self.documents.values(), self.pages
        )
        terms = {url for each in taxonomies for url in each.terms.values()}
        further = further_pages(taxonomies, others, self.gatsby.trailing_slash)
        languages, default = document_languages(
            self.nodes, self.gatsby, self.documents.values(), self.pages, self._home_language()
        )
        taxonomies, moved = one_for_all(taxonomies, {*languages.values(), default}, default)
        told_of = [Redirect(each, own, 301, self.gatsby.config, 1) for each, own in copies.items()]
        doubles_of = self._doubles(claims, redirects, terms)
        redirects = (*redirects, *doubles_of, *told_of, *further, *moved)
        self._tell()
        found = Routes(
            pages=self.pages,
            left=left,
            clashes=self._clashes(),
            kinds={path: _kind(each.root) for path, each in self.documents.items()},
            languages=languages,
            default=default,
            taxonomies=taxonomies,
            lists=lists,
            jsx=self.jsx,
            made=rest,
            rows=rows,
            redirects=redirects,
        )
        return found, tuple(dict.fromkeys((*self.notes, *told, *cases)))

    def _lists(self, pages: list[PageCall]) -> Found:
        documents = self.documents.values()
        return found_lists(pages, documents, self.jsx, self.gatsby.trailing_slash)

    def _home_language(self) -> str:
        """Tell the language of the home page, where gatsby-node says it; "" where it does not."""
        homes = [each.context for each in self.stage.pages if each.path == "/"]
        told = [context.get(name) for context in homes for name in LANGUAGE]
        return next((each for each in told if isinstance(each, str)), "")

    def _declared(self) -> set[str]:
        kinds = {"File", "Site", "SitePage", "Directory"}
        if self.gatsby.has_remark:
            kinds.add("MarkdownRemark")
        return kinds | ({"Mdx"} if self.gatsby.mdx_suffixes else set())

    def _tell_pages(self, made: list[FilePage]) -> None:
        for each in made:
            page = {"path": each.path, "component": absolute(each.source), "context": {}}
            self.stage.created_page(dict(page))

    def _url(self, path: str) -> str:
        return served_url(path, self.gatsby.trailing_slash)

    def _take(self, claims: list[Claim]) -> None:
        best: dict[str, Claim] = {}
        for claim in claims:
            own = best.get(claim.document)
            if isinstance(claim.page.path, str) and (own is None or claim.rank > own.rank):
                best[claim.document] = claim
        for document, claim in best.items():
            self.pages[document] = self._url(claim.page.path)

    def _doubles(
        self, claims: list[Claim], told: Collection[Redirect], terms: Collection[str]
    ) -> Iterator[Redirect]:
        known = (*self.pages.values(), *self.jsx.values(), *terms, *(each.source for each in told))
        return led((*claimed(claims, self._url), *self.again), self.pages, known)

    def _take_files(self, made: list[FilePage]) -> None:
        deleted = set(self.stage.deleted)
        # A text's own page goes before a route, and a route before one in a folder.
        for each in sorted(made, key=lambda one: (one.node is not None, one.source.count("/"))):
            if each.path in deleted:
                continue
            shown = each.node.text if each.node is not None else ""
            shown = shown or (each.source if each.source in self.documents else "")
            if shown:
                self.pages.setdefault(shown, self._url(each.path))
                self.again.append(Double(self._url(each.path), shown, each.source, 1))
            elif each.node is None:
                self.jsx[each.source] = self._url(each.path)
        self._take_again({each.source for each in made})

    def _take_again(self, sources: set[str]) -> None:
        """Take in the components that a hook took away and gave another path."""
        for page in self.stage.pages:
            source = inside(page.component.partition("?")[0]) if page.component else None
            if source in sources and source not in self.documents and isinstance(page.path, str):
                self.jsx.setdefault(source, self._url(page.path))

    def _guess(self) -> None:
        """Take the best rule for the texts whose pages were asked for without a readable path."""
        lost = [each for each in self.stage.pages if isinstance(each.path, Unknown)]
        documents = {each.node.document for each in lost if each.node and each.node.document}
        documents |= {path for path, each in self.documents.items() if each.root.is_guessed}
        is_blind = bool(
            self.reading.lost or self.stage.unread or self.stage.spent or self.stage.thrown
        )
        if not self.pages and (is_blind or not self._makes_pages or not self.gatsby.config):
            documents |= set(self.documents)
        missing = sorted(documents - set(self.pages))
        if missing:
            texts = [self.documents[each] for each in missing if each in self.documents]
            links = self.truth or (
                *links_of(self.documents.values()),
                *host_targets(self.tree, self.gatsby),
            )
            rule, urls, found = best_rule(texts, self.nodes, links, self.pages)
            self.pages.update({path: self._url(url) for path, url in urls.items()})
            self.notes.append(notes.rule_was_guessed(rule, len(urls), found, len(links)))

    def _check(self) -> None:
        """Hold the URLs against those of the old site, and take hers where that is clear."""
        if not self.truth:
            return
        told, left = corrected(
            self.pages, self.truth, self.documents, self.nodes, self.jsx.values()
        )
        for path, url in told.items():
            if _bare(url) != _bare(self.pages[path]):
                self.notes.append(notes.against_truth(path, self.pages[path], url))
            self.pages[path] = url
        if left:
            self.notes.append(notes.unknown_urls(len(left), left[0]))

    def _left(self) -> dict[str, str]:
        answers = self.stage.answers
        left: dict[str, str] = {}
        for path in self.documents:
            if path in self.pages:
                continue
            ids = (
                [each.id for each in self.nodes.all if each.document == path]
                if len(left) < 500
                else []
            )
            filters = [answers.left_out[each] for each in ids if each in answers.left_out]
            passed = any(each in answers.let_in for each in ids)
            filtered = filters and not passed
            reason = f"{_FILTERED} {filters[0]}" if filtered else _NOT_ASKED
            left[path] = reason
            self.notes.append(notes.no_page(path, reason))
        return left

    def _clashes(self) -> dict[str, tuple[str, ...]]:
        by_url: dict[str, list[str]] = {}
        for path, url in self.pages.items():
            by_url.setdefault(_bare(url), []).append(path)
        clashes = {url: tuple(paths) for url, paths in by_url.items() if len(paths) > 1}
        for url, paths in clashes.items():
            self.notes.append(notes.same_url(paths[-1], url, paths[:-1]))
        return clashes

    def _others(self, claims: list[Claim]) -> list[PageCall]:
        """List the pages that show no text."""
        own = {id(each.page) for each in claims}
        urls = {*self.pages.values(), *self.jsx.values()}
        return [
            each
            for each in self.stage.pages
            if id(each) not in own
            and isinstance(each.path, str)
            and "*" not in each.path
            and self._url(each.path) not in urls
        ]

    def _tell(self) -> None:
        stage = self.stage
        if stage.spent:
            self.notes.append(notes.too_much_work(stage.spent))
        for path, message in stage.thrown:
            self.notes.append(notes.ends_with_exception(path, message))
        for page in stage.pages:
            if isinstance(page.path, Unknown):
                place = page.path if page.path.path else page.place
                self.notes.append(notes.page_not_literal(place.path, place.line, page.place.text))
        for each in (*self.reading.lost, *stage.unread):
            self.notes.append(notes.page_not_literal(each.path, each.line, each.text))


def _bare(url: str) -> str:
    return url.rstrip("/") or "/"


def _kind(root: Root) -> str:
    """Name a collection: by the source folder's name, or by the folder's own."""
    is_plain = root.name and not root.name.startswith("__")
    return root.name if is_plain else root.path.rpartition("/")[2] or "content"
