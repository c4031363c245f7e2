/// A sentence with names to fill in; see `ArticleWriter.sentence`.
func sentencePattern(_ random: inout SeededGenerator) -> String {
  let verb = random.pick(verbs)
  let claim = withFigures(random.pick(claims), &random)
  let tail = random.oneIn(2) ? " " + withFigures(random.pick(tails), &random) : ""
  switch random.int(0...9) {
  case 0, 1: return "{S} \(verb)\(tail) that \(claim)."
  case 2: return "{S} \(verb) that \(claim)\(tail)."
  case 3: return "“\(capitalized(claim)),” {S} \(verb)\(tail)."
  case 4: return "“\(capitalized(claim)), and \(withFigures(random.pick(claims), &random)),” \(verb) {P}, {O}."
  case 5: return "According to the {B}, \(claim)."
  case 6: return "\(capitalized(withFigures(random.pick(tails), &random))), {S} \(random.pick(actions))."
  case 7: return "{O} {P} \(random.pick(actions))\(tail)."
  case 8: return "The {B} (“{A}”) \(random.pick(actions))\(tail)."
  default: return "\(capitalized(claim))\(tail)."
  }
}

/// The pattern with a figure for each `#`.
private func withFigures(_ pattern: String, _ random: inout SeededGenerator) -> String {
  pattern.split(separator: "#", omittingEmptySubsequences: false).joined(separator: "\(random.int(2...97))")
}

private func capitalized(_ text: String) -> String {
  text.first == "{" ? text : text.prefix(1).uppercased() + text.dropFirst()
}

private let verbs = [
  "said", "noted", "stressed", "added", "announced", "recalled", "warned", "told reporters", "wrote", "explained",
]
private let tails = [
  "on {D}", "in {T}", "after the {E}", "at a briefing in {T}", "during the {E}", "in a letter to {S}", "late on {D}",
  "# days before the vote", "with {S} beside him", "on the way to {T}", "to the surprise of {C}",
  "for the first time since {D}",
]
private let actions = [
  "thanked {S} for the invitation", "signed the accord with {C}", "declined to comment", "left for {T}",
  "received the ambassador of {C}", "opened the {E}", "called on {C} to pay its share", "spoke with {S} by telephone",
  "toured the new harbour", "asked the {A} for a report", "met the head of the {B}", "laid a wreath at the old bridge",
]
private let claims = [
  "{C} would not accept # of the terms of the {A}", "the {E} had been useful", "talks with {C} would go on",
  "{C} and {C} share one river", "the {A} was founded in {T} in {D}", "the # dams above {T} must be repaired",
  "it was too early to speak of a date", "nobody from {C} took part in the {E}",
  "the delegation of {C} was led by {P} for # years",
  "the price of grain in {C} had risen by # per cent since {D}", "the border with {C} stays closed until {D}",
  "a second bridge at {T} would cost # million", "{C} has paid its share", "the {B} had not been asked",
  "the fishing fleet of {C} will keep to the agreed lines", "only # of the pumps in {T} still work",
  "the accord of {D} remains in force", "{P} had been told of the plan # times",
  "the {A} will publish its findings in {D}",
  "# ships have left {T} since {D}", "exports of {C} to {C} fell by # per cent after the {E}",
  "the ministers meet again in {T}",
  "the old treaty leaves # questions open", "the water of the lake belongs to all",
  "engineers of the {B} found # cracks in the wall", "{C} joined the {A} late and left it early",
]
