"""The steps from each schema of a project file to the next, run by Alembic."""
