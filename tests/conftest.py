"""What all tests share."""


def pytest_addoption(parser):
    """Take how many histories the law is held to."""
    parser.addoption("--histories", type=int, default=60, help="random histories of the law")
