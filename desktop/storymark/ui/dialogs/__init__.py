"""Sheets over the window that ask or tell something; made when they are needed."""
