"""Decisions over the wire: made, taken back, written beside others, refused; with clients that declare much and nothing."""
import json
import os
import pathlib
import signal

from client import FULL, uri
from processes import ARTICLE, check


def path_of(address):
    return pathlib.Path(address.removeprefix("file://"))


def sidecar(address):
    path = pathlib.Path(str(path_of(address)) + ".attache.json")
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None


def decided(address):
    """The decisions on disk as `status quote`."""
    return [f"{m['status']} {m['quote']}" for m in (sidecar(address) or {}).get("mentions", [])]


def place(words, text=ARTICLE):
    """The range of words whose line holds ASCII only before them."""
    start = text.index(words)
    line, column = text[:start].count("\n"), start - (text.rfind("\n", 0, start) + 1)
    return {"start": {"line": line, "character": column}, "end": {"line": line, "character": column + len(words)}}


def run(client, command, address, words=None, **others):
    """Posts a command about some words."""
    argument = {"uri": address, **others, **({"range": place(words)} if words else {})}
    return client.post("workspace/executeCommand", {"command": command, "arguments": [argument]})


def do(client, command, address, words=None, **others):
    return client.wait(run(client, command, address, words, **others))


def begin(start, address, capabilities=None, **others):
    """A client that has the article open, with a cache of its own."""
    cache = path_of(address).parent / ".cache"
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache), "ATTACHE_ANNOTATOR": "ek"}
    client = start(capabilities=capabilities, env=environment, **others)
    client.open(address, ARTICLE)
    return client


@check
def decisions_are_written(start, address):
    for capabilities in (FULL, {}):
        client = begin(start, address, capabilities)
        reply = do(client, "attache.accept", address, "Anna Lindqvist")
        if decided(address) != ["accepted Anna Lindqvist"]:
            yield f"{decided(address)} stands on disk after {reply}"
        if "next" not in reply.get("result", {}):
            yield f"the reply says no next place: {reply}"
        do(client, "attache.annotate", address, "agreement", kind="document")
        do(client, "attache.reject", address, "Oslo")
        by = {m["by"] for m in sidecar(address)["mentions"]}
        if by != {"human:ek"}:
            yield f"decisions are those of {by}"
        for _ in range(3):
            do(client, "attache.undo", address)
        if decided(address):
            yield f"{decided(address)} stands on disk after all was undone"


@check
def code_actions_can_be_run(start, address):
    for capabilities in (FULL, {}):
        client = begin(start, address, capabilities)
        params = {"textDocument": {"uri": address}, "range": place("Anna Lindqvist"), "context": {"diagnostics": []}}
        actions = client.ask("textDocument/codeAction", params)["result"]
        if len(actions) < 20:
            yield f"only {len(actions)} actions"
        titles = {}
        for action in actions:
            # An action may carry an edit instead, or get it when it is resolved.
            command = action if isinstance(action.get("command"), str) else action.get("command")
            if command:
                titles[command["command"]] = command
        accept = titles["attache.accept"]
        client.ask("workspace/executeCommand", {k: accept[k] for k in ("command", "arguments")})
        if decided(address) != ["accepted Anna Lindqvist"]:
            yield f"{decided(address)} stands on disk after “{accept['title']}”"
        do(client, "attache.undo", address)
        if capabilities:
            params["context"]["only"] = ["refactor.attache.kind.person"]
            if client.ask("textDocument/codeAction", params)["result"]:
                yield "a person can be changed to a person"
            params["context"]["only"] = ["source"]
            kinds = [a["kind"] for a in client.ask("textDocument/codeAction", params)["result"]]
            if not kinds or not all(k.startswith("source.") for k in kinds):
                yield f"other actions than source actions: {kinds}"


@check
def every_action_is_valid(start, address):
    client = begin(start, address)
    for line in range(ARTICLE.count("\n")):
        for character in range(0, 120, 7):
            for length in (0, 5, 30):
                place_ = {"start": {"line": line, "character": character}, "end": {"line": line, "character": character + length}}
                client.ask("textDocument/codeAction", {
                    "textDocument": {"uri": address}, "range": place_, "context": {"diagnostics": []}})


@check
def two_servers_lose_nothing(start, address):
    path = path_of(address)
    names = [f"Anna Lindqvist{i}" for i in range(24)]
    text = "".join(f"On day {i} the word{i} was said.\n" for i in range(24))
    path.write_text(text, encoding="utf-8")
    clients = [begin(start, address), begin(start, address)]
    for client in clients:
        client.change(address, 2, {"text": text})
    asked = []
    for number in range(len(names)):
        client = clients[number % 2]
        argument = {"uri": address, "range": place(f"word{number} ".strip(), text), "kind": "misc"}
        asked.append((client, client.post("workspace/executeCommand", {"command": "attache.annotate", "arguments": [argument]})))
    for client, identifier in asked:
        reply = client.wait(identifier)
        if "error" in reply:
            yield f"a decision failed: {reply['error']}"
    found = sorted(decided(address))
    expected = sorted(f"accepted word{i}" for i in range(24))
    if found != expected:
        yield f"{len(set(expected) - set(found))} of 24 decisions are lost"
    left = [n for n in os.listdir(path.parent) if n.endswith(".tmp")]
    if left:
        yield f"left behind: {left}"


@check
def a_killed_server_leaves_whole_files_and_its_journal(start, address):
    client = begin(start, address)
    do(client, "attache.accept", address, "Anna Lindqvist")
    run(client, "attache.accept", address, "Omar Haddad")
    client.process.send_signal(signal.SIGKILL)
    client.process.wait()
    if decided(address) not in (["accepted Anna Lindqvist"], ["accepted Anna Lindqvist", "accepted Omar Haddad"]):
        yield f"{decided(address)} stands on disk after the kill"
    client = begin(start, address)
    for _ in range(2):
        do(client, "attache.undo", address)
    if decided(address):
        yield f"{decided(address)} stands on disk after undo"


@check
def the_last_decision_is_written_before_the_end(start, address):
    for ending in ("exit", "eof"):
        client = begin(start, address)
        run(client, "attache.accept", address, "Anna Lindqvist")
        if ending == "exit":
            client.post("shutdown")
            client.notify("exit")
        client.process.stdin.close()
        client.exit_code()
        if decided(address) != ["accepted Anna Lindqvist"]:
            yield f"{decided(address)} stands on disk after {ending}"


@check
def what_cannot_be_written_is_an_error(start, address):
    client = begin(start, address)
    beside = pathlib.Path(str(path_of(address)) + ".attache.json")
    beside.mkdir()
    reply = do(client, "attache.accept", address, "Anna Lindqvist")
    if "is a folder" not in reply.get("error", {}).get("message", ""):
        yield f"no error that says why: {reply}"
    beside.rmdir()
    broken = b'{"format": "attache-annotations/1", "mentions": [}'
    beside.write_bytes(broken)
    reply = do(client, "attache.accept", address, "Anna Lindqvist")
    if "mend the file first" not in reply.get("error", {}).get("message", ""):
        yield f"no error that says what to do: {reply}"
    if beside.read_bytes() != broken:
        yield "a broken file was rewritten"
    beside.unlink()
    reply = do(client, "attache.accept", address, "Anna Lindqvist")
    if "error" in reply:
        yield f"an error though the file can be written: {reply}"


@check
def open_sidecars_are_changed_by_the_client(start, address):
    client = begin(start, address)
    beside = address + ".attache.json"
    client.open(beside, '{"format":"attache-annotations/1","text":{"file":"a.txt"}}', version=3)
    client.results["workspace/applyEdit"] = {"applied": False, "failureReason": "locked"}
    reply = do(client, "attache.accept", address, "Anna Lindqvist")
    if "locked" not in reply.get("error", {}).get("message", ""):
        yield f"a refusal is not told: {reply}"
    client.results["workspace/applyEdit"] = {"applied": True}
    reply = do(client, "attache.accept", address, "Anna Lindqvist")
    edits = [m for m in client.others if m.get("method") == "workspace/applyEdit"]
    if "error" in reply or len(edits) != 2:
        yield f"{reply} after {len(edits)} edits"
    elif edits[1]["params"]["edit"]["documentChanges"][0]["textDocument"]["version"] != 3:
        yield "the edit has another version"
    if sidecar(address):
        yield "the file was written, though the client has it open"
    client = begin(start, address, {})
    client.open(beside, '{"format":"attache-annotations/1","text":{"file":"a.txt"}}')
    reply = do(client, "attache.accept", address, "Anna Lindqvist")
    if "open in the editor" not in reply.get("error", {}).get("message", ""):
        yield f"no error that says what to do: {reply}"
    if sidecar(address):
        yield "the file was written, though the client has it open"
