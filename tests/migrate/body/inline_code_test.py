from tests.migrate.body.texts import converted, told

SNIPPETS = {"gatsby-remark-embed-snippet": {"directory": "code/"}}


def test_a_marker_names_a_language_and_goes():
    plugins = {"gatsby-remark-prismjs": {"inlineCodeMarker": "›"}}
    assert converted("`js›a = 1` `key: value` `css÷x`", plugins=plugins).text == (
        "`a = 1` `key: value` `css÷x`"
    )
    assert converted("`js›a`").text == "`js›a`"


def test_a_file_is_put_in():
    files = {"code/a.js": "a\nb // highlight-line\n// hide-next-line\nc\nd\n"}
    text = "Text\n\n`embed:a.js`\n\n`embed:a.js{1}`\n\n`embed:a.js#L4-5`\n"
    assert converted(text, files, SNIPPETS).text == (
        "Text\n\n```js {2}\na\nb\nd\n```\n\n```js {1}\na\nb\nd\n```\n\n```js\n\n```\n"
    )


def test_a_file_that_is_not_there_is_told():
    result = converted("`embed:gone.js`", plugins=SNIPPETS)
    assert (result.text, told(result)) == ("`embed:gone.js`", [("SG932", 4)])


def test_without_a_folder_snippets_are_beside_the_text():
    plugins = {"gatsby-remark-embed-snippet": {}}
    result = converted("`embed:a.js`\n", {"blog/a/a.js": "let a"}, plugins)
    assert (result.text, told(result)) == ("```js\nlet a\n```\n", [])
