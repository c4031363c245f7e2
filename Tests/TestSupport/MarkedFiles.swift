/// Several marked texts in one literal; a line `//- NAME` starts each of them.
package struct MarkedFiles: Sendable {
  package struct File: Sendable {
    package var name: String
    package var marked: MarkedText
  }

  /// In the order of the literal.
  package private(set) var files: [File] = []

  package init(_ literal: String) {
    var name: String?
    var content = ""
    for line in splitLines(literal) {
      if line.content.hasPrefix("//- ") {
        if let name { files.append(File(name: name, marked: MarkedText(content))) }
        name = String(line.content.dropFirst(4))
        content = ""
      } else {
        content += line.content + line.end
      }
    }
    if let name { files.append(File(name: name, marked: MarkedText(content))) }
  }

  /// The file with a name.
  package subscript(name: String) -> MarkedText? {
    files.first { $0.name == name }?.marked
  }

  /// The file that holds a cursor, with the cursor's UTF-8 offset.
  package var cursor: (name: String, offset: Int)? {
    for file in files {
      if let offset = file.marked.cursors.first { return (file.name, offset) }
    }
    return nil
  }
}
