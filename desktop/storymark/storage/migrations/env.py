"""Run by Alembic: takes the connection that `upgrade` hands over, inside the transaction that it began."""

from __future__ import annotations

from alembic import context

from storymark.storage.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
    transaction_per_migration=False,
)
context.run_migrations()
