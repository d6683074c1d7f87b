"""A project in a PostgreSQL database, where several people work at once; loaded for such a project alone."""
