"""Invents physics conference programmes; writes them in a layout, the true record beside."""
