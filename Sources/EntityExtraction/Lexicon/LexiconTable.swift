/// A readable table of the lexicon: lines of tab-separated cells.
///
/// Lines that begin with `#` and empty lines are remarks. The first other line names the columns:
/// - `value`: the value of the row's forms; without this column the forms have none;
/// - one or more classes, joined by `+` (`city+capital`): forms in these classes, several in a cell joined by `|`;
///   `=first` behind it: the value is the first form of the cell; `=none`: no value; `=verb`: the cell holds infinitives,
///   the forms are theirs, and the value of each is `FORMS;` and the row's value;
/// - `@` and a class (`@state`): not a form but the value in that class of all forms of the row.
///
/// A cell may be empty; missing cells at the end count as empty.
package struct LexiconTable: Sendable {
  /// The file's name, for messages.
  package var name: String
  package var text: [UInt8]

  package init(name: String, text: [UInt8]) {
    self.name = name
    self.text = text
  }
}

/// What is wrong with a line of a table.
package struct LexiconProblem: Hashable, Sendable, CustomStringConvertible {
  package var table: String
  /// From 1.
  package var line: Int
  package var message: String

  package var description: String { "\(table):\(line): \(message)" }
}

/// One form of a table with what the table says of it.
struct LexiconRow {
  var form: Substring
  var classes: Lexicon.Classes
  /// The classes that have `value` as theirs.
  var value: Substring?
  /// Further classes, each with its own value.
  var attributes: [(type: Lexicon.Classes, value: Substring)]
  var line: Int
}

extension LexiconTable {
  private enum Column {
    case value
    case forms(Lexicon.Classes, Source)
    case attribute(Lexicon.Classes)

    enum Source { case value, first, none, verb }
  }

  /// The table's rows, one a form, and what is wrong with it; linear in the text.
  func rows() -> (rows: [LexiconRow], problems: [LexiconProblem]) {
    var rows: [LexiconRow] = []
    var problems: [LexiconProblem] = []
    var columns: [Column]?
    var number = 0
    let content = String(decoding: text, as: UTF8.self)
    for line in content.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      if line.isEmpty || line.utf8.first == UInt8(ascii: "#") { continue }
      func report(_ message: String) {
        problems.append(LexiconProblem(table: name, line: number, message: message))
      }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard let known = columns else {
        columns = LexiconTable.columns(cells, report: report)
        continue
      }
      if cells.count > known.count { report("\(cells.count) cells where the table has \(known.count) columns") }
      let before = rows.count
      LexiconTable.read(cells, columns: known, line: number, into: &rows, report: report)
      if rows.count == before { report("a row without a form") }
    }
    if columns == nil {
      problems.append(LexiconProblem(table: name, line: number, message: "no line that names the columns"))
    }
    return (rows, problems)
  }

  private static func columns(_ cells: [Substring], report: (String) -> Void) -> [Column] {
    cells.map { cell in
      if cell == "value" { return .value }
      if cell.utf8.first == UInt8(ascii: "@") {
        return .attribute(classes(cell.dropFirst(), report: report))
      }
      let parts = cell.split(separator: "=")
      let source: Column.Source
      switch parts.count == 2 ? parts[1] : "value" {
      case "value": source = .value
      case "first": source = .first
      case "none": source = .none
      case "verb": source = .verb
      default:
        report("unknown value source in column `\(cell)`")
        source = .none
      }
      return .forms(classes(parts.first ?? "", report: report), source)
    }
  }

  private static func classes(_ names: Substring, report: (String) -> Void) -> Lexicon.Classes {
    var result: Lexicon.Classes = []
    for name in names.split(separator: "+", omittingEmptySubsequences: false) {
      if let type = Lexicon.Classes.named(name) {
        result.insert(type)
      } else {
        report("unknown class `\(name)`")
      }
    }
    return result
  }

  private static func read(
    _ cells: [Substring],
    columns: [Column],
    line: Int,
    into rows: inout [LexiconRow],
    report: (String) -> Void
  ) {
    var value: Substring?
    var attributes: [(type: Lexicon.Classes, value: Substring)] = []
    for (cell, column) in zip(cells, columns) where !cell.isEmpty {
      switch column {
      case .value: value = cell
      case .attribute(let type): attributes.append((type, cell))
      case .forms: break
      }
    }
    for (cell, column) in zip(cells, columns) where !cell.isEmpty {
      guard case .forms(let classes, let source) = column else { continue }
      let forms = cell.split(separator: "|", omittingEmptySubsequences: false)
      for form in forms {
        if form.isEmpty || form.first == " " || form.last == " " { report("an empty form or a blank around `\(form)`") }
        func add(_ form: Substring, _ value: Substring?) {
          rows.append(LexiconRow(form: form, classes: classes, value: value, attributes: attributes, line: line))
        }
        switch source {
        case .value: add(form, value)
        case .first: add(form, forms.first)
        case .none: add(form, nil)
        case .verb:
          for inflected in VerbInflection.forms(of: form) {
            add(inflected.text[...], "\(inflected.forms.names.joined(separator: "+"));\(value ?? "")")
          }
        }
      }
    }
  }
}
