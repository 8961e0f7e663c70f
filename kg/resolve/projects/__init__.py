"""Projects of a jurisdiction over the years."""

from kg.resolve.projects.milestone import Milestone
from kg.resolve.projects.project import Project
from kg.resolve.projects.resolution import ProjectResolution, resolve_projects

__all__ = ["Milestone", "Project", "ProjectResolution", "resolve_projects"]
