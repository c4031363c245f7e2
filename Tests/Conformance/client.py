"""A client of a language server over pipes that checks every message it gets."""
import json
import os
import pathlib
import queue
import subprocess
import tempfile
import threading
import urllib.parse

import model

MODEL = model.load()

SYMBOLS = {"valueSet": list(range(1, 27))}

# What a full-grown client declares.
FULL = {
    "general": {"positionEncodings": ["utf-16"]},
    "window": {"workDoneProgress": True, "showDocument": {"support": True},
               "showMessage": {"messageActionItem": {"additionalPropertiesSupport": True}}},
    "workspace": {
        "applyEdit": True, "configuration": True, "workspaceFolders": True,
        "workspaceEdit": {"documentChanges": True, "resourceOperations": ["create", "rename", "delete"],
                          "failureHandling": "transactional", "normalizesLineEndings": True,
                          "changeAnnotationSupport": {"groupsOnLabel": True}},
        "symbol": {"dynamicRegistration": True, "symbolKind": SYMBOLS, "tagSupport": {"valueSet": [1]},
                   "resolveSupport": {"properties": ["location.range"]}},
        "didChangeConfiguration": {"dynamicRegistration": True},
        "didChangeWatchedFiles": {"dynamicRegistration": True, "relativePatternSupport": True},
        "executeCommand": {"dynamicRegistration": True},
        "fileOperations": {"dynamicRegistration": True, "willCreate": True, "didCreate": True, "willRename": True,
                           "didRename": True, "willDelete": True, "didDelete": True},
        **{view: {"refreshSupport": True} for view in
           ("semanticTokens", "diagnostics", "inlayHint", "codeLens", "inlineValue")},
    },
    "textDocument": {
        "hover": {"contentFormat": ["markdown", "plaintext"]},
        "synchronization": {"dynamicRegistration": True, "willSave": True, "willSaveWaitUntil": True, "didSave": True},
        "completion": {"contextSupport": True, "insertTextMode": 2, "completionItem": {
            "snippetSupport": True, "commitCharactersSupport": True, "documentationFormat": ["markdown", "plaintext"],
            "deprecatedSupport": True, "preselectSupport": True, "tagSupport": {"valueSet": [1]},
            "insertReplaceSupport": True, "insertTextModeSupport": {"valueSet": [1, 2]}, "labelDetailsSupport": True,
            "resolveSupport": {"properties": ["documentation", "detail", "additionalTextEdits"]}},
            "completionList": {"itemDefaults": ["editRange", "insertTextMode", "data"]}},
        "definition": {"linkSupport": True}, "declaration": {"linkSupport": True},
        "typeDefinition": {"linkSupport": True}, "implementation": {"linkSupport": True},
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True, "symbolKind": SYMBOLS, "labelSupport": True,
                           "tagSupport": {"valueSet": [1]}},
        "codeAction": {"isPreferredSupport": True, "disabledSupport": True, "dataSupport": True, "honorsChangeAnnotations": True,
                       "resolveSupport": {"properties": ["edit", "command"]},
                       "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "refactor", "source"]}}},
        "codeLens": {}, "documentLink": {"tooltipSupport": True}, "selectionRange": {}, "linkedEditingRange": {},
        "callHierarchy": {}, "references": {}, "documentHighlight": {}, "formatting": {},
        "rename": {"prepareSupport": True, "prepareSupportDefaultBehavior": 1, "honorsChangeAnnotations": True},
        "foldingRange": {"rangeLimit": 5000, "lineFoldingOnly": True, "foldingRange": {"collapsedText": True},
                         "foldingRangeKind": {"valueSet": ["comment", "imports", "region"]}},
        "inlayHint": {"resolveSupport": {"properties": ["tooltip", "label.tooltip", "label.location"]}},
        "diagnostic": {"relatedDocumentSupport": True},
        "publishDiagnostics": {"relatedInformation": True, "tagSupport": {"valueSet": [1, 2]}, "versionSupport": True,
                               "codeDescriptionSupport": True, "dataSupport": True},
        "semanticTokens": {"augmentsSyntaxTokens": True, "serverCancelSupport": True, "requests": {"range": True, "full": {"delta": True}}, "formats": ["relative"],
                           "tokenTypes": [], "tokenModifiers": []},
    },
}

# The same for a client that lets everything be registered.
REGISTERING = {**FULL, "textDocument": {name: {**value, "dynamicRegistration": True} for name, value in
                                        FULL["textDocument"].items() if name != "publishDiagnostics"}}

# How a well-behaved client answers the requests of the server; all others with null.
ANSWERS = {"workspace/applyEdit": {"applied": True}, "workspace/configuration": [None], "window/showDocument": {"success": True}}


class Gone(Exception):
    """The server has ended, or does not answer in time."""


class Client:
    def __init__(self, command, folder=None, timeout=10, reading=True, stderr=subprocess.DEVNULL, **others):
        self.folder = pathlib.Path(folder) if folder else None
        self.timeout = timeout
        self.asked, self.tokens, self.wrong, self.inbox = {}, {}, [], queue.Queue()
        # What the server's requests are answered with, by method; null for others.
        self.results = dict(ANSWERS)
        self.replies, self.others = {}, []
        self.capabilities, self.encoding, self.last = {}, "utf-16", 0
        # Answers are sent from threads of their own, and a pipe takes a long message in pieces.
        self.sending = threading.Lock()
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=stderr, bufsize=0,
                                        **others)
        self.reading = threading.Event()
        if reading:
            self.reading.set()
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()

    # Sending

    def bytes(self, data):
        try:
            with self.sending:
                while data:
                    data = data[os.write(self.process.stdin.fileno(), data[:1 << 16]):]
        except (OSError, ValueError) as error:
            raise Gone(str(error)) from None

    @staticmethod
    def frame(message):
        body = message if isinstance(message, bytes) else json.dumps(message, ensure_ascii=False).encode()
        return b"Content-Length: %d\r\n\r\n" % len(body) + body

    def send(self, message):
        if "method" in message and "id" in message:
            self.asked[(type(message["id"]).__name__, message["id"])] = message["method"]
            params = message.get("params")
            token = params.get("partialResultToken") if isinstance(params, dict) else None
            if token is not None:
                self.tokens[(type(token).__name__, token)] = message["method"]
        self.bytes(self.frame({"jsonrpc": "2.0", **message}))

    def notify(self, method, params=None):
        self.send({"method": method, **({} if params is None else {"params": params})})

    def post(self, method, params=None):
        """Sends a request; its id."""
        self.last += 1
        self.send({"id": self.last, "method": method, **({} if params is None else {"params": params})})
        return self.last

    def ask(self, method, params=None):
        """Sends a request; its reply."""
        return self.wait(self.post(method, params))

    def initialize(self, capabilities=None, **others):
        self.capabilities = FULL if capabilities is None else capabilities
        folders = [{"uri": uri(self.folder), "name": "folder"}] if self.folder else None
        reply = self.ask("initialize", {"processId": os.getpid(), "rootUri": None, "workspaceFolders": folders,
                                        "capabilities": self.capabilities, **others})
        self.encoding = reply["result"]["capabilities"]["positionEncoding"]
        self.notify("initialized", {})
        return reply

    def open(self, address, text, version=1, language="plaintext"):
        self.notify("textDocument/didOpen", {"textDocument": {
            "uri": address, "languageId": language, "version": version, "text": text}})

    def change(self, address, version, *changes):
        self.notify("textDocument/didChange", {
            "textDocument": {"uri": address, "version": version}, "contentChanges": list(changes)})

    # Receiving

    def read(self):
        data, stream, needed = bytearray(), self.process.stdout.fileno(), 0
        while True:
            self.reading.wait()
            try:
                piece = os.read(stream, 1 << 16)
            except OSError:
                piece = b""
            if not piece:
                if data:
                    self.wrong.append(f"the output ends inside a frame: {bytes(data[:60])!r}")
                self.inbox.put(None)
                return
            data += piece
            # A message of many pieces is looked at again when it is whole.
            while len(data) >= needed and (end := data.find(b"\r\n\r\n")) >= 0:
                header = data[:end].decode(errors="replace")
                name, _, length = header.partition(": ")
                if name != "Content-Length" or not length.isdigit():
                    self.wrong.append(f"not a header: {header[:80]!r}")
                    self.inbox.put(None)
                    return
                needed = end + 4 + int(length)
                if len(data) < needed:
                    break
                body = bytes(data[end + 4:needed])
                del data[:needed]
                needed = 0
                self.take(body)

    def take(self, body):
        try:
            message = json.loads(body)
        except ValueError as error:
            self.wrong.append(f"not JSON: {error}")
            return
        if MODEL:
            self.wrong += [f"{message.get('method', 'reply')}: {w}" for w in MODEL.message(message, self.asked, self.capabilities, self.tokens)]
        if "method" in message and "id" in message:
            threading.Thread(target=self.answer, args=(message,), daemon=True).start()
        self.inbox.put(message)

    def answer(self, message):
        try:
            self.send({"id": message["id"], "result": self.results.get(message["method"])})
        except Gone:
            pass

    def next(self, accept, timeout=None):
        """The oldest message not yet taken that `accept` takes."""
        for index, message in enumerate(self.others):
            if accept(message):
                return self.others.pop(index)
        while True:
            try:
                message = self.inbox.get(timeout=timeout or self.timeout)
            except queue.Empty:
                raise Gone("no such message within the time") from None
            if message is None:
                raise Gone("the server has ended")
            if accept(message):
                return message
            self.others.append(message)

    def wait(self, identifier, timeout=None):
        """The reply to a request."""
        return self.next(lambda m: "method" not in m and same(m.get("id"), identifier), timeout)

    # The end

    def alive(self):
        """Whether the server still answers."""
        try:
            return "error" in self.ask("attache/alive")
        except Gone:
            return False

    def exit_code(self, timeout=None):
        """The exit code, None while it runs."""
        try:
            return self.process.wait(timeout or self.timeout)
        except subprocess.TimeoutExpired:
            return None

    def memory(self):
        """Resident memory in MB; None where the system does not say."""
        try:
            with open(f"/proc/{self.process.pid}/status") as status:
                return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmRSS"))
        except (OSError, StopIteration):
            return None

    def work_time(self):
        """Seconds that the server has worked for; None where the system does not say."""
        try:
            with open(f"/proc/{self.process.pid}/stat") as stat:
                fields = stat.read().rsplit(")", 1)[1].split()
        except OSError:
            return None
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.reading.set()
        # Not before the reader has ended: the numbers of closed pipes are used again at once.
        self.reader.join()
        for stream in (self.process.stdin, self.process.stdout):
            try:
                stream.close()
            except OSError:
                pass


def uri(path):
    return "file://" + urllib.parse.quote(str(pathlib.Path(path).resolve()))


def same(a, b):
    return type(a) is type(b) and a == b


def units(text, encoding):
    return {"utf-8": len(text.encode()), "utf-16": len(text.encode("utf-16-le")) // 2, "utf-32": len(text)}[encoding]


def scratch():
    return tempfile.TemporaryDirectory(prefix="attache-")
