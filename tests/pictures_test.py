"""Pictures of a whole site: encoded once, whoever does it, and redone when they have gone."""

import pytest

from sitegen.build import encoding
from sitegen.model.recipe import Recipe
from sitegen.trace.facts import Facts
from sitegen.trace.key import Key
from sitegen.trace.outside import Lost
from sitegen.trace.round import Worker
from sitegen.trace.sources import Values
from sitegen.world.local import Local
from sitegen.world.memory import MemoryStore
from sitegen.world.processes import Crew
from tests.pictures import picture
from tests.sites import run, tree, write

SITE = {
    "sitegen.toml": '[site]\nurl = "https://example.org"\n',
    "content/blog/a.md": "---\ntitle: A\n---\n![x](a.jpg){widths=100}\n\n![y](b.png)\n",
    "content/blog/a.jpg": picture("300x200"),
    "content/blog/b.png": picture("200x200 png"),
}  # fmt: skip


@pytest.fixture
def root(tmp_path):
    return write(tmp_path / "site", SITE)


def sources(built):
    """What was encoded, without digests."""
    return sorted(name.split(".")[0] for name in built.made("picture"))


def test_a_warm_build_encodes_nothing_and_a_width_more_only_that(root):
    assert sources(run(root)) == ["assets/a", "assets/b"]
    text = SITE["content/blog/a.md"]
    write(root, {"content/blog/a.md": text + "More.\n"})
    assert sources(run(root)) == []
    write(root, {"content/blog/a.md": text.replace("widths=100", 'widths="100 200"')})
    assert sources(run(root)) == ["assets/a"]


def test_the_versions_of_codecs_touch_pictures_and_no_copies(root):
    write(root, {"static/x.txt": "x", "content/blog/c.md": "---\ntitle: C\n---\n[a](a.jpg)\n"})
    run(root)

    class Other(Local):
        """The same world with another Pillow."""

        epochs = property(lambda self: {**self.versions(), "pictures": "another"})

    again = run(root, world=Other)
    assert sources(again) == ["assets/a", "assets/b"] and not again.made("output")


def test_a_damaged_variant_is_noticed_and_made_again(root):
    before = run(root, publishes=True)
    (name,) = [path for path in before.files if path.startswith("assets/b.")]
    for path in (root / ".sitegen" / "objects").rglob("*"):
        if path.is_file() and path.read_bytes() == before.files[name]:
            path.unlink()
            path.write_bytes(b"damaged")
    (root / "dist" / name).unlink()
    missing = run(root, publishes=True)
    assert missing.published and missing.published.missing == (before.built.outputs[name],)


def test_a_source_that_kills_its_worker_harms_no_other(root, monkeypatch):
    real = encoding.encoded

    def deadly(worker, max_pixels, group):
        if group[0].source.endswith("a.jpg"):
            raise SystemExit(3)
        return real(worker, max_pixels, group)

    monkeypatch.setattr(encoding, "encoded", deadly)
    built = run(root)
    assert built.told == [
        "content/blog/a.jpg error it could not be made: it ended its worker (exit 3); "
        "content/blog/a.md uses it [SG709] everything else was made and is kept; build again"
    ]
    monkeypatch.undo()
    assert sources(run(root)) == ["assets/a"]


def test_workers_and_their_kind_change_no_byte(root, tmp_path):
    class Spawning(Local):
        """A world whose workers begin anew."""

        def __init__(self, *given: object) -> None:
            super().__init__(*given)
            self.each = Crew(2, start="spawn", before_start=self.ledger.rest)

    one = run(root, tmp_path / "one", workers=1).files
    assert run(root, tmp_path / "two", workers=2).files == one
    assert run(root, tmp_path / "three", world=Spawning).files == one


def test_the_largest_source_goes_first_and_all_its_variants_are_lost_with_it():
    given = []

    def each(do, things, weights=()):
        given.extend(zip(([r.output for r in thing] for thing in things), weights, strict=True))
        return ((thing, Lost("so")) for thing in things)

    recipes = {n: Recipe("picture", n[0], n) for n in ("a1", "b1", "a2")}
    worker = Worker(encoding.encoding(), Facts({"file": Values({})}), MemoryStore(), "")
    weights = {"a": 5, "b": 7}
    by_source = encoding.BySource(each, recipes, lambda group: weights[group[0].source], 9)
    came = dict(by_source(worker, [Key("picture", name) for name in recipes]))
    assert given == [(["b1"], 7), (["a1", "a2"], 5)]
    assert {key.name for key in came} == set(recipes) and set(came.values()) == {Lost("so")}


def test_only_what_pages_show_or_link_to_is_published(root):
    write(root, {"content/blog/never.jpg": picture("10x10 gps")})
    names = {path for path in run(root).files if path.startswith("assets/")}
    assert {name.rpartition(".")[2] for name in names if "css" not in name} == {"webp"}
    assert not any("never" in name for name in names)
    assert tree(root / "dist") == {}
