import TestSupport
import Testing

@Suite struct MarkedTextTests {
  @Test func marksNameTheTextAboveThem() {
    let marked = MarkedText(
      """
      The Foreign Minister, “Ilma” ‸Teveen, left.
          ^^^^^^^^^^^^^^^^ role     ^^^ letters
                             ^^^^ given name
      Nothing ^ here.
      """
    )
    #expect(marked.text == "The Foreign Minister, “Ilma” Teveen, left.\nNothing ^ here.")
    #expect(marked.marks.map(\.label) == ["role", "letters", "given name"])
    #expect(marked.marks.map { marked.string($0.range) } == ["Foreign Minister", "Tev", "Ilma"])
    #expect(marked.cursor == "The Foreign Minister, “Ilma” ".utf8.count)
  }

  @Test func marksGoOnOverLines() {
    let marked = MarkedText(
      """
      He said: “We
                ^^ quote
      agree”.
      ^^^^^ …quote
      """
    )
    #expect(marked.ranges("quote").map(marked.string) == ["We\nagree"])
  }

  @Test(arguments: ["", "a", "a\n", "a\r\nb\r\n", "\n\n", "a\rb", "^ not a mark, for no line stands above it"])
  func textWithoutMarksStaysAsItIs(text: String) {
    let marked = MarkedText(text)
    #expect(marked.text.unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(marked.marks.isEmpty)
    #expect(marked.cursors.isEmpty)
  }

  @Test func drawingIsWhatReadingReads() {
    let source = """
      On 3 May, the head of “Karsk
         ^^^^^ date
                    ^^^^^^^^^^^^^^ organization
                             ^^^^^ place
      Steel” came.
      ^^^^^^ …organization
      😀 e\u{301} ж
        ^ letter

      """
    let marked = MarkedText(source)
    #expect(draw(marked.marks, in: marked.text) == source)
    #expect(draw([Mark(1..<1, "here")], in: "ab") == "ab\n | here\n")
  }

  @Test func filesHaveNamesAndOneCursor() {
    let files = MarkedFiles(
      """
      //- a.txt
      Ilma Teveen
      ^^^^ given
      //- folder/b.txt
      the ‸minister

      """
    )
    #expect(files.files.map(\.name) == ["a.txt", "folder/b.txt"])
    #expect(files["a.txt"]?.text == "Ilma Teveen\n")
    #expect(files["a.txt"]?.ranges("given") == [0..<4])
    #expect(files.cursor?.name == "folder/b.txt")
    #expect(files.cursor?.offset == 4)
    #expect(files["c.txt"] == nil)
  }

  @Test func generatorFollowsFromItsSeed() {
    var a = SeededGenerator(seed: 7)
    var b = SeededGenerator(seed: 7)
    var c = SeededGenerator(seed: 8)
    let first = (0..<5).map { _ in a.next() }
    #expect(first == (0..<5).map { _ in b.next() })
    #expect(first != (0..<5).map { _ in c.next() })
    for _ in 0..<100 { #expect((2...4).contains(a.int(2...4))) }
  }
}
