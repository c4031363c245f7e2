#!/usr/bin/env python3
"""Checks the schemas themselves, and the files Attaché writes against them, with an independent validator.

usage: schemas.py ATTACHE        needs the package jsonschema; closes with `N passed, N failed`
"""
import json
import pathlib
import subprocess
import sys

from jsonschema import Draft202012Validator

ROOT = pathlib.Path(__file__).resolve().parents[2]
passed, failed = 0, 0


def check(name, errors):
    global passed, failed
    errors = list(errors)
    if errors:
        failed += 1
        print(f"FAIL  {name}")
        for error in errors[:5]:
            print(f"      {error}")
    else:
        passed += 1
        print(f"ok    {name}")


def messages(validator, value):
    return [f"{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}" for e in validator.iter_errors(value)]


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


def main():
    attache = sys.argv[1]
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

    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
