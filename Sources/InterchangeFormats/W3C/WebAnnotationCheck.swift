internal import PositionedJSON

/// What the Web Annotation Data Model demands of a file.
enum WebAnnotationCheck {
  /// The annotations of a file, each checked: a single one, a list, a page, or a collection with its first page.
  static func annotations(in root: JSONCursor) throws(JSONAccessError) -> [JSONCursor] {
    if root.value.array != nil {
      var all: [JSONCursor] = []
      for element in try root.elements() { all += try annotations(in: element) }
      return all
    }
    try checkContext(root)
    return try contents(of: root)
  }

  private static func contents(of resource: JSONCursor) throws(JSONAccessError) -> [JSONCursor] {
    guard let type = try resource.memberIfPresent("type") else {
      throw resource.error(
        expectedSpan: "a \"type\": Annotation, AnnotationPage or AnnotationCollection",
        found: "none"
      )
    }
    let names = type.value.array?.compactMap(\.string) ?? [type.value.string].compactMap(\.self)
    try checkID(resource, isRequired: names.contains("Annotation"))
    if names.contains("AnnotationCollection") {
      guard let first = try resource.memberIfPresent("first") else { return [] }
      if first.value.string != nil {
        try checkIRI(first)
        return []
      }
      return try contents(of: first)
    }
    if names.contains("AnnotationPage") {
      var all: [JSONCursor] = []
      for item in try resource.memberIfPresent("items")?.elements() ?? [] where item.value.string == nil {
        all += try contents(of: item)
      }
      return all
    }
    guard names.contains("Annotation") else {
      throw type.error(expectedValue: "Annotation, AnnotationPage or AnnotationCollection")
    }
    try checkAnnotation(resource)
    return [resource]
  }

  private static func checkContext(_ root: JSONCursor) throws(JSONAccessError) {
    guard let context = try root.memberIfPresent("@context") else {
      throw root.error(expectedSpan: "an \"@context\" of \(WebAnnotation.context)", found: "none")
    }
    let contexts = context.value.array ?? [context.value]
    guard contexts.contains(where: { $0.string == WebAnnotation.context }) else {
      throw context.error(expectedValue: "\"\(WebAnnotation.context)\"")
    }
  }

  private static func checkID(_ resource: JSONCursor, isRequired: Bool) throws(JSONAccessError) {
    guard let id = try resource.memberIfPresent("id") else {
      if isRequired { throw resource.error(expectedSpan: "an \"id\"", found: "none") }
      return
    }
    try checkIRI(id)
  }

  /// An IRI has a scheme and no blanks.
  private static func checkIRI(_ cursor: JSONCursor) throws(JSONAccessError) {
    guard let iri = cursor.value.string else { throw cursor.error(expected: "one IRI") }
    // A reference such as `#1` stands for an address within the file, wherever that is.
    guard isIRI(iri) || iri.utf8.first == UInt8(ascii: "#") && !iri.utf8.contains(0x20) else {
      throw cursor.error(expectedValue: "an IRI such as \"http://example.org/1\"")
    }
  }

  private static func isIRI(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":"), let first = text.utf8.first else { return false }
    let isLetter = (0x41...0x5a).contains(first) || (0x61...0x7a).contains(first)
    let scheme = text[..<colon].utf8
    return isLetter && text.index(after: colon) < text.endIndex
      && scheme.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5a).contains($0) || (0x61...0x7a).contains($0)
          || "+-.".utf8.contains($0)
      }
      && !text.utf8.contains {
        $0 <= 0x20 || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\"")
      }
  }

  private static func checkAnnotation(_ annotation: JSONCursor) throws(JSONAccessError) {
    for target in try list(annotation.member("target")) { try checkResource(target, isBody: false) }
    if let body = try annotation.memberIfPresent("body") {
      for one in try list(body) { try checkResource(one, isBody: true) }
    }
    if let value = try annotation.memberIfPresent("bodyValue") {
      guard value.value.string != nil else { throw value.error(expected: "string") }
      if let body = try annotation.memberIfPresent("body") {
        throw body.error(expectedSpan: "either body or bodyValue", found: "both")
      }
    }
    try checkLife(annotation)
    for key in ["canonical"] { if let iri = try annotation.memberIfPresent(key) { try checkIRI(iri) } }
    for key in ["via"] {
      guard let value = try annotation.memberIfPresent(key) else { continue }
      for iri in try list(value) { try checkIRI(iri) }
    }
    if let motivation = try annotation.memberIfPresent("motivation") {
      for one in try list(motivation) where one.value.string == nil { throw one.error(expected: "string") }
    }
    if let stylesheet = try annotation.memberIfPresent("stylesheet"), stylesheet.value.string != nil {
      try checkIRI(stylesheet)
    }
  }

  /// A value or the elements of a list.
  private static func list(_ cursor: JSONCursor) throws(JSONAccessError) -> [JSONCursor] {
    cursor.value.array == nil ? [cursor] : try cursor.elements()
  }

  /// Who made a thing, when, and under which rights.
  private static func checkLife(_ resource: JSONCursor) throws(JSONAccessError) {
    for key in ["created", "modified", "generated"] {
      guard let time = try resource.memberIfPresent(key) else { continue }
      guard let text = time.value.string else { throw time.error(expected: "one date and time") }
      guard isDateTime(text) else {
        throw time.error(expectedValue: "a date and time such as \"2031-03-03T09:00:00Z\"")
      }
    }
    for key in ["creator", "generator", "audience"] {
      guard let value = try resource.memberIfPresent(key) else { continue }
      for agent in try list(value) {
        if agent.value.string != nil {
          try checkIRI(agent)
        } else if agent.value.object == nil {
          throw agent.error(expected: "an IRI or an object")
        } else if let id = try agent.memberIfPresent("id") {
          try checkIRI(id)
        }
      }
    }
    if let rights = try resource.memberIfPresent("rights") { for iri in try list(rights) { try checkIRI(iri) } }
  }

  /// `YYYY-MM-DDThh:mm:ss` with a fraction or none, and a time zone.
  private static func isDateTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let pattern = Array("dddd-dd-ddTdd:dd:dd".utf8)
    guard bytes.count > pattern.count else { return false }
    let hasTime = zip(bytes, pattern).allSatisfy { byte, sign in
      sign == UInt8(ascii: "d") ? (0x30...0x39).contains(byte) : byte == sign
    }
    let zone = bytes[pattern.count...].drop { $0 == UInt8(ascii: ".") || (0x30...0x39).contains($0) }
    guard hasTime, let sign = zone.first else { return false }
    if sign == UInt8(ascii: "Z") { return zone.count == 1 }
    return (sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")) && zone.count == 6
  }

  /// A body or target: an IRI, an external resource, a textual body, a specific resource or a set of them.
  private static func checkResource(_ resource: JSONCursor, isBody: Bool, depth: Int = 0) throws(JSONAccessError) {
    if resource.value.string != nil { return try checkIRI(resource) }
    guard resource.value.object != nil, depth < 16 else { throw resource.error(expected: "an IRI or an object") }
    let type = try resource.memberIfPresent("type")
    let types = try type.map { cursor throws(JSONAccessError) in try list(cursor).compactMap(\.value.string) } ?? []
    if let id = try resource.memberIfPresent("id") { try checkIRI(id) }
    try checkDescription(resource)
    try checkLife(resource)
    if let items = try resource.memberIfPresent("items") {
      guard !types.isEmpty else {
        throw resource.error(expectedSpan: "a \"type\" such as Choice or List beside \"items\"", found: "none")
      }
      for item in try items.elements() { try checkResource(item, isBody: isBody, depth: depth + 1) }
      return
    }
    if let value = try resource.memberIfPresent("value") {
      guard value.value.string != nil else { throw value.error(expected: "one string") }
    } else if types.contains("TextualBody") {
      throw resource.error(expectedSpan: "a \"value\" of the textual body", found: "none")
    }
    if let source = try resource.memberIfPresent("source") {
      try checkResource(source, isBody: isBody, depth: depth + 1)
    } else if types.contains("SpecificResource"), try resource.memberIfPresent("selector") == nil {
      throw resource.error(expectedSpan: "a \"source\" of the specific resource", found: "none")
    }
    if let selector = try resource.memberIfPresent("selector") {
      for one in try list(selector) { try checkSelector(one) }
    }
  }

  private static func checkDescription(_ resource: JSONCursor) throws(JSONAccessError) {
    for key in ["format", "language"] {
      guard let value = try resource.memberIfPresent(key) else { continue }
      for one in try list(value) where one.value.string == nil { throw one.error(expected: "string") }
    }
    if let language = try resource.memberIfPresent("processingLanguage"), language.value.string == nil {
      throw language.error(expected: "one language")
    }
    if let direction = try resource.memberIfPresent("textDirection") {
      guard ["ltr", "rtl", "auto"].contains(direction.value.string ?? "") else {
        throw direction.error(expectedValue: "one of \"ltr\", \"rtl\", \"auto\"")
      }
    }
  }

  private static func checkSelector(_ selector: JSONCursor, depth: Int = 0) throws(JSONAccessError) {
    if selector.value.string != nil { return try checkIRI(selector) }
    guard selector.value.object != nil, depth < 16 else { throw selector.error(expected: "an IRI or an object") }
    guard let type = try selector.memberIfPresent("type") else {
      throw selector.error(expectedSpan: "a \"type\" of the selector", found: "none")
    }
    let names = try list(type).compactMap(\.value.string)
    for name in names {
      switch name {
      case "FragmentSelector", "CssSelector", "XPathSelector": _ = try selector.read("value", as: String.self)
      case "SvgSelector":
        let hasID = try selector.memberIfPresent("id") != nil
        if !hasID { _ = try selector.read("value", as: String.self) }
      case "TextQuoteSelector": _ = try selector.read("exact", as: String.self)
      case "TextPositionSelector", "DataPositionSelector":
        let start: Int = try selector.read("start")
        let end: Int = try selector.read("end")
        guard start >= 0, start <= end else {
          throw selector.error(expectedSpan: "0 ≤ start ≤ end", found: "\(start) and \(end)")
        }
      case "RangeSelector":
        for key in ["startSelector", "endSelector"] { try checkSelector(selector.member(key), depth: depth + 1) }
      default: break
      }
    }
    if let refined = try selector.memberIfPresent("refinedBy") {
      for one in try list(refined) { try checkSelector(one, depth: depth + 1) }
    }
  }
}
