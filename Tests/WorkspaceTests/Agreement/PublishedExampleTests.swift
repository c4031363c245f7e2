import Testing
import Workspace

/// Every measure gives the figures that its authors printed for their own examples.
@Suite struct PublishedExampleTests {
  /// 200 diagnoses with κ = .492: Cohen (1960), “A coefficient of agreement for nominal scales”, Educational and
  /// Psychological Measurement 20, page 45.
  @Test func cohensKappa() throws {
    let counts = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]
    var table = ContingencyTable<Int>()
    for (a, row) in counts.enumerated() {
      for (b, count) in row.enumerated() { table.add(a, b, count: count) }
    }
    #expect(table.total == 200)
    #expect(abs(try #require(table.observedAgreement) - 0.70) < 0.0005)
    #expect(abs(try #require(table.kappa) - 0.492) < 0.0005)
  }

  /// Four observers, twelve units and missing values (here 0) with nominal α = .743, three and fifteen with α = .691:
  /// Krippendorff (2011), “Computing Krippendorff's Alpha-Reliability”, and the example that his books use.
  @Test(arguments: [
    (
      [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
        [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
      ], 0.743
    ),
    (
      [
        [0, 0, 0, 0, 0, 3, 4, 1, 2, 1, 1, 3, 3, 0, 3], [1, 0, 2, 1, 3, 3, 4, 3, 0, 0, 0, 0, 0, 0, 0],
        [0, 0, 2, 1, 3, 4, 4, 0, 2, 1, 1, 3, 3, 0, 4],
      ], 0.691
    ),
  ])
  func krippendorffsNominalAlpha(observers: [[Int]], expected: Double) throws {
    var alpha = NominalAlpha<Int>()
    for unit in observers[0].indices { alpha.add(observers.map { $0[unit] }.filter { $0 != 0 }) }
    #expect(abs(try #require(alpha.value) - expected) < 0.0006)
  }

  /// Example A cut into 24 equal units with κ = .385 and α = .329: Krippendorff (1995), “On the reliability of unitizing
  /// continuous data”, Sociological Methodology 25, page 57.
  @Test func twoObserversOfOneContinuum() throws {
    var table = ContingencyTable<Int>()
    for (a, b) in zip("001111111100001111110000", "000011110000000110000000") {
      table.add(a == "1" ? 1 : 0, b == "1" ? 1 : 0)
    }
    #expect(abs(try #require(table.kappa) - 0.385) < 0.0005)
    #expect(abs(try #require(table.alpha) - 0.329) < 0.0005)
  }

  /// The observed disagreements of the examples A to D of Krippendorff (1995), page 57.
  @Test(
    arguments: [
      ([[2..<10, 14..<20], [4..<8, 15..<17]], 0.03125),
      ([[0..<18], [0..<2, 2..<3, 3..<4, 4..<5, 5..<6, 6..<9, 9..<10]], 2.26736),
      ([[2..<8, 10..<12, 14..<18, 20..<22], [0..<2, 4..<8, 10..<14, 16..<18, 20..<22]], 0.02777),
      ([[0..<2, 2..<10, 10..<14, 14..<20, 20..<24], [0..<4, 4..<8, 8..<15, 15..<17, 17..<24]], 0.38715),
    ] as [([[Range<Int>]], Double)]
  )
  func observedDisagreementOfUnits(units: [[Range<Int>]], expected: Double) {
    let alpha = UnitizingAlpha([UnitizedContinuum(length: 24, units: units)])
    #expect(abs(alpha.observedDisagreement - expected) < 0.00001)
  }

  /// A continuum from 150 to 450 and two observers: the category c has α = .7286, k is marked alike, both together have
  /// α = .8591; Krippendorff (2004), “Content Analysis: An Introduction to Its Methodology”, 2nd edition, page 254.
  @Test func krippendorffsUnitizingAlpha() throws {
    let c = UnitizedContinuum(length: 300, units: [[75..<145, 220..<250], [70..<150, 205..<225, 250..<270]])
    let k = UnitizedContinuum(length: 300, units: [[30..<90, 150..<200], [30..<90, 150..<200]])
    let (ofC, ofK, both) = (UnitizingAlpha([c]), UnitizingAlpha([k]), UnitizingAlpha([c, k]))
    #expect(abs(ofC.observedDisagreement - 0.0144) < 0.0001)
    #expect(abs(ofC.expectedDisagreement - 0.0532) < 0.0001)
    #expect(abs(ofK.expectedDisagreement - 0.0490) < 0.0001)
    #expect(abs(try #require(ofC.value) - 0.7286) < 0.0002)
    #expect(ofK.value == 1)
    #expect(abs(try #require(both.value) - 0.8591) < 0.0005)
  }

  /// A truth of three chains: the response that joins the second to the third has a precision of 76 %, the one that joins
  /// the first to the third 58 %, both a recall of 100 %; Bagga and Baldwin (1998), “Algorithms for scoring coreference
  /// chains”, whose example this is.
  @Test(arguments: [([1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2], 0.76), ([1, 1, 1, 1, 1, 2, 2, 1, 1, 1, 1, 1], 0.58)])
  func bCubed(response: [Int], precision: Double) throws {
    let truth = [1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3]
    var score = BCubed()
    score.add(zip(truth, response).map { (a: $0, b: $1 + 10) })
    #expect(abs(try #require(score.precision) - precision) < 0.005)
    #expect(score.recall == 1)
  }
}
