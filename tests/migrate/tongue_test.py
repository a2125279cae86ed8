"""The language of the old site's texts."""

import pytest

from sitegen.migrate.tongue import tongue

ENGLISH = "The quick brown fox jumps over the lazy dog, and so on. " * 4
KOREAN = "빠른 갈색 여우가 게으른 개를 뛰어넘습니다. React 를 배워 봅시다. " * 4
JAPANESE = "素早い茶色の狐がのろまな犬を飛び越えます。Reactを学びましょう。" * 4
TAIWAN = "這個國家的學生都會說話，還有電腦與書。" * 4
CHINA = "这个国家的学生都会说话，还有电脑与书。" * 4
CODE = "```js\n" + "const answer = await fetchSomething(url)\n" * 40 + "```\n"


@pytest.mark.parametrize(
    ("texts", "language"),
    [
        ([ENGLISH], ""),
        ([KOREAN], "ko"),
        ([JAPANESE], "ja"),
        ([TAIWAN], "zh-TW"),
        ([CHINA], "zh-CN"),
        ([CODE + KOREAN], "ko"),
        ([f"{ENGLISH}他說：你好！"], ""),
        ([KOREAN, KOREAN, ENGLISH, "![](a.png)"], "ko"),
        ([KOREAN, ENGLISH], ""),
        (["![](a.png)"], ""),
        ([], ""),
    ],
)
def test_the_script_of_most_texts_tells_their_language(texts, language):
    assert tongue(texts) == language
