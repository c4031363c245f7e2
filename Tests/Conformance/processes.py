"""What only a running process can show: pieces, endings, stalls, floods, damaged input, files that cannot be read."""
import os
import pathlib
import random
import re
import signal
import subprocess
import threading
import time

from client import Client, Gone, scratch, units, uri

CHECKS = []
ARTICLE = """Northern ministers meet in Velmora

VELMORA, 3 May 2024 – The Foreign Minister of Norway, Anna Lindqvist, met Prime Minister Omar Haddad of Jordan in Oslo.

“We shall sign a $2.5 billion agreement in 2025”, Lindqvist said after the meeting. 😀
The European Union (EU) welcomed it; Haddad left for Helsinki on Monday.
"""


class NotRun(Exception):
    """A check that this machine cannot do, and why."""


def check(function):
    """Registers a check: a function of what starts a client and of an article's URI that yields what is wrong."""
    def run(attache):
        with scratch() as folder:
            path = pathlib.Path(folder, "a.txt")
            path.write_text(ARTICLE, encoding="utf-8")
            clients = []

            def start(initialize=True, capabilities=None, **others):
                clients.append(Client([attache, "lsp"], folder, **others))
                if initialize:
                    clients[-1].initialize(capabilities)
                return clients[-1]
            try:
                wrong = list(function(start, uri(path)) or [])
            except Gone as gone:
                wrong = [str(gone)]
            finally:
                for client in clients:
                    client.close()
            return wrong + [w for client in clients for w in client.wrong]
    CHECKS.append((function.__name__, run))
    return function


def at(address, line=2, character=50):
    return {"textDocument": {"uri": address}, "position": {"line": line, "character": character}}


def document(address):
    return {"textDocument": {"uri": address}}


@check
def byte_by_byte(start, address):
    client = start(initialize=False)
    params = {"processId": None, "rootUri": None, "capabilities": {}}
    for byte in Client.frame({"jsonrpc": "2.0", "id": "i", "method": "initialize", "params": params}):
        client.bytes(bytes([byte]))
    client.asked[("str", "i")] = "initialize"
    client.wait("i")


@check
def end_of_input(start, address):
    for rest in (b"", b"Content-Length: 500\r\n\r\n{"):
        client = start()
        client.bytes(rest)
        client.process.stdin.close()
        if client.exit_code() != 1:
            yield f"the server runs on, or ends with another code than 1, after {rest!r}"


@check
def what_was_sent_before_the_end_of_input_is_answered(start, address):
    client = start()
    client.open(address, ARTICLE)
    asked = [client.post("textDocument/hover", at(address)) for _ in range(200)]
    client.process.stdin.close()
    for identifier in asked:
        client.wait(identifier)


@check
def death_of_the_client(start, address):
    parent = subprocess.Popen(["sleep", "600"])
    client = start(initialize=False)
    client.ask("initialize", {"processId": parent.pid, "rootUri": None, "capabilities": {}})
    if not client.alive():
        yield "the server has ended before its client"
    parent.kill()
    parent.wait()
    if client.exit_code(10) is None:
        yield "the server outlives its client"


@check
def process_that_cannot_be_seen(start, address):
    gone = subprocess.Popen(["true"])
    gone.wait()
    client = start(initialize=False)
    client.ask("initialize", {"processId": gone.pid, "rootUri": None, "capabilities": {}})
    if client.exit_code(3) is not None or not client.alive():
        yield "the server takes a process it cannot see, as in a sandbox, for dead"


@check
def output_closed(start, address):
    client = start()
    client.reading.clear()
    client.notify("attache/wake", {})
    os.dup2(os.open(os.devnull, os.O_RDONLY), client.process.stdout.fileno())
    client.reading.set()
    if client.exit_code() is None:
        yield "the server runs on though nobody can read its output"


@check
def terminated(start, address):
    client = start()
    client.process.send_signal(signal.SIGTERM)
    if client.exit_code() is None:
        yield "the server ignores SIGTERM"


@check
def log_that_nobody_reads(start, address):
    client = start(stderr=subprocess.PIPE)
    for number in range(4000):
        client.bytes(Client.frame(b"[%d]" % number))
    if not client.alive():
        yield "the server hangs on its own log"


@check
def log_closed(start, address):
    client = start(capabilities={}, stderr=subprocess.PIPE)
    client.process.stderr.close()
    for number in range(50):
        client.bytes(Client.frame(b"[%d]" % number))
    if not client.alive():
        yield "the server ends when nobody reads its log"
    begin = client.work_time()
    time.sleep(0.5)
    if begin is not None and client.work_time() - begin > 0.1:
        yield f"the server works {client.work_time() - begin:.2f} s in half a second without anything to do"


@check
def client_that_stops_reading(start, address):
    client = start(timeout=60)
    client.open(address, ARTICLE * 20)
    client.ask("textDocument/documentSymbol", document(address))
    client.reading.clear()
    time.sleep(0.1)
    asked = []

    def feed():
        for _ in range(2000):
            asked.append(client.post("textDocument/documentSymbol", document(address)))
    feeder = threading.Thread(target=feed, daemon=True)
    feeder.start()
    feeder.join(3)
    memory = client.memory()
    if memory is not None and memory > 100:
        yield f"memory grows to {memory} MB while nobody reads"
    client.reading.set()
    feeder.join(60)
    for identifier in asked:
        client.wait(identifier)


@check
def edits_in_a_flood(start, address):
    client = start()
    client.open(address, ARTICLE)
    insert = {"range": {"start": {"line": 2, "character": 3}, "end": {"line": 2, "character": 3}}, "text": "x"}
    delete = {"range": {"start": {"line": 2, "character": 3}, "end": {"line": 2, "character": 4}}, "text": ""}
    for version in range(2, 10002):
        client.change(address, version, delete if version % 2 else insert)
    begin = time.monotonic()
    client.ask("shutdown")
    if time.monotonic() - begin > 2:
        yield f"shutdown waited {time.monotonic() - begin:.1f} s behind 10,000 edits"


@check
def memory_while_typing(start, address):
    client = start(capabilities={})
    client.open(address, ARTICLE * 4)
    insert = {"range": {"start": {"line": 2, "character": 3}, "end": {"line": 2, "character": 3}}, "text": "x"}
    delete = {"range": {"start": {"line": 2, "character": 3}, "end": {"line": 2, "character": 4}}, "text": ""}
    before = None
    for version in range(2, 302):
        client.change(address, version, delete if version % 2 else insert)
        client.ask("textDocument/semanticTokens/full", document(address))
        client.others.clear()
        if version == 100:
            before = client.memory()
    if before is not None and client.memory() > before + 10:
        yield f"memory grows from {before} to {client.memory()} MB in 200 edits"


@check
def no_child_processes(start, address):
    client = start()
    client.open(address, ARTICLE)
    client.ask("textDocument/hover", at(address))
    tasks = pathlib.Path(f"/proc/{client.process.pid}/task")
    try:
        children = [task.name for task in tasks.iterdir() if (task / "children").read_text().strip()]
    except OSError as error:
        raise NotRun(f"the system does not tell of processes: {error}") from None
    if children:
        yield "the server has started a process"


@check
def two_servers_on_one_folder(start, address):
    sidecar = pathlib.Path(address.removeprefix("file://") + ".attache.json")
    servers = [start(capabilities={}), start(capabilities={})]
    for server in servers:
        server.open(address, ARTICLE)
    sidecar.write_text('{"format":"attache-annotations/1","text":{"file":"a.txt"},"colour":1}\n', encoding="utf-8")
    told = lambda m: m.get("method") == "textDocument/publishDiagnostics" and m["params"]["uri"].endswith(".attache.json")
    for server in servers:
        server.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": address + ".attache.json", "type": 1}]})
        if not server.next(told)["params"]["diagnostics"]:
            yield "one of the servers has not seen the file"


@check
def cancelled_requests(start, address):
    client = start()
    client.open(address, ARTICLE)
    asked = []
    for _ in range(500):
        asked.append(client.post("textDocument/hover", at(address)))
        client.notify("$/cancelRequest", {"id": asked[-1]})
    codes = {client.wait(identifier).get("error", {}).get("code") for identifier in asked}
    if not codes <= {None, -32800}:
        yield f"codes {codes}"


@check
def positions_past_the_end(start, address):
    client = start()
    client.open(address, ARTICLE)
    for line, character in ((0, 10**5), (10**5, 0), (2**31 - 1, 2**31 - 1)):
        for method in ("hover", "definition", "references", "documentHighlight"):
            more = {"context": {"includeDeclaration": True}} if method == "references" else {}
            if "error" in client.ask("textDocument/" + method, {**at(address, line, character), **more}):
                yield f"{method} at {line}:{character} is an error"


def seen(client, address, text):
    """What the server makes of a document, in all ways that show its text and positions."""
    found = {method: client.ask("textDocument/" + method, document(address))["result"]
             for method in ("semanticTokens/full", "documentSymbol")}
    (found["semanticTokens/full"] or {}).pop("resultId", None)
    for line in range(0, len(re.split("\r\n|\n|\r", text)), 3):
        found[f"hover {line}"] = client.ask("textDocument/hover", at(address, line, 9))["result"]
    return found


def position(text, offset, encoding):
    lines = re.split("\r\n|\n|\r", text[:offset])
    return {"line": len(lines) - 1, "character": units(lines[-1], encoding)}


def edits(newline, encoding):
    def run(start, address):
        client = start(capabilities={"general": {"positionEncodings": [encoding]}})
        text = ("Ångström 😀 met e\u0301 Anna Lindqvist\n" + ARTICLE).replace("\n", newline)
        dice = random.Random(newline + encoding)
        client.open(address, text)
        pieces = ["x", " Norway ", "😀", "é", newline, "\u2028", ". ", "", "", "Foreign Minister of Norway "]
        for version in range(2, 122):
            a, b = sorted((dice.randrange(len(text) + 1), dice.randrange(len(text) + 1)))
            b = min(b, a + dice.choice((0, 0, 0, 1, 2, 5)))
            # Between \r and \n is no place of the text.
            a -= text[max(0, a - 1):a + 1] == "\r\n"
            b += text[max(0, b - 1):b + 1] == "\r\n"
            new = dice.choice(pieces)
            ends = [position(text, a, encoding), position(text, b, encoding)]
            if dice.random() < 0.2:
                ends.reverse()
            client.change(address, version, {"range": {"start": ends[0], "end": ends[1]}, "text": new})
            text = text[:a] + new + text[b:]
            if version % 40 == 1:
                edited = seen(client, address, text)
                client.notify("textDocument/didClose", document(address))
                client.open(address, text)
                fresh = seen(client, address, text)
                yield from (f"after {version - 1} edits {k} differs from a document opened whole"
                            for k in fresh if fresh[k] != edited[k])
                if not (fresh["semanticTokens/full"] or {}).get("data"):
                    yield "nothing was found in the text, so nothing was compared"
    run.__name__ = f"edits_{encoding}_{newline.encode().hex()}"
    return run


for newline in ("\n", "\r\n", "\r"):
    for encoding in ("utf-8", "utf-16", "utf-32"):
        check(edits(newline, encoding))


@check
def damaged_messages(start, address):
    client = start(timeout=30)
    client.open(address, ARTICLE)
    dice = random.Random(5)
    whole = [Client.frame({"jsonrpc": "2.0", "id": "d", "method": "textDocument/" + method, "params": at(address)})
             for method in ("hover", "definition", "semanticTokens/full", "documentSymbol")]
    for _ in range(2000):
        message = bytearray(dice.choice(whole))
        for _ in range(dice.randrange(1, 4)):
            place = dice.randrange(len(message))
            message[place:place + dice.choice((0, 1, 3))] = bytes([dice.randrange(256)])
        client.bytes(bytes(message))
    # A damaged length may have left the reader inside a body: what ends that is the next header.
    client.bytes(b" " * 100000 + b"\r\n\r\n")
    client.wrong.clear()
    client.asked.clear()
    answers = [client.post("attache/alive") for _ in range(3)]
    client.wait(answers[-1])
    client.wrong.clear()


@check
def odd_texts(start, address):
    client = start(timeout=30)
    begin = time.monotonic()
    client.open("untitled:warm", ARTICLE * 50)
    client.ask("textDocument/documentSymbol", document("untitled:warm"))
    # A server that was built for debugging is asked for a tenth, and may take its time.
    tenths, limit = (10, 5) if time.monotonic() - begin < 0.3 else (1, 20)
    texts = {"empty": "", "newlines": "\n\r\n\r\n\n", "byte order mark": "\ufeffAnna Lindqvist", "NUL": "a\0b",
             "one long line": "Anna Lindqvist met Omar Haddad. " * 800 * tenths, "many lines": "\n" * 5000 * tenths, "astral": "😀" * 2000 * tenths,
             "combining marks": "e" + "\u0301" * 2000 * tenths, "directions": "\u202eabc\u202c \u200f\u2066x\u2069\n" * 50,
             "brackets": "(" * 2000 * tenths, "quotes": "\"'“”‘’" * 800 * tenths}
    for name, text in texts.items():
        client.open(address, text)
        begin = time.monotonic()
        seen(client, address, text[:100])
        if time.monotonic() - begin > limit:
            yield f"{name}: {time.monotonic() - begin:.1f} s"


@check
def folder_with_odd_files(start, address):
    folder = pathlib.Path(address.removeprefix("file://")).parent
    (folder / "invalid.txt").write_bytes(b"caf\xe9")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "inner").mkdir()
    (folder / "inner" / "b.txt").write_text("Anna Lindqvist spoke.\n")
    (folder / "inner" / "back").symlink_to(folder)
    (folder / "inner" / "twin.txt").symlink_to(folder / "a.txt")
    (folder / "nowhere.txt").symlink_to(folder / "missing")
    os.mkfifo(folder / "pipe.txt")
    client = start()
    end = lambda m: m.get("method") == "$/progress" and m["params"]["value"]["kind"] == "end"
    if client.next(end)["params"]["value"]["message"] != "3 articles":
        yield "not three articles were read"
    if not any("invalid.txt: line 1 is not UTF-8" in m["params"]["message"] for m in client.others if m.get("method") == "window/logMessage"):
        yield "the file that is not UTF-8 was not told of"
    if not client.alive():
        yield "the server has ended"


@check
def folder_with_too_many_articles(start, address):
    folder = pathlib.Path(address.removeprefix("file://")).parent
    for number in range(20_050):
        if number % 500 == 0:
            inner = folder / f"{number:05}"
            inner.mkdir()
        (inner / f"{number}.txt").write_text("Rain.\n")
    client = start(timeout=100)
    begin = time.monotonic()
    client.open("untitled:a", ARTICLE)
    if not client.ask("textDocument/hover", at("untitled:a"))["result"]:
        yield "the card is empty"
    if time.monotonic() - begin > 1:
        yield f"the first card waited {time.monotonic() - begin:.1f} s for the folder"
    told = client.next(lambda m: m.get("method") == "window/logMessage" and "more than" in m["params"]["message"])
    if "20000 articles" not in told["params"]["message"]:
        yield f"told {told}"
    if not client.ask("textDocument/hover", at("untitled:a"))["result"]:
        yield "the card is empty when the folder is read"


@check
def folder_that_may_not_be_read(start, address):
    folder = pathlib.Path(address.removeprefix("file://")).parent
    folder.chmod(0o755)
    (folder / "secret").mkdir(mode=0)
    # The superuser may read everything, so the server has to run as somebody else.
    user = {"user": 65534} if os.geteuid() == 0 else {}
    try:
        client = start(**user)
    except OSError as error:
        raise NotRun(f"the program cannot be run by another user: {error}") from None
    told = client.next(lambda m: m.get("method") == "window/logMessage")
    if "permission denied" not in told["params"]["message"]:
        yield f"told {told}"
    if not client.alive():
        yield "the server has ended"


@check
def large_document(start, address):
    client = start(timeout=100)

    def opening(size):
        client.open(address, ARTICLE * (size // len(ARTICLE.encode())))
        begin = time.monotonic()
        client.ask("textDocument/documentSymbol", document(address))
        return time.monotonic() - begin
    small = opening(100_000)
    # A server that was built for debugging needs some minutes for 5 MB: there four times as much shows how it grows.
    factor = 50 if small < 1 else 4
    took = opening(100_000 * factor)
    if took > 2.2 * factor * max(small, 0.1):
        yield f"{factor / 10} MB took {took:.1f} s, and 0.1 MB {small:.1f} s"
