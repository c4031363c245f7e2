/// The manual page in the `man` macros of roff, in ASCII, as groff and mandoc both read it.
func manualPage(of commands: [Command]) -> String {
  var page = RoffPage()
  page.line(".TH ATTACHE 1 \"\(releaseDate)\" \"attache \(version)\" \"User Commands\"")
  page.section("NAME")
  page.text("attache - annotate news articles: who is who, which office, where, when, how much, and who said what")
  page.section("SYNOPSIS")
  page.line(".B attache")
  page.line(".I COMMAND")
  page.line("[\\fIOPTIONS\\fR] ...")
  page.line(".br")
  page.line(".B attache \\-\\-help")
  page.line("|")
  page.line(".B \\-\\-version")
  page.line("|")
  page.line(".B \\-\\-licenses")
  page.section("DESCRIPTION")
  page.paragraphs(
    """
    Attaché finds people, offices, organizations, countries, places, events, documents, dates and amounts in plain text, \
    offers them in editors by the Language Server Protocol, keeps what people decide in files beside the articles, and \
    checks articles and annotations in continuous integration.

    A path that is a folder stands for its articles, files whose names end in .txt, .text, .md or .markdown.
    """
  )
  page.section("COMMANDS")
  for command in commands {
    page.subsection("attache \(command.name) \(command.arguments)".trimmingBlanks)
    page.text(command.summary.prefix(1).uppercased() + command.summary.dropFirst() + ".")
    for option in command.options + commonOptions { page.option(option) }
    if !command.details.isEmpty { page.paragraphs(command.details) }
  }
  page.section("ENVIRONMENT")
  for (name, text) in environment { page.item("\\fB\(name)\\fR", text) }
  page.section("FILES")
  for (name, text) in files { page.item("\\fI\(page.escaped(name))\\fR", text) }
  page.section("EXIT STATUS")
  page.text("0 done; 1 findings; 2 wrong usage, or a file that is not right or cannot be read or written.")
  return page.source
}

private let environment = [
  (
    "ATTACHE_ANNOTATOR",
    "The name under which decisions are written, unless attache.json has one; else git's, else the login name."
  ),
  ("NO_COLOR", "Where it is set and not empty, nothing is coloured unless --color asks for it."),
  ("XDG_CACHE_HOME", "The folder of the cache, attache, which can always be removed (default: ~/.cache)."),
]

private let files = [
  ("NAME.txt.attache.json", "The decisions on an article, beside it."),
  ("attache.entities.json", "The entities that the articles of a folder share, in the folder or one above."),
  ("attache.json", "Settings, in the folder or one above; attache init writes them, attache fmt orders them."),
]

/// A page of roff under construction.
struct RoffPage {
  private(set) var source = ""

  private var isAfterHeading = false

  /// Appends a line as it is.
  mutating func line(_ line: String) {
    source += line + "\n"
    isAfterHeading = false
  }

  mutating func section(_ title: String) {
    line(".SH \(title)")
    isAfterHeading = true
  }

  mutating func subsection(_ title: String) { line(".SS \(escaped(title))") }

  /// Appends text that is filled.
  mutating func text(_ text: some StringProtocol) { line(escaped(String(text))) }

  /// Appends an item with its explanation; the item is roff already.
  mutating func item(_ item: String, _ text: String) {
    line(".TP")
    line(item)
    self.text(text)
  }

  mutating func option(_ option: Option) {
    var label = option.names.map { "\\fB\(escaped($0))\\fR" }.joined(separator: ", ")
    if let value = option.value {
      label += option.isValueOptional ? "[=\\fI\(escaped(value))\\fR]" : " \\fI\(escaped(value))\\fR"
    }
    let choices = option.choices.isEmpty ? "" : ": \(option.choices.joined(separator: ", "))"
    item(label, option.help + choices)
  }

  /// Appends paragraphs parted by empty lines; those that are laid out keep their lines.
  mutating func paragraphs(_ text: String) {
    for paragraph in text.split(separator: "\n\n") {
      let lines = paragraph.split(separator: "\n").filter { !$0.isEmpty }
      // Behind a heading a paragraph begins by itself.
      if !isAfterHeading { line(".PP") }
      let isLaidOut = { (line: Substring) in line.hasPrefix(" ") || line.contains("   ") }
      if lines.contains(where: isLaidOut) {
        line(".nf")
        for line in lines { self.text(line) }
        line(".fi")
      } else {
        for line in lines { self.text(line) }
      }
    }
  }

  /// Text that roff takes for nothing but text.
  func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "\"": result += "\\(dq"
      case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\[u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
      }
    }
    return result.hasPrefix(".") ? "\\&" + result : result
  }
}

extension String {
  /// The text without blanks behind it.
  fileprivate var trimmingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
