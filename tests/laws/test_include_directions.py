"""Law: a step sees the public headers and the steps above it, nothing else (DESIGN.md, section 2).

Reads the includes of src/, tools/ and the black-box tests, and the link lists of CMakeLists.txt, and
prints every line that breaks the law. Started by ctest: test_include_directions.py COMMAND SOURCE_DIR
"""

import pathlib
import re
import sys

# The steps in the order of the table; two see no step at all. What reads files beside the programme,
# config, comes last.
STEPS = ["text", "grammar", "lines", "blocks", "fields", "record", "rules", "write", "config"]
ALONE = {"rules", "write"}

# Headers of libraries, and the only folders that may include them or link their targets.
LIBRARIES = [
    (r"utf8proc\.h", "utf8proc", {"src/text"}),
    (r"nlohmann/.*", "nlohmann", {"src/grammar", "src/config", "tools"}),
    (r"re2/.*|absl/.*", "re2", {"src/grammar"}),
    (r"CLI/.*", "CLI11", {"tools"}),
]

# These see what a user of the library sees.
BLACK_BOX = ["tools", "tests/command", "tests/golden"]

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')


def includes(root, folder):
    """Yields (place, quote, header) for each include of the C++ files below the folder."""
    for file in sorted((root / folder).rglob("*")):
        if file.suffix not in {".h", ".cpp"}:
            continue
        text = file.read_text(encoding="utf-8")
        for number, line in enumerate(text.splitlines(), 1):
            if match := INCLUDE.match(line):
                yield f"{file.relative_to(root)}:{number}", match[1], match[2]


def link_lists(root):
    """Returns {step: the steps it links} and {step: the other things it links} of CMakeLists.txt."""
    text = re.sub(r"#.*", "", (root / "CMakeLists.txt").read_text(encoding="utf-8"))
    steps = {}
    others = {step: [] for step in STEPS}
    for call in re.finditer(r"symd_step\(([^)]*)\)", text):
        name, *consumed = call[1].split()
        steps[name] = consumed
    for call in re.finditer(r"target_link_libraries\(([^)]*)\)", text):
        target, *linked = call[1].split()
        step = target.removeprefix("symd_")
        if step in others:
            others[step] += [x for x in linked if x not in {"PUBLIC", "PRIVATE", "INTERFACE"}]
    return steps, others


def check_links(steps, others):
    if list(steps) != STEPS:
        yield f"CMakeLists.txt: the steps are {list(steps)}, the table says {STEPS}"
        return
    for step, consumed in steps.items():
        if step in ALONE and consumed:
            yield f"CMakeLists.txt: {step} links {consumed}, but it must see no step"
        for other in consumed:
            if other not in STEPS[: STEPS.index(step)]:
                yield f"CMakeLists.txt: {step} links {other}, which is not above it"
        for other in others[step]:
            if re.search(r"\bsymd_", other):
                yield f"CMakeLists.txt: {step} links {other} past its symd_step() line"
            for _, target, folders in LIBRARIES:
                if target in other and f"src/{step}" not in folders:
                    yield f"CMakeLists.txt: {step} links {other}, only {sorted(folders)} may"


def check_step(root, step, consumed):
    allowed = {step, "symd"} | set(consumed)
    for place, quote, header in includes(root, f"src/{step}"):
        folder = header.split("/")[0]
        if quote == "<":
            if folder in set(STEPS) | {"symd"}:
                yield f'{place}: <{header}> is ours, write "{header}"'
        elif "/" not in header or (folder not in STEPS and folder != "symd"):
            yield f'{place}: "{header}" names no step: write "STEP/FILE.h", or <...> for a library'
        elif folder not in allowed:
            why = "sees no step" if step in ALONE else f"sees only {', '.join(consumed) or 'itself'}"
            yield f'{place}: "{header}", but {step} {why} (its symd_step() line in CMakeLists.txt)'


def check_public(root):
    """The public headers include each other only."""
    for place, quote, header in includes(root, "include"):
        if quote == '"' and not header.startswith("symd/"):
            yield f'{place}: "{header}", but a public header includes only symd/ and the standard library'


def check_black_box(root, folder):
    for place, quote, header in includes(root, folder):
        if quote == '"' and header.split("/")[0] in STEPS:
            yield f'{place}: "{header}", but {folder} sees only the public symd/'


def check_libraries(root):
    for folder in [f"src/{step}" for step in STEPS] + ["include", "tools", "tests/unit"]:
        for place, _, header in includes(root, folder):
            for pattern, name, folders in LIBRARIES:
                # A unit test may use what its step uses, and read our JSON by another's parser.
                if "unit" in place and name == "nlohmann":
                    continue
                home = re.sub(r"^tests/unit/(\w+)/.*", r"src/\1", place) if "unit" in place else folder
                if re.fullmatch(pattern, header) and home not in folders:
                    yield f"{place}: {header}, but {name} is used only in {', '.join(sorted(folders))}"
    for file in sorted((root / "src").glob("*")):
        if file.suffix in {".h", ".cpp"}:
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                match = INCLUDE.match(line)
                if match and any(re.fullmatch(pattern, match[2]) for pattern, _, _ in LIBRARIES):
                    yield f"{file.relative_to(root)}:{number}: {match[2]} belongs into a step"


def main():
    root = pathlib.Path(sys.argv[2])
    steps, others = link_lists(root)
    faults = list(check_links(steps, others))
    for step in STEPS:
        faults += check_step(root, step, steps.get(step, []))
    faults += check_public(root)
    for folder in BLACK_BOX:
        faults += check_black_box(root, folder)
    faults += check_libraries(root)
    for folder in sorted(path.name for path in (root / "src").iterdir() if path.is_dir()):
        if folder not in STEPS:
            faults.append(f"src/{folder}: is no step of the table")
    print("\n".join(faults) or "every include goes up the table")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
