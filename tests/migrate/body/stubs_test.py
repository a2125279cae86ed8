from sitegen.migrate.body.converted import Use
from sitegen.migrate.body.stubs import stubs
from sitegen.migrate.tree import Files

TREE = Files({"src/chart.jsx": "const [a, b] = useState(0)", "src/link.js": "export default A"})


def use(name, props=(), source="", *, is_block=True):
    return Use(name, props, is_block, True, source, "blog/a.mdx", 7)


def test_a_stub_shows_what_it_is_given():
    made = stubs([use("FancyLink", ("href", "text"), "src/link.js", is_block=False)] * 2, TREE)
    assert made.files == {
        "components/fancy-link.html": """\
{# What <FancyLink> was (src/link.js) is still to be written; this shows what it is given. #}
{% props href="", text="", **attrs %}
<span{{ attrs(class="fancy-link") }}>
{% if href %}<a href="{{ href }}">{{ (text) | trim or href }}</a>{% endif %}
{{ slot() }}
</span>
"""
    }
    assert [str(note) for note in made.notes] == [
        "warning · SG933 · blog/a.mdx:7 · the texts call the component FancyLink 2 times · "
        "wrote components/fancy-link.html, which shows what it is given · give it the look it had"
    ]


def test_one_with_logic_is_an_island_with_its_old_source_beside_it():
    made = stubs([use("Chart", ("title", "imageURL"), "src/chart.jsx")], TREE)
    assert list(made.files) == ["components/chart.html", "components/chart.js"]
    assert made.copies == {"components/chart.jsx.txt": "src/chart.jsx"}
    assert '{% props imageURL="", title="", **attrs %}' in made.files["components/chart.html"]
    assert [note.code for note in made.notes] == ["SG934"]


def test_a_name_with_dots_is_a_folder():
    assert list(stubs([use("UI.Badge"), use("Site.Posts")], TREE).files) == [
        "components/site/posts.html",
        "components/ui/badge.html",
    ]
