"""The layouts by name. A layout is a function render(booklet, rng) -> (text, true record).

Another module adds its own: from .registry import LAYOUTS; LAYOUTS["name"] = render
"""
from . import blank_text, markdown, text, web_contribution, web_part, web_session

LAYOUTS = {
    "markdown": markdown.render,
    "text": text.render,
    "blank_text": blank_text.render,
    "web_contribution": web_contribution.render,
    "web_session": web_session.render,
    "web_part": web_part.render,
}
