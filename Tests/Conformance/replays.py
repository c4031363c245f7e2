"""Meets the server as each client of `clients.py` would, and holds it to what that client has declared.

Where ATTACHE_RESULTS names a file, a line is added to it for each request that was answered to a client that makes it; the
table of Editors/README.md is made of them.

Every message is checked against the protocol's definition by the client's own reader; here is checked what the definition
leaves to the capabilities: the shapes of answers, members of diagnostics and actions, encodings and formats of text.
"""
import os
import pathlib

from client import Client, Gone, scratch, units, uri
from clients import CLIENTS, asks
from model import declares
from requests import ARTICLES, DOCUMENTS, HERE, REQUESTS, diagnose

CHECKS = []

# Members of what the server tells, and the capability that each needs.
DIAGNOSTIC = {"relatedInformation": "relatedInformation", "tags": "tagSupport", "codeDescription": "codeDescriptionSupport",
              "data": "dataSupport"}
ACTION = {"isPreferred": "isPreferredSupport", "disabled": "disabledSupport", "data": "dataSupport"}

# Clients that have the document's diagnostics pulled are sent none.
PULLED = "textDocument.diagnostic"


def replaying(name):
    """A check that plays one client from the first message to the last."""
    def run(attache):
        with scratch() as folder:
            for file, text in ARTICLES.items():
                pathlib.Path(folder, file).write_text(text, encoding="utf-8")
            facts = dict(CLIENTS[name])
            language = facts.pop("language", "plaintext")
            client = Client([attache, "lsp", *facts.pop("arguments", [])], folder, timeout=30)
            try:
                return list(replay(client, folder, facts, language, name)) + client.wrong
            except Gone as gone:
                return [str(gone)] + client.wrong
            finally:
                client.close()
    return run


def replay(client, folder, facts, language, client_name):
    params = {"processId": os.getpid(), "rootPath": str(folder), "rootUri": uri(folder),
              "workspaceFolders": [{"uri": uri(folder), "name": "folder"}], **facts}
    if params["workspaceFolders"] == "absent":
        del params["workspaceFolders"]
    client.capabilities = params["capabilities"]
    announced = client.ask("initialize", params)["result"]["capabilities"]
    yield from encoding(client, announced)
    client.notify("initialized", {})
    for name in DOCUMENTS:
        client.open(uri(f"{folder}/{name}"), ARTICLES[name], language=language if name.endswith(".txt") else "json")
    if not declares(client.capabilities, PULLED):
        yield from published(client, uri(f"{folder}/a.txt"))
        record(client_name, "publishDiagnostics")
    for name in DOCUMENTS:
        for method, capability, others in REQUESTS:
            if announced.get(capability) or registered(client, method):
                reply = client.ask(f"textDocument/{method}", {"textDocument": {"uri": uri(f"{folder}/{name}")}, **others})
                if "error" in reply and method not in ("rename", "prepareRename"):
                    yield f"{method} in {name}: {reply['error']}"
                elif asks(client_name, method):
                    record(client_name, method)
                yield from undeclared(client.capabilities, method, reply.get("result"))
    yield from whole_workspace(client, folder, announced, client_name)
    client.change(uri(f"{folder}/a.txt"), 2, {"text": ARTICLES["a.txt"].replace("Omar", "Omar R.")})
    hover = client.ask("textDocument/hover", {"textDocument": {"uri": uri(f"{folder}/a.txt")}, "position": HERE})["result"]
    if "Anna Lindqvist" not in str(hover):
        yield f"the card does not name the person: {hover}"
    client.notify("textDocument/didSave", {"textDocument": {"uri": uri(f"{folder}/a.txt")}})
    for name in DOCUMENTS:
        client.notify("textDocument/didClose", {"textDocument": {"uri": uri(f"{folder}/{name}")}})
    if client.ask("shutdown").get("result", "none") is not None:
        yield "shutdown has a result"
    client.notify("exit")
    if client.exit_code() != 0:
        yield f"the exit code is {client.exit_code()}"


def registered(client, method):
    """Whether the server has registered a request after `initialize`, as far as has arrived."""
    name = "textDocument/" + method.split("/")[0]
    messages = (m for m in client.others if m.get("method") == "client/registerCapability")
    return any(registration["method"] == name for m in messages for registration in m["params"]["registrations"])


def whole_workspace(client, folder, announced, client_name):
    """The requests about more than one document."""
    if asks(client_name, "workspace/symbol"):
        found = client.ask("workspace/symbol", {"query": ""})["result"]
        if not any(symbol["name"] == "Anna Lindqvist" for symbol in found):
            yield f"a search for everybody finds {[symbol['name'] for symbol in found]}"
        record(client_name, "workspace/symbol")
    if asks(client_name, "prepareCallHierarchy") and announced.get("callHierarchyProvider"):
        at = {"textDocument": {"uri": uri(f"{folder}/a.txt")}, "position": HERE}
        for item in client.ask("textDocument/prepareCallHierarchy", at)["result"]:
            for way in ("incomingCalls", "outgoingCalls"):
                if "error" in client.ask(f"callHierarchy/{way}", {"item": item}):
                    yield f"{way} is an error"
                record(client_name, f"callHierarchy/{way}")
    if asks(client_name, "workspace/diagnostic") and announced.get("diagnosticProvider", {}).get("workspaceDiagnostics"):
        yield from diagnose(client, folder)
        record(client_name, "workspace/diagnostic")


def record(client_name, method):
    if path := os.environ.get("ATTACHE_RESULTS"):
        with open(path, "a", encoding="utf-8") as results:
            results.write(f"replayed\t{client_name}\t{method}\n")


def encoding(client, announced):
    """The server counts columns in the first unit that the client offers, else in the one that it was started with."""
    offered = client.capabilities.get("general", {}).get("positionEncodings")
    client.encoding = announced["positionEncoding"]
    expected = offered[0] if offered else "utf-8" if "utf-8" in client.process.args else "utf-16"
    if client.encoding != expected:
        yield f"columns are counted in {client.encoding}, not in {expected}"


def published(client, address):
    """What is pushed for an article has no member that the client does not know."""
    ours = lambda m: m.get("method") == "textDocument/publishDiagnostics" and m["params"]["uri"] == address
    params = client.next(ours)["params"]
    while not params["diagnostics"]:
        params = client.next(ours)["params"]
    known = client.capabilities["textDocument"]["publishDiagnostics"]
    if "version" in params and not known.get("versionSupport"):
        yield "diagnostics with a version"
    for diagnostic in params["diagnostics"]:
        yield from members(diagnostic, DIAGNOSTIC, known, "a diagnostic")
        line = ARTICLES["a.txt"].split("\n")[diagnostic["range"]["end"]["line"]]
        if diagnostic["range"]["end"]["character"] > units(line, client.encoding):
            yield f"a diagnostic ends behind its line: {diagnostic}"


def members(value, needs, known, name):
    return [f"{name} with {member}" for member, need in needs.items() if member in value and not known.get(need)]


def undeclared(capabilities, method, result):
    """What in a result the client has not declared."""
    known = capabilities["textDocument"].get(method.split("/")[0]) or {}
    if not result:
        return
    if method == "hover":
        contents = result["contents"]
        if contents["kind"] not in known["contentFormat"]:
            yield f"hover in {contents['kind']}"
    elif method in ("declaration", "definition", "typeDefinition", "implementation"):
        if not known.get("linkSupport") and any("targetUri" in place for place in result if isinstance(result, list)):
            yield f"{method} with links"
    elif method == "documentSymbol":
        if not known.get("hierarchicalDocumentSymbolSupport") and any("location" not in symbol for symbol in result):
            yield "document symbols in a tree"
        allowed = known.get("symbolKind", {}).get("valueSet", range(1, 19))
        if any(symbol["kind"] not in allowed for symbol in result):
            yield "a kind of symbols that the client does not know"
    elif method == "codeAction":
        yield from actions(capabilities, known, result)
    elif method in ("rename", "formatting"):
        yield from edits(capabilities, result if isinstance(result, dict) else {})
    elif method == "foldingRange":
        if known.get("lineFoldingOnly") and any("startCharacter" in fold for fold in result):
            yield "folds within lines"


def actions(capabilities, known, result):
    for action in result:
        if isinstance(action.get("command"), str):
            continue
        if not known.get("codeActionLiteralSupport"):
            yield f"an action where only commands are known: {action['title']}"
        yield from members(action, ACTION, known, f"the action {action['title']!r}")
        yield from edits(capabilities, action.get("edit", {}))


def edits(capabilities, edit):
    """An edit of the workspace is of the form, and of the operations, that the client knows."""
    known = capabilities.get("workspace", {}).get("workspaceEdit", {})
    if "documentChanges" in edit and not known.get("documentChanges"):
        yield "an edit with documentChanges"
    for change in edit.get("documentChanges", []):
        if change.get("kind") not in (None, *known.get("resourceOperations", [])):
            yield f"an edit that would {change['kind']} files"
    if "changeAnnotations" in edit and not known.get("changeAnnotationSupport"):
        yield "an edit with annotations"


for client_name in CLIENTS:
    CHECKS.append((f"as_{client_name}", replaying(client_name)))
