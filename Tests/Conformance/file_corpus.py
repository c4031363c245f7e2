"""Files of ours that are right and files that are wrong, made from the schemas, for the schemas' validator and for
Attaché's own readers: both must come to the same verdict on each."""
import copy
import json

ANCHOR = {"quote": "Ilma Teveen", "before": "oreign Minister ", "after": "\nof Zoravia met "}

# Every member of each form stands in these at least once.
GOOD = {
    "annotations": {
        "$schema": "https://attache.invalid/schemas/annotations.schema.json",
        "format": "attache-annotations/1",
        "text": {"file": "port-hale.txt", "x-desk": "foreign"},
        "document": {"title": "Talks", "published": "2031-03-XX", "publisher": "Hale Post", "byline": "O. Radu", "place": "Port Hale",
                     "translated": True, "state": "done", "engine": "0.1.0", "x-a": 1},
        "mentions": [
            {"id": "m-7hq2c4tx", "type": "person", **ANCHOR, "entity": "ilma-teveen", "status": "accepted", "by": "human:e k",
             "replaces": {"type": "place", **ANCHOR}, "note": "spelt so in the original", "x-z": {"b": [123456789012345678901234567890, None]}},
            {"id": "m-7hq2c4ty", "type": "quantity", "quote": "some 30 km", "before": "", "after": "", "value": "30", "modifier": "approx",
             "unit": "km", "status": "suggested", "by": "rule:amount@2", "confidence": 0.5},
            {"id": "m-7hq2c4tz", "type": "event", "quote": "sümmit 😀", "before": "", "after": "", "eventStatus": "planned", "status": "rejected",
             "by": "import:brat"},
        ],
        "quotes": [
            {"id": "q-7hq2c4tx", "kind": "direct", **ANCHOR, "cue": dict(ANCHOR), "speaker": "ilma-teveen", "speakerMention": "m-7hq2c4tx",
             "status": "accepted", "by": "human:ek", "replaces": {"kind": "clause", **ANCHOR}, "note": "n", "x-q": []},
            {"id": "q-7hq2c4ty", "kind": "phrase", **ANCHOR, "status": "suggested", "by": "model:tagger@1", "confidence": 1},
        ],
        "relations": [
            {"id": "r-7hq2c4tx", "type": "holds-role", "from": {"entity": "ilma-teveen"}, "to": {"mention": "m-7hq2c4tx"}, "status": "accepted",
             "by": "human:ek", "note": "n", "x-r": "r"},
            {"id": "r-7hq2c4ty", "type": "said", "from": {"mention": "m-7hq2c4tx"}, "to": {"quote": "q-7hq2c4tx"}, "status": "suggested",
             "by": "rule:cue@1", "confidence": 0},
        ],
        "x-own": {"deep": [True]},
    },
    "entities": {
        "$schema": "s",
        "format": "attache-entities/1",
        "entities": [
            {"id": "ilma-teveen", "type": "person", "name": "Ilma Teveen", "aliases": ["Teveen"], "sameAs": ["wikidata:Q0"], "differentFrom": ["i.t:2"],
             "roles": [{"title": "Minister", "of": "zoravia", "from": "2029-05", "to": "2031-12-31", "source": "port-hale.txt", "x-r": 0}],
             "memberships": [{"of": "öst-union", "from": "2001", "to": "2002", "source": "s", "x-m": 0}],
             "replacedBy": "i-teveen", "note": "n", "x-e": None},
            {"id": "zoravia", "type": "country", "name": "Zoravia"},
        ],
        "neverSuggest": [{"type": "place", "text": "Port Hale", "x-s": 0}],
        "x-own": 1,
    },
    "settings": {
        "$schema": "s",
        "annotator": "Ekaterin Öz",
        "ignore": ["drafts/**", "*.md"],
        "features": {},
        "types": [{"name": "ship", "label": "Ship", "description": "Ships by name", "x-t": 1}, {"name": "person"}],
        "lexicon": [
            {"type": "organization", "name": "Hale Union", "aliases": ["HU"], "entity": "hale-union", "ignoreCase": False, "x-n": 1},
            {"type": "ship", "name": "Nord"},
        ],
        "lexiconFiles": [{"file": "ships.txt", "type": "ship", "ignoreCase": True, "x-f": 1}, {"file": "lists/people.csv"}],
        "patterns": [
            {"label": "ORG", "pattern": "Hale Union", "id": "hale-union", "x-p": 1},
            {"label": "ship", "pattern": [
                {"LOWER": {"IN": ["mv", "ms"], "NOT_IN": ["m"], "x-i": 1}, "x-k": 1}, {"TEXT": "Nord"}, {"ORTH": "-", "IS_PUNCT": True, "OP": "?"},
                {"LENGTH": 3, "IS_ALPHA": True, "IS_ASCII": True, "IS_DIGIT": False, "IS_LOWER": False, "IS_UPPER": False, "IS_TITLE": True,
                 "LIKE_NUM": False, "OP": "+"}, {},
            ]},
            {"label": "ship", "pattern": [{"SHAPE": {"REGEX": "^Xx"}}, {"SHAPE": "dd", "OP": "!"}]},
        ],
        "patternFiles": ["patterns.jsonl"],
        "checks": [
            {"levels": {"unpaired-quotation-mark": "off", "reversed-range": "hint", "x-l": 0}},
            {"files": "drafts/**", "levels": {"unpaired-quotation-mark": "information", "orphan": "warning", "misc-2": "error"}, "x-c": 1},
        ],
        "ownChecks": [
            {"code": "house-hale", "level": "error", "message": "we write Port Hale", "explanation": "As the town does.", "pattern": "\\bHale Port\\b",
             "ignoreCase": True, "files": "2031/**", "suggestion": "the port", "fix": "Port Hale", "x-o": 1},
            {"code": "house-blank", "message": "two blanks", "pattern": "  +"},
        ],
        "suppressions": [
            {"check": "unpaired-quotation-mark", "files": "2031/*.txt", "text": "We agree", "reason": "quoted as it was printed", "x-s": 1},
            {"check": "orphan", "reason": "the articles are cut"},
        ],
        "x-team": 1,
    },
}

FILE_NAMES = {"annotations": "a.txt.attache.json", "entities": "attache.entities.json", "settings": "attache.json"}


def good(form, schema):
    value = copy.deepcopy(GOOD[form])
    if form == "settings":
        value["features"] = {name: True for name in schema["properties"]["features"]["properties"]}
    return value


def resolve(schema, root):
    """The schema with what it refers to."""
    if isinstance(schema, dict) and "$ref" in schema:
        merged = dict(resolve(root["$defs"][schema["$ref"].split("/")[-1]], root))
        merged.update({k: v for k, v in schema.items() if k != "$ref"})
        return merged
    return schema


def alternative(schema, value, root):
    """The schema with the one of its alternatives that is of the value's type."""
    for choice in schema.get("anyOf", []):
        choice = resolve(choice, root)
        if choice["type"] == {str: "string", list: "array", dict: "object"}.get(type(value)):
            # Of another type is what none of them takes.
            return {**{k: v for k, v in schema.items() if k != "anyOf"}, **{k: v for k, v in choice.items() if k != "type"}, "other": True}
    return schema


def breaks(schema, value, root, path=()):
    """Yields (path, what, broken value) for everything that the schema says of `value`."""
    schema = alternative(resolve(schema, root), value, root)
    if "other" in schema:
        yield path, "none of the types", 7
    types = {"integer": "wrong", "object": 7, "array": "wrong", "string": 7, "number": "wrong", "boolean": "wrong"}
    if "type" in schema:
        yield path, f"{schema['type']} of another type", types[schema["type"]]
        yield path, "null", None
    if "enum" in schema or "const" in schema:
        yield path, "a value outside the list", False if schema.get("const") is True else "no-such-value"
    if "pattern" in schema:
        yield path, "a string outside the pattern", "\r?"
        yield path, "a string with a wrong end", (value if isinstance(value, str) else "") + "\r\n?"
    if "not" in schema:
        for wrong in ("/etc/list.txt", "..", "../list.txt", "lists/../../list.txt"):
            yield path, f"the path {wrong}", wrong
    if schema.get("minLength"):
        yield path, "an empty string", ""
    if "maxLength" in schema:
        yield path, "a string too long", "😀" * (schema["maxLength"] + 1)
    if "minimum" in schema:
        yield path, "a number too small", schema["minimum"] - 0.5
    if "maximum" in schema:
        yield path, "a number too large", schema["maximum"] + 0.5
    if schema.get("minItems"):
        yield path, "too few elements", []
    if isinstance(value, list) and "items" in schema:
        for index, element in enumerate(value):
            yield from breaks(schema["items"], element, root, path + (index,))
    if not isinstance(value, dict):
        return
    if schema.get("additionalProperties") is False:
        yield path, "an unknown member", {**value, "unknwn": 1}
    if "propertyNames" in schema:
        yield path, "a name outside the pattern", {**value, "No Name": next(iter(value.values()))}
    if isinstance(schema.get("additionalProperties"), dict):
        for key in value:
            if key not in schema.get("properties", {}) and not key.startswith("x-"):
                yield from breaks(schema["additionalProperties"], value[key], root, path + (key,))
    for key in schema.get("required", []) + schema.get("then", {}).get("required", []):
        if key in value:
            yield path, f"no {key}", {k: v for k, v in value.items() if k != key}
    for key, others in schema.get("dependentRequired", {}).items():
        for other in others:
            if key in value and other in value:
                yield path, f"{key} without {other}", {k: v for k, v in value.items() if k != other}
    if schema.get("maxProperties") == 1:
        yield path, "nothing in it", {}
        yield path, "two ends", {"entity": "a", "mention": "m-00000000"}
    if "confidence" in value:
        yield path, "a person's confidence", {**value, "by": "human:ek"}
    for key, property_schema in schema.get("properties", {}).items():
        if key in value:
            yield from breaks(property_schema, value[key], root, path + (key,))


def covered(schema, value, root, seen, path="#"):
    """Marks the properties of the schema that the good file shows."""
    if "$ref" in schema:
        path = schema["$ref"]
    schema = alternative(resolve(schema, root), value, root)
    for key, property_schema in schema.get("properties", {}).items():
        seen.setdefault(f"{path}/{key}", False)
        if isinstance(value, dict) and key in value:
            seen[f"{path}/{key}"] = True
            covered(property_schema, value[key], root, seen, f"{path}/{key}")
    if isinstance(value, list) and "items" in schema:
        for element in value:
            covered(schema["items"], element, root, seen, f"{path}[]")


def replaced(value, path, new):
    if not path:
        return new
    result = copy.copy(value)
    result[path[0]] = replaced(value[path[0]], path[1:], new)
    return result


def thinned(value, random, path=()):
    """The value less some of its members, anywhere."""
    if isinstance(value, dict):
        return {k: thinned(v, random, path + (k,)) for k, v in value.items() if random.random() < (0.97 if k in ("format", "text", "file", "entities", "mentions", "quotes") else 0.9)}
    if isinstance(value, list):
        return [thinned(v, random) for v in value if random.random() < 0.9]
    return value


def dump(value, path, depth=0):
    """JSON with each member and element in its own line, and the line of the value at `path`, from 1."""
    lines, target = [], [1]

    def write(value, at, prefix, depth):
        if at == path:
            target[0] = len(lines) + 1
        blanks = " " * depth
        if isinstance(value, (dict, list)) and value:
            items = list(value.items()) if isinstance(value, dict) else list(enumerate(value))
            brackets = "{}" if isinstance(value, dict) else "[]"
            lines.append(f"{blanks}{prefix}{brackets[0]}")
            for index, (key, inner) in enumerate(items):
                write(inner, at + (key,), f"{json.dumps(key)}: " if isinstance(value, dict) else "", depth + 1)
                if index + 1 < len(items):
                    lines[-1] += ","
            lines.append(f"{blanks}{brackets[1]}")
        else:
            lines.append(f"{blanks}{prefix}{json.dumps(value, ensure_ascii=False)}")

    write(value, (), "", 0)
    return "\n".join(lines) + "\n", target[0]
