"""The named queries, one `.rq` file each."""
