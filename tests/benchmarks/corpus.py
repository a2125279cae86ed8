"""Write a deterministic blog corpus: posts of about 480 words.

    python tests/benchmarks/corpus.py FOLDER COUNT [SEED]

Every post has headings, a list, a quote and links; half have a code block that no other post has,
a quarter a table, a fifth a paragraph in Chinese.
"""

import datetime as dt
import sys
from pathlib import Path
from random import Random

WORDS = """
the of and to in a is that for it as was with be by on not he his but at are this have from or
had an they which one you were all her she there would their we him been has when who will no
more if out so up said what its about than into them can only other time new some could these
two may first then do any like my now over such our man me even most made after also did many
off before must well back through years where much your way down should because long each just
state those people too mr how little good world make very year still see own work men day get
here old life both between being under three never know same last another while us might great
go come since against right came take used himself few house use during without again place
american around however home small found thought went say part once general high upon school
every
""".split()  # noqa: SIM905
HAN = (
    "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所"
    "民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日"
    "那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想"
    "已通並提直題黨程展五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指"
    "幾九區強放決西被幹做必戰先回則任取據處隊南給色光門即保治北造百規熱領七海口東導器壓志世金增爭濟階油思術極交受聯什認六共權"
    "收證改清己美再採轉更單風切打白教速花帶安場身車例真務具萬每目至達走積示議聲報鬥完類八離華名確才科張信馬節話米整空元況今集"
    "溫傳土許步群廣石記需段研界拉林律叫且究觀越織裝影算低持音眾書布復容兒須際商非驗連斷深難近礦千週委素技備半辦青省列習響約支"
    "般史感勞便團往酸歷市克何除消構府稱太準精值號率族維劃選標寫存候毛親快效斯院查江型眼王按格養易置派層片始卻專狀育廠京識適屬"
    "圓包火住調滿縣局照參紅細引聽該鐵價嚴"
)
CODE = {
    "python": '''def fib(n: int) -> int:
    """Return the n-th Fibonacci number."""
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


class Stack:
    def __init__(self, items=()):
        self.items = list(items)

    def push(self, item):
        self.items.append(item)
''',
    "javascript": """export async function load(url, { retries = 3 } = {}) {
  for (let i = 0; i < retries; i++) {
    const res = await fetch(url);
    if (res.ok) return res.json();
  }
  throw new Error(`failed: ${url}`);
}
""",
    "yaml": """apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  name: consumer
spec:
  minReplicaCount: 0
  maxReplicaCount: 30
""",
}
TAGS = [f"tag-{number:02d}" for number in range(30)]
NAMES = ("fib", "Stack", "items", "load", "retries", "consumer")


def sentence(random: Random) -> str:
    """Write a sentence of 8 to 18 words, some of them marked."""
    words = [random.choice(WORDS) for _ in range(random.randint(8, 18))]
    for chance, mark in ((0.3, "*{}*"), (0.2, "**{}**"), (0.2, "`{}()`")):
        if random.random() < chance:
            at = random.randrange(len(words))
            words[at] = mark.format(words[at])
    text = " ".join(words)
    return text[0].upper() + text[1:] + "."


def paragraph(random: Random) -> str:
    """Write three to six sentences."""
    return " ".join(sentence(random) for _ in range(random.randint(3, 6)))


def chinese(random: Random) -> str:
    """Write eight clauses of Han characters."""
    clauses = ("".join(random.choice(HAN) for _ in range(random.randint(6, 16))) for _ in range(8))
    return "，".join(clauses) + "。"


def unique(code: str, number: int, random: Random) -> str:
    """Rename what the code defines, so that no cache of highlighted code helps anybody."""
    for name in NAMES:
        code = code.replace(name, f"{name}_{random.choice(WORDS)}_{number}")
    return code


def front_matter(number: int, random: Random) -> str:
    """Write title, date, description and two tags."""
    date = dt.date(2015, 1, 1) + dt.timedelta(days=number % 3650)
    tags = ", ".join(random.sample(TAGS, 2))
    title = f"Post {number} about {random.choice(WORDS)} and {random.choice(WORDS)}"
    described = sentence(random)[:-1].replace("*", "").replace("`", "")
    return f'---\ntitle: "{title}"\ndate: {date}\ndescription: "{described}"\ntags: [{tags}]\n---\n'


def section(number: int, of: int, part: int, random: Random) -> list[str]:
    """Write one of the four sections of a post."""
    blocks = [f"## {sentence(random)[:-1]}\n", paragraph(random) + "\n"]
    if part == 0:
        blocks.append("\n".join(f"- {sentence(random)}" for _ in range(4)) + "\n")
    if part == 1:
        other = random.randint(1, of)
        link = f"[post {other}](/blog/post-{other:05d}/)"
        blocks.append(f"See {link} and <https://example.com/{other}>.\n")
        blocks.append(f"> {sentence(random)}\n")
    if part == 2 and number % 2 == 0:
        language = random.choice(list(CODE))
        blocks.append(f"```{language}\n{unique(CODE[language], number, random)}```\n")
    if part == 3 and number % 4 == 0:
        rows = (
            f"| {random.choice(WORDS)} | {random.randint(1, 99)} | {random.choice(WORDS)} |"
            for _ in range(4)
        )
        blocks.append("\n".join(["| a | b | c |", "|---|---|---|", *rows]) + "\n")
    if part == 3 and number % 5 == 0:
        blocks.append(chinese(random) + "\n")
    return blocks


def post(number: int, of: int, seed: int = 1) -> str:
    """Write one post; the same for the same number and seed."""
    random = Random(seed * 1_000_003 + number)
    blocks = [front_matter(number, random), paragraph(random) + "\n"]
    for part in range(4):
        blocks += section(number, of, part, random)
    return "\n".join(blocks)


def write(folder: Path, count: int, seed: int = 1) -> None:
    """Write the whole corpus into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, count + 1):
        (folder / f"post-{number:05d}.md").write_text(post(number, count, seed), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]), *map(int, sys.argv[3:]))
