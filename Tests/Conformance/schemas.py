#!/usr/bin/env python3
"""Checks the schemas themselves, and the files Attaché writes against them, with an independent validator.

usage: schemas.py ATTACHE        needs the package jsonschema; closes with `N passed, N failed`
"""
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import file_corpus
from jsonschema import Draft202012Validator

from verdicts import check, close, messages

ROOT = pathlib.Path(__file__).resolve().parents[2]


def offsets(record):
    """What a schema cannot say: spans lie in the text, mentions are ordered and nest, references exist."""
    length = len(record["text"])
    mentions, ids = record["mentions"], {e["id"] for e in record["entities"]}
    spans = [(m["start"], m["end"]) for m in mentions]
    spans_of_quotes = [(q["start"], q["end"]) for q in record["quotes"]]
    for start, end in spans + spans_of_quotes + [q["cue"] for q in record["quotes"] if "cue" in q]:
        if not 0 <= start < end <= length:
            yield f"span {start}..{end} outside the text of {length}"
    if spans != sorted(spans, key=lambda s: (s[0], -s[1])):
        yield "mentions are not in document order, outer before inner"
    open_ends = []
    for start, end in spans:
        while open_ends and open_ends[-1] <= start:
            open_ends.pop()
        if open_ends and open_ends[-1] < end:
            yield f"mention {start}..{end} crosses another"
        open_ends.append(end)
    for m in mentions:
        if "entity" in m and m["entity"] not in ids:
            yield f"mention points to unknown entity {m['entity']}"
    for r in record["relations"]:
        for end in (r["from"], r["to"]):
            (kind, value), = end.items()
            known = {"entity": ids, "mention": range(len(mentions)), "quote": range(len(record["quotes"]))}[kind]
            if value not in known:
                yield f"{r['type']} points to unknown {kind} {value}"


def check_files(attache, schemas):
    """Our readers and the schemas agree on files of ours: what is right, what is wrong, and where."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        cases = []  # (file, name, form, value, path of the defect or None where only the verdict is compared)
        for form, file_name in file_corpus.FILE_NAMES.items():
            schema = schemas[form].schema
            good = file_corpus.good(form, schema)
            seen = {}
            file_corpus.covered(schema, good, schema, seen)
            check(f"{form}: the good file shows every member", [name for name, shown in seen.items() if not shown])
            broken = [(path, what, file_corpus.replaced(good, path, new)) for path, what, new in file_corpus.breaks(schema, good, schema)]
            cases += [(file_name, f"{form}: {'/'.join(map(str, path))}: {what}", form, value, path) for path, what, value in broken]
            numbers = random.Random(form)
            cases += [(file_name, f"{form}: thinned {n}", form, file_corpus.thinned(good, numbers), None) for n in range(200)]
            (folder / form).mkdir()
            (folder / form / file_name).write_text(json.dumps(good, ensure_ascii=False), encoding="utf-8")
            check(f"{form}: the schema takes the good file", messages(schemas[form], good))
            run = subprocess.run([attache, "fmt", str(folder / form)], capture_output=True, text=True)
            check(f"{form}: fmt takes the good file", [run.stderr] if run.returncode else [])
            written = (folder / form / file_name).read_text(encoding="utf-8")
            check(f"{form}: fmt keeps what the file says", [] if json.loads(written) == good else [written])
            check(f"{form}: fmt keeps how a number is written", [] if form != "annotations" or "[123456789012345678901234567890,null]" in written else [written])
            run = subprocess.run([attache, "fmt", "--check", str(folder / form)], capture_output=True, text=True)
            check(f"{form}: a second run changes nothing", [] if run.returncode == 0 else [run.stdout + run.stderr])

        lines = {}
        for number, (file_name, name, form, value, path) in enumerate(cases):
            (folder / str(number)).mkdir()
            text, lines[number] = file_corpus.dump(value, path)
            (folder / str(number) / file_name).write_text(text, encoding="utf-8")
        run = subprocess.run([attache, "fmt", "--check", *(f"{n}/{case[0]}" for n, case in enumerate(cases))], cwd=folder, capture_output=True, text=True)
        said = {}
        for line in run.stderr.splitlines():
            match = re.match(r"attache: (\d+)/[^:]+:(\d+):(\d+): (.*)", line)
            said.setdefault(int(match[1]) if match else -1, []).append((int(match[2]), match[4]) if match else line)
        check("every message names file, line and column", said.get(-1, []))
        verdicts, places = [], []
        for number, (_, name, form, value, path) in enumerate(cases):
            refused = bool(messages(schemas[form], value))
            # The schema cannot say that identifiers differ.
            problems = [p for p in said.get(number, []) if "is there twice" not in p[1]]
            if refused != bool(problems):
                verdicts.append(f"{name}: the schema {'refuses' if refused else 'takes'} it, the reader says {problems}")
            if path is not None and not refused:
                verdicts.append(f"{name}: taken")
            if path is not None and not any(re.search("expected|unknown|reads version|cannot stand", text) for _, text in problems):
                places.append(f"{name}: says not what was expected: {problems}")
            if path is not None and path and not any(abs(line - lines[number]) <= (0 if not isinstance(value, dict) else 40) and line >= lines[number] for line, _ in problems):
                places.append(f"{name}: line {lines[number]} expected, found {problems}")
        broken_count = sum(case[4] is not None for case in cases)
        check(f"{broken_count} broken files are refused by schema and reader alike, {len(cases) - broken_count} thinned ones judged alike", verdicts)
        check("each broken file's message says what was expected and where", places)


def check_agreement(attache, schema):
    """What `attache compare` writes: of two people, of one with himself, and of two who have nothing in common."""
    people = ROOT / "Tests" / "Fixtures" / "annotators"
    runs = {"two people": [people / "anna", people / "ben"], "one": [people / "anna", people / "anna"]}
    reports = {}
    for name, sides in runs.items():
        run = subprocess.run([attache, "compare", "--to", "json", *map(str, sides)], capture_output=True)
        check(f"attache compare of {name}: exit status 0", [] if run.returncode == 0 else [f"exit {run.returncode}: {run.stderr.decode()}"])
        reports[name] = json.loads(run.stdout)
        check(f"attache compare of {name}: valid against agreement-report", messages(schema, reports[name]))
    one = reports["one"]
    perfect = [one["exact"]["f1"], one["overlap"]["f1"], one["words"]["kappa"], one["words"]["alpha"], one["unitizing"]["alpha"], one["entities"]["f1"]]
    check("who is compared with himself agrees", [] if perfect == [1] * 6 and one["differences"] == [] else [perfect])
    two = reports["two people"]
    sums = [sum(k["exact"][side] for k in two["kinds"]) - two["exact"][side] for side in ("a", "b", "both")]
    cells = sum(c["count"] for c in two["confusion"] if "a" in c) - two["exact"]["a"]
    check("kinds and confusion add up", [] if sums == [0, 0, 0] and cells == 0 else [sums, cells])
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "other.txt").write_text("nothing")
        run = subprocess.run([attache, "compare", "--to", "json", str(people / "anna"), folder], capture_output=True)
        check("attache compare of nothing in common: exit status 2", [] if run.returncode == 2 else [f"exit {run.returncode}"])
        check("attache compare of nothing in common: valid against agreement-report", messages(schema, json.loads(run.stdout)))
    for change, name in (
        (lambda r: r["exact"].update(both=-1), "a negative count"), (lambda r: r["words"].update(kappa="high"), "a kappa in words"),
        (lambda r: r["confusion"].append({"count": 1}), "a confusion of nothing"), (lambda r: r.pop("kinds"), "no kinds"),
    ):
        bad = json.loads(json.dumps(two))
        change(bad)
        check(f"the schema refuses {name}", [] if messages(schema, bad) else ["accepted"])


def main():
    attache = str(pathlib.Path(sys.argv[1]).resolve())
    schemas = {}
    for path in sorted((ROOT / "schemas").glob("*.json")):
        schema = json.loads(path.read_text(encoding="utf-8"))
        try:
            Draft202012Validator.check_schema(schema)
            problems = []
        except Exception as error:  # the validator's own error type is not public
            problems = [str(error)[:300]]
        check(f"{path.name} is a draft 2020-12 schema", problems)
        schemas[path.stem.removesuffix(".schema")] = Draft202012Validator(schema)

    output = schemas["jsonl-output"]
    articles = sorted((ROOT / "Tests" / "Fixtures" / "articles").iterdir())
    lines = [json.dumps({"id": p.name, "text": p.read_bytes().decode("utf-8"), "x-kept": [1, {"deep": None}]}) for p in articles]
    lines += ['{"id": "broken", ', '{"id": "no text"}', "[]", '{"id": "empty", "text": ""}', '{"id": "😀", "text": "😀 Oslo, 3 May 2031. Ilma Teveen spoke in Bonn."}']
    run = subprocess.run([attache, "annotate", "--from", "jsonl", "--to", "jsonl"], input="\n".join(lines).encode(), capture_output=True)
    check("exit status 1 after lines that are no articles", [] if run.returncode == 1 else [f"exit {run.returncode}: {run.stderr.decode()}"])
    records = [json.loads(line) for line in run.stdout.decode().splitlines()]
    check("one line out for each line in", [] if len(records) == len(lines) else [f"{len(lines)} in, {len(records)} out"])
    for record in records:
        name = record.get("id")
        check(f"{name}: valid against jsonl-output", messages(output, record))
        if "error" not in record:
            check(f"{name}: spans, order, nesting, references", offsets(record))
    kept = [r for r in records if r.get("id") in {p.name for p in articles}]
    check("unknown members pass through", [f"{r['id']}: {r.get('x-kept')}" for r in kept if r.get("x-kept") != [1, {"deep": None}]])

    good = next(r for r in records if "mentions" in r and r["mentions"])
    for change, name in (
        (lambda r: r["mentions"][0].pop("type"), "a mention without type"),
        (lambda r: r["mentions"][0].update(start=-1), "a negative offset"),
        (lambda r: r["mentions"][0].update(modifier="roughly"), "an unknown modifier"),
        (lambda r: r.update(relations=[{"type": "knows", "from": {"entity": "a"}, "to": {"entity": "b"}, "by": "rule:x@1"}]), "an unknown relation"),
        (lambda r: r.pop("entities"), "no entities"),
    ):
        bad = json.loads(json.dumps(good))
        change(bad)
        check(f"the schema refuses {name}", [] if messages(output, bad) else ["accepted"])

    check_files(attache, schemas)

    run = subprocess.run([attache, "doctor", "--json", str(ROOT / "Tests" / "Fixtures")], capture_output=True)
    check("attache doctor --json ends with 0 or 1", [] if run.returncode in (0, 1) else [f"exit {run.returncode}: {run.stderr.decode()}"])
    check("attache doctor --json: valid against doctor-report", messages(schemas["doctor-report"], json.loads(run.stdout)))

    check_agreement(attache, schemas["agreement-report"])
    return close()


if __name__ == "__main__":
    sys.exit(main())
