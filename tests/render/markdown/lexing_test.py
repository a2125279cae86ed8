"""The quick way through a lexer gives the tokens that Pygments gives."""

import inspect
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pygments import lexers
from pygments.lexer import RegexLexer

from sitegen.render.markdown.beginnings import ASCII, beginnings
from sitegen.render.markdown.lexing import ENOUGH_CHARACTERS, Lexing
from sitegen.render.markdown.sorted_rules import css_class

NAMES = [aliases[0] for _, aliases, _, _ in lexers.get_all_lexers(plugins=False) if aliases]
SAMPLE = """\
#!/bin/x é 你好
<a href="b">&amp;</a> {% if a %}{{ b|c:"d" }} $x = @y['z'] // w
/* a */ -- b ; c # d " e ' f ` g \\ h
def f(a: int = 0x1F, *b) -> None: return "a\\n" + r'b' f"{c}" + 1.5e-3
class A(B): pass ;; (let ((x 1)) (+ x 2)) [1, 2] => :sym %q{a}
SELECT * FROM a WHERE b = 'c' AND d <> NULL;
key: - "value" # comment
BEGIN end If THEN else For while do done esac fi \t\v\f\r\x00\x7f
"""


def lexing(name: str) -> Lexing:
    """A lexer's quick way, however little it has seen."""
    made = Lexing(lexers.get_lexer_by_name(name, stripnl=False))
    made._seen = ENOUGH_CHARACTERS
    return made


def told(name: str, code: str) -> list[tuple[str, str]]:
    lexer = lexers.get_lexer_by_name(name, stripnl=False)
    return [(css_class(kind), text) for _, kind, text in lexer.get_tokens_unprocessed(code)]


def own(name: str) -> str:
    """Code that was written about the lexer's own language: the words of its rules."""
    return inspect.getsource(type(lexers.get_lexer_by_name(name)))[:1500]


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_every_lexer_gives_the_tokens_of_pygments(name):
    for code in (SAMPLE, own(name)):
        told(name, code)  # Csound's remembers the words of every text it has seen.
        assert list(lexing(name).pieces(code)) == told(name, code)


@given(st.text(st.sampled_from("abnrf'\"`\\/*#<>={}()[]$@%-+.:; \n\t019_é"), max_size=60))
@pytest.mark.parametrize("name", ["python", "javascript", "rust", "html", "bash", "yaml", "perl"])
def test_any_text_gives_the_tokens_of_pygments(name, text):
    assert list(lexing(name).pieces(text)) == told(name, text)


@pytest.mark.slow
def test_most_lexers_have_a_quick_way():
    quick = [name for name in NAMES if lexing(name)._is_plain]
    assert len(quick) > len(NAMES) * 2 // 3 and {"python", "javascript", "css"} <= {*quick}


def test_code_is_the_same_before_and_after_the_rules_are_sorted():
    code = "def f(x):\n    return [x, 'a']\n"
    made = Lexing(lexers.get_lexer_by_name("python"))
    seen = {tuple(made.pieces(code)) for _ in range(ENOUGH_CHARACTERS // len(code) + 2)}
    assert len(seen) == 1


@pytest.mark.parametrize(
    ("pattern", "flags", "begins"),
    [
        ("abc", 0, "a"),
        ("a|b", 0, "ab"),
        ("(?:a|[b-d])+x", 0, "abcd"),
        ("a?b", 0, "ab"),
        ("^(?=z)", 0, "z"),
        ("(?=[y-z])(?!b)a", 0, "yz"),
        ("(?=z?)a", 0, "az"),
        ("(?<=z)a", 0, "a"),
        (r"(?<!x)\bno", 0, "n"),
        (r"\d", 0, "0123456789"),
        ("[^ -~]", 0, "".join(char for char in ASCII if not " " <= char <= "~")),
        ("k", re.IGNORECASE, "Kk"),
        ("(?i:k)l", 0, "Kk"),
        ("[j-l]", re.IGNORECASE, "JKLjkl"),
        ("é", 0, ""),
        *((anything, 0, "".join(ASCII)) for anything in ("", "a*", ".", "[^x]?", r"(a)?\1")),
        *((unsure, re.IGNORECASE, "".join(ASCII)) for unsure in ("\u212a", "[^k]", "[é]")),
    ],
)
def test_a_pattern_tells_the_characters_it_begins_with(pattern, flags, begins):
    found = beginnings(re.compile(pattern, flags)).chars
    assert [char for char in ASCII if found >> ord(char) & 1] == sorted(begins)


@pytest.mark.parametrize(
    ("pattern", "of_lines"),
    [("^a", True), ("(^a|^b)c", True), ("^a|b", False), (r"\Aa", True), ("a^", False), ("", False)],
)
def test_a_pattern_tells_whether_it_begins_a_line(pattern, of_lines):
    assert beginnings(re.compile(pattern, re.MULTILINE)).of_lines is of_lines


def rules():
    for name in NAMES:
        lexer = lexers.get_lexer_by_name(name)
        if isinstance(lexer, RegexLexer):
            yield from (r[0].__self__ for state in lexer._tokens.values() for r in state)


@pytest.mark.slow
def test_no_rule_of_any_lexer_matches_where_it_was_said_not_to():
    patterns = {(rule.pattern, rule.flags): rule for rule in rules()}.values()
    places = [at for at, char in enumerate(SAMPLE) if char in ASCII][::3]
    for pattern in patterns:
        chars, of_lines = beginnings(pattern)
        inside = {at for at in places if of_lines and SAMPLE[at - 1] != "\n"} - {0}
        others = [at for at in places if at in inside or not chars >> ord(SAMPLE[at]) & 1]
        wrong = [at for at in others if pattern.match(SAMPLE, at)]
        assert not wrong, (pattern, SAMPLE[wrong[0] :][:20])
