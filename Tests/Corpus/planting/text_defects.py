"""Defects of an article's text. Each function spoils a clean draft so that one check, and no other, has to speak."""
import datetime

from .draft import day, full
from .people import entity_id

PLANTS = {}


def plants(code, mended=False):
    def register(function):
        PLANTS[code] = (function, mended)
        return function
    return register


@plants("unpaired-quotation-mark")
def unpaired(draft):
    draft.paragraphs[2] = f"{draft.a[1]} said: “We will open the road before the winter."


@plants("mixed-quotation-marks", mended=True)
def mixed_marks(draft):
    draft.paragraphs.insert(3, f'"We are ready for the next round," {draft.a[1]} said.')
    draft.paragraphs.insert(3, f"“There is no time to lose,” {draft.a[1]} added.")


@plants("quote-without-speaker")
def no_speaker(draft):
    quoted = "Work went on all night. “Nobody here has slept for two days.” The road is open again."
    draft.paragraphs[5:] = ["The road was closed for two weeks.", quoted, "Snow is still lying beside it."]


@plants("impossible-date")
def impossible_date(draft):
    draft.paragraphs[5] = "An agreement was reached after the flood of 31 April 2024."


@plants("impossible-time")
def impossible_time(draft):
    draft.paragraphs[5] += " The session opens at 25:00."


@plants("weekday-mismatch")
def weekday(draft):
    wrong = draft.date - datetime.timedelta(days=30)
    name = (wrong + datetime.timedelta(days=2)).strftime("%A")
    draft.paragraphs[4] += f" A first round was held on {name}, {day(wrong)}."


@plants("reversed-range")
def reversed_range(draft):
    draft.paragraphs[4] += " The line was built from 2019 to 2008."


@plants("ambiguous-date")
def ambiguous_date(draft):
    draft.paragraphs[4] += " The contract was signed on 03/04/2024."


@plants("unplaced-date")
def unplaced_date(draft):
    draft.paragraphs[1] = draft.paragraphs[1].split(" – ", 1)[1].rsplit(" on ", 1)[0] + "."
    draft.paragraphs[5] = "The next talks will be held on 12 May."


@plants("conflicting-dates")
def conflicting_dates(draft):
    other = draft.date + datetime.timedelta(days=45)
    draft.name = draft.name.rsplit("/", 1)[0] + f"/{other.isoformat()}-{draft.name.rsplit('/', 1)[1]}"
    draft.file = draft.name.rsplit("/", 1)[-1]


@plants("past-event-in-future")
def past_in_future(draft):
    future = draft.date + datetime.timedelta(days=40)
    draft.paragraphs[5] = f"The ministers signed the agreement on {day(future)}."


@plants("number-mismatch")
def number_mismatch(draft):
    draft.paragraphs[4] += " Work has begun in three (4) districts."


@plants("money-without-currency")
def no_currency(draft):
    draft.paragraphs[4] = "Both countries want to work together. The bank granted a loan of 20 million for the road."


@plants("doubled-word", mended=True)
def doubled_word(draft):
    draft.paragraphs[3] = f"{draft.b[1]} said that the the work would go on."


@plants("broken-encoding", mended=True)
def broken_encoding(draft):
    draft.paragraphs[4] += " The cafÃ© at the station was full."


@plants("replacement-character")
def replacement(draft):
    draft.paragraphs[4] += " The caf\ufffd at the station was full."


@plants("invisible-character", mended=True)
def invisible(draft):
    draft.paragraphs[4] += " The sta\u200btion was full."


@plants("mixed-alphabets", mended=True)
def mixed_alphabets(draft):
    draft.paragraphs[4] += " The st\u0430tion was full."


@plants("name-in-two-spellings")
def two_spellings(draft):
    name = draft.b[1]
    at = next(i for i in range(len(name) - 2, 1, -1) if name[i] != name[i + 1])
    draft.paragraphs[4] += f" {name[:at]}{name[at]}{name[at:]} thanked the hosts."


@plants("ambiguous-surname")
def ambiguous_surname(draft):
    draft.paragraphs[4] += f" Deputy Mayor Wilmar {draft.b[1]} was there as well."
    draft.paragraphs[5] += f" {draft.b[1]} agreed."


@plants("contradictory-titles")
def contradictory_titles(draft):
    draft.paragraphs[1] = draft.paragraphs[1].replace(" met ", " met Deputy Minister of Forests Ivo Tarnas and ")
    draft.paragraphs[4] += " The Minister of Forests, Ivo Tarnas, thanked the hosts."


@plants("acronym-without-expansion")
def unexpanded(draft):
    draft.paragraphs[4] += " The KRWA inspected the dam."


@plants("repeated-expansion")
def repeated_expansion(draft):
    draft.paragraphs[3] += " The Karsan River Water Authority (KRWA) was asked to help."
    draft.paragraphs[4] += " Later the Karsan River Water Authority (KRWA) agreed."


@plants("conflicting-expansions")
def conflicting_expansions(draft):
    draft.paragraphs[3] += " The Karsan River Water Authority (KRWA) was asked to help."
    draft.paragraphs[4] += " Later the Karsan Regional Water Agency (KRWA) agreed."


@plants("expansion-mismatch")
def expansion_mismatch(draft):
    draft.paragraphs[4] += " The Karsan River Water Authority (KWRA) agreed."


@plants("unmarked-elsewhere")
def unmarked_elsewhere(draft):
    draft.paragraphs[3] += " Workers of the Brimstone Yard watched."
    draft.paragraphs[4] += " The Brimstone Yard was closed."
    draft.mention("organization", "Brimstone Yard", 0)


@plants("same-string-two-kinds")
def two_kinds(draft):
    draft.paragraphs[3] += " Workers of Brimstone watched."
    draft.paragraphs[4] += " The gates of Brimstone were closed."
    draft.mention("organization", "Brimstone", 0)
    draft.mention("place", "Brimstone", 1)


@plants("mark-in-furniture")
def in_furniture(draft):
    draft.paragraphs.append(f"Also Read: Karsan Steel names new chairman")
    draft.mention("organization", "Karsan Steel", 0)
