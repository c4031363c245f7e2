import PositionedJSON

/// Figures as the file keeps them: an object, a member a figure, sorted by name.
func figureFile(_ figures: [Figure]) -> [UInt8] {
  var lines = figures.sorted { $0.name < $1.name }.map { figure in
    "  \(JSONWriter.quoted(figure.name)): {\"value\": \(shown(figure.value)), \"unit\": \"\(figure.unit.rawValue)\"}"
  }.joined(separator: ",\n")
  lines = "{\n\(lines)\n}\n"
  return Array(lines.utf8)
}

/// Reads what `figureFile` wrote.
func readFigures(_ file: [UInt8]) throws -> [Figure] {
  (try JSONDocument(parsing: file).root.object ?? []).compactMap { member in
    guard let value = member.value["value"]?.double,
      let unit = member.value["unit"]?.string.flatMap(Figure.Unit.init(rawValue:))
    else { return nil }
    return Figure(member.key, value, unit)
  }
}

/// Figures beside those of another run, with what has become of them.
func comparison(_ figures: [Figure], _ before: [Figure]) -> String {
  var lines = ""
  for figure in figures {
    guard let old = before.first(where: { $0.name == figure.name && $0.unit == figure.unit }), old.value > 0,
      figure.value > 0
    else { continue }
    let gain = figure.unit.isRate ? figure.value / old.value : old.value / figure.value
    let word = gain > 1.1 ? "better" : gain < 1 / 1.1 ? "worse" : ""
    lines += "\(figure.name.padded(44))\(shown(old.value).padded(-10)) → \(shown(figure.value).padded(-8)) "
    lines += "\(figure.unit.rawValue.padded(11))×\(shown(gain)) \(word)\n"
  }
  return lines
}
