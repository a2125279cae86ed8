"""Small Gatsby projects of our own, for tests."""

from sitegen.migrate.derive import derive
from sitegen.migrate.document import read_document
from sitegen.migrate.sources import files_of
from sitegen.migrate.survey import survey
from sitegen.migrate.tree import Files

REMARK = """module.exports = {
  siteMetadata: { title: 'A' },
  plugins: [
    { resolve: 'gatsby-source-filesystem', options: { name: 'blog', path: `${__dirname}/content` } },
    'gatsby-transformer-remark',
  ],
}"""

ON_CREATE_NODE = """const { createFilePath } = require('gatsby-source-filesystem')
exports.onCreateNode = ({ node, actions, getNode }) => {
  if (node.internal.type === 'MarkdownRemark')
    actions.createNodeField({ node, name: 'slug', value: VALUE })
}
"""

CREATE_PAGES = """exports.createPages = async ({ graphql, actions: { createPage } }) => {
  const { data } = await graphql(`{ allMarkdownRemarkFILTER { nodes { id fields { slug }
    frontmatter { slug title date(formatString: "YYYY/MM") tags category } } } }`)
  data.allMarkdownRemark.nodes.forEach(post => createPage({
    path: PATH, component: require.resolve('./src/templates/post.js'), context: { id: post.id } }))
}
"""


def node_code(path="post.fields.slug", value="createFilePath({ node, getNode })", filtered=""):
    """Write a gatsby-node with one rule."""
    pages = CREATE_PAGES.replace("FILTER", filtered)
    return ON_CREATE_NODE.replace("VALUE", value) + pages.replace("PATH", path)


def derived(files, gatsby="2", truth=()):
    """Derive the routes of a project that is given as texts."""
    base = {"package.json": f'{{"dependencies": {{"gatsby": "^{gatsby}.0.0"}}}}'}
    tree = Files({"gatsby-config.js": REMARK, **base, **files})
    project, _ = survey(tree)
    documents = {}
    for root in project.roots:
        for path in files_of(tree.paths, root):
            if path.endswith((".md", ".mdx")):
                document, _ = read_document(path, tree.read(path), root, project.mdx_suffixes)
                if document:
                    documents[path] = document
    return derive(tree, project, tuple(documents.values()), truth)
