"""Invented people, each with an office of their own, and what articles are about."""

# Names that no spelling rule could take for each other: given name, surname, office, the country it is of.
PEOPLE = [
    ("Ilma", "Teveen", "Foreign Minister", "Norway"),
    ("Dato", "Ruskello", "Minister of Transport", "Georgia"),
    ("Pavlina", "Horvachek", "Minister of Health", "Slovakia"),
    ("Ansgar", "Brolund", "Minister of Energy", "Denmark"),
    ("Quirina", "Melgazo", "Finance Minister", "Portugal"),
    ("Yusup", "Akdzhanov", "Minister of Agriculture", "Turkmenistan"),
    ("Orsolya", "Kemencsi", "Minister of Justice", "Hungary"),
    ("Fintan", "Mulgrew", "Minister of Education", "Ireland"),
    ("Thandeka", "Zulwayo", "Minister of Trade", "Botswana"),
    ("Baptiste", "Quennevat", "Minister of Defence", "Luxembourg"),
    ("Sirpa", "Uotinlahti", "Prime Minister", "Finland"),
    ("Narek", "Hovsikian", "Minister of Economy", "Armenia"),
    ("Graciela", "Iturbaez", "Minister of Culture", "Uruguay"),
    ("Womba", "Chikolesa", "Minister of Mines", "Zambia"),
    ("Zdenko", "Parlovich", "Minister of Tourism", "Croatia"),
    ("Eirini", "Vathokosta", "Minister of Shipping", "Greece"),
    ("Lars-Petter", "Jernvik", "Ambassador", "Sweden"),
    ("Hadiza", "Gombawa", "Minister of Water Resources", "Niger"),
    ("Umberto", "Scalfarelli", "Minister of Labour", "Italy"),
    ("Keiko", "Yamanokuchi", "Minister of Environment", "Japan"),
]
CITIES = ["Oslo", "Vienna", "Geneva", "Tbilisi", "Lisbon", "Helsinki", "Riga", "Dublin", "Astana", "Tashkent"]
TOPICS = ["border traffic", "river pollution", "railway safety", "grain exports", "road repairs", "forest fires"]
PURPOSES = ["new ferries", "two bridges", "a power line", "rural schools", "clean wells", "a cold store"]
STATEMENTS = [
    "We will open the road before the winter",
    "Nobody can solve this alone",
    "The figures of last year were disappointing",
    "Our engineers have done their part",
    "The harbour will be ready in time",
]
CLAUSES = [
    "the work would go on",
    "both sides had shown patience",
    "the old contract was no longer enough",
    "more trains were needed",
    "the fishermen deserved a clear answer",
]


def entity_id(person):
    return f"{person[0]}-{person[1]}".lower()


def country_id(name):
    return name.lower()


def registry():
    """The registry's entities: everybody and their countries."""
    entities = []
    for person in PEOPLE:
        entities.append({"id": country_id(person[3]), "type": "country", "name": person[3]})
        role = {"title": person[2], "of": country_id(person[3])}
        entities.append({"id": entity_id(person), "type": "person", "name": f"{person[0]} {person[1]}", "roles": [role]})
    return entities
