"""How much memory a command took."""

import sys


def peak_memory_bytes() -> int:
    """Measure the largest process of this command so far; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:  # Windows
        return 0
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    peak = max(resource.getrusage(each).ru_maxrss for each in whose)
    # Linux counts in KiB, macOS in bytes.
    return peak if sys.platform == "darwin" else peak * 1024
