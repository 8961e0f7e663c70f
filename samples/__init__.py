"""Documents of a made-up district, in the layouts that real ones come in."""
