"""Defects of a registry, of settings, and of articles against them: each in a folder of its own with files of its own."""
import copy

from .draft import Draft, canonical, registry_file
from .people import PEOPLE, country_id, entity_id, registry

PLANTS = {}


class Desk:
    """A folder with a registry and settings of its own and one clean article or more."""

    def __init__(self, folder, numbers):
        self.folder = folder
        self.numbers = numbers
        self.entities = registry()
        self.settings = []
        self.drafts = [Draft(f"{folder}/0.txt", numbers)]
        self.expected = []

    def entity(self, person):
        return next(e for e in self.entities if e["id"] == entity_id(person))

    def add(self, **entity):
        self.entities.append(entity)

    def draft(self):
        self.drafts.append(Draft(f"{self.folder}/{len(self.drafts)}.txt", self.numbers))
        return self.drafts[-1]

    def second_copy(self):
        """A second article of the same words."""
        draft = copy.deepcopy(self.drafts[0])
        draft.name = f"{self.folder}/1.txt"
        draft.file = "1.txt"
        self.drafts.append(draft)
        return draft

    def expect(self, name, code, count=1):
        self.expected += [(f"{self.folder}/{name}", code)] * count

    def files(self):
        files = {f"{self.folder}/attache.entities.json": registry_file(self.entities)}
        files[f"{self.folder}/attache.json"] = canonical([], self.settings) if self.settings else "{}\n"
        return files


def plants(code, at="attache.entities.json", count=1, mended=False):
    def register(function):
        PLANTS[code] = (function, at, count, mended)
        return function
    return register


@plants("duplicate-entity")
def duplicate_entity(desk):
    desk.add(id="lake-council", type="organization", name="Lake Council")
    desk.add(id="council-of-the-lake", type="organization", name="Lake Council")


@plants("ambiguous-alias")
def ambiguous_alias(desk):
    desk.add(id="lake-council", type="organization", name="Lake Council", aliases=["the Council"])
    desk.add(id="river-board", type="organization", name="River Board", aliases=["the Council"])


@plants("shared-identity")
def shared_identity(desk):
    desk.add(id="lake-council", type="organization", name="Lake Council", sameAs=["wikidata:Q4242424242"])
    desk.add(id="river-board", type="organization", name="River Board", sameAs=["wikidata:Q4242424242"])


@plants("different-from-itself")
def different(desk):
    desk.add(id="lake-council", type="organization", name="Lake Council", differentFrom=["lake-council"])


@plants("unknown-registry-reference")
def unknown_reference(desk):
    desk.add(id="lake-council", type="organization", name="Lake Council", memberships=[{"of": "river-league"}])


@plants("outdated-registry-reference", mended=True)
def outdated(desk):
    desk.add(id="river-league", type="organization", name="River League")
    desk.add(id="league", type="organization", name="League of the Rivers", replacedBy="river-league")
    desk.add(id="lake-council", type="organization", name="Lake Council", memberships=[{"of": "league"}])


@plants("replacement-cycle")
def cycle(desk):
    desk.add(id="lake-council", type="organization", name="Lake Council", replacedBy="river-board")
    desk.add(id="river-board", type="organization", name="River Board", replacedBy="lake-council")


@plants("membership-cycle")
def membership_cycle(desk):
    desk.add(id="lake-council", type="organization", name="Lake Council", memberships=[{"of": "river-board"}])
    desk.add(id="river-board", type="organization", name="River Board", memberships=[{"of": "lake-council"}])


@plants("registry-kinds")
def kinds(desk):
    desk.add(id="lake-council", type="organization", name="Lake Council", roles=[{"title": "chair"}])


@plants("impossible-registry-date")
def registry_date(desk):
    desk.add(id="mayor", type="person", name="Wilmar Oskatello", roles=[{"title": "mayor", "from": "2019-02-30"}])


@plants("reversed-period")
def reversed_period(desk):
    desk.add(id="mayor", type="person", name="Wilmar Oskatello", roles=[{"title": "mayor", "from": "2019", "to": "2008"}])


@plants("two-holders")
def two_holders(desk):
    role = {"title": "Prime Minister", "of": "finland"}
    desk.entity(PEOPLE[10])["roles"] = [role | {"from": "2019"}]
    desk.add(id="second", type="person", name="Wilmar Oskatello", roles=[role | {"from": "2020"}])


@plants("unknown-check", at="attache.json")
def unknown_check(desk):
    desk.settings = [("suppressions", [{"check": "orphan-annotation", "reason": "an old name"}])]


@plants("unused-suppression", at="attache.json")
def unused_suppression(desk):
    desk.settings = [("suppressions", [{"check": "unpaired-quotation-mark", "reason": "nothing is unpaired here"}])]


@plants("broken-own-check", at="attache.json")
def broken_own_check(desk):
    desk.settings = [("ownChecks", [{"code": "house-style", "message": "we write it otherwise", "pattern": "Kobv(e|o"}])]


@plants("broken-own-list", at="attache.json")
def broken_own_list(desk):
    desk.settings = [("lexiconFiles", [{"file": "lists/gone.txt", "type": "ship"}])]


# Articles against the registry

@plants("role-outside-period", at="0.txt")
def role_outside(desk):
    desk.entity(desk.drafts[0].a)["roles"][0]["to"] = "2019-05"


@plants("role-against-registry", at="0.txt")
def role_against(desk):
    draft = desk.drafts[0]
    person = draft.b if draft.a[2] == "Ambassador" else draft.a
    desk.entity(person)["roles"][0]["title"] = f"Deputy {person[2]}"


@plants("membership-outside-period", at="0.txt")
def membership_outside(desk):
    draft = desk.drafts[0]
    desk.add(id="lake-council", type="organization", name="Lake Council")
    country = next(e for e in desk.entities if e["id"] == country_id(draft.a[3]))
    country["memberships"] = [{"of": "lake-council", "from": "2008", "to": "2019"}]
    draft.mention("country", draft.a[3], entity=country["id"])
    draft.paragraphs[3] += f" {draft.a[3]} is a member of the Lake Council."
    draft.mention("organization", "Lake Council", entity="lake-council")
    draft.relation("member-of", {"entity": country["id"]}, {"entity": "lake-council"})


# Articles against each other

@plants("spelling-differs-elsewhere", at="1.txt")
def spelling_elsewhere(desk):
    desk.drafts[0].paragraphs[3] += " Mayor Wilmar Oskatello was there as well."
    desk.draft().paragraphs[3] += " Mayor Wilmar Oscatello thanked them."


@plants("one-name-two-entities", at="1.txt")
def two_entities(desk):
    desk.add(id="mayor", type="person", name="Wilmar Oskatello")
    desk.add(id="mayor-of-the-port", type="person", name="Wilmar Anton Oskatello")
    for draft, entity in [(desk.drafts[0], "mayor"), (desk.draft(), "mayor-of-the-port")]:
        draft.paragraphs[3] += " The mayor, Wilmar Oskatello, was there as well."
        draft.mention("person", "Wilmar Oskatello", entity=entity)


@plants("two-holders-elsewhere", at="1.txt")
def holders_elsewhere(desk):
    country = desk.drafts[0].a[3]
    desk.second_copy().paragraphs[4] += f" {country}’s Minister of Fisheries Bettina Grundvik was there as well."
    desk.drafts[0].paragraphs[4] += f" {country}’s Minister of Fisheries Wilmar Oskatello did not come."


@plants("duplicate-article", at="1.txt")
def duplicate_article(desk):
    desk.second_copy()


# Checks that are off unless settings give them a level

def switch_on(desk, code):
    desk.settings = [("checks", [{"levels": {code: "warning"}}])]


@plants("unused-entity")
def unused_entity(desk):
    switch_on(desk, "unused-entity")
    desk.entities = [e for e in desk.entities if e["id"] in (entity_id(PEOPLE[0]), country_id(PEOPLE[0][3]))]
    draft = desk.drafts[0]
    draft.paragraphs[4] += " Ilma Teveen was asked for advice."
    draft.mention("person", "Ilma Teveen", draft.text.count("Ilma Teveen") - 1, entity="ilma-teveen")
    desk.add(id="lake-council", type="organization", name="Lake Council")


@plants("unregistered-entity", at="0.txt")
def unregistered_entity(desk):
    switch_on(desk, "unregistered-entity")
    draft = desk.drafts[0]
    draft.paragraphs[4] += " The mayor, Wilmar Oskatello, was there as well."
    draft.mention("person", "Wilmar Oskatello", entity="wilmar-oskatello")


@plants("accepted-without-person", at="0.txt")
def accepted_without_person(desk):
    switch_on(desk, "accepted-without-person")
    draft = desk.drafts[0]
    draft.mention("money", f"${draft.amount} million", by="rule:money@1", value=f"{draft.amount}000000 USD")
