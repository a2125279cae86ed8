"""What all tests share."""

from hypothesis import HealthCheck, settings

# A busy machine is no fault of what is tested.
settings.register_profile("clockless", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("clockless")


def pytest_addoption(parser):
    """Take how many histories the law is held to."""
    parser.addoption("--histories", type=int, default=60, help="random histories of the law")
