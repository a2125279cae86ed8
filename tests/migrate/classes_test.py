"""The URLs of projects, one for each way of making pages."""

import pytest

from sitegen.migrate.derive import derive
from sitegen.migrate.documents import documents
from sitegen.migrate.survey import survey
from sitegen.migrate.tree import Files

QUERY = 'const r = await graphql(`{ allMarkdownRemark { nodes { id fields { slug } frontmatter { slug title date(formatString: "YYYY/MM/DD") category tags } parent { ... on File { name relativeDirectory } } } } }`)'
FIELD = """
const { createFilePath } = require('gatsby-source-filesystem')
exports.onCreateNode = ({ node, actions, getNode }) => {
  if (node.internal.type === 'MarkdownRemark')
    actions.createNodeField({ node, name: 'slug', value: createFilePath({ node, getNode }) })
}
"""
CONFIG = """
module.exports = {
  siteMetadata: { title: 'T' },
  plugins: [
    { resolve: 'gatsby-source-filesystem', options: { name: 'blog', path: `${__dirname}/blog` } },
    'gatsby-transformer-remark',
  ],
}
"""
POST = "---\ntitle: Hello World\nslug: greeting\ndate: 2020-02-03\ncategory: Big Thoughts\ntags: [C++, iOS 14]\n---\n\nText\n"


def routes(node, major=4, truth=(), config=CONFIG, **files):
    tree = Files(
        {
            "package.json": f'{{"dependencies": {{"gatsby": "^{major}.0.0"}}}}',
            "gatsby-config.js": config,
            "gatsby-node.js": node,
            "blog/2019/hello/index.md": POST,
            **files,
        }
    )
    gatsby, _ = survey(tree)
    found, _ = documents(tree, gatsby, lambda name, things: things)
    return derive(tree, gatsby, found, truth)


def pages_by(path):
    return (
        f"{FIELD}\nconst _ = require('lodash')\n"
        f"exports.createPages = async ({{ graphql, actions }}) => {{ {QUERY}\n"
        f"r.data.allMarkdownRemark.nodes.forEach(node => actions.createPage({{ path: {path},"
        " component: 'x', context: { id: node.id } })) }"
    )


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("node.fields.slug", "/2019/hello/"),
        ("`/blog${node.fields.slug}`", "/blog/2019/hello/"),
        ("node.fields.slug.replace(/^\\/\\d+/, '')", "/hello/"),
        ("`/${node.frontmatter.slug}`", "/greeting"),
        ("node.frontmatter.path || node.fields.slug", "/2019/hello/"),
        ("_.kebabCase(node.frontmatter.title)", "/hello-world"),
        ("`/${node.frontmatter.date}/x.html`", "/2020/02/03/x.html"),
        ("'/' + node.parent.relativeDirectory.split('/').pop()", "/hello"),
        ("`/${_.kebabCase(node.frontmatter.category)}/a`", "/big-thoughts/a"),
    ],
)
def test_a_rule_is_worked_out(path, url):
    assert routes(pages_by(path))[0].pages == {"blog/2019/hello/index.md": url}


@pytest.mark.parametrize(("major", "url"), [(4, "/greeting"), (5, "/greeting/")])
def test_the_slash_at_the_end_depends_on_the_version(major, url):
    found, _ = routes(pages_by("`/${node.frontmatter.slug}`"), major)
    assert list(found.pages.values()) == [url]


def test_terms_and_lists_and_redirects_are_found():
    node = f"""{FIELD}
    const _ = require('lodash')
    exports.createPages = async ({{ graphql, actions }}) => {{ {QUERY}
      const nodes = r.data.allMarkdownRemark.nodes
      nodes.forEach(n => actions.createPage({{ path: n.fields.slug, component: 'p', context: {{ id: n.id }} }}))
      _.uniq(nodes.flatMap(n => n.frontmatter.tags)).forEach(tag =>
        actions.createPage({{ path: `/tags/${{_.kebabCase(tag)}}/`, component: 't', context: {{ tag }} }}))
      Array.from({{ length: 3 }}).forEach((x, i) => actions.createPage({{
        path: i === 0 ? '/blog' : `/blog/${{i + 1}}`, component: 'l',
        context: {{ limit: 6, skip: i * 6, currentPage: i + 1 }} }}))
      actions.createRedirect({{ fromPath: '/old', toPath: '/new', isPermanent: true }})
    }}"""
    found, _ = routes(node)
    (tags,) = found.taxonomies
    assert (tags.key, tags.pattern) == ("tags", "/tags/{term}/")
    assert tags.terms == {"C++": "/tags/c/", "iOS 14": "/tags/i-os-14/"}
    assert [(x.first, x.pattern, x.size) for x in found.lists] == [("/blog", "/blog/{page}", 6)]
    assert [(x.source, x.target, x.status) for x in found.redirects] == [("/old", "/new", 301)]


def test_files_make_pages_too():
    found, _ = routes(
        "",
        **{
            "src/pages/about.js": "",
            "src/pages/x/index.tsx": "",
            "src/pages/_hidden.js": "",
            "src/pages/posts/{markdownRemark.frontmatter__title}.js": "",
        },
    )
    assert found.jsx == {"src/pages/about.js": "/about/", "src/pages/x/index.tsx": "/x/"}
    assert found.pages == {"blog/2019/hello/index.md": "/posts/hello-world/"}


def test_where_no_rule_can_be_read_the_front_matter_decides_and_it_is_told():
    found, notes = routes("throw new Error('no')")
    assert found.pages == {"blog/2019/hello/index.md": "/greeting/"}
    assert [note.code for note in notes] == ["SG906"]


def test_of_several_projects_the_site_is_chosen():
    tree = Files(dict.fromkeys(("package/gatsby-config.js", "site/gatsby-config.js"), CONFIG))
    assert survey(tree)[0].config == "site/gatsby-config.js"


def test_the_last_of_those_that_want_a_url_has_it():
    found, notes = routes(pages_by("'/one/'"), **{"blog/z.md": POST})
    assert found.clashes == {"/one": ("blog/2019/hello/index.md", "blog/z.md")}
    assert [note.code for note in notes] == ["SG907"]


def test_known_urls_win_and_those_that_nothing_makes_are_told():
    found, notes = routes(
        pages_by("node.frontmatter.slug"), truth=("/greeting/", "/lost/", "/404/")
    )
    assert list(found.pages.values()) == ["/greeting/"]
    assert [note.what for note in notes] == ["the old site has 1 URL of no text, such as /lost/"]
