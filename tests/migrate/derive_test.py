"""The URLs of a project, one test per class of rule."""

import pytest

from tests.migrate.projects import derived, node_code

NOVELA = "@narative/gatsby-theme-novela"
POST = "---\ntitle: Hello ES6 World\nslug: own\ndate: 2019-03-05\ncategory: news\ntags: [A b, ES6]\n---\nx"


@pytest.mark.parametrize(
    ("rule", "value", "url"),
    [
        ("post.fields.slug", "createFilePath({ node, getNode })", "/2019/a-b/"),
        ("`/blog${post.fields.slug}`", "createFilePath({ node, getNode })", "/blog/2019/a-b/"),
        ("post.fields.slug", "createFilePath({ node, getNode, basePath: '2019' })", "/a-b/"),
        ("post.fields.slug", "createFilePath({ node, getNode, trailingSlash: false })", "/2019/a-b"),
        ("post.fields.slug", "createFilePath({ node, getNode }).replace(/\\/\\d{4}/, '')", "/a-b/"),
        ("post.frontmatter.slug", "''", "/own"),
        ("`/${post.frontmatter.category}/${post.frontmatter.slug}/`", "''", "/news/own/"),
        ("post.frontmatter.nothing || post.fields.slug", "createFilePath({ node, getNode })", "/2019/a-b/"),
        ("post.fields.slug", "`/${require('lodash').kebabCase(node.frontmatter.title)}/`", "/hello-es-6-world/"),
        ("`/${post.frontmatter.date}/${post.frontmatter.slug}`", "''", "/2019/03/own"),
        ("post.fields.slug", "`/${getNode(node.parent).relativePath.split('/').pop().replace('.md', '.html')}`", "/a-b.html"),
        ("post.fields.slug", "require('path').basename(node.fileAbsolutePath, '.md')", "/a-b"),
    ],
)  # fmt: skip
def test_a_rule_of_gatsby_node_gives_the_url(rule, value, url):
    routes, notes = derived({"content/2019/a-b.md": POST, "gatsby-node.js": node_code(rule, value)})
    assert routes.pages == {"content/2019/a-b.md": url}
    assert notes == ()


@pytest.mark.parametrize(("version", "url"), [("2", "/own"), ("4", "/own"), ("5", "/own/")])
def test_the_slash_at_the_end_depends_on_the_version(version, url):
    code = node_code("post.frontmatter.slug", "''")
    routes, _ = derived({"content/a.md": POST, "gatsby-node.js": code}, version)
    assert routes.pages["content/a.md"] == url


@pytest.mark.parametrize(
    ("filtered", "left"),
    [
        ("(filter: {frontmatter: {draft: {ne: true}}})", {"draft"}),
        ("(filter: {frontmatter: {draft: {eq: false}}})", {"draft", "plain"}),
        ("(filter: {fileAbsolutePath: {regex: \"/none/\"}})", {"draft", "open", "plain"}),
    ],
)  # fmt: skip
def test_a_filter_keeps_texts_out_with_its_reason(filtered, left):
    files = {
        "content/draft.md": "---\ndraft: true\n---\n",
        "content/open.md": "---\ndraft: false\n---\n",
        "content/plain.md": "x",
    }
    routes, notes = derived({**files, "gatsby-node.js": node_code(filtered=filtered)})
    assert set(routes.left) == {f"content/{name}.md" for name in left}
    assert {note.code for note in notes} == {"SG908"}
    assert all("filter" in reason for reason in routes.left.values())


def test_texts_that_want_one_url_are_told_and_the_last_one_wins():
    files = {"content/a.md": POST, "content/b.md": POST}
    routes, notes = derived({**files, "gatsby-node.js": node_code("post.frontmatter.slug", "''")})
    assert routes.clashes == {"/own": ("content/a.md", "content/b.md")}
    assert [note.path for note in notes] == ["content/b.md"]


def test_pages_by_tags_are_a_taxonomy():
    code = (
        node_code()
        + """
const { createPages } = exports
exports.createPages = async (api) => {
  await createPages(api)
  for (const tag of ['A b', 'ES6'])
    api.actions.createPage({ path: `/tags/${require('lodash').kebabCase(tag)}/`,
      component: '/project/src/templates/tag.js', context: { tag } })
}"""
    )
    routes, _ = derived({"content/a.md": POST, "gatsby-node.js": code})
    (tags,) = routes.taxonomies
    assert (tags.key, tags.pattern, tags.slug) == ("tags", "/tags/{term}/", "kebabCase")
    assert tags.terms == {"A b": "/tags/a-b/", "ES6": "/tags/es-6/"}


def test_pages_that_differ_by_a_number_are_a_list():
    code = (
        node_code()
        + """
const { createPages } = exports
exports.createPages = async (api) => {
  await createPages(api)
  Array.from({ length: 3 }).forEach((_, i) => api.actions.createPage({
    path: i ? `/page/${i + 1}` : '/', component: '/project/src/templates/list.js',
    context: { limit: 6, skip: i * 6 } }))
}"""
    )
    routes, _ = derived({"content/a.md": POST, "gatsby-node.js": code})
    (pages,) = routes.lists
    assert (pages.first, pages.pattern, pages.size) == ("/", "/page/{page}", 6)
    assert pages.template == "src/templates/list.js"
    assert routes.made == ()


def test_the_number_of_a_page_is_no_term_though_a_text_has_such_an_id():
    code = (
        node_code()
        + """
const pages = require('gatsby-paginate')
const { createPages } = exports
exports.createPages = async (api) => {
  await createPages(api)
  const { data } = await api.graphql(`{ allMarkdownRemark { edges { node { id } } } }`)
  const edges = data.allMarkdownRemark.edges
  pages({ edges, createPage: api.actions.createPage, pageLength: 1, pathPrefix: 'blog' })
}"""
    )
    texts = {f"content/{name}.md": f"---\nid: {name}\n---\n" for name in (1, 2, 3)}
    routes, _ = derived({"gatsby-node.js": code, **texts})
    assert [(each.first, each.pattern) for each in routes.lists] == [("/blog", "/blog/{page}")]
    assert routes.taxonomies == ()


def test_components_and_collection_routes_of_the_pages_folder_have_urls():
    files = {
        "content/a.md": POST,
        "src/pages/index.js": "",
        "src/pages/about.jsx": "",
        "src/pages/about.test.js": "",
        "src/pages/p/{markdownRemark.frontmatter__title}.js": "",
    }
    routes, _ = derived(files, "5")
    assert routes.jsx == {"src/pages/index.js": "/", "src/pages/about.jsx": "/about/"}
    assert routes.pages == {"content/a.md": "/p/hello-es-6-world/"}


def test_redirects_come_from_code_front_matter_and_hosts():
    code = (
        node_code()
        + """
const { createPages } = exports
exports.createPages = async (api) => {
  await createPages(api)
  api.actions.createRedirect({ fromPath: '/old', toPath: '/new', isPermanent: true })
  api.actions.createRedirect({ fromPath: process.hrtime(), toPath: '/new' })
}"""
    )
    files = {
        "content/a.md": "---\nredirect_from:\n  - /was/\n---\n",
        "gatsby-node.js": code,
        "static/_redirects": "# none\n/x /y 302\n",
        "netlify.toml": '[[redirects]]\nfrom = "/n"\nto = "/m"\n',
        "vercel.json": '{"redirects": [',
    }
    routes, notes = derived(files)
    told = [(each.source, each.target, each.status) for each in routes.redirects]
    assert told == [
        ("/x", "/y", 302), ("/n", "/m", 301), ("/old", "/new", 301), ("/was/", "/a/", 301),
    ]  # fmt: skip
    assert [(note.code, note.path) for note in notes] == [
        ("SG911", "gatsby-node.js"),
        ("SG986", "vercel.json"),
    ]


def test_languages_by_suffix_are_those_of_the_plugin():
    config = """module.exports = { plugins: [
      { resolve: 'gatsby-source-filesystem', options: { name: 'p', path: `${__dirname}/src/pages` } },
      'gatsby-transformer-remark',
      { resolve: 'gatsby-plugin-i18n', options: { langKeyDefault: 'en', useLangKeyLayout: false } } ] }"""
    code = node_code(value="node.fields.slug")
    files = {"gatsby-config.js": config, "gatsby-node.js": code}
    texts = {"src/pages/a/index.md": "x", "src/pages/a/index.zh-hant.md": "x"}
    routes, _ = derived({**files, **texts})
    assert routes.pages == {
        "src/pages/a/index.md": "/a/",
        "src/pages/a/index.zh-hant.md": "/zh-hant/a/",
    }
    assert (routes.languages["src/pages/a/index.zh-hant.md"], routes.default) == ("zh-hant", "en")


def test_where_code_does_not_tell_the_sites_own_links_choose_the_rule():
    code = node_code("require('secret-urls')(post)")
    texts = {"content/deep/a.md": "[b](/b/)", "content/deep/b.md": "[a](/a/)"}
    routes, notes = derived({**texts, "gatsby-node.js": code})
    assert routes.pages == {"content/deep/a.md": "/a/", "content/deep/b.md": "/b/"}
    assert [note.code for note in notes] == ["SG906", "SG905"]
    assert str(notes[0]) == (
        "warning · SG906 · gatsby-node does not tell the URLs of 2 texts · took the rule "
        "'name of the file'; 2 of 2 links within the site lead to a page so · compare the list of "
        "pages with the old site, or give its sitemap with --against"
    )


@pytest.mark.parametrize(
    ("code", "codes"),
    [
        ("exports.createPages = () => { while (true) {} }", {"SG984", "SG906"}),
        ("exports.createPages = () => { throw new Error('x') }", {"SG985", "SG906"}),
        ("exports.createPages = ({", set()),
    ],
)
def test_hostile_code_ends_in_a_note(code, codes):
    routes, notes = derived({"content/a.md": "x", "gatsby-node.js": code})
    assert codes <= {note.code for note in notes}
    assert set(routes.pages) | set(routes.left) == {"content/a.md"}


def test_a_known_url_is_taken_where_another_was_worked_out():
    files = {"content/a.md": "x", "gatsby-node.js": node_code()}
    routes, notes = derived(files, truth=("/posts/a/", "/"))
    assert routes.pages == {"content/a.md": "/posts/a/"}
    assert [note.code for note in notes] == ["SG909", "SG913"]


def test_a_text_keeps_one_of_several_routes_and_the_others_lead_there():
    route = "{markdownRemark.frontmatter__slug}.js"
    files = {f"src/pages/blog/{route}": "", f"src/pages/{route}": "", "content/a.md": POST}
    routes, _ = derived(files, "5")
    assert routes.pages == {"content/a.md": "/own/"}
    assert [(each.source, each.target) for each in routes.redirects] == [("/blog/own/", "/own/")]


def test_texts_of_the_pages_folder_are_pages_without_being_sourced():
    config = "module.exports = { plugins: ['gatsby-plugin-mdx'] }"
    node = "exports.createPages = async ({ graphql, actions }) => { const { data } = await graphql(`{ allMdx { nodes { id } } }`)\n data.allMdx.nodes.forEach(n => actions.createPage({ path: '/no' + n.id, context: { id: n.id } })) }"
    files = {"gatsby-config.js": config, "gatsby-node.js": node, "src/pages/p/a.mdx": "x"}
    routes, notes = derived(files)
    assert (routes.pages, routes.jsx, notes) == ({"src/pages/p/a.mdx": "/p/a/"}, {}, ())


@pytest.mark.parametrize(
    ("texts", "more", "urls"),
    [
        ({"writing/a.md": "[b](/writing/b/)", "writing/b.md": "x"}, {}, ["/writing/a/", "/writing/b/"]),
        ({"talks/1/a.md": "---\nslug: own\n---\n[b](/talks/own)", "blog/b.md": "x"}, {}, ["/talks/own/", "/blog/b/"]),
        ({"posts/1/a.md": "---\nslug: own\n---\n[b](/b/)", "posts/b.md": "x"}, {}, ["/own/", "/b/"]),
        ({"blog/a.md": "x"}, {"static/_redirects": "/x /blog/a/ 301\n/y/* /z/:splat\n"}, ["/blog/a/"]),
    ],
)  # fmt: skip
def test_the_texts_of_an_unknown_theme_have_the_urls_that_links_ask_for(texts, more, urls):
    options = ", ".join(
        f"{each}: '{each}'" for each in sorted({path.partition("/")[0] for path in texts})
    )
    config = (
        f"module.exports = {{ plugins: [{{ resolve: 'gatsby-theme-a', options: {{{options}}} }}] }}"
    )
    routes, notes = derived({"gatsby-config.js": config, **texts, **more})
    assert set(routes.pages.values()) == set(urls)
    assert [each.code for each in notes] == ["SG906"]


def test_a_fork_of_the_transformer_makes_the_same_nodes():
    config = """module.exports = { plugins: [
      { resolve: 'gatsby-source-filesystem', options: { name: 'p', path: 'content' } },
      'gatsby-transformer-remark-rehype' ] }"""
    routes, _ = derived(
        {"gatsby-config.js": config, "content/a.md": "x", "gatsby-node.js": node_code()}
    )
    assert routes.pages == {"content/a.md": "/a/"}


def test_a_page_whose_context_names_the_file_shows_its_text():
    code = """exports.createPages = async ({ graphql, actions }) => {
  const { data } = await graphql(`{ allFile { nodes { id name } } }`)
  data.allFile.nodes.map(({ id, name }) => ({ id, name })).forEach(({ id, name }) =>
    actions.createPage({ path: `/p/${name}`, context: { id } })) }"""
    routes, _ = derived({"content/a.md": "x", "gatsby-node.js": code})
    assert routes.pages == {"content/a.md": "/p/a"}


@pytest.mark.parametrize(
    ("plugins", "pages"),
    [("", {"/a/", "/b/"}), ("'gatsby-plugin-remark-collection'", {"/a/"})],
)
def test_a_field_that_only_a_package_sets_keeps_no_text_out(plugins, pages):
    config = """module.exports = { plugins: [
      { resolve: 'gatsby-source-filesystem', options: { name: 'blog', path: 'blog' } },
      { resolve: 'gatsby-source-filesystem', options: { name: 'more', path: 'more' } },
      'gatsby-transformer-remark', PLUGINS ] }""".replace("PLUGINS", plugins)
    code = node_code(filtered='(filter: {fields: {collection: {eq: "blog"}}})')
    files = {"gatsby-config.js": config, "gatsby-node.js": code, "blog/a.md": "", "more/b.md": ""}
    assert set(derived(files)[0].pages.values()) == pages


def test_a_page_in_a_loop_over_files_shows_the_files_text():
    code = """exports.createPages = async ({ graphql, actions }) => {
  const { data } = await graphql(`{ allFile { edges { node { childMarkdownRemark { frontmatter { path } } } } } }`)
  data.allFile.edges.forEach(({ node }) => {
    const { path } = node.childMarkdownRemark.frontmatter
    actions.createPage({ path, context: { pagePath: path } }) }) }"""
    routes, _ = derived({"content/a.md": "---\npath: /own\n---\n", "gatsby-node.js": code})
    assert routes.pages == {"content/a.md": "/own"}


TERMS = """
const { createPages } = exports
exports.createPages = async (api) => {
  await createPages(api)
  for (const term of TERMS)
    api.actions.createPage({ path: `/series/${term.replace(/\\s/g, '-')}`, context: { term } })
}"""


def test_terms_may_keep_their_case():
    text = "---\nseries: My First Steps\n---\n"
    code = node_code() + TERMS.replace("TERMS", "['My First Steps']")
    (series,) = derived({"content/a.md": text, "gatsby-node.js": code})[0].taxonomies
    assert (series.slug, series.terms) == ("spaces", {"My First Steps": "/series/My-First-Steps"})


def test_a_term_that_no_page_names_has_the_page_at_its_slug():
    code = """exports.createPages = ({ actions: { createPage } }) => {
  for (const label of ['one', 'two']) createPage({ path: `/tag/${label}/`, context: { label } }) }"""
    text = "---\ntags: [one, Two]\n---\nx"
    routes, _ = derived({"content/a.md": text, "gatsby-node.js": code})
    (tags,) = routes.taxonomies
    assert tags.terms == {"one": "/tag/one/", "Two": "/tag/two/"}
    assert routes.made == ()


def test_two_keys_with_one_pattern_are_one_taxonomy():
    texts = {"content/a.md": "---\nseries: A\n---\n", "content/b.md": "---\nserie: B\n---\n"}
    code = node_code() + TERMS.replace("TERMS", "['A', 'B']")
    routes, _ = derived({**texts, "gatsby-node.js": code})
    assert [each.key for each in routes.taxonomies] == ["series"]


def test_a_term_of_one_text_is_a_term():
    tags = """posts.forEach(post => createPage({
      path: `/tags/${post.frontmatter.tags}`, component: 'x',
      context: { tags: post.frontmatter.tags } }))"""
    code = node_code().replace(
        "data.allMarkdownRemark.nodes.forEach",
        f"const posts = data.allMarkdownRemark.nodes\n{tags}\nposts.forEach",
    )
    texts = {
        f"content/{name}.md": f"---\ntags: {tag}\n---\n"
        for name, tag in (("a", "Life"), ("b", "web"), ("c", "web"))
    }
    found, _ = derived({"gatsby-node.js": code, **texts})
    (tags,) = found.taxonomies
    assert tags.terms == {"web": "/tags/web", "Life": "/tags/Life"}
    assert (found.redirects, found.pages["content/a.md"]) == ((), "/a/")


def test_the_other_pages_of_a_text_lead_to_the_one_that_it_keeps():
    code = (
        node_code()
        + """
const { createPages } = exports
exports.createPages = async (api) => {
  await createPages(api)
  const { data } = await api.graphql(`{ allMarkdownRemark { nodes { id fields { slug } } } }`)
  data.allMarkdownRemark.nodes.forEach(({ id, fields }) =>
    api.actions.createPage({ path: `/amp${fields.slug}`, context: { id } }))
}"""
    )
    routes, notes = derived({"content/a.md": "x", "gatsby-node.js": code})
    assert routes.pages == {"content/a.md": "/a/"}
    assert [(each.source, each.target) for each in routes.redirects] == [("/amp/a/", "/a/")]
    assert notes == ()


def test_a_page_of_what_front_matter_holds_is_not_the_texts():
    code = """exports.createPages = async ({ graphql, actions }) => {
  const { data } = await graphql(`{ allMarkdownRemark { nodes { frontmatter { topic { name } } } } }`)
  data.allMarkdownRemark.nodes.map(node => node.frontmatter.topic).forEach(topic =>
    actions.createPage({ path: `/topic/${topic.name}`, context: { topic } })) }"""
    text = "---\ntopic: {name: life}\n---\n"
    routes, _ = derived({"content/a.md": text, "gatsby-node.js": code})
    assert [each.url for each in routes.made] == ["/topic/life"]
    assert set(routes.left) == {"content/a.md"}


def test_hooks_hear_of_the_pages_of_other_hooks():
    plugin = {
        "plugins/strip/package.json": '{"name": "strip"}',
        "plugins/strip/gatsby-node.js": """exports.onCreatePage = ({ page, actions }) => {
  const path = page.path.replace(/\\/$/, '')
  if (path !== page.path) { actions.deletePage(page); actions.createPage({ ...page, path }) } }""",
    }
    config = """module.exports = { plugins: [
      { resolve: 'gatsby-source-filesystem', options: { name: 'blog', path: 'content' } },
      'gatsby-transformer-remark', 'strip' ] }"""
    files = {"gatsby-config.js": config, "gatsby-node.js": node_code(), "content/a.md": "x"}
    routes, _ = derived({**files, **plugin})
    assert (routes.pages, routes.redirects) == ({"content/a.md": "/a"}, ())


def test_a_hook_says_which_nodes_it_wants():
    code = """exports.shouldOnCreateNode = ({ node }) => node.internal.type === 'MarkdownRemark'
exports.onCreateNode = ({ node, actions: { createNode }, createNodeId }) => createNode({
  id: createNodeId(node.id), parent: node.id, internal: { type: 'Post' },
  slug: node.frontmatter.slug })
"""
    files = {"src/pages/blog/{post.slug}.js": "", "content/a.md": "---\nslug: b\n---\n"}
    routes, notes = derived({"gatsby-node.js": code, **files})
    assert (routes.pages, notes) == ({"content/a.md": "/blog/b/"}, ())


def test_hooks_hear_once_of_a_node_that_they_make_anew():
    code = (
        node_code()
        + """
const { onCreateNode } = exports
exports.onCreateNode = (api) => {
  onCreateNode(api)
  api.actions.createNode({ id: 'words', internal: { type: 'Words', contentDigest: 'same' } }) }"""
    )
    routes, notes = derived({"gatsby-node.js": code, "content/a.md": "x"})
    assert (routes.pages, notes) == ({"content/a.md": "/a/"}, ())


def test_the_site_may_be_asked_for_as_a_list_of_one():
    code = """exports.createPages = async ({ graphql, actions }) => {
  const { data } = await graphql(`{ allSite { nodes { siteMetadata { title } } }
    allMarkdownRemark { nodes { id } } }`)
  const [{ siteMetadata: { title } }] = data.allSite.nodes
  data.allMarkdownRemark.nodes.forEach(({ id }) =>
    actions.createPage({ path: `/${title}/x/`, context: { id } })) }"""
    routes, _ = derived({"gatsby-node.js": code, "content/a.md": "x"})
    assert routes.pages == {"content/a.md": "/A/x/"}


def test_a_name_with_a_slash_at_its_end_means_a_folder():
    code = "const parts = require('./gatsby-node/')\nexports.onCreateNode = parts.onCreateNode\n"
    code += "exports.createPages = parts.createPages"
    files = {"gatsby-node.js": code, "gatsby-node/index.js": node_code(), "content/a.md": "x"}
    assert derived(files)[0].pages == {"content/a.md": "/a/"}


@pytest.mark.parametrize(
    ("value", "url"),
    [
        ("require('gatsby-core-utils').urlResolve('/b', 'a.md')", "/b/a.md"),
        ("`/${require('lodash/kebabCase.js')('A b')}/`", "/a-b/"),
        ("require('ptz-i18n').getSlugAndLang({ pagesPaths: ['/content'] }, '/content/a.de.md').slug", "/de/a/"),
    ],
)  # fmt: skip
def test_packages_that_make_paths_are_known(value, url):
    files = {"content/a.md": "x", "gatsby-node.js": node_code(value=value)}
    assert derived(files)[0].pages == {"content/a.md": url}


def test_a_node_made_of_a_file_shows_the_text_of_the_file():
    code = """exports.onCreateNode = ({ node, actions, getNode, createNodeId }) => {
  if (node.internal.type !== 'MarkdownRemark') return
  const { id, name } = getNode(node.parent)
  const internal = { type: 'Post' }
  actions.createNode({ id: createNodeId(name), parent: id, slug: `/2020-${name}/`, internal }) }"""
    files = {"src/pages/{Post.slug}.js": "", "content/a.md": "x"}
    routes, notes = derived({"gatsby-node.js": code, **files})
    assert (routes.pages, notes) == ({"content/a.md": "/2020-a/"}, ())


def test_a_node_shows_the_text_of_the_one_it_is_linked_to():
    code = """exports.onCreateNode = ({ node, actions, createNodeId }) => {
  if (node.internal.type !== 'MarkdownRemark') return
  const child = { id: createNodeId(node.id), internal: { type: 'Author' }, slug: 'jane' }
  actions.createNode(child)
  actions.createParentChildLink({ parent: node, child }) }"""
    files = {"src/pages/author/{author.slug}.js": "", "content/a.md": "x"}
    routes, notes = derived({"gatsby-node.js": code, **files})
    assert (routes.pages, notes) == ({"content/a.md": "/author/jane/"}, ())


def test_pages_in_a_language_are_no_terms_and_the_home_page_tells_the_default():
    code = (
        node_code()
        + """
const { createPages } = exports
exports.createPages = async (api) => {
  await createPages(api)
  for (const [path, language] of [['/', 'en'], ['/ja', 'ja'], ['/search', 'en'], ['/search/ja', 'ja']])
    api.actions.createPage({ path, component: 'x', context: { language } }) }"""
    )
    texts = {f"content/{n}.md": f"---\nlanguage: {n[:2]}\n---\n" for n in ("en", "ja", "ja2")}
    routes, _ = derived({"gatsby-node.js": code, **texts})
    assert (routes.taxonomies, routes.default) == ((), "en")
    assert [each.url for each in routes.made] == ["/", "/ja", "/search", "/search/ja"]


def test_the_further_pages_of_a_term_lead_to_its_first():
    text = "---\nseries: Steps\n---\n"
    code = (
        node_code()
        + TERMS.replace("TERMS", "['Steps']")
        + """
const pages = exports.createPages
exports.createPages = async (api) => {
  await pages(api)
  api.actions.createPage({ path: '/series/Steps/page/1', context: { term: 'Steps', limit: 1 } }) }"""
    )
    routes, _ = derived({"content/a.md": text, "gatsby-node.js": code})
    assert [(each.source, each.target) for each in routes.redirects] == [
        ("/series/Steps/page/1", "/series/Steps")
    ]


def test_a_hook_reads_the_text_of_a_file():
    code = """exports.onCreateNode = async ({ node, actions, loadNodeContent }) => {
  if (node.base !== 'rooms.json') return
  for (const name of JSON.parse(await loadNodeContent(node)))
    actions.createPage({ path: `/rooms/${name}/`, component: 'x' }) }"""
    files = {"content/rooms.json": '["red", "blue"]', "content/a.md": "x"}
    routes, _ = derived({"gatsby-node.js": code, **files})
    assert [each.url for each in routes.made] == ["/rooms/red/", "/rooms/blue/"]


def test_what_is_known_of_a_value_is_known_of_its_copy():
    code = """exports.createPages = async ({ graphql, actions }) => {
  const { data } = await graphql(`{ allMarkdownRemark { nodes { id html frontmatter { slug } } } }`)
  for (const node of JSON.parse(JSON.stringify(data.allMarkdownRemark.nodes)))
    actions.createPage({ path: `/blog/${node.frontmatter.slug}`, context: { id: node.id } }) }"""
    routes, notes = derived({"gatsby-node.js": code, "content/a.md": "---\nslug: b\n---\n"})
    assert (routes.pages, notes) == ({"content/a.md": "/blog/b"}, ())


def test_a_term_may_be_alone_in_a_list():
    text = "---\nseries: My First Steps\n---\n"
    code = node_code() + TERMS.replace("TERMS", "['My First Steps']").replace(
        "{ term }", "{ terms: [term] }"
    )
    (series,) = derived({"content/a.md": text, "gatsby-node.js": code})[0].taxonomies
    assert series.terms == {"My First Steps": "/series/My-First-Steps"}


def test_redirects_of_hosts_are_below_the_path_prefix():
    config = "module.exports = { pathPrefix: '/base', plugins: [] }"
    package = '{"scripts": {"build": "gatsby build --prefix-paths"}}'
    rules = "/base/old /base/new 301\n/other /base 301\n/basement /base/x 301\n"
    routes, _ = derived(
        {"gatsby-config.js": config, "package.json": package, "static/_redirects": rules}
    )
    assert [(each.source, each.target) for each in routes.redirects] == [
        ("/old", "/new"),
        ("/other", "/"),
        ("/basement", "/x"),
    ]


@pytest.mark.parametrize(
    ("theme", "path", "front", "url"),
    [
        ("gatsby-theme-blog", "content/posts/a.md", "", "/a/"),
        ("gatsby-theme-blog", "content/posts/a/index.mdx", "slug: /own", "/own/"),
        ("gatsby-theme-notes", "content/notes/deep/a.md", "", "/deep/a/"),
        ("@lekoarts/gatsby-theme-minimal-blog", "content/posts/a/index.mdx", "title: Next.js?", "/next-js/"),
        ("@narative/gatsby-theme-novela", "content/posts/a/index.md", "title: Next.js is 1", "/next.js-is-1/"),
        ("gatsby-theme-chronoblog", "content/posts/A b.md", "{title: A, date: 2020-01-02}", "/a-b/"),
        ("gatsby-theme-chronoblog", "content/notes/n/index.md", "date: 2020-01-02", "/notes/n/"),
        ("gatsby-theme-chronoblog", "src/pages/more.mdx", "", "/more/"),
        ("gatsby-theme-apollo-docs", "content/api/a.md", "", "/api/a/"),
        ("smooth-doc", "pages/docs/deep/a.mdx", "slug: /docs/a/", "/docs/a/"),
        ("smooth-doc", "pages/b.mdx", "", "/b/"),
        ("@rocketseat/gatsby-theme-docs", "docs/usage/a.md", "", "/usage/a/"),
        ("gatsby-theme-carbon", "src/pages/how/a.mdx", "", "/how/a/"),
        ("gatsby-theme-stranger", "src/pages/how/a.mdx", "", "/how/a/"),
    ],
)  # fmt: skip
def test_themes_of_npm_that_are_known_have_their_own_rules(theme, path, front, url):
    config = f"module.exports = {{ plugins: ['{theme}'] }}"
    text = f"---\n{front}\n---\nx"
    routes, _ = derived({"gatsby-config.js": config, path: text})
    assert routes.pages == {path: url}


def test_a_theme_may_have_dates_in_its_urls():
    options = "{ articlePermalinkFormat: ':year/:month/:slug' }"
    config = f"module.exports = {{ plugins: [{{ resolve: '{NOVELA}', options: {options} }}] }}"
    text = "---\ntitle: A b\ndate: 2020-03-04\n---\nx"
    routes, _ = derived({"gatsby-config.js": config, "content/posts/a.md": text})
    assert routes.pages == {"content/posts/a.md": "/2020/03/a-b/"}


def test_a_theme_lists_its_posts_and_their_tags():
    config = """module.exports = { plugins: [
      { resolve: '@lekoarts/gatsby-theme-minimal-blog', options: { blogPath: '/all' } }] }"""
    text = "---\ntitle: A\ntags: [Type Script]\n---\nx"
    routes, _ = derived({"gatsby-config.js": config, "content/posts/a.mdx": text})
    (tags,) = routes.taxonomies
    assert (tags.pattern, tags.index) == ("/tags/{term}", "/tags")
    assert tags.terms == {"Type Script": "/tags/type-script"}
    assert [each.url for each in routes.made] == ["/all"]


def test_a_group_may_be_by_a_field_of_what_is_linked():
    code = (
        node_code()
        + """
const { createPages } = exports
exports.createPages = async (api) => {
  await createPages(api)
  const { data } = await api.graphql(`{ allMarkdownRemark {
    group(field: { frontmatter: { tags: { slug: SELECT } } }) { fieldValue } } }`)
  for (const { fieldValue } of data.allMarkdownRemark.group)
    api.actions.createPage({ path: `/tag/${fieldValue}/`, context: { slug: fieldValue } }) }
exports.createSchemaCustomization = ({ actions }) => actions.createTypes(`
  type Frontmatter { tags: [TagJson] @link(by: "slug") }`)"""
    )
    config = """module.exports = { plugins: [
      { resolve: 'gatsby-source-filesystem', options: { name: 'blog', path: 'content' } },
      'gatsby-transformer-remark', 'gatsby-transformer-json' ] }"""
    files = {
        "content/a.md": "---\ntags: [web, life]\n---\n",
        "content/tag.json": '[{"title": "Web", "slug": "web"}, {"title": "Life", "slug": "life"}]',
    }
    routes, _ = derived({"gatsby-config.js": config, "gatsby-node.js": code, **files})
    assert [each.terms for each in routes.taxonomies] == [
        {"life": "/tag/life/", "web": "/tag/web/"}
    ]


def test_front_matter_of_any_type_names_no_page_by_itself():
    odd = "---\nslug: 5\npath: [a]\npermalink: {a: b}\nurl: [[]]\nlang: [en]\n---\n"
    routes, _ = derived({"content/a.md": odd, "gatsby-node.js": node_code()})
    assert routes.pages == {"content/a.md": "/a/"}
