"""Word lists that are written as one text."""


def listed(text: str) -> list:
    """Members divided by |; the text may run over lines, which break behind a |."""
    return text.replace("\n", "").split("|")
