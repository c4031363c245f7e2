/// The weights of a model while they are written: the filter and the cells of `TaggerModel`.
struct WeightTable {
  private var filter: [UInt8]
  private var cells: [UInt8]

  /// The features that have weights.
  private(set) var count: Int

  init() {
    filter = [UInt8](repeating: 0, count: TaggerModel.filterSize)
    cells = [UInt8](repeating: 0, count: TaggerModel.cellSize * TaggerModel.cellCount)
    count = 0
  }

  /// Begins with a model's weights; nil where its table has another size than those that training makes.
  init?(_ model: TaggerModel) {
    let (filter, cells) = model.table
    guard cells.count == TaggerModel.cellSize * TaggerModel.cellCount else { return nil }
    self.filter = filter
    self.cells = cells
    count = 0
    for cell in 0..<TaggerModel.cellCount where check(in: cell) != 0 { count += 1 }
  }

  /// Gives a feature its weights, one a label.
  ///
  /// A table with `TaggerModel.capacity` features and a tenth more takes no new ones, so that lookups stay short.
  mutating func set(_ feature: UInt64, to weights: some Collection<Int8>) {
    let wanted = TaggerModel.check(of: feature)
    var cell = TaggerModel.firstCell(of: feature, among: TaggerModel.cellCount)
    while check(in: cell) != 0, check(in: cell) != wanted {
      cell = cell + 1 == TaggerModel.cellCount ? 0 : cell + 1
    }
    if check(in: cell) == 0 {
      guard count < TaggerModel.capacity + TaggerModel.capacity / 10 else { return }
      count += 1
    }
    let bit = TaggerModel.filterBit(of: feature)
    filter[bit >> 3] |= 1 << UInt8(bit & 7)
    let start = TaggerModel.cellSize * cell
    for byte in 0..<3 { cells[start + byte] = UInt8(truncatingIfNeeded: wanted >> UInt32(8 * byte)) }
    for (label, weight) in weights.prefix(TaggerLabel.count).enumerated() {
      cells[start + 3 + label] = UInt8(bitPattern: weight)
    }
  }

  /// The 24 bits of the feature in a cell; 0 for none.
  private func check(in cell: Int) -> UInt32 {
    let start = TaggerModel.cellSize * cell
    return UInt32(cells[start]) | UInt32(cells[start + 1]) << 8 | UInt32(cells[start + 2]) << 16
  }

  /// The bytes of a model with these weights, of which nothing has been observed yet.
  func compiled(transitions: [[Int16]]) -> [UInt8] {
    var bytes: [UInt8] = []
    func append(_ value: UInt32) {
      for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }
    append(TaggerModel.magic)
    append(TaggerModel.version)
    append(UInt32(TaggerModel.cellCount))
    append(0)
    bytes += filter
    bytes += cells
    for weight in transitions.joined() {
      bytes.append(UInt8(truncatingIfNeeded: weight))
      bytes.append(UInt8(truncatingIfNeeded: weight >> 8))
    }
    for _ in TaggerReliability().counts { append(0); append(0) }
    return bytes
  }
}
