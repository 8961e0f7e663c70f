"""The commands of `kg`, one file each."""
