"""An article in the making, with the decisions on it, and the canonical form of our files."""
import calendar
import datetime
import json

from .people import CITIES, CLAUSES, PEOPLE, PURPOSES, STATEMENTS, TOPICS, country_id, entity_id

ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz"


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def canonical(members, lists):
    """A file of ours: members of the root a line each, elements of lists a line each."""
    lines = [f"  {compact(key)}: {compact(value)}" for key, value in members]
    for key, elements in lists:
        if elements:
            body = ",\n".join(f"    {compact(e)}" for e in elements)
            lines.append(f"  {compact(key)}: [\n{body}\n  ]")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def registry_file(entities):
    return canonical([("format", "attache-entities/1")], [("entities", sorted(entities, key=lambda e: e["id"].encode()))])


class Draft:
    """One article; `text` is what is on disk, `items` become its sidecar."""

    def __init__(self, name, numbers):
        self.name = name
        self.numbers = numbers
        self.lists = {"mentions": [], "quotes": [], "relations": []}
        self.document = {}
        self.file = name.rsplit("/", 1)[-1]
        self.has_article = True
        self.encoding = "utf-8"
        self.sidecar_text = None  # in place of the canonical one
        self.expected = []  # (file, code) of what will be found
        self.mended = set()  # of these what --fix mends
        self.write_clean()

    def write_clean(self):
        pick = self.numbers.choice
        self.a, self.b = self.numbers.sample(PEOPLE, 2)
        self.city, other_city = self.numbers.sample(CITIES, 2)
        self.date = datetime.date(2025, 1, 6) + datetime.timedelta(days=self.numbers.randrange(300))
        later = self.date + datetime.timedelta(days=self.numbers.randrange(20, 60))
        self.topic, other_topic = self.numbers.sample(TOPICS, 2)
        self.amount = self.numbers.randrange(11, 90)
        self.paragraphs = [
            f"Ministers discuss {self.topic} in {self.city}",
            f"{self.city}, {day(self.date)} – {self.office(self.a)} {full(self.a)} met {self.office(self.b)} {full(self.b)} "
            f"in {self.city} on {calendar.day_name[self.date.weekday()]}.",
            f"“{pick(STATEMENTS)},” {self.a[1]} said.",
            f"{self.b[1]} said that {pick(CLAUSES)}.",
            f"Both countries want to work together on {other_topic}. A loan of ${self.amount} million will pay for {pick(PURPOSES)}.",
            f"The next talks will be held in {other_city} on {day(later)}.",
        ]

    @staticmethod
    def office(person):
        return f"{person[3]}’s {person[2]}"

    @property
    def text(self):
        return "\n\n".join(self.paragraphs) + "\n"

    # Decisions

    def identifier(self, prefix):
        return prefix + "-" + "".join(self.numbers.choice(ALPHABET) for _ in range(8))

    def anchor(self, quote, occurrence=0, text=None):
        text = text or self.text
        start = -1
        for _ in range(occurrence + 1):
            start = text.index(quote, start + 1)
        end = start + len(quote)
        return start, {"quote": quote, "before": text[max(0, start - 16):start], "after": text[end:end + 16]}

    def mention(self, kind, quote, occurrence=0, status="accepted", by="human:ek", text=None, **members):
        """Adds a mention; its place decides its order."""
        start, anchor = self.anchor(quote, occurrence, text)
        head = {"id": self.identifier("m"), "type": kind} | anchor
        order = ["entity", "value", "modifier", "unit", "eventStatus"]
        item = head | {k: members[k] for k in order if k in members} | {"status": status, "by": by}
        if "replaces" in members:
            item["replaces"] = members["replaces"]
        self.lists["mentions"].append(((start, -len(quote), kind), item))
        return item["id"]

    def quote(self, words, kind="direct", occurrence=0, **members):
        start, anchor = self.anchor(words, occurrence)
        item = {"id": self.identifier("q"), "kind": kind} | anchor
        item |= {k: members[k] for k in ["cue", "speaker", "speakerMention"] if k in members} | {"status": "accepted", "by": "human:ek"}
        self.lists["quotes"].append(((start, -len(words), kind), item))
        return item["id"]

    def relation(self, kind, source, target, status="accepted"):
        item = {"id": self.identifier("r"), "type": kind, "from": source, "to": target, "status": status, "by": "human:ek"}
        self.lists["relations"].append(((len(self.lists["relations"]), 0, kind), item))

    def decide(self):
        """What an annotator accepts in a clean article: the people, wherever they are named, and the amount."""
        for person in (self.a, self.b):
            self.mention("person", full(person), entity=entity_id(person))
            occurrences = self.text.count(person[1])
            for n in range(1, occurrences):
                self.mention("person", person[1], n, entity=entity_id(person))

    def expect(self, code, file=None, mended=False, count=1):
        for _ in range(count):
            self.expected.append((file or self.name, code))
        if mended:
            self.mended.add(code)

    @property
    def sidecar_name(self):
        return self.name + ".attache.json"

    @property
    def sidecar(self):
        """The sidecar's text; None where nothing is decided."""
        if self.sidecar_text is not None:
            return self.sidecar_text
        if not any(self.lists.values()) and not self.document:
            return None
        lists = [(key, [item for _, item in sorted(items, key=lambda i: i[0])]) for key, items in self.lists.items()]
        members = [("format", "attache-annotations/1"), ("text", {"file": self.file})]
        if self.document:
            members.append(("document", self.document))
        return canonical(members, lists)


def day(date):
    return f"{date.day} {calendar.month_name[date.month]} {date.year}"


def full(person):
    return f"{person[0]} {person[1]}"
