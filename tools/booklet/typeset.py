"""Layouts that are really typeset: LuaLaTeX sets the booklet, pdftotext reads it back.

In: a booklet (RECORD.md). Out: text and truth, as of every layout.

    typeset_raw         two columns, read by pdftotext -raw: a text layer extracted as it should be
    typeset_plain       the same pages, read across their columns; the truth is the programme as
                        printed, though much of it cannot be known from the text
    typeset_one_column  pages of one column, read by plain pdftotext

PDFs are kept in build/typeset under a hash of their source: three layouts share two runs of LaTeX.
"""
import hashlib
import os
import shutil
import subprocess
from pathlib import Path

from . import rich, typeset_tex
from .truth import Prints, project
from .typeset_plain import as_plain_prints, keep_joined_words, mark_raised

FOLDER = Path(__file__).resolve().parent.parent.parent / "build/typeset"
PACKAGES = ("texlive-luatex texlive-latex-base texlive-latex-recommended texlive-lang-german "
            "lmodern poppler-utils")
FILES = ("fontspec.sty", "fancyhdr.sty", "lmroman8-regular.otf", "latinmodern-math.otf",
         "hyph-de-1996.pat.txt")
TIME_LIMIT_SECONDS = 600


def check_packages():
    """Raises RuntimeError with the command that installs what is missing."""
    missing = [c for c in ("lualatex", "pdftotext", "kpsewhich") if shutil.which(c) is None]
    if "kpsewhich" not in missing:
        found = subprocess.run(["kpsewhich", *FILES], capture_output=True, text=True, check=False)
        missing += [name for name in FILES if name not in found.stdout]
    if missing:
        raise RuntimeError(f"typeset layouts need {', '.join(missing)}; run: apt-get install "
                           f"--no-install-recommends {PACKAGES}")


def pdf_of(booklet, columns):
    """The booklet as a PDF file; made once for the same source."""
    source = typeset_tex.source(booklet, columns)
    name = hashlib.sha256(source.encode("utf-8")).hexdigest()[:24]
    pdf = FOLDER / f"{name}.pdf"
    check_packages()
    if pdf.exists():
        return pdf
    work = FOLDER / f"{name}.{os.getpid()}"
    work.mkdir(parents=True, exist_ok=True)
    (work / "book.tex").write_text(source, encoding="utf-8")
    run_latex(work)
    os.replace(work / "book.pdf", pdf)
    shutil.rmtree(work)
    return pdf


def run_latex(work):
    # Font caches stay in the build folder; no date of today gets into a page.
    environment = dict(os.environ, SOURCE_DATE_EPOCH="0", FORCE_SOURCE_DATE="1",
                       TEXMFVAR=str(FOLDER / "texmf-var"), TEXMFCACHE=str(FOLDER / "texmf-var"))
    run = subprocess.run(["lualatex", "-interaction=nonstopmode", "-halt-on-error", "book.tex"],
                         cwd=work, env=environment, stdin=subprocess.DEVNULL, capture_output=True,
                         timeout=TIME_LIMIT_SECONDS, check=False)
    log = (work / "book.log").read_text(encoding="utf-8", errors="replace") \
        if (work / "book.log").exists() else run.stdout.decode("utf-8", "replace")
    if run.returncode != 0:
        raise RuntimeError(f"lualatex failed, see {work}/book.log:\n{log[-1500:]}")
    lost = [line for line in log.splitlines() if line.startswith("Missing character")]
    if lost:
        raise RuntimeError(f"a font lacks a character, see {work}/book.log: {lost[0]}")


def read_back(pdf, *options):
    run = subprocess.run(["pdftotext", "-enc", "UTF-8", *options, str(pdf), "-"],
                         capture_output=True, check=True, timeout=TIME_LIMIT_SECONDS)
    return run.stdout.decode("utf-8")


def typeset_truth(booklet, text=rich.flat):
    """Raised and lowered characters are flat in a text layer; running heads name the conference."""
    return project(booklet, Prints("text", text=text, conference=True))


def typeset_raw(booklet, rng):
    del rng  # the typesetting decides everything
    return read_back(pdf_of(booklet, 2), "-raw"), typeset_truth(booklet)


def typeset_plain(booklet, rng):
    del rng
    return read_back(pdf_of(booklet, 2)), typeset_truth(booklet)


def typeset_one_column(booklet, rng):
    del rng
    pdf = pdf_of(booklet, 1)
    text = read_back(pdf)
    truth = as_plain_prints(typeset_truth(booklet, mark_raised), text)
    keep_joined_words(text, read_back(pdf, "-raw"), truth)
    return text, truth


LAYOUTS = {"typeset_raw": typeset_raw, "typeset_plain": typeset_plain,
           "typeset_one_column": typeset_one_column}
