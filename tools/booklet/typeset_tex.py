"""A booklet as LaTeX source, in the manner of the society's programmes (FORMAT.md section 1).

In: a booklet (RECORD.md). Out: source for LuaLaTeX: A4, small type, running heads; the pages of a
part's overview in one column, its sessions in two. How it is set and read back is in typeset.py."""
from . import front as matter
from . import printing
from .typeset_text import tex

PREAMBLE = r"""\documentclass[10pt,a4paper,twoside]{article}
\usepackage[a4paper,top=22mm,bottom=20mm,left=%(margin)s,right=%(margin)s,headsep=5mm,
  footskip=9mm]{geometry}
\usepackage{fontspec}
\usepackage[shorthands=off,%(babel)s]{babel}
\usepackage{fancyhdr}
\usepackage{array,longtable}
\directlua{luaotfload.add_fallback("symbols", {"file:latinmodern-math.otf:mode=node;"})}
\newfontfamily\body{lmroman%(design)s-regular.otf}[RawFeature={fallback=symbols},
  BoldFont=lmroman%(design)s-bold.otf,ItalicFont=lmroman%(design)s-italic.otf,
  BoldFeatures={RawFeature={fallback=symbols}}]
\setlength{\columnsep}{6mm}\setlength{\parindent}{1em}\setlength{\parskip}{0pt plus .4pt}
\setlength{\emergencystretch}{1em}\tolerance=1500\hbadness=10000\vbadness=10000
\hfuzz=50pt\vfuzz=50pt\raggedbottom\widowpenalty=500\clubpenalty=500
\setlength{\tabcolsep}{.2em}\LTchunksize=4000\setlength{\LTleft}{0pt}
\setlength{\LTpre}{2pt}\setlength{\LTpost}{4pt}
\pagestyle{fancy}\fancyhf{}\renewcommand{\headrulewidth}{.4pt}
\fancyhead[L]{\body\small\bookhead}\fancyhead[R]{\body\small\rightmark}
\fancyfoot[C]{\body\small\thepage}
\newenvironment{rows}{\raggedright\parindent0pt\everypar{\hangindent1.5em\hangafter1}}{}
\newcommand{\bookhead}{}
\newcommand{\session}[1]{\par\addvspace{9pt plus 3pt}
  {\centering\bfseries\normalsize #1\par}\nopagebreak}
\newcommand{\hourline}[2]{\par\nopagebreak\vspace{2pt}\noindent
  {\bfseries #1\hfill #2}\par\nopagebreak}
\newcommand{\chairline}[1]{\par\nopagebreak\vspace{1pt}{\centering #1\par}\nopagebreak}
\newcommand{\pause}[1]{\par\addvspace{6pt}{\centering\bfseries #1\par}}
\newcommand{\keyline}[4]{\par\addvspace{6pt plus 2pt}\noindent
  {\bfseries #1%(gap)s#2\hspace{1.2em}#3%(gap)s#4}\par\nopagebreak\noindent\ignorespaces}
\newcommand{\plainkey}[3]{\par\addvspace{6pt plus 2pt}\noindent
  {\bfseries #1\hspace{1.2em}#2%(gap)s#3}\par\nopagebreak\noindent\ignorespaces}
%% A last line that fills its column could not be told from any other in a text layer.
\newcommand{\prose}[1]{{\parfillskip=.15\linewidth plus 1fil\relax #1\par}}
\newcommand{\firstpar}{\par\nopagebreak\noindent\ignorespaces}
\begin{document}\body\fontsize{%(size)s}{%(lead)s}\selectfont
"""


BABEL = {"en": "english", "de": "ngerman"}
OVERVIEW = {"en": "Overview", "de": "Übersicht"}
SESSIONS = {"en": "Sessions", "de": "Fachsitzungen"}
ORGANISED = {"en": "jointly organised by", "de": "gemeinsam organisiert von"}


def source(booklet, columns=2):
    """The whole booklet as one LaTeX document."""
    style = booklet["_style"]
    small = columns == 2
    lines = [PREAMBLE % {
        "babel": BABEL[style["language"]], "margin": "15mm" if small else "30mm",
        "design": "8" if small else "10", "gap": r"\hfill " if small else r"\hspace{1.4em}",
        "size": "8.2pt" if small else "10pt", "lead": "9.6pt" if small else "12pt"}]
    for part in booklet["parts"]:
        # Running heads follow the book's language, headings and keys the part's.
        left, right = printing.page_head(booklet, part, OVERVIEW[style["language"]])
        lines += [r"\clearpage\onecolumn\renewcommand{\bookhead}{%s}" % tex(left),
                  r"\markright{%s}" % right]
        lines += front(part, style, columns)
        lines.append(r"\clearpage" + (r"\twocolumn" if columns == 2 else ""))
        for session in part["sessions"]:
            lines += one_session(session, part, style)
    lines.append(r"\end{document}")
    return "\n".join(lines) + "\n"


# --- the pages before the sessions --------------------------------------------------------------

def front(part, style, columns):
    language, overview = part["_language"], part["overview"]
    lines = [r"{\centering\bfseries\Large %s\par}\bigskip" % tex(printing.part_head(part))]
    if part["organised_by"]:
        names = " ".join(matter.organised_lines(part["organised_by"], language))
        lines.append(r"{\centering %s\\ %s\par}\medskip" % (ORGANISED[language], tex(names)))
    lines += organisers(part["organisers"])
    lines += [r"\prose{%s}" % tex(paragraph) for paragraph in part["description"]]
    if part["_overview_head"]:
        lines.append(r"\bigskip{\centering\bfseries\large %s\par}" % tex(part["_overview_head"]))
    if part["_halls"]:
        lines.append(r"{\centering %s\par}" % tex(part["_halls"]))
    for group in dict.fromkeys(row["group"] for row in overview["talks"]):
        rows = [row for row in overview["talks"] if row["group"] == group]
        cells = [[row["id"], *printing.row_when(row, style, language), row["room"],
                  "%s — %s" % (row["title"], printing.row_authors(row, style, lambda n: n["full"]))]
                 for row in rows]
        lines += [group_head(group)] + table(cells, columns)
    if overview["sessions"]:
        cells = [[printing.range_of(row, style), *printing.row_when(row, style, language),
                  row["room"], row["title"]] for row in overview["sessions"]]
        lines += [group_head(SESSIONS[language])] + table(cells, columns)
    return lines


def group_head(text):
    return r"\medskip\noindent{\bfseries %s}\par" % tex(text)


def table(rows, columns):
    """Columns as wide as their longest cell, in ems; a long place wraps, the title has the rest.

    In books of one column a row is a hanging paragraph.
    """
    if columns == 1:
        lines = [r"\hspace{.8em}".join(map(tex, row)) + r"\par" for row in rows]
        return [r"\begin{rows}", *lines, r"\end{rows}"]
    widths = [0.6 * max(len(row[0]) for row in rows) + 0.6, 3.4, 6.2,
              min(14.0, 0.55 * max(len(row[3]) for row in rows) + 0.6)]
    column = r">{\raggedright}p{%.1fem}"
    head = (r"\begin{longtable}{@{}" + column * 4 % tuple(widths)
            + r">{\raggedright\arraybackslash}p{\dimexpr\textwidth-%.1fem}@{}}"
            % (sum(widths) + 1.6))
    return [head] + [" & ".join(map(tex, row)) + r"\tabularnewline" for row in rows] \
        + [r"\end{longtable}"]


def organisers(people):
    """Address blocks, side by side, three in a row."""
    lines = []
    for start in range(0, len(people), 3):
        lines.append(r"\noindent")
        for person in people[start:start + 3]:
            block = [person["role"] + ":"] if person["role"] else []
            block = [tex(line) for line in [*block, person["name"]["full"], *person["_lines"]]]
            if person["email"]:
                block.append(r"\mbox{%s}" % tex(person["_mail_word"] + person["email"]))
            lines.append(r"\begin{minipage}[t]{.32\textwidth}\raggedright %s\end{minipage}\hfill"
                         % r"\par ".join(block))
        lines.append(r"\par\medskip")
    return lines


# --- the sessions -------------------------------------------------------------------------------

def one_session(session, part, style):
    language, lines = part["_language"], []
    words = printing.WORDS[language]
    if session["id"]:
        lines += [running_day(session, style),
                  r"\session{%s}" % tex(f"{session['id']}: {session['title']}")]
        lines += [r"\prose{\noindent %s}" % tex(text) for text in session["synopsis"]]
        if session["chairs"]:
            lines.append(r"\chairline{%s}" % tex(printing.chairs(session, language)))
        lines.append(r"\hourline{%s}{%s}" % (
            tex(f"{words['time']}: {printing.session_when(session, style, language)}"),
            tex(f"{words['place']}: {session['room']}")))
    if session["see"]:
        lines.append(r"\noindent " + tex(printing.STUB[language].format(session["see"])) + r"\par")
    for entry in session["entries"]:
        if entry["type"] == "break":
            lines.append(r"\pause{%s}" % tex(entry["label"]))
            continue
        if not session["id"]:
            lines.append(running_day(entry, style))
        lines += talk(entry, style, language)
    return lines


def running_day(entry, style):
    return r"\markright{%s}" % printing.long_day(entry["day"], style["language"])


def talk(entry, style, language):
    when = f"{printing.short_day(entry['day'], language)} {printing.hour(entry['start'], style)}"
    key = (entry["id"], when, tex(entry["room"]))
    if entry["label"]:
        lines = [r"\keyline{%s}{%s}{%s}{%s}" % (entry["label"], *key)]
    else:
        lines = [r"\plainkey{%s}{%s}{%s}" % key]
    lines.append(credit(entry, style))
    for number, paragraph in enumerate(entry["abstract"]):
        lines.append((r"\firstpar" if number == 0 else r"\par") + r"\prose{%s}" % tex(paragraph))
    return lines


def credit(entry, style):
    """Title — •Given Family¹ and Given Family² — ¹Affiliation — ²Affiliation."""
    pieces = [r"\textbf{%s}" % tex(entry["title"])]
    if entry["authors"]:
        pieces.append(printing.authors(entry, style, lambda name: tex(name["full"]), raised))
    for number, place in enumerate(entry["affiliations"]):
        index = raised(str(number + 1)) if printing.indexed(entry) else ""
        pieces.append(index + tex(place["text"]))
    return " — ".join(pieces)


def raised(text):
    return r"\textsuperscript{%s}" % text
