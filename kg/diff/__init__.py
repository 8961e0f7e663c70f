"""What two builds, two years or two documents differ in."""

from kg.diff.builds import compare_builds
from kg.diff.comparing import compare_within
from kg.diff.selection import Asked, asked_within

__all__ = ["Asked", "asked_within", "compare_builds", "compare_within"]
