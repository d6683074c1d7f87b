"""One file a schema, in the order of `schema.REVISIONS`."""
