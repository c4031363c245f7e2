import AnnotationStore
import Testing

@Suite struct CSVTableTests {
  private func rows(_ file: String, _ expected: String = "") -> [[String]] {
    let reading = CSVTable.read(Array(file.utf8))
    let table = check(reading, expected)
    return [table.header.map(\.text)] + table.rows.map { $0.fields.map(\.text) }
  }

  @Test func fieldsAndRows() {
    #expect(rows("a,b\n1,2\n") == [["a", "b"], ["1", "2"]])
    #expect(rows("a,b\r\n1,\r\n\r\n,2") == [["a", "b"], ["1", ""], ["", "2"]])
    #expect(rows("\u{feff}a\n1") == [["a"], ["1"]])
  }

  @Test func quotedFields() {
    #expect(rows("a,b\n\"1, \"\"one\"\"\nand more\",\"\"\n") == [["a", "b"], ["1, \"one\"\nand more", ""]])
  }

  @Test func rowsThatAreNotRightAreLeftOut() {
    #expect(
      rows(
        "a,b\n1\n\"x\"y,2\nz\"z,3\n1,2,3\n4,5\n\"open,6\n",
        """
        2:1: the row has 1 field, the header has 2
        3:4: expected a comma or the line's end behind the quotation mark; double a mark that belongs to the field
        4:2: a quotation mark within a field; put the whole field into quotation marks and double this one
        5:1: the row has 3 fields, the header has 2
        7:1: nothing closes this quotation mark
        """
      ) == [["a", "b"], ["4", "5"]]
    )
  }

  @Test func aTableHasAHeader() {
    #expect(rows("", "1:1: the table has no header; its first line names the columns") == [[]])
    #expect(rows("\n\r\n", "1:1: the table has no header; its first line names the columns") == [[]])
  }

  @Test func bytesThatAreNoTextAreNamed() {
    let reading = CSVTable.read(Array("a\n".utf8) + [0xff, 0x0a] + Array("b\n".utf8))
    #expect(reading.problems.map(\.code) == [.syntax])
    #expect(reading.value.rows.map { $0.fields.map(\.text) } == [["b"]])
  }
}
