"""`sitegen migrate-from-gatsby`: whole projects, friendly and hostile."""

import hashlib
import json
import sys
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from sitegen.cli import main
from sitegen.migrate.js import reading
from sitegen.migrate.js.parse import _parser
from sitegen.world import foreign

CONFIG = """
module.exports = {
  siteMetadata: { title: `Mine`, siteUrl: `https://example.org/` },
  plugins: [
    {
      resolve: `gatsby-source-filesystem`,
      options: { path: `${__dirname}/content/blog`, name: `blog` },
    },
    `gatsby-transformer-remark`,
    { resolve: `gatsby-plugin-feed`, options: { feeds: [{ output: `/feed.xml` }] } },
    `gatsby-plugin-offline`,
  ],
}
"""
NODE = """
const { createFilePath } = require(`gatsby-source-filesystem`)
exports.createPages = async ({ graphql, actions }) => {
  const { createPage } = actions
  const result = await graphql(`{ allMarkdownRemark { nodes { id fields { slug } } } }`)
  result.data.allMarkdownRemark.nodes.forEach(node => {
    createPage({ path: node.fields.slug, component: `./src/post.js`, context: { id: node.id } })
  })
}
exports.onCreateNode = ({ node, actions, getNode }) => {
  if (node.internal.type === `MarkdownRemark`) {
    actions.createNodeField({ name: `slug`, node, value: createFilePath({ node, getNode }) })
  }
}
"""
POST = "---\ntitle: Hello\ndate: 2020-01-02\n---\n\nSome words.\n"
BLOG = {
    "package.json": '{"dependencies": {"gatsby": "^4.0.0", "gatsby-plugin-feed": "^4.0.0"}}',
    "gatsby-config.js": CONFIG,
    "gatsby-node.js": NODE,
    "content/blog/hello/index.md": POST,
    "content/blog/second.md": POST.replace("Hello", "Second"),
    "src/pages/index.js": "export default () => <h1>Home</h1>",
    "src/pages/about.js": 'export default () => <p>About <a href="/hello/">me</a></p>',
    "static/robots.txt": "User-agent: *\n",
}


def put(folder: Path, files) -> Path:
    for path, data in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data if isinstance(data, bytes) else data.encode())
    return folder


def state(folder: Path) -> dict[str, str]:
    return {
        str(each.relative_to(folder)): hashlib.sha256(each.read_bytes()).hexdigest()
        for each in sorted(folder.rglob("*"))
        if each.is_file()
    }


def migrate(source: Path, dest: Path, *options: str) -> int:
    return main(["migrate-from-gatsby", str(source), str(dest), *options])


@pytest.fixture
def blog(tmp_path):
    return put(tmp_path / "old", BLOG)


def test_a_blog_is_a_site_that_builds_at_once(blog, tmp_path, capsys):
    before, new = state(blog), tmp_path / "new"
    assert migrate(blog, new) == 0
    assert state(blog) == before
    assert main(["build", "--root", str(new)]) == 0
    dist = new / "dist"
    pages = ("hello/index.html", "second/index.html", "about/index.html", "index.html")
    assert all((dist / each).is_file() for each in pages)
    assert (
        '<guid isPermaLink="false">https://example.org/hello/</guid>'
        in (dist / "feed.xml").read_text()
    )
    assert "unregister" in (dist / "sw.js").read_text()
    about = (dist / "about/index.html").read_text()
    assert '<a href="/about/" aria-current="page">About</a>' in about
    assert '<a href="/hello/">me</a>' in about and "to be written anew" not in about


def test_a_site_that_names_no_language_has_that_of_its_texts(blog, tmp_path):
    put(blog, {"content/blog/second.md": POST + "빠른 갈색 여우가 게으른 개를 뛰어넘습니다. " * 5})
    put(blog, {"content/blog/hello/index.md": POST})
    migrate(blog, tmp_path / "new")
    assert main(["build", "--root", str(tmp_path / "new")]) == 0
    assert '<html lang="ko"' in (tmp_path / "new/dist/second/index.html").read_text()


@pytest.mark.parametrize("date", ["date: 2020-01-02", "postdate: 2020-01-02", "order: 1"])
def test_home_and_archive_lead_to_texts_with_and_without_dates(date, blog, tmp_path):
    put(blog, {path: text.replace("date: 2020-01-02", date) for path, text in BLOG.items()
               if path.endswith(".md")})  # fmt: skip
    migrate(blog, tmp_path / "new")
    assert main(["build", "--root", str(tmp_path / "new")]) == 0
    for page in ("index.html", "archive/index.html"):
        html = (tmp_path / "new/dist" / page).read_text()
        assert '<a href="/hello/">Hello</a>' in html and '<a href="/second/">Second</a>' in html


def test_a_page_that_stands_in_says_so_while_the_site_is_written(blog, tmp_path):
    new = tmp_path / "new"
    migrate(blog, new)
    assert main(["build", "--root", str(new), "--drafts"]) == 0
    assert "/about/ is to be written anew" in (new / "dist/about/index.html").read_text()


def test_a_second_run_gives_the_same_bytes(blog, tmp_path):
    assert migrate(blog, tmp_path / "a") == migrate(blog, tmp_path / "b") == 0
    assert state(tmp_path / "a") == state(tmp_path / "b")
    assert migrate(blog, tmp_path / "a", "--force") == 0
    assert state(tmp_path / "a") == state(tmp_path / "b")


def test_the_report_names_every_file(blog, tmp_path, capsys):
    assert migrate(blog, tmp_path / "new", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["files"].keys() == BLOG.keys()
    assert told["files"]["content/blog/hello/index.md"] == {"url": "/hello/"}
    assert told["files"]["src/pages/about.js"] == {
        "url": "/about/",
        "to do": "write it as a template",
    }
    assert told["files"]["static/robots.txt"] == {"copied to": "static/robots.txt"}
    text = (tmp_path / "new/MIGRATION.md").read_text()
    assert "| `src/pages/about.js` | `/about/` |" in text
    assert "## What to do next" in text


def test_nothing_is_written_on_trial(blog, tmp_path, capsys):
    assert migrate(blog, tmp_path / "new", "--dry-run") == 0
    assert not (tmp_path / "new").exists()
    assert "would be written" in capsys.readouterr().out


def test_what_could_do_harm_is_refused(blog, tmp_path, capsys):
    put(tmp_path / "full", {"a": ""})
    put(tmp_path / "other", {"a.md": ""})
    for source, dest, code in (
        (blog, tmp_path / "full", "SG053"),
        (blog, blog / "new", "SG901"),
        (blog, tmp_path, "SG901"),
        (tmp_path / "other", tmp_path / "new", "SG900"),
    ):
        assert migrate(source, dest) == 2
        assert f"[{code}]" in capsys.readouterr().err


def test_it_says_what_force_would_do(blog, tmp_path, capsys):
    put(tmp_path / "full", {"sitegen.toml": "mine"})
    migrate(blog, tmp_path / "full")
    hint = "   hint: choose an empty folder, or write over what is there with --force\n"
    assert capsys.readouterr().err.endswith(hint)
    assert (tmp_path / "full/sitegen.toml").read_text() == "mine"


def test_it_says_what_it_lacks(blog, tmp_path, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "tree_sitter_typescript", None)
    _parser.cache_clear()
    assert migrate(blog, tmp_path / "new") == 2
    assert capsys.readouterr().err == (
        "reading a Gatsby project needs tree-sitter, which is not installed  [SG902]\n"
        "   hint: run `pip install 'sitegen-static[migrate]'`\n"
    )


HOSTILE = {
    "gatsby-config.js": (
        "require('fs').writeFileSync('/tmp/pwned', 'x'); require('child_process').execSync('id');\n"
        "process.exit(1);\n" + CONFIG
    ),
    "gatsby-node.js": "const a = [a, ...a]; while (true) { a.push(a) }\n" + NODE,
    "content/blog/js.md": "---js\nrequire('fs').writeFileSync('pwned', 'x')\n---\n\nText\n",
    "content/blog/bomb.md": "---\na: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n---\n\nText\n",
    "content/blog/open.md": "---\ntitle: Never closed\n\nText\n",
    "content/blog/broken.md": "---\ntitle: [\n---\n\nText\n",
    "content/blog/nul.md": b"---\ntitle: Nul\n---\n\n\x00\n",
    "content/blog/utf16.md": "---\ntitle: Wide\n---\n\nText\n".encode("utf-16"),
    "content/blog/latin.md": "---\ntitle: Café\n---\n\nÀ\n".encode("latin-1"),
    "content/blog/empty.md": "",
    "content/blog/backspace.md": "---\ntitle: a\bb\n---\n\nText\n",
    "content/blog/script.md": (
        '---\ntitle: "{{ 7 * 7 }} <script>alert(1)</script>"\n---\n\n{{ 7 * 7 }} {% raw %}\n\n'
        "![x](../../../../etc/passwd) [y](/etc/passwd) ![z](file:///etc/passwd)\n"
    ),
    "content/blog/deep.md": f"---\ntitle: Deep\n---\n\n{'> ' * 500}x\n{'[' * 5000}\n",
    "content/blog/.env": "SECRET=1",
    "src/pages/broken.js": "export default () => <div><p>{",
    "src/pages/[id].js": "export default () => <p>{{ 7 * 7 }} {% endblock %}</p>",
    "src/pages/a:b.js": "export default () => <p>odd</p>",
    "static/.env": "SECRET=1",
}


def test_a_hostile_project_ends_in_lines_of_the_report(blog, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(foreign, "TEXT_BYTES", 100_000)
    monkeypatch.setattr(reading.Reading.__init__, "__defaults__", (100_000,))
    put(blog, {**HOSTILE, "content/blog/huge.md": b"---\ntitle: Huge\n---\n" + b"x " * 60_000})
    put(tmp_path / "secret", {"key": "SECRET=1", "blog/leak.md": POST})
    (blog / "content/blog/out.md").symlink_to(tmp_path / "secret/key")
    (blog / "content/blog/folder").symlink_to(tmp_path / "secret/blog")
    (blog / "content/blog/loop").symlink_to(blog / "content")
    before = state(blog)
    assert migrate(blog, tmp_path / "new", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert state(blog) == before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["new", "old", "secret"]
    assert not Path("/tmp/pwned").exists() and not (tmp_path / "pwned").exists()
    new = state(tmp_path / "new")
    assert not [path for path in new if ".env" in path or "leak" in path]
    texts = b"".join((tmp_path / "new" / path).read_bytes() for path in new)
    assert b"SECRET" not in texts
    noted = {note["path"] for note in told["notes"]}
    assert {
        f"content/blog/{name}"
        for name in ("js.md", "broken.md", "nul.md", "latin.md", "huge.md", "out.md", "folder")
    } <= noted
    assert main(["build", "--root", str(tmp_path / "new")]) in (0, 1)
    assert "sitegen has a fault" not in capsys.readouterr().err


@pytest.mark.parametrize("config", ["", "module.exports = {", "\x00\xff", "export default () => 1"])
def test_a_config_that_says_nothing_gives_a_site_and_a_report(tmp_path, config):
    old = put(tmp_path / "old", {**BLOG, "gatsby-config.js": config})
    assert migrate(old, tmp_path / "new") == 0
    assert (tmp_path / "new/MIGRATION.md").is_file()


def test_folders_of_languages_are_translations_of_one_another(blog, tmp_path):
    texts = {f"content/blog/{tag}/both/index.md": POST for tag in ("en", "zh-TW")}
    put(blog, {**texts, "content/blog/zh-TW/only.md": POST, "content/blog/en/more.md": POST})
    for path in ("hello/index.md", "second.md"):
        (blog / "content/blog" / path).unlink()
    new = tmp_path / "new"
    migrate(blog, new)
    assert sorted(path.relative_to(new).as_posix() for path in new.glob("content/**/*.md")) == [
        "content/blog/both/index.md",
        "content/blog/both/index.zh-TW.md",
        "content/blog/more.md",
        "content/blog/only.zh-TW.md",
    ]
    assert main(["build", "--root", str(new)]) == 0
    page = (new / "dist/en/both/index.html").read_text()
    assert '<html lang="en"' in page and 'hreflang="zh-TW"' in page
    assert '<html lang="zh-TW"' in (new / "dist/zh-TW/only/index.html").read_text()


def test_rows_of_data_files_keep_their_pages(blog, tmp_path):
    data = """{ resolve: `gatsby-source-filesystem`, options: { path: `data`, name: `data` } },
      `gatsby-transformer-json`, `gatsby-plugin-offline`,"""
    put(blog, {
        "gatsby-config.js": CONFIG.replace("`gatsby-plugin-offline`,", data),
        "src/pages/people/{PeopleJson.name}.js": "",
        "data/people.json": '[{"name": "Jane Doe", "job": "Paints", "url": "/x"}]',
    })  # fmt: skip
    new = tmp_path / "new"
    migrate(blog, new)
    assert main(["build", "--root", str(new)]) == 0
    page = (new / "dist/people/jane-doe/index.html").read_text()
    assert "<h1>Jane Doe</h1>" in page and "<dd>Paints</dd>" in page


def test_documentation_keeps_its_sidebar_in_its_order(tmp_path):
    old = put(tmp_path / "old", {
        **{path: text for path, text in BLOG.items() if not path.startswith("content/")},
        **{f"content/blog/{name}.md": f"---\ntitle: {name}\n---\n" for name in "abcdef"},
        "src/nav.yml": "- title: First\n  items: [d, /b]\n- title: Then\n  items: [a, f, e, c]\n",
        "src/toc.js": "throw new Error(require('fs').readFileSync('/etc/passwd'))",
        "src/contents.json": "[" * 50_000,
    })  # fmt: skip
    new = tmp_path / "new"
    assert migrate(old, new) == 0
    assert main(["build", "--root", str(new)]) == 0
    page = HTMLParser((new / "dist/b/index.html").read_text())
    told = [each.text() for each in page.css(".sidebar p, .sidebar a")]
    assert told == ["First", "d", "b", "Then", "a", "f", "e", "c"]
    assert page.css_first(".sidebar a[aria-current]").text() == "b"


def test_pages_that_differ_only_in_case_are_all_built(blog, tmp_path):
    put(blog, {"src/pages/About.js": "", "content/blog/Hello.md": POST})
    new = tmp_path / "new"
    migrate(blog, new)
    assert main(["build", "--root", str(new)]) == 0
    assert all(
        (new / "dist" / name / "index.html").is_file() for name in ("About", "about", "Hello")
    )
    assert "/Hello/ and /hello/ differ only in case" in (new / "MIGRATION.md").read_text()
