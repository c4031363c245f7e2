extension Check {
  package static let wrongEncoding = Check(
    code: "wrong-encoding",
    level: .error,
    summary: "an article that is not encoded in UTF-8",
    explanation: """
      The article holds bytes that mean nothing in UTF-8, so nothing of it is read. It was mostly written in an older
      encoding of one byte a letter, such as Windows-1252 or Latin-1; now and then a file was cut within a letter.

          Fran\\xE7ois Delmas arrived.          \\xE7 is “ç” in Latin-1

      Convert the file, for example with `iconv -f WINDOWS-1252 -t UTF-8`, and see to it that names came out right.
      """,
    examination: .unreadable
  )
}
