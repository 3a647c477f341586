"""One file an engine; each defines ``PLUGIN``. Nothing is loaded, started or asked for on the network at import."""
