"""Asks everything that a server announces, as clients that declare much, little and nothing, and checks each answer.

What an answer must say is for other tests; here it must come, once, and be what the protocol says, pieces, progress and
registrations included.
"""
import pathlib

from client import FULL, REGISTERING, Client, Gone, scratch, uri

CHECKS = []

ARTICLES = {
    "a.txt": """Northern ministers meet in Velmora

VELMORA, 3 May 2024 – The Foreign Minister of Norway, Anna Lindqvist, met the the Prime Minister of Jordan, Omar Haddad.

“We shall sign a $2.5 billion agreement on Tuesday”, Lindqvist said. 😀 See https://example.org/a for more.
The European Union (EU) welcomed it; Haddad left for Helsinki on Monday.
""",
    "b.txt": "HELSINKI, 4 May 2024 – Omar Haddad met Anna Lindqvist, Foreign Minister of Norway, in in Helsinki.\n",
    "attache.entities.json": """{"format":"attache-entities/1","entities":[
{"id":"anna-lindqvist","type":"person","name":"Anna Lindqvist","aliases":["A. Lindqvist"]}
]}
""",
    "attache.json": '{"features":{"linkedEditingRange":true},"checks":[{"levels":{"doubled-word":"error"}}]}\n',
    "b.txt.attache.json": """{"format":"attache-annotations/1","text":{"file":"b.txt"},"mentions":[
{"id":"m-00000001","type":"person","quote":"Omar Haddad","before":"I, 4 May 2024 – ","after":" met Anna Lindqv","status":"accepted","by":"human:ek"}
]}
""",
}

LINE, CHARACTER = 2, 57  # in the name of Anna Lindqvist
HERE = {"line": LINE, "character": CHARACTER}
RANGE = {"start": {"line": 2, "character": 0}, "end": {"line": 4, "character": 10}}
OPTIONS = {"tabSize": 2, "insertSpaces": True}

# Method, the member of the capabilities that announces it, and parameters beyond the document.
REQUESTS = [
    ("hover", "hoverProvider", {"position": HERE}),
    ("declaration", "declarationProvider", {"position": HERE}),
    ("definition", "definitionProvider", {"position": HERE}),
    ("typeDefinition", "typeDefinitionProvider", {"position": HERE}),
    ("implementation", "implementationProvider", {"position": HERE}),
    ("references", "referencesProvider", {"position": HERE, "context": {"includeDeclaration": True}}),
    ("documentHighlight", "documentHighlightProvider", {"position": HERE}),
    ("documentSymbol", "documentSymbolProvider", {}),
    ("semanticTokens/full", "semanticTokensProvider", {}),
    ("semanticTokens/full/delta", "semanticTokensProvider", {"previousResultId": "1"}),
    ("semanticTokens/range", "semanticTokensProvider", {"range": RANGE}),
    ("inlayHint", "inlayHintProvider", {"range": RANGE}),
    ("codeLens", "codeLensProvider", {}),
    ("completion", "completionProvider", {"position": HERE, "context": {"triggerKind": 1}}),
    ("codeAction", "codeActionProvider", {"range": {"start": HERE, "end": HERE}, "context": {"diagnostics": []}}),
    ("codeAction", "codeActionProvider", {"range": RANGE, "context": {"diagnostics": [], "only": ["source"]}}),
    ("prepareRename", "renameProvider", {"position": HERE}),
    ("rename", "renameProvider", {"position": HERE, "newName": "Anna Lindkvist"}),
    ("linkedEditingRange", "linkedEditingRangeProvider", {"position": HERE}),
    ("foldingRange", "foldingRangeProvider", {}),
    ("selectionRange", "selectionRangeProvider", {"positions": [HERE, {"line": 0, "character": 3}]}),
    ("documentLink", "documentLinkProvider", {}),
    ("prepareCallHierarchy", "callHierarchyProvider", {"position": HERE}),
    ("diagnostic", "diagnosticProvider", {}),
    ("formatting", "documentFormattingProvider", {"options": OPTIONS}),
]

# Requests about what another request has answered.
RESOLVING = {
    "codeAction": ("codeAction/resolve", "codeActionProvider"),
    "codeLens": ("codeLens/resolve", "codeLensProvider"),
    "completion": ("completionItem/resolve", "completionProvider"),
    "documentLink": ("documentLink/resolve", "documentLinkProvider"),
    "inlayHint": ("inlayHint/resolve", "inlayHintProvider"),
    "workspace/symbol": ("workspaceSymbol/resolve", "workspaceSymbolProvider"),
}

# Documents of every kind that may be open.
DOCUMENTS = ["a.txt", "b.txt", "attache.entities.json", "attache.json", "b.txt.attache.json"]


def asking(capabilities, tokens):
    """A check that asks everything as a client with these capabilities, with or without tokens."""
    def run(attache):
        with scratch() as folder:
            for name, text in ARTICLES.items():
                pathlib.Path(folder, name).write_text(text, encoding="utf-8")
            client = Client([attache, "lsp"], folder, timeout=30)
            try:
                return list(ask_everything(client, folder, capabilities, tokens)) + client.wrong
            except Gone as gone:
                return [str(gone)] + client.wrong
            finally:
                client.close()
    return run


def ask_everything(client, folder, capabilities, tokens):
    announced = client.initialize(capabilities)["result"]["capabilities"]
    number = 0

    def ask(method, params):
        nonlocal number
        number += 1
        if tokens:
            params = {**params, "workDoneToken": f"work {number}"}
            if "resolve" not in method and method not in ("textDocument/prepareRename", "textDocument/rename", "textDocument/hover"):
                params["partialResultToken"] = number
        reply = client.ask(method, params)
        return reply.get("result"), reply.get("error")

    for name in DOCUMENTS:
        client.open(uri(f"{folder}/{name}"), ARTICLES[name])
    for name in [*DOCUMENTS, "none.txt"]:
        for method, capability, params in REQUESTS:
            if not announced.get(capability):
                continue
            result, error = ask(f"textDocument/{method}", {"textDocument": {"uri": uri(f"{folder}/{name}")}, **params})
            if error and not (method == "prepareRename" or method == "rename"):
                yield f"{method} in {name}: {error}"
            if method in RESOLVING:
                yield from resolve(ask, announced, method, result)
            if method == "prepareCallHierarchy":
                for item in result or []:
                    for way in ("incomingCalls", "outgoingCalls"):
                        if (found := ask(f"callHierarchy/{way}", {"item": item}))[1]:
                            yield f"{way}: {found[1]}"
    for query in ("", "Lindqvist", "Haddad"):
        result, error = ask("workspace/symbol", {"query": query})
        if error:
            yield f"workspace/symbol: {error}"
        yield from resolve(ask, announced, "workspace/symbol", result)
    if announced.get("diagnosticProvider", {}).get("workspaceDiagnostics"):
        yield from diagnose(client, folder)
    yield from operate(client, folder, announced)
    for name in DOCUMENTS:
        client.notify("textDocument/didClose", {"textDocument": {"uri": uri(f"{folder}/{name}")}})
    if not client.alive():
        yield "the server does not answer any more"


def resolve(ask, announced, method, result):
    resolving, capability = RESOLVING[method]
    options = announced.get(capability)
    if not isinstance(options, dict) or not options.get("resolveProvider"):
        return
    items = result.get("items", []) if isinstance(result, dict) else result or []
    for item in items[:20]:
        # A command in a list of actions is nothing to resolve.
        if method == "codeAction" and isinstance(item.get("command"), str):
            continue
        if (found := ask(resolving, item))[1]:
            yield f"{resolving}: {found[1]}"


def diagnose(client, folder):
    """Pulls a workspace's diagnostics: in pieces, with a change meanwhile, and taken back."""
    identifier = client.post("workspace/diagnostic", {"previousResultIds": [], "partialResultToken": "all"})
    piece = lambda m: m.get("method") == "$/progress" and m["params"]["token"] == "all"
    items = client.next(piece)["params"]["value"]["items"]
    if not any(item["uri"].endswith("/a.txt") and item["items"] for item in items):
        yield f"no finding in a.txt: {items}"
    address = uri(f"{folder}/a.txt")
    client.change(address, 2, {"text": ARTICLES["a.txt"].replace("the the", "the")})
    items = client.next(piece)["params"]["value"]["items"]
    if [item["version"] for item in items] != [2]:
        yield f"not the change alone: {items}"
    client.notify("$/cancelRequest", {"id": identifier})
    if client.wait(identifier).get("error", {}).get("code") != -32800:
        yield "the request that was taken back has a result"


def operate(client, folder, announced):
    """Renames and deletes an article as clients do."""
    operations = announced.get("workspace", {}).get("fileOperations", {})
    old, new = pathlib.Path(folder, "b.txt"), pathlib.Path(folder, "c.txt")
    if "willRename" in operations:
        client.notify("textDocument/didClose", {"textDocument": {"uri": uri(f"{folder}/b.txt.attache.json")}})
        move = {"files": [{"oldUri": uri(old), "newUri": uri(new)}]}
        edit = client.ask("workspace/willRenameFiles", move).get("result")
        if not edit:
            yield "the decisions do not go with their article"
        old.rename(new)
        client.notify("workspace/didRenameFiles", move)
        client.open(uri(f"{folder}/b.txt.attache.json"), ARTICLES["b.txt.attache.json"])
    if "willDelete" in operations:
        client.ask("workspace/willDeleteFiles", {"files": [{"uri": uri(new)}]})
        client.notify("workspace/didDeleteFiles", {"files": [{"uri": uri(new)}]})
    if "willCreate" in operations:
        client.ask("workspace/willCreateFiles", {"files": [{"uri": uri(f"{folder}/d.txt")}]})
        client.notify("workspace/didCreateFiles", {"files": [{"uri": uri(f"{folder}/d.txt")}]})


# What no request can be made of, whatever it is about.
ODD_PARAMS = [None, {}, [], [[]], {"textDocument": 5}, {"textDocument": {"uri": 5}}, {"textDocument": {"uri": ""}, "position": []},
              {"textDocument": {"uri": "a:b"}, "position": {"line": -1, "character": 1 << 40}, "range": "x", "ranges": {}},
              {"item": {}, "items": 1, "query": [], "command": 5, "arguments": {}, "files": [{}], "positions": [{}],
               "context": 7, "previousResultIds": 0, "label": [], "data": {"entity": 1}, "edit": 1}]


def odd_parameters(attache):
    """Every request that is announced is answered, whatever its parameters are, and the server lives on."""
    methods = {f"textDocument/{method}" for method, _, _ in REQUESTS} | {method for method, _ in RESOLVING.values()}
    methods |= {"workspace/symbol", "workspace/diagnostic", "workspace/executeCommand", "callHierarchy/incomingCalls",
                "callHierarchy/outgoingCalls", *(f"workspace/will{what}Files" for what in ("Create", "Rename", "Delete"))}
    with scratch() as folder:
        client = Client([attache, "lsp"], folder)
        try:
            client.initialize()
            client.open(uri(f"{folder}/a.txt"), ARTICLES["a.txt"])
            return list(ask_oddly(client, sorted(methods))) + client.wrong
        except Gone as gone:
            return [str(gone)] + client.wrong
        finally:
            client.close()


def ask_oddly(client, methods):
    for method in methods:
        for params in ODD_PARAMS:
            reply = client.ask(method, params)
            if "error" in reply and reply["error"]["code"] not in (-32600, -32602, -32803):
                yield f"{method} with {params}: {reply['error']}"
    if not client.alive():
        yield "the server does not answer any more"


CHECKS.append(("odd_parameters", odd_parameters))
for name, capabilities in (("full", FULL), ("registering", REGISTERING), ("no", {})):
    CHECKS.append((f"everything_announced_with_{name}_capabilities", asking(capabilities, False)))
CHECKS.append(("everything_announced_with_tokens", asking(FULL, True)))
