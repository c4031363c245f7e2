#!/usr/bin/env python3
"""Runs the commands that the README gives for GitHub, GitLab and pre-commit on sample folders, as those would.

usage: recipes.py ATTACHE        needs the package PyYAML; closes with `N passed, N failed`

Building takes minutes and is the gate's own first step, so `swift build` is replaced here by a program that checks what it
is told to build and puts the built program where it would be.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
passed, failed = 0, 0

CLEAN = "Talks in Oslo\n\nIlma Teveen spoke in Oslo.\n"
SAMPLES = {
    "clean": {"articles/a.txt": CLEAN},
    "warning": {"articles/a.txt": "Talks in Oslo\n\nIlma Teveen said: “We will sign the plan.\n"},
    "error": {"articles/a.txt": CLEAN, "attache.json": '{ "ignore": [1] }\n'},
}

SWIFT = """#!/bin/sh
# Stands in for `swift build`.
test "$1" = build || exit 64
shift
product= scratch= package= mode=
while [ $# -gt 0 ]; do
  case "$1" in
    --package-path) package=$2; shift ;;
    --scratch-path) scratch=$2; shift ;;
    --product) product=$2; shift ;;
    -c) mode=$2; shift ;;
    --static-swift-stdlib) ;;
    *) echo "swift build: unknown $1" >&2; exit 64 ;;
  esac
  shift
done
grep -q "name: \\"$product\\"" "$package/Package.swift" || exit 65
mkdir -p "$scratch/$mode" && cp "$ATTACHE_BUILT" "$scratch/$mode/$product"
"""


def check(name, condition, detail=""):
    global passed, failed
    if condition:
        passed += 1
        print(f"ok    {name}")
    else:
        failed += 1
        print(f"FAIL  {name}\n{detail}")


def blocks():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    return [yaml.safe_load(block) for block in re.findall(r"^```yaml\n(.*?)^```$", readme, re.M | re.S)]


class Machine:
    """A folder with a sample under git, and the environment of a CI job in it."""

    def __init__(self, folder, sample, attache):
        self.folder = folder / "work"
        for name, text in SAMPLES[sample].items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        (folder / "bin").mkdir()
        (folder / "bin" / "swift").write_text(SWIFT)
        (folder / "bin" / "swift").chmod(0o755)
        (folder / "home").mkdir()
        self.paths = folder / "paths"
        self.paths.write_text("")
        self.environment = {
            "PATH": f"{folder / 'bin'}:{os.environ['PATH']}",
            "HOME": str(folder / "home"),
            "GITHUB_PATH": str(self.paths),
            "ATTACHE_SOURCE": f"file://{ROOT}",
            "ATTACHE_BUILT": attache,
        }
        self.run("git init -q && git add -A && git -c user.name=Ek -c user.email=ek@example.org commit -qm one")

    def run(self, script):
        environment = dict(self.environment)
        extra = self.paths.read_text().split()
        environment["PATH"] = ":".join(extra + [environment["PATH"]])
        return subprocess.run(["bash", "-e", "-c", script], cwd=self.folder, env=environment, capture_output=True, text=True)


def try_recipe(name, scripts, sample, attache, status, says, file):
    with tempfile.TemporaryDirectory() as folder:
        machine = Machine(pathlib.Path(folder), sample, attache)
        for round_name in ("cold", "from the cache"):
            results = []
            for script in scripts:
                results.append(machine.run(script))
                if results[-1].returncode:
                    break
            last = results[-1]
            detail = f"{last.returncode}\n{last.stdout}{last.stderr}"
            check(f"{name}, {sample}, {round_name}: exit status {status}", last.returncode == status, detail)
            check(f"{name}, {sample}, {round_name}: says {says}", says in last.stdout, detail)
            check(f"{name}, {sample}, {round_name}: writes {file}", (machine.folder / file).exists(), detail)


def main():
    attache = str(pathlib.Path(sys.argv[1]).resolve())
    github, gitlab, precommit = blocks()
    steps = github["jobs"]["check"]["steps"]
    scripts = [s["run"] for s in steps if "run" in s]
    for sample, status, says in (
        ("clean", 0, "::notice title=attache check::nothing found"),
        ("warning", 0, "::warning file=articles/a.txt,line=3"),
        ("error", 1, "::error file=attache.json,line=1"),
    ):
        try_recipe("GitHub", scripts, sample, attache, status, says, "attache.sarif")
    uploads = [s["with"]["sarif_file"] for s in steps if "upload-sarif" in s.get("uses", "")]
    check("GitHub: what is written is uploaded, whatever was found", uploads == ["attache.sarif"] and steps[-1]["if"] == "always()")
    check("GitHub: what is built is cached", [s["with"]["path"] for s in steps if "actions/cache" in s.get("uses", "")] == [".attache"])

    job = gitlab["annotations"]
    for sample, status, says in (("clean", 0, "Nothing found"), ("error", 1, "error[file-wrong-type]")):
        try_recipe("GitLab", job["script"], sample, attache, status, says, job["artifacts"]["reports"]["junit"])

    hooks = {h["id"]: h for h in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    wanted = [h["id"] for h in precommit["repos"][0]["hooks"]]
    check("pre-commit: the hooks of the README are offered", wanted == list(hooks), f"{wanted} {list(hooks)}")
    for sample, status in (("clean", 0), ("warning", 0), ("error", 1)):
        with tempfile.TemporaryDirectory() as folder:
            machine = Machine(pathlib.Path(folder), sample, attache)
            (pathlib.Path(folder) / "bin" / "attache").symlink_to(attache)
            hook = hooks["attache-check"]
            files = [n for n in SAMPLES[sample] if re.search(hook["files"], n)]
            result = machine.run(" ".join([hook["entry"], *files]))
            check(f"pre-commit, {sample}: exit status {status}", result.returncode == status, result.stdout + result.stderr)
    names = ["a.txt", "b/c.md", "d.txt.attache.json", "attache.json", "b/attache.entities.json", "package.json", "x.py"]
    matching = [n for n in names if re.search(hooks["attache-check"]["files"], n)]
    check("pre-commit: articles and our files are given to the hook", matching == names[:5], str(matching))

    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
