"""Defects of the decisions on an article. Each function spoils a draft so that one check, and no other, has to speak."""
import calendar

from .draft import compact, day, full
from .people import country_id, entity_id

PLANTS = {}


def plants(code, mended=False, at="sidecar"):
    """`at`: whether the finding stands in the article or its sidecar."""
    def register(function):
        PLANTS[code] = (function, mended, at)
        return function
    return register


@plants("orphaned-annotation")
def orphan(draft):
    draft.mention("person", "Wilmar Oskatello", text="Talks with Wilmar Oskatello went well and long into the night.")


@plants("moved-annotation", at="article")
def moved(draft):
    text = draft.text.replace(full(draft.b), full(draft.b)[:-2] + full(draft.b)[-1] + full(draft.b)[-2])
    name = full(draft.b)[:-2] + full(draft.b)[-1] + full(draft.b)[-2]
    draft.mention("person", name, text=text, entity=entity_id(draft.b))


@plants("stale-replacement")
def stale(draft):
    draft.mention("person", full(draft.a), entity=entity_id(draft.a), replaces={
        "type": "person", "quote": "Minister Oskatello", "before": "was met by the ", "after": " at the station."})


@plants("crossing-mentions", at="article")
def crossing(draft):
    draft.mention("person", full(draft.a))
    draft.mention("misc", f"{draft.a[1]} met")


@plants("disallowed-nesting", at="article")
def nesting(draft):
    draft.mention("person", full(draft.a))
    draft.mention("place", draft.a[1])


@plants("two-kinds-at-one-place", at="article")
def two_kinds_here(draft):
    draft.mention("country", draft.a[3])
    draft.mention("organization", draft.a[3])


@plants("duplicate-mention", mended=True, at="article")
def duplicate(draft):
    draft.mention("person", full(draft.a), entity=entity_id(draft.a))
    draft.mention("person", full(draft.a), entity=entity_id(draft.a), by="human:mw")


@plants("accepted-and-rejected", at="article")
def accepted_and_rejected(draft):
    draft.mention("person", full(draft.a), entity=entity_id(draft.a))
    draft.mention("person", full(draft.a), status="rejected", by="human:mw")


@plants("untrimmed-annotation", mended=True, at="article")
def untrimmed(draft):
    draft.mention("person", full(draft.a) + " ", entity=entity_id(draft.a))


@plants("marks-at-ends", mended=True, at="article")
def marks_at_ends(draft):
    words = draft.paragraphs[2][1:].split(",”")[0]
    draft.mention("misc", words.split(" ")[-1] + ",")


@plants("cue-inside-quotation", at="article")
def cue_inside(draft):
    start, cue = draft.anchor(f"{draft.a[1]} said")
    cue |= {"quote": "said", "before": draft.text[start + len(draft.a[1]) - 15:start + len(draft.a[1]) + 1]}
    draft.quote(f"{draft.paragraphs[2][1:-1]}", cue=cue)


@plants("ambiguous-annotation", at="article")
def ambiguous(draft):
    draft.paragraphs[4] += " The two sides of the river then agreed to meet again soon.\n\nThe two sides of the river then agreed to meet again soon."
    draft.mention("misc", "then agreed", 1)


@plants("mention-inside-word", at="article")
def inside_word(draft):
    draft.mention("person", full(draft.a)[:-2], entity=entity_id(draft.a))


@plants("mention-across-paragraphs", at="article")
def across(draft):
    draft.mention("misc", f"{draft.a[1]} said.\n\n{draft.b[1]} said")


@plants("overlapping-quotes", at="article")
def overlapping(draft):
    words = draft.paragraphs[2][1:].split(",”")[0]
    draft.quote(words)
    draft.quote(words[: words.rindex(" ")])


@plants("dangling-reference")
def dangling(draft):
    draft.relation("holds-role", {"entity": entity_id(draft.a)}, {"mention": "m-00000001"})


@plants("relation-to-itself")
def to_itself(draft):
    draft.relation("member-of", {"entity": "lake-council"}, {"entity": "lake-council"})


@plants("relation-ends")
def wrong_ends(draft):
    draft.relation("participates-in", {"entity": entity_id(draft.a)}, {"entity": country_id(draft.a[3])})


@plants("relation-to-rejected")
def to_rejected(draft):
    person = draft.mention("person", full(draft.a), entity=entity_id(draft.a))
    role = draft.mention("role", draft.a[2], status="rejected")
    draft.relation("holds-role", {"mention": person}, {"mention": role})


@plants("duplicate-relation", mended=True)
def duplicate_relation(draft):
    person = draft.mention("person", full(draft.a), entity=entity_id(draft.a))
    role = draft.mention("role", f"{draft.a[3]}’s {draft.a[2]}")
    draft.relation("holds-role", {"mention": person}, {"mention": role})
    draft.relation("holds-role", {"mention": person}, {"mention": role})


@plants("misspelt-entity")
def misspelt(draft):
    draft.paragraphs[4] += " The mayor, Wilmar Oskatello, was there as well."
    draft.mention("person", "Wilmar Oskatello", entity="wilmar-oskatelo")


@plants("replaced-entity", mended=True)
def replaced(draft):
    draft.mention("person", full(draft.a), entity="once-" + entity_id(draft.a))


@plants("entity-of-two-kinds", at="article")
def entity_kinds(draft):
    draft.mention("organization", full(draft.a), entity=entity_id(draft.a))


@plants("speaker-mismatch", at="article")
def speaker(draft):
    person = draft.mention("person", draft.a[1], 1, entity=entity_id(draft.a))
    draft.quote(draft.paragraphs[2][1:].split(",”")[0], speaker=entity_id(draft.b), speakerMention=person)


@plants("unknown-kind")
def unknown_kind(draft):
    draft.mention("organisation", "Both countries")


@plants("malformed-value")
def malformed(draft):
    draft.mention("date", day(draft.date), value=day(draft.date))


@plants("value-against-words", at="article")
def against_words(draft):
    draft.mention("date", day(draft.date), value=draft.date.replace(year=2031).isoformat())


@plants("value-on-wrong-kind")
def wrong_kind(draft):
    draft.mention("person", full(draft.a), entity=entity_id(draft.a), value="2031")


@plants("impossible-document-date")
def document_date(draft):
    draft.document = {"published": "2025-02-30"}


@plants("undecided-in-done")
def undecided(draft):
    draft.document = {"state": "done", "engine": draft.engine}


@plants("newer-suggestions-in-done")
def newer(draft):
    draft.document = {"state": "done", "engine": "0.0.1"}


@plants("wrong-article", mended=True)
def wrong_article(draft):
    draft.mention("person", full(draft.a), entity=entity_id(draft.a))
    draft.file = "draft-of-yesterday.txt"


@plants("sidecar-without-article")
def without_article(draft):
    draft.mention("person", full(draft.a), entity=entity_id(draft.a))
    draft.has_article = False


# What the readers of files report

@plants("wrong-encoding", at="article")
def not_utf8(draft):
    draft.encoding = "latin-1"
    draft.paragraphs[1] = draft.paragraphs[1].replace("–", "-").replace("’", "'") + " François Delmas was there as well."
    draft.paragraphs[2] = ""

@plants("file-syntax")
def syntax(draft):
    draft.sidecar_text = '{\n  "format": "attache-annotations/1",\n<<<<<<< ours\n}\n'


@plants("file-conflict")
def conflict(draft):
    start, anchor = draft.anchor(full(draft.a))
    def line(status, by):
        return "    " + compact({"id": "m-7hq2c4tx", "type": "person"} | anchor | {"status": status, "by": by}) + "\n"
    draft.sidecar_text = (f'{{\n  "format": "attache-annotations/1",\n  "text": {compact({"file": draft.file})},\n  "mentions": [\n'
                          f'<<<<<<< ours\n{line("accepted", "human:ek")}=======\n{line("rejected", "human:ib")}>>>>>>> theirs\n  ]\n}}\n')


@plants("file-format")
def form(draft):
    draft.sidecar_text = '{\n  "format": "attache-annotations/9"\n}\n'


def broken_mention(draft, change):
    start, anchor = draft.anchor(full(draft.a))
    item = {"id": "m-7hq2c4tx", "type": "person"} | anchor | {"status": "accepted", "by": "human:ek"}
    change(item)
    draft.sidecar_text = f'{{\n  "format": "attache-annotations/1",\n  "text": {compact({"file": draft.file})},\n  "mentions": [\n    {compact(item)}\n  ]\n}}\n'


@plants("file-unknown-member")
def unknown_member(draft):
    broken_mention(draft, lambda item: item.update(colour="red"))


@plants("file-missing-member")
def missing_member(draft):
    broken_mention(draft, lambda item: item.pop("type"))


@plants("file-wrong-type")
def wrong_type(draft):
    broken_mention(draft, lambda item: item.update(quote=7))


@plants("file-wrong-value")
def wrong_value(draft):
    broken_mention(draft, lambda item: item.update(status="maybe"))


@plants("file-duplicate-member")
def duplicate_member(draft):
    broken_mention(draft, lambda item: None)
    draft.sidecar_text = draft.sidecar_text.replace('"status":"accepted",', '"status":"accepted","status":"rejected",')


@plants("file-duplicate-id")
def duplicate_id(draft):
    draft.mention("person", full(draft.a), entity=entity_id(draft.a))
    draft.mention("person", full(draft.b), entity=entity_id(draft.b))
    for _, item in draft.lists["mentions"]:
        item["id"] = "m-7hq2c4tx"


@plants("not-canonical", mended=True)
def not_canonical(draft):
    draft.sidecar_text = f'{{"format": "attache-annotations/1", "text": {{"file": "{draft.file}"}}}}\n'
