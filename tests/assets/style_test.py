"""A stylesheet becomes its final bytes."""

import pytest
import tinycss2
from hypothesis import given
from hypothesis import strategies as st

from sitegen.assets.process import minified
from sitegen.assets.sheet import Stylesheet
from sitegen.model.problem import Trouble
from sitegen.model.recipe import Recipe
from tests.assets.sheets import facts, made, text, told


@pytest.mark.parametrize(
    ("files", "means"),
    [
        ({"assets/a.css": "a { b: c }\n"}, "a{b:c}"),
        (
            {"assets/a.css": "@import 'b.css'; a { b: c }", "assets/b.css": "b { c: d }"},
            "b{c:d}a{b:c}",
        ),
        (
            {"assets/a.css": "@import url(x/b.css);", "assets/x/b.css": "@import '../c.css';",
             "assets/c.css": "c { d: e }"},
            "c{d:e}",
        ),
        (
            {"assets/a.css": '@import "b.css" screen and (width > 1px);', "assets/b.css": "b{c:d}"},
            "@media screen and (width>1px){b{c:d}}",
        ),
        (
            {"assets/a.css": '@import "b.css" layer(x.y) supports(display: grid) print;',
             "assets/b.css": "b{c:d}"},
            "@media print{@supports (display:grid){@layer x.y{b{c:d}}}}",
        ),
        (
            {"assets/a.css": '@import "b.css" layer supports(not (display: grid));',
             "assets/b.css": "@import 'c.css';b{c:d}", "assets/c.css": "c{d:e}"},
            "@supports not (display:grid){@layer{c{d:e}b{c:d}}}",
        ),
        (
            {"assets/a.css": '@layer x, y; @import "b.css" layer(y); @layer x { a { b: c } }',
             "assets/b.css": "b{c:d}"},
            "@layer x{a{b:c}}@layer y{b{c:d}}",
        ),
        (
            {"assets/a.css": '@charset "utf-8"; @import "b.css"; a { content: "→" }',
             "assets/b.css": '@charset "utf-8"; b { content: "←" }'},
            'b{content:"←"}a{content:"→"}',
        ),
        (
            {"assets/a.css": '@import "b.css"; @import "https://x.org/y.css" print; a{b:c}',
             "assets/b.css": '@import "//x.org/z.css" layer(q); b{c:d}'},
            '@import "//x.org/z.css" layer(q);@import "https://x.org/y.css" print;b{c:d}a{b:c}',
        ),
        (
            {"assets/a.css": "/* gone */ /*! kept */ a{b:c}"},
            "/*! kept */\na{b:c}",
        ),
    ],
)  # fmt: skip
def test_what_a_sheet_imports_stands_in_its_place(files, means):
    assert text(files) == means


def test_rules_that_come_again_later_count_there_alone():
    files = {
        "assets/a.css": "@import 'b.css'; @import 'c.css'; a{b:c}",
        "assets/b.css": "@import 'd.css'; b{c:d}",
        "assets/c.css": "@import 'd.css'; c{d:e}",
        "assets/d.css": "d{e:f}",
    }
    assert text(files) == "b{c:d}d{e:f}c{d:e}a{b:c}"
    layered = {**files, "assets/d.css": "@layer x{d{e:f}}"}
    assert text(layered).startswith("@layer x{")


def test_a_themes_sheet_imports_the_file_that_a_site_puts_over_the_themes():
    theme = {"theme/assets/a.css": "@import 'b.css';", "theme/assets/b.css": "b{c:theme}"}
    assert text(theme) == "b{c:theme}"
    assert text({**theme, "assets/b.css": "b{c:site}"}) == "b{c:site}"


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("url(b.png)", "url(b.95ff85e4a9.png)"),
        ("url( 'b.png?x#y' )", "url(b.95ff85e4a9.png?x#y)"),
        ("image-set('b.png' 1x, url(b.png) 2x)", 'image-set("b.95ff85e4a9.png" 1x,"b.95ff85e4a9.png" 2x)'),
        ("url(../assets/b.png)", "url(b.95ff85e4a9.png)"),
        ("url(c%20d.png)", "url(c%20d.95ff85e4a9.png)"),
        ("url(/favicon.svg#z)", "url(/base/favicon.svg#z)"),
        ("url(#z)", "url(#z)"),
        ("url(https://x.org/b.png)", "url(https://x.org/b.png)"),
        ("url(//x.org/b.png)", "url(//x.org/b.png)"),
        ("url(data:image/png;base64,AAAA)", "url(data:image/png;base64,AAAA)"),
        ("url(about:blank)", "url(about:blank)"),
    ],
)  # fmt: skip
def test_addresses_are_those_of_published_files(written, published):
    files = {
        "assets/a.css": f"a {{ background: {written} }}",
        "assets/b.png": "b",
        "assets/c d.png": "b",
        "static/favicon.svg": "s",
    }
    copies = {each.output for each in made(files)[0].files}
    name = {each.split(".")[1] for each in copies}
    means = published.replace("95ff85e4a9", name.pop() if name else "")
    assert text(files) == f"a{{background:{means}}}"


def test_the_files_of_a_sheet_are_published_with_it_and_seen_from_any_page():
    files = {"assets/css/a.css": "a{b:url(../b.png)}", "theme/assets/b.png": "b"}
    sheet, _ = made(files, "assets/css/a.css")
    (copy,) = sheet.files
    assert copy == Recipe("copy", "theme/assets/b.png", copy.output)
    assert sheet.inline("/base/assets/") == f"a{{b:url(/base/{copy.output})}}"
    assert (sheet.source, sheet.rank) == ("assets/css/a.css", 1)


def test_the_name_of_a_sheet_is_that_of_its_final_bytes():
    sheet, _ = made({"assets/a.css": "a { b: c }"})
    same, _ = made({"assets/a.css": "a{b:c} /* said twice */"})
    other, _ = made({"assets/a.css": "@import 'b.css';", "assets/b.css": "a{b:d}"})
    assert sheet.output == same.output != other.output


def test_a_text_that_could_end_its_element_does_not():
    sheet = Stylesheet("", "", "", 'a{content:"</style><!--"}')
    assert sheet.inline("") == 'a{content:"<\\/style><\\!--"}'
    assert minified(sheet.inline("")) == minified(sheet.text)


def test_the_sheet_of_a_component_is_bound_to_it_with_all_it_imports():
    files = {
        "components/ui/card.css": "@import '../../assets/b.css'; .a{b:url(c.png)}",
        "components/ui/c.png": "c",
        "assets/b.css": "b{c:d}",
    }
    found = text(files, "components/ui/card.css")
    assert found.startswith("b[data-c=ui\\/card]{c:d}.a[data-c=ui\\/card]{b:url(c.")


@pytest.mark.parametrize(
    ("how", "means"),
    [("swap", "font-display:swap"), ("block", "font-display:block"), ("keep", "")],
)
def test_fonts_say_how_text_is_shown_before_they_are_there(how, means):
    css = "@font-face{font-family:x;src:local(y)}"
    assert means in text(css, font_display=how)
    assert means in text(f"@layer z{{{css}}}", font_display=how)
    own = text(css.replace("{", "{font-display:optional;"), font_display=how)
    assert "font-display:optional" in own and own.count("font-display") == 1


def test_newer_syntax_is_written_for_older_browsers_on_request():
    assert text("a{color:oklch(50% 0.1 20)}") == "a{color:oklch(50% .1 20)}"
    assert text("a{color:oklch(50% 0.1 20)}", browsers=("chrome 60",)).startswith("a{color:#")
    with pytest.raises(Trouble) as raised:
        made({"assets/a.css": "a{b:c}"}, browsers=("firefix 3",))
    (problem,) = raised.value.problems
    assert (str(problem.place), problem.code) == ("sitegen.toml", "SG378")


@pytest.mark.parametrize(
    ("files", "problem"),
    [
        (
            {"assets/a.css": "a { b: c }\nb { color red }"},
            "assets/a.css:2:10 error the stylesheet cannot be read: unexpected 'red' [SG370] a browser would leave this rule or declaration out",
        ),
        (
            {"assets/a.css": "a{b:c}\n@import 'b.css';", "assets/b.css": ""},
            "assets/a.css:2:8 error the stylesheet cannot be read: @import rules must precede all rules aside from @charset and @layer statements [SG370] a browser would leave this rule or declaration out",
        ),
        (
            {"assets/a.css": "\n  @import 'colour.css';", "assets/colours.css": ""},
            "assets/a.css:2:3 error there is no stylesheet 'colour.css' [SG371] did you mean 'colours.css'?",
        ),
        (
            {"assets/a.css": "@import 'b.css';", "assets/b.css": "@import './a.css';"},
            "assets/b.css:1:1 error the stylesheet imports itself: assets/a.css → assets/b.css → assets/a.css [SG372] take one of these imports out",
        ),
        (
            {"assets/css/a.css": "a {\n  b: url(../imgs/b.png)\n}", "assets/img/b.png": ""},
            "assets/css/a.css:2:6 error there is no file '../imgs/b.png' [SG373] did you mean '../img/b.png'?",
        ),
        (
            {"assets/a.css": "@import 'b.css' print;", "assets/b.css": "@import 'https://x.org/y.css';"},
            "assets/b.css:1:1 error 'https://x.org/y.css' cannot be imported by a sheet that is itself imported under a condition [SG374] import it in the first sheet, or keep a copy of it in the assets folder",
        ),
        (
            {"components/a.css": "a{b:c}\nb :global c{d:e}"},
            "components/a.css:2:3 error ':global' needs a selector in brackets [SG375]",
        ),
        (
            {"assets/a.css": "a { b: url(/favicon.svgz) }", "static/favicon.svg": ""},
            "assets/a.css:1:8 warning there is no static file '/favicon.svgz' [SG377] did you mean '/favicon.svg'?",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(files, problem):
    name = next(iter(files))
    assert told(files, name) == [problem]


def test_what_is_wrong_in_an_imported_sheet_is_told_there():
    files = {"assets/a.css": "@import 'b.css';", "assets/b.css": "\n\na { b }"}
    assert told(files)[0].startswith("assets/b.css:3:")


def test_sheets_that_double_each_other_come_to_an_end():
    files = {
        f"assets/{n}.css": f"@import '{n + 1}.css' print;@import '{n + 1}.css' screen;"
        for n in range(40)
    }
    files["assets/40.css"] = "a{b:c}"
    assert any("[SG376]" in each for each in told(files, "assets/0.css"))


def test_two_namespaces_by_default_are_told_of_the_whole():
    files = {
        "assets/a.css": "@import 'b.css'; @import 'c.css';",
        "assets/b.css": "@namespace url(x:y); b{c:d}",
        "assets/c.css": "@namespace url(x:z); c{d:e}",
    }
    with pytest.raises(Trouble) as raised:
        made(files)
    assert [each.code for each in raised.value.problems] == ["SG370"]


def test_everything_that_a_sheet_rests_on_was_asked():
    from sitegen.assets.style import StyleMaker
    from sitegen.read.decode import decode
    from sitegen.trace.key import Key
    from sitegen.trace.reader import Reader

    reader = Reader(facts({"assets/a.css": "@import 'b.css'; a{b:url(c.png)}", "assets/b.css": ""}))
    StyleMaker(decode)(Key("style", "assets/a.css"), reader)
    asked = {f"{each.kind}:{each.name}" for each in reader.answers()}
    assert {"owner:assets/b.css", "file:assets/b.css", "owner:assets/c.png", "owner:*"} <= asked


NAMES = st.sampled_from(["color", "width", "order"])
VALUES = st.sampled_from(["red", "tan", "inherit", "red!important", "var(--x)"])
RULES = st.tuples(
    st.lists(st.sampled_from(["a", ".b", "c>d"]), min_size=1, unique=True),
    st.lists(st.tuples(NAMES, VALUES), max_size=6),
)
SHEETS = st.lists(RULES, max_size=4)


def written(rules):
    blocks = ((",".join(s), ";".join(f"{n}:{v}" for n, v in inside)) for s, inside in rules)
    return "".join(f"{selectors}{{{inside}}}\n" for selectors, inside in blocks)


def cascaded(css):
    """Find what each selector says of each property in the end."""
    held = {}
    for rule in tinycss2.parse_stylesheet(css, skip_whitespace=True):
        inside = tinycss2.parse_blocks_contents(rule.content, skip_whitespace=True)
        for selector in tinycss2.serialize(rule.prelude).split(","):
            for each in inside:
                place = (selector.strip(), each.name)
                if each.important or not held.get(place, ("", False))[1]:
                    held[place] = (tinycss2.serialize(each.value), each.important)
    return held


@given(SHEETS, SHEETS, SHEETS)
def test_a_bundle_says_what_its_sheets_say_in_their_order(one, two, three):
    files = {
        "assets/a.css": f"@import 'b.css';@import 'c.css';@import 'b.css';{written(one)}",
        "assets/b.css": written(two),
        "assets/c.css": written(three),
    }
    assert cascaded(text(files)) == cascaded(written([*two, *three, *two, *one]))
