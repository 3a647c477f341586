"""One file, one check: a module here that binds PLUGIN to a Check or CatalogCheck is found by the registry."""
