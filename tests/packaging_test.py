"""The wheel works where there is no checkout."""

import os
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.slow


def ran(*command: object, cwd: Path, expected: int = 0) -> str:
    """Run a command with nothing of the checkout in reach; give what it says."""
    outside = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "PYTHONHOME")}
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, env=outside, capture_output=True, text=True
    )
    assert done.returncode == expected, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built by the backend that is installed: no network is needed."""
    folder = tmp_path_factory.mktemp("wheel")
    options = ("--no-deps", "--no-build-isolation", "--wheel-dir", folder)
    ran(sys.executable, "-m", "pip", "wheel", "-q", *options, ROOT, cwd=folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The command `sitegen` in an environment of its own, which sees these dependencies.

    A `.pth` file shows it what is installed here; the wheel stands before it.
    """
    home = tmp_path_factory.mktemp("environment") / "venv"
    ran(sys.executable, "-m", "venv", home, cwd=home.parent)
    bin = home / ("Scripts" if os.name == "nt" else "bin")
    ran(bin / "python", "-m", "pip", "install", "-q", "--no-deps", wheel, cwd=home)
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = Path(ran(bin / "python", "-c", where, cwd=home).strip())
    # Only the path itself: an editable install of the checkout would come by its own `.pth`.
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return bin / "sitegen"


def test_the_wheel_has_everything_and_nothing_else(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    inside = {str(Path(name)) for name in names}
    wanted = [*(ROOT / "sitegen").rglob("*"), *(ROOT / "themes").rglob("*")]
    files = {path.relative_to(ROOT).as_posix() for path in wanted if path.is_file()}
    shipped = {name if name.startswith("sitegen/") else f"sitegen/{name}" for name in files}
    kept = {name for name in shipped if "__pycache__" not in name and not name.endswith(".pyc")}
    assert {name for name in inside if name.startswith("sitegen/")} == kept
    assert "sitegen/py.typed" in inside and "sitegen/themes/default/theme.toml" in inside
    assert {name.split("/")[0].partition("-")[0] for name in inside} == {
        "sitegen", "sitegen_static",
    }  # fmt: skip


def test_the_wheel_tells_its_licence_and_versions_of_python(wheel):
    archive = zipfile.ZipFile(wheel)
    names = {Path(name).name: name for name in archive.namelist() if ".dist-info/" in name}
    told = archive.read(names["METADATA"]).decode()
    assert "\nName: sitegen-static\n" in told
    assert (
        "\nLicense-Expression: MIT\n" in told
        and "MIT License" in archive.read(names["LICENSE"]).decode()
    )
    assert "\nRequires-Python: >=3.11\n" in told
    assert "sitegen = sitegen.cli:run" in archive.read(names["entry_points.txt"]).decode()


def test_the_installed_command_is_not_the_checkout(installed, tmp_path):
    where = "import sitegen; print(sitegen.__file__)"
    told = ran(installed.parent / "python", "-c", where, cwd=tmp_path)
    assert Path(told.strip()).is_relative_to(installed.parent.parent)


@pytest.mark.parametrize("starter", ["blog", "empty"])
def test_a_site_is_begun_and_built_outside_the_checkout(installed, tmp_path, starter):
    ran(installed, "init", "mine", "--template", starter, cwd=tmp_path)
    site = tmp_path / "mine"
    assert "written" in ran(installed, "build", cwd=site)
    assert "nothing to do" in ran(installed, "build", cwd=site)
    page = (site / "dist/index.html").read_text("utf-8")
    assert "<html" in page and "<script" not in page


def test_the_five_minutes_of_the_readme_work(installed, tmp_path):
    ran(installed, "init", "myblog", cwd=tmp_path)
    site = tmp_path / "myblog"
    ran(installed, "new", "Hello, world", cwd=site)
    ran(installed, "build", "--drafts", cwd=site)
    found = [path for path in (site / "dist").rglob("*.html") if "Hello, world" in path.read_text()]
    assert found
    ran(installed, "verify", cwd=site)


def test_help_needs_no_site(installed, tmp_path):
    assert "build" in ran(installed, "--help", cwd=tmp_path)


def test_every_dependency_has_a_lower_bound():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    assert not [each for each in wanted if ">=" not in each]
