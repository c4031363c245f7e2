import PositionedJSON
import Reports
import TestSupport
import Testing

@Suite struct GitHubReportTests {
  @Test func countsFirstThenTheGravest() {
    let report = githubReport(
      markedReport(
        """
        //- a b.txt
        Čehoň met 😀 Tevene.
                    ^^^^^^ error one-name-two-spellings 100 % <sure>: "Tevene", &c.
                    ^^^^^^ fix Teveen
        He said: “We
                 ^^^ warning unpaired-quotation-mark not closed
        //- b.txt
        Teveen spoke.
        ^^^^^^ also so written here
        //- clean.txt
        Nothing.
        """
      )
    )
    #expect(
      report == """
        ::error title=attache check::1 error, 1 warning in 1 of 3 files; 1 can be mended with --fix
        ::error file=a b.txt,line=1,endLine=1,col=13,endColumn=19,title=one-name-two-spellings::100 %25 <sure>: "Tevene", &c.
        ::warning file=a b.txt,line=2,endLine=2,col=10,endColumn=13,title=unpaired-quotation-mark::not closed

        """
    )
  }

  @Test func tenOfEachLevelThenPlainLines() {
    let line = "Tevene\n^^^^^^ warning c ::error::100 %\n"
    let report = githubReport(markedReport("//- ::error::x,y:z.txt\n" + String(repeating: line, count: 25)))
    let lines = report.split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("::warning ") }.count == 10)
    #expect(lines[1].hasPrefix("::warning file=%3A%3Aerror%3A%3Ax%2Cy%3Az.txt,line=1,"))
    #expect(lines.count == 26)
    #expect(lines[10...].allSatisfy { !$0.hasPrefix("::") })
  }

  @Test func nothingActsInTheLog() {
    let report = githubReport(
      markedReport("//- a\u{1B}[2J.txt\nx\n^ error c \u{1B}[31m\u{0B}::stop-commands::x\u{202E}\n")
    )
    let escape = "\u{241B}"
    #expect(
      report.split(separator: "\n").dropFirst()
        == [
          "::error file=a\(escape)[2J.txt,line=1,endLine=1,col=1,endColumn=2,title=c::\(escape)[31m\u{240B}::stop-commands::x"
        ]
    )
  }

  @Test func nothingFound() {
    #expect(githubReport(markedReport("//- a.txt\nx\n")) == "::notice title=attache check::nothing found in 1 file\n")
  }
}

@Suite struct CheckstyleReportTests {
  @Test func findingsByFile() {
    let report = checkstyleReport(
      markedReport("//- a&b.txt\nx\n^ error c \"<\"\n^ warning d e\n//- c.txt\nx\n^ information f g\n//- d.txt\nx\n")
    )
    #expect(
      report
        == """
        <?xml version="1.0" encoding="UTF-8"?>
        <checkstyle version="4.3">
          <file name="a&amp;b.txt">
            <error line="1" column="1" severity="error" message="&quot;&lt;&quot;" source="attache.c"/>
            <error line="1" column="1" severity="warning" message="e" source="attache.d"/>
          </file>
          <file name="c.txt">
            <error line="1" column="1" severity="info" message="g" source="attache.f"/>
          </file>
        </checkstyle>

        """
    )
  }
}

@Suite struct JUnitReportTests {
  @Test func suitesAreFilesAndFailuresAreFindingsThatCount() {
    let report = junitReport(
      markedReport("//- a.txt\nx\n^ error c m\n^ warning d n\n//- b.txt\nx\n"),
      RunFacts(timestamp: "2031-05-04T10:00:00", hostName: "desk", milliseconds: 1042)
    )
    #expect(
      report == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites>
          <testsuite name="a.txt" package="attache" id="0" timestamp="2031-05-04T10:00:00" hostname="desk" tests="1" \
        failures="1" errors="0" time="1.042">
            <properties/>
            <testcase name="c at 1:1" classname="a.txt" time="0">
              <failure type="c" message="m">a.txt:1:1: error[c]: m</failure>
            </testcase>
            <system-out>a.txt:1:1: warning[d]: n</system-out>
            <system-err/>
          </testsuite>
          <testsuite name="b.txt" package="attache" id="1" timestamp="2031-05-04T10:00:00" hostname="desk" tests="1" \
        failures="0" errors="0" time="0">
            <properties/>
            <testcase name="attache check" classname="b.txt" time="0"/>
            <system-out></system-out>
            <system-err/>
          </testsuite>
        </testsuites>

        """
    )
  }
}

@Suite struct CheckJSONReportTests {
  @Test func membersOfAFinding() throws {
    let bytes = jsonReport(markedReport("//- a.txt\nČeh\n^^^ error c m\n ^ also n\n  ^ fix k\n", knownCount: 2))
    let root = JSONCursor(try JSONDocument(parsing: bytes).root)
    #expect(root.value["format"]?.string == "attache-check/1")
    #expect(root.value["summary"]?["known"]?.int == 2)
    let finding = try #require(root.value["findings"]?.array?.first)
    #expect(finding["end"]?["column"]?.int == 4)
    #expect(finding["bytes"]?.array?.compactMap(\.int) == [0, 4])
    #expect(finding["related"]?.array?.first?["start"]?["column"]?.int == 2)
    #expect(finding["fixes"]?.array?.first?["edits"]?.array?.first?["replacement"]?.string == "k")
    #expect(finding["fingerprint"]?.string?.utf8.count == 16)
  }
}

@Suite struct SARIFReportTests {
  @Test func results() throws {
    let files = "//- a b:č.txt\nČehoň\n^ error unpaired-quotation-mark m\n ^ also n\n  ^ maybe k\n^ information own x\n"
    let root = try JSONDocument(parsing: sarifReport(markedReport(files, knownCount: 0))).root
    let run = try #require(root["runs"]?.array?.first)
    #expect(run["columnKind"]?.string == "unicodeCodePoints")
    #expect(run["tool"]?["driver"]?["rules"]?.array?.map { $0["id"]?.string } == ["unpaired-quotation-mark"])
    let results = try #require(run["results"]?.array)
    #expect(results.map { $0["level"]?.string } == ["error", "note"])
    #expect(results.map { $0["ruleIndex"]?.int } == [0, nil])
    #expect(results[0]["baselineState"]?.string == "new")
    let place = try #require(results[0]["locations"]?.array?.first?["physicalLocation"])
    #expect(place["artifactLocation"]?["uri"]?.string == "a%20b%3A%C4%8D.txt")
    #expect(place["artifactLocation"]?["uriBaseId"]?.string == "%SRCROOT%")
    #expect(run["originalUriBaseIds"]?["%SRCROOT%"]?["description"]?["text"] != nil)
    let region = JSONValue(
      .object(
        ["startLine", "startColumn", "endLine", "endColumn"].enumerated().map {
          JSONMember($1, JSONValue(.integer([1, 1, 1, 2][$0])))
        }
      )
    )
    #expect(place["region"] == region)
    #expect(results[0]["relatedLocations"]?.array?.count == 1)
    let change = results[0]["fixes"]?.array?.first?["artifactChanges"]?.array?.first
    #expect(change?["replacements"]?.array?.first?["insertedContent"]?["text"]?.string == "k")
  }
}

@Suite struct StatisticsTests {
  @Test func theMostFrequentFirst() {
    let files = "//- a.txt\nx\n^ error c m\n^ warning d m\n^ fix y\n^ warning d n\n"
    #expect(
      statisticsReport(markedReport(files)) == """
        2  d  warning  (--fix mends 1)
        1  c  error
        1 error, 2 warnings in 1 of 1 file; 1 can be mended with --fix.

        """
    )
  }
}
