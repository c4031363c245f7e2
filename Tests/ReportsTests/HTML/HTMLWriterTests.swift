import Testing

@testable import Reports

@Suite struct HTMLWriterTests {
  @Test(arguments: [
    ("Ilma Teveen", "Ilma Teveen"),
    ("<b onclick=\"x\">'&amp;", "&lt;b onclick=&quot;x&quot;&gt;&#39;&amp;amp;"),
    ("a\nb\tc", "a b c"),
    ("\u{1b}[31m\0", "\u{241b}[31m\u{2400}"),
    ("\u{202e}abc\u{2066}", "abc"),
    ("Ж <é> 語", "Ж &lt;é&gt; 語"),
  ])
  func textIsEscaped(text: String, expected: String) {
    var writer = HTMLWriter()
    writer.text(text)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  @Test func dataCannotEndItsElement() {
    var writer = HTMLWriter()
    writer.data(Array(#"["</script><!--"]"#.utf8))
    #expect(String(decoding: writer.bytes, as: UTF8.self) == #"["\u003c/script>\u003c!--"]"#)
  }

  @Test(arguments: [(0.0, "0"), (1.25, "1.3"), (-0.04, "0"), (-2.5, "-2.5"), (.infinity, "0"), (1e9, "1000000")])
  func coordinatesHaveOneDigit(value: Double, expected: String) {
    var writer = HTMLWriter()
    writer.coordinate(value)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }
}

@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    (String(repeating: "a", count: 64), "/+BU/nrgy23GXDr5th1SCfQ5hR20PQulmXM33xVGaOs="),
  ])
  func isTheStandardsHash(text: String, expected: String) {
    #expect(base64SHA256(Array(text.utf8)) == expected)
  }
}
