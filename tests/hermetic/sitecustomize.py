"""Read by every Python process that a test starts, through PYTHONPATH: no network for them either."""

from network_block import block_network

block_network()
