"""Checks messages of the server against the protocol's own machine-readable definition (its metaModel)."""
import json
import os
import pathlib

HERE = pathlib.Path(__file__).resolve().parent


def load():
    """The definition of version 3.17, or None where no folder holds it."""
    named = os.environ.get("ATTACHE_STANDARDS")
    shared = HERE.parents[1].parent / "shared"
    folders = [pathlib.Path(named), pathlib.Path(named).parent / "lsp"] if named else [shared / "lsp", shared / "standards"]
    for folder in folders:
        path = folder / "metaModel-3.17.json"
        if path.is_file():
            return Model(json.loads(path.read_text(encoding="utf-8")))
    return None


class Model:
    def __init__(self, definition):
        self.structures = {s["name"]: s for s in definition["structures"]}
        self.enumerations = {e["name"]: e for e in definition["enumerations"]}
        self.aliases = {a["name"]: a["type"] for a in definition["typeAliases"]}
        self.requests = {r["method"]: r for r in definition["requests"]}
        self.notifications = {n["method"]: n for n in definition["notifications"]}

    def message(self, message, asked, capabilities, tokens):
        """What is wrong with a message of the server.

        `asked` maps ids of open requests to their methods, `tokens` those under which pieces of answers come.
        """
        if not isinstance(message, dict):
            return ["the message is no object"]
        if message.get("jsonrpc") != "2.0":
            return ["jsonrpc is not 2.0"]
        if "method" not in message:
            return self.reply(message, asked)
        wrong = [f"unknown member {k}" for k in message if k not in ("jsonrpc", "id", "method", "params")]
        method = message["method"]
        definition = (self.requests if "id" in message else self.notifications).get(method)
        if definition is None:
            return wrong + [f"{method} is not in the protocol"]
        if definition["messageDirection"] == "clientToServer":
            wrong.append(f"{method} is for clients to send")
        if not declares(capabilities, definition.get("clientCapability")):
            wrong.append(f"{method}: the client has not declared {definition['clientCapability']}")
        if "params" in definition:
            wrong += self.value(definition["params"], message.get("params"), "/params")
        if method == "client/registerCapability" and not wrong:
            for registration in message["params"]["registrations"]:
                wrong += self.registration(registration, capabilities)
        if method == "$/progress" and not wrong:
            wrong += self.progress(message["params"], tokens)
        return wrong

    def registration(self, registration, capabilities):
        """What is wrong with a registration: the client must have declared it, and the options must be the method's."""
        method = registration["method"]
        area, _, name = method.partition("/")
        name = {"prepareCallHierarchy": "callHierarchy"}.get(name, name)
        wrong = []
        if not declares(capabilities, f"{area}.{name}.dynamicRegistration"):
            wrong.append(f"the client has not declared dynamic registration of {method}")
        definition = self.requests.get(method) or self.notifications.get(method)
        options = next((d["registrationOptions"] for d in [definition, *self.requests.values()] if d and
                        d.get("registrationMethod", d["method"]) == method and "registrationOptions" in d), None)
        if options:
            wrong += self.value(options, registration.get("registerOptions"), f"/registrations/{method}")
        return wrong

    def progress(self, params, tokens):
        """What is wrong with a piece of an answer, or with what is said of the work on it."""
        method = tokens.get((type(params["token"]).__name__, params["token"]))
        kind = params["value"].get("kind") if isinstance(params["value"], dict) else None
        if method is None:
            name = {"begin": "WorkDoneProgressBegin", "report": "WorkDoneProgressReport", "end": "WorkDoneProgressEnd"}.get(kind)
            if name is None:
                return [f"{params['token']}: neither work nor a piece of what was asked for under this token"]
            return self.value({"kind": "reference", "name": name}, params["value"], "/params/value")
        piece = self.requests[method].get("partialResult")
        return self.value(piece, params["value"], f"piece of {method}") if piece else [f"{method} has no pieces"]

    def reply(self, message, asked):
        wrong = [f"unknown member {k}" for k in message if k not in ("jsonrpc", "id", "result", "error")]
        if ("result" in message) == ("error" in message):
            wrong.append("a reply has either a result or an error")
        if "error" in message:
            wrong += self.value({"kind": "reference", "name": "ResponseError"}, message["error"], "/error") \
                if "ResponseError" in self.structures else self.error(message["error"])
        identifier = message.get("id")
        if identifier is None:
            return wrong if "error" in message else wrong + ["a reply without an id"]
        key = (type(identifier).__name__, identifier)
        if key not in asked:
            return wrong + [f"a reply to {identifier!r}, which is not open"]
        method = asked.pop(key)
        if "result" in message and method in self.requests:
            wrong += self.value(self.requests[method]["result"], message["result"], "/result")
        return wrong

    @staticmethod
    def error(error):
        good = isinstance(error, dict) and is_integer(error.get("code")) and isinstance(error.get("message"), str)
        return [] if good else ["/error: no code and message"]

    def value(self, kind, value, path):
        """What is wrong with a value; the messages begin with the way to it."""
        check = getattr(self, "check_" + kind["kind"])
        return check(kind, value, path)

    def check_base(self, kind, value, path):
        name = kind["name"]
        good = {
            "string": lambda: isinstance(value, str),
            "URI": lambda: isinstance(value, str) and ":" in value,
            "DocumentUri": lambda: isinstance(value, str) and ":" in value,
            "RegExp": lambda: isinstance(value, str),
            "boolean": lambda: isinstance(value, bool),
            "null": lambda: value is None,
            "integer": lambda: is_integer(value) and -2**31 <= value < 2**31,
            "uinteger": lambda: is_integer(value) and 0 <= value < 2**31,
            "decimal": lambda: isinstance(value, (int, float)) and not isinstance(value, bool),
        }[name]()
        return [] if good else [f"{path}: expected {name}, found {brief(value)}"]

    def check_reference(self, kind, value, path):
        name = kind["name"]
        if name == "LSPAny":
            return []
        if name in self.structures:
            return self.members(self.properties(name), value, path, name)
        if name in self.enumerations:
            return self.check_enumeration(self.enumerations[name], value, path)
        return self.value(self.aliases[name], value, path)

    def check_enumeration(self, enumeration, value, path):
        known = [v["value"] for v in enumeration["values"]]
        if enumeration.get("supportsCustomValues") and type(value) is type(known[0]):
            return []
        return [] if value in known and not isinstance(value, bool) else [f"{path}: {brief(value)} is no {enumeration['name']}"]

    def check_array(self, kind, value, path):
        if not isinstance(value, list):
            return [f"{path}: expected array, found {brief(value)}"]
        return [w for i, element in enumerate(value) for w in self.value(kind["element"], element, f"{path}/{i}")][:10]

    def check_map(self, kind, value, path):
        if not isinstance(value, dict):
            return [f"{path}: expected object, found {brief(value)}"]
        return [w for k, element in value.items() for w in self.value(kind["value"], element, f"{path}/{k}")]

    def check_or(self, kind, value, path):
        found = [self.value(item, value, path) for item in kind["items"]]
        # The alternative that goes wrong farthest from the top is the one that was meant.
        return [] if [] in found else max(found, key=lambda wrong: max(len(w.split(":")[0]) for w in wrong))

    def check_and(self, kind, value, path):
        properties = {}
        for item in kind["items"]:
            properties.update(self.properties(item["name"]))
        return self.members(properties, value, path, "the combined type")

    def check_tuple(self, kind, value, path):
        if not isinstance(value, list) or len(value) != len(kind["items"]):
            return [f"{path}: expected {len(kind['items'])} elements, found {brief(value)}"]
        return [w for i, (item, v) in enumerate(zip(kind["items"], value)) for w in self.value(item, v, f"{path}/{i}")]

    def check_literal(self, kind, value, path):
        return self.members({p["name"]: p for p in kind["value"]["properties"]}, value, path, "the literal")

    def check_stringLiteral(self, kind, value, path):
        return [] if value == kind["value"] else [f"{path}: expected {kind['value']!r}, found {brief(value)}"]

    check_integerLiteral = check_booleanLiteral = check_stringLiteral

    def properties(self, name):
        structure, properties = self.structures[name], {}
        for parent in structure.get("extends", []) + structure.get("mixins", []):
            properties.update(self.properties(parent["name"]))
        properties.update({p["name"]: p for p in structure["properties"]})
        return properties

    def members(self, properties, value, path, name):
        if not isinstance(value, dict):
            return [f"{path}: expected {name}, found {brief(value)}"]
        wrong = [f"{path}/{key}: no member of {name}" for key in value if key not in properties]
        for key, definition in properties.items():
            if key in value:
                # An optional member that is null fails here too, unless its type allows null: it must be left out.
                wrong += self.value(definition["type"], value[key], f"{path}/{key}")
            elif not definition.get("optional"):
                wrong.append(f"{path}: {name} lacks {key}")
        if name == "Range" and not wrong and place(value["start"]) > place(value["end"]):
            wrong.append(f"{path}: the range is inverted")
        if name == "DocumentSymbol" and not wrong:
            outer, inner = value["range"], value["selectionRange"]
            if place(inner["start"]) < place(outer["start"]) or place(inner["end"]) > place(outer["end"]):
                wrong.append(f"{path}: selectionRange is not inside range")
            if not value["name"].strip():
                wrong.append(f"{path}: the name is blank")
        return wrong


def declares(capabilities, way):
    """Whether capabilities hold something at a dotted way; what needs none is declared."""
    for step in way.split(".") if way else []:
        if not isinstance(capabilities, dict) or capabilities.get(step) in (None, False):
            return False
        capabilities = capabilities[step]
    return True


def place(position):
    return position["line"], position["character"]


def is_integer(value):
    return isinstance(value, int) and not isinstance(value, bool)


def brief(value):
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else text[:60] + "…"
