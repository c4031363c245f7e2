"""Plays transcripts: text files that say what a client sends and what the server must answer.

A transcript's first line says what it shows. The others, one step a line:

    file NAME           the lines up to `end` are a file of the workspace folder, which is $ROOT
    args ARGUMENTS      of the server, behind `attache lsp`
    start [JSON]        starts the server and initializes it, with these capabilities in place of full ones
    open NAME           opens a file with its content
    > JSON              sends a message
    bytes TEXT          sends bytes; escapes as in Python
    ask METHOD NAME WORDS [JSON]
                        sends a request about the cursor ‸ in these words of a file, with these further parameters
    < JSON              there must come a reply to the id given here (after `ask` none is needed) that is like this, or a
                        message with the method given here that is like this; others with this method are passed over
    eof                 closes the server's input
    exit CODE           the server ends with this code

In what must come, members that are not named may be there too, "…" stands for anything, … in a string for any characters,
and an array that ends in "…" may go on. Blank lines and lines with # are comments.
"""
import json
import os
import re
import shlex

from client import Client, Gone, same, scratch, units, uri


def play(path, attache):
    """Plays one transcript; what went wrong."""
    lines = iter(enumerate(path.read_text(encoding="utf-8").split("\n")[1:], 2))
    with scratch() as folder:
        player = Player(attache, folder)
        number = 1
        try:
            for number, line in lines:
                word, _, rest = line.strip().partition(" ")
                if word == "file":
                    content = []
                    for number, line in lines:
                        if line == "end":
                            break
                        content.append(line)
                    player.file(rest, "\n".join(content) + "\n")
                elif word and not word.startswith("#"):
                    getattr(player, STEPS[word])(rest)
            return [f"{path.name}: {w}" for w in player.finish()]
        except (Gone, Mismatch) as error:
            return [f"{path.name}:{number}: {error}"]
        finally:
            player.close()


STEPS = {"args": "args", "start": "start", "open": "open", ">": "send", "bytes": "bytes", "ask": "ask",
         "<": "expect", "eof": "eof", "exit": "exit"}


class Mismatch(Exception):
    pass


class Player:
    def __init__(self, attache, folder):
        self.command, self.folder = [attache, "lsp"], folder
        self.files, self.client_, self.asked = {}, None, None

    @property
    def client(self):
        if self.client_ is None:
            self.client_ = Client(self.command, self.folder)
        return self.client_

    def json(self, text):
        return json.loads(text.replace("$ROOT", uri(self.folder)))

    def path(self, name):
        return os.path.join(self.folder, name)

    def file(self, name, text):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "w", encoding="utf-8", newline="") as file:
            file.write(text)
        self.files[name] = text

    def args(self, text):
        self.command += shlex.split(text)

    def start(self, text):
        self.client.initialize(self.json(text) if text else None)

    def open(self, name):
        self.client.open(uri(self.path(name)), self.files[name])

    def send(self, text):
        message = self.json(text)
        self.asked = message.get("id") if "method" in message else None
        self.client.send(message)

    def bytes(self, text):
        for number in re.findall(r'"id": (\d+)', text):
            self.client.asked[("int", int(number))] = "bytes"
        self.client.bytes(text.encode().decode("unicode_escape").encode("latin-1"))

    def ask(self, text):
        more = {}
        if text.endswith("}"):
            text, _, further = text.partition(" {")
            more = self.json("{" + further)
        method, name, words = text.split(" ", 2)
        before, _, after = words.partition("‸")
        at = self.files[name].index(before + after) + len(before)
        lines = self.files[name][:at].split("\n")
        self.asked = self.client.post("textDocument/" + method, {
            "textDocument": {"uri": uri(self.path(name))},
            "position": {"line": len(lines) - 1, "character": units(lines[-1], self.client.encoding)}, **more})

    def expect(self, text):
        expected = self.json(text)
        if "method" in expected:
            self.client.next(lambda m: m.get("method") == expected["method"] and not differ(expected, m, ""))
        else:
            identifier = expected.get("id", self.asked)
            message = self.client.next(lambda m: "method" not in m and same(m.get("id"), identifier))
            if difference := differ(expected, message, ""):
                raise Mismatch(difference)

    def eof(self, _):
        self.client.process.stdin.close()

    def exit(self, code):
        found = self.client.exit_code()
        if found != int(code):
            raise Mismatch(f"expected exit code {code}, found {found}")

    def finish(self):
        """What is left: replies that nobody expected, and messages that are not of the protocol."""
        if self.client.process.poll() is None and not self.client.alive():
            return ["the server does not answer any more"]
        extra = [m for m in self.client.others if "method" not in m]
        return [f"a reply that was not expected: {json.dumps(m)[:200]}" for m in extra] + self.client.wrong

    def close(self):
        if self.client_:
            self.client_.close()


def differ(expected, found, path):
    """The first difference; empty where what was found is like what was expected."""
    if expected == "…":
        return ""
    if isinstance(expected, dict) and isinstance(found, dict):
        for key, value in expected.items():
            if key not in found:
                return f"{path}/{key} is missing"
            if difference := differ(value, found[key], f"{path}/{key}"):
                return difference
        return ""
    if isinstance(expected, list) and isinstance(found, list):
        goes_on = expected[-1:] == ["…"]
        wanted = expected[:-1] if goes_on else expected
        if len(found) < len(wanted) or len(found) > len(wanted) and not goes_on:
            return f"{path}: expected {len(wanted)} elements, found {len(found)}: {json.dumps(found, ensure_ascii=False)[:300]}"
        differences = (differ(e, f, f"{path}/{i}") for i, (e, f) in enumerate(zip(wanted, found)))
        return next(filter(None, differences), "")
    if isinstance(expected, str) and isinstance(found, str) and "…" in expected:
        like = re.fullmatch(".*".join(map(re.escape, expected.split("…"))), found, re.DOTALL)
        return "" if like else f"{path}: expected {expected!r}, found {found!r}"
    return "" if same(expected, found) else f"{path}: expected {expected!r}, found {found!r}"
