#!/usr/bin/env python3
"""Checks real reports of `attache check` against the published definitions of their forms, and against each other.

usage: reports.py ATTACHE        needs the package jsonschema and xmllint; closes with `N passed, N failed`

ATTACHE_STANDARDS names the folder with sarif-schema-2.1.0.json and JUnit.xsd (default: ../shared/standards beside the
checkout). What cannot run without them is named and does not count.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
from urllib.parse import unquote

from jsonschema import Draft4Validator, Draft202012Validator

from verdicts import check, close, messages

ROOT = pathlib.Path(__file__).resolve().parents[2]
STANDARDS = pathlib.Path(os.environ.get("ATTACHE_STANDARDS") or ROOT.parent / "shared" / "standards")
left_out = []


# One article for each thing that a writer of reports could stumble over.
ARTICLES = {
    "plain.txt": "Talks in Oslo\n\nIlma Teveen said: “We will sign the plan.\n",
    "sub folder/two, with: 100 %.txt": "Talks\n\nHe said: “No.\n\nShe said: “Yes & <no>.\n",
    "Čehoň 北京.txt": "Talks 😀 in 北京\n\n北京 😀 e\u0301 Ilma Teveen said: “We will sign.\n",
    "crlf.txt": "Talks\r\n\r\nHe said: “No.\r\n",
    "mark.txt": "\ufeffHe said: “No.\n",
    "control.txt": "Talks\n\nHe\u0007 said: “No \u001b[2J.\n",
    "clean.txt": "Talks in Oslo\n\nIlma Teveen spoke in Oslo.\n",
    "::error::.txt": "He said: “No.\n",
    "many.txt": "Talks\n\n" + "He said: “No.\n\n" * 30,
    "attache.json": '{ "ignore": [1, "drafts/"] }\n',
    "gone.txt.attache.json": '{"format": "attache-annotations/1"}\n',
}


def place_errors(folder, item):
    """Lines and columns must mean the same words as the bytes."""
    data = (folder / item["file"]).read_bytes()
    start, end = item["bytes"]
    if not 0 <= start <= end <= len(data):
        return [f"{item['file']}: bytes {start}..{end} outside"]
    text = data.decode()
    lines = re.split("\r\n|\r|\n", text[1:] if text.startswith("\ufeff") else text)
    first, last = item["start"], item["end"]
    if first["line"] == last["line"]:
        words = lines[first["line"] - 1][first["column"] - 1 : last["column"] - 1]
        if words != data[start:end].decode():
            return [f"{item['file']}: {words!r} at the columns, {data[start:end]!r} at the bytes"]
    return []


def unescaped(text):
    for code, sign in (("%0A", "\n"), ("%0D", "\r"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, sign)
    return text


def key(item):
    return item["file"], item["start"]["line"], item["start"]["column"], item["code"]


def run(attache, folder, *options):
    command = [attache, "check", "--no-cache", "--fail-on", "information", *options]
    return subprocess.run(command, cwd=folder, capture_output=True)


def check_json(report, folder):
    schema = json.loads((ROOT / "schemas" / "check-report.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    check("json: valid against check-report.schema.json", messages(validator, report))
    findings = report["findings"]
    places = findings + [r for f in findings for r in f["related"]]
    places += [e for f in findings for x in f["fixes"] for e in x["edits"]]
    check("json: bytes, lines and columns agree", [e for p in places for e in place_errors(folder, p)])
    marks = [(f["file"], f["fingerprint"]) for f in findings]
    check("json: fingerprints differ within a file", [] if len(set(marks)) == len(marks) else ["there are equal ones"])
    order = [(f["file"], f["bytes"]) for f in findings]
    within = [(a, b) for a, b in zip(order, order[1:]) if a[0] == b[0] and a[1][0] > b[1][0]]
    check("json: in the order of places", within)
    for change, name in (
        (lambda r: r["findings"][0].pop("level"), "a finding without level"),
        (lambda r: r["findings"][0].update(level="fatal"), "an unknown level"),
        (lambda r: r["findings"][0]["start"].update(line=0), "line 0"),
        (lambda r: r.update(extra=1), "an unknown member"),
        (lambda r: r["summary"].pop("files"), "no count of files"),
    ):
        bad = json.loads(json.dumps(report))
        change(bad)
        check(f"json: the schema refuses {name}", [] if messages(validator, bad) else ["accepted"])


def check_sarif(log, report):
    path = STANDARDS / "sarif-schema-2.1.0.json"
    if path.exists():
        schema = json.loads(path.read_text(encoding="utf-8"))
        check("sarif: valid against the standard's schema", messages(Draft4Validator(schema), log))
        broken = json.loads(json.dumps(log))
        broken["runs"][0]["results"][0].pop("message")
        check("sarif: the schema refuses a result without message", [] if messages(Draft4Validator(schema), broken) else ["accepted"])
    else:
        left_out.append(f"sarif against its schema: {path} is not there")
    (only,) = log["runs"]
    rules = only["tool"]["driver"]["rules"]
    errors, keys = [], []
    for result in only["results"]:
        if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
            errors.append(f"{result['ruleId']}: ruleIndex {result['ruleIndex']}")
        place = result["locations"][0]["physicalLocation"]
        if not re.fullmatch(r"[A-Za-z0-9%./_~!$&'()*+,;=@-]+", place["artifactLocation"]["uri"]):
            errors.append(f"no relative URI: {place['artifactLocation']['uri']}")
        region = place["region"]
        keys.append((unquote(place["artifactLocation"]["uri"]), region["startLine"], region["startColumn"], result["ruleId"]))
    check("sarif: rules and URIs", errors)
    check("sarif: every rule has a help text", [r["id"] for r in rules if not r["help"]["text"] or not r["shortDescription"]["text"]])
    check("sarif: the findings of the json report", [] if keys == [key(f) for f in report["findings"]] else ["others"])


def check_junit(path, report):
    xsd = STANDARDS / "JUnit.xsd"
    if xsd.exists():
        lint = subprocess.run(["xmllint", "--noout", "--schema", str(xsd), str(path)], capture_output=True, text=True)
        check("junit: valid against JUnit.xsd", [] if lint.returncode == 0 else lint.stderr.splitlines())
    else:
        left_out.append(f"junit against its schema: {xsd} is not there")
    suites = xml.etree.ElementTree.parse(path).getroot().findall("testsuite")
    failures = [f for s in suites for f in s.iter("failure")]
    check("junit: a failure a finding", [] if len(failures) == len(report["findings"]) else [f"{len(failures)}"])
    counts = [s.get("name") for s in suites if int(s.get("failures")) != len(list(s.iter("failure"))) or int(s.get("tests")) != len(s.findall("testcase"))]
    check("junit: counts are right", counts)
    missing = set(f["file"] for f in report["findings"]) - set(s.get("name") for s in suites)
    check("junit: a suite a file", list(missing))


def check_checkstyle(path, report):
    lint = subprocess.run(["xmllint", "--noout", str(path)], capture_output=True, text=True)
    check("checkstyle: well-formed", [] if lint.returncode == 0 else lint.stderr.splitlines())
    root = xml.etree.ElementTree.parse(path).getroot()
    keys = [(f.get("name"), int(e.get("line")), int(e.get("column")), e.get("source").removeprefix("attache.")) for f in root for e in f]
    check("checkstyle: the findings of the json report", [] if keys == [key(f) for f in report["findings"]] else ["others"])


def check_github(text, report):
    lines = text.splitlines()
    commands = [line for line in lines if line.startswith("::")]
    form = re.compile(r"::(error|warning|notice) ((?:[a-zA-Z]+=[^,:\r\n]*,?)+)::([^\r\n]*)")
    matches = [form.fullmatch(line) for line in commands]
    check("github: every command has its form", [c for c, m in zip(commands, matches) if not m])
    check("github: counts come first", [] if "title=attache check" in lines[0] else [lines[0]])
    for level in ("error", "warning", "notice"):
        check(f"github: at most ten of level {level}", [] if sum(m[1] == level for m in matches) <= 10 else ["more"])
    known = {(key(f)[:3], f["message"]) for f in report["findings"]}
    errors = []
    for match in matches[1:]:
        properties = {k: unescaped(v) for k, v in (p.split("=", 1) for p in match[2].split(","))}
        place = (properties["file"], int(properties["line"]), int(properties.get("col", 0)))
        if (place, unescaped(match[3])) not in known and "col" in properties:
            errors.append(match[0])
    check("github: what it says survives its escapes", errors)
    check("github: every finding is in the log", [] if len(lines) == 1 + len(report["findings"]) else [f"{len(lines)} lines"])


def main():
    attache = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder).resolve()
        corpus = folder / "corpus"
        for name, text in ARTICLES.items():
            (corpus / name).parent.mkdir(parents=True, exist_ok=True)
            (corpus / name).write_bytes(text.encode())
        forms = ["sarif", "junit", "checkstyle", "github"]
        result = run(attache, corpus, "--report", "json", *(x for f in forms for x in ("--report", f"{f}=../out.{f}")))
        check("exit status 1 with findings", [] if result.returncode == 1 else [f"{result.returncode}: {result.stderr.decode()}"])
        report = json.loads(result.stdout)
        found = {f["file"] for f in report["findings"]}
        check("findings in every article that has one", {n for n in ARTICLES if n != "clean.txt"} - found)
        check_json(report, corpus)
        check_sarif(json.loads((folder / "out.sarif").read_text(encoding="utf-8")), report)
        check_junit(folder / "out.junit", report)
        check_checkstyle(folder / "out.checkstyle", report)
        check_github((folder / "out.github").read_text(encoding="utf-8"), report)

        baseline = folder / "base.json"
        run(attache, corpus, "--baseline", str(baseline), "--update-baseline")
        schema = json.loads((ROOT / "schemas" / "baseline.schema.json").read_text(encoding="utf-8"))
        check("baseline: valid against baseline.schema.json", messages(Draft202012Validator(schema), json.loads(baseline.read_text(encoding="utf-8"))))
        after = json.loads(run(attache, corpus, "--baseline", str(baseline), "--report", "json").stdout)
        check("baseline: knows every finding", after["findings"] + [] if after["summary"]["known"] == len(report["findings"]) else ["counts differ"])
        log = json.loads(run(attache, corpus, "--baseline", str(baseline), "--report", "sarif").stdout)
        check("sarif: a run without findings", [] if log["runs"][0]["results"] == [] else ["there are some"])

    for what in left_out:
        print(f"NOT RUN  {what}; ATTACHE_STANDARDS names the folder of the standards")
    return close()


if __name__ == "__main__":
    sys.exit(main())
