/// Boxes joined by lines, laid out so that joined ones lie near each other and none covers another.
///
/// Only additions, divisions and square roots, in a fixed order: the same graph gives the same places on every machine.
struct NetworkLayout: Sendable {
  struct Box: Sendable {
    var x = 0.0
    var y = 0.0
    let width: Double
    let height: Double
  }

  private(set) var boxes: [Box]
  private let lines: [(Int, Int)]

  /// O(boxes² · rounds), for a hundred boxes some milliseconds.
  ///
  /// - Parameters:
  ///   - sizes: width and height of each box.
  ///   - width: how wide the drawing should be; groups that do not fit stand below.
  init(sizes: [(width: Double, height: Double)], lines: [(Int, Int)], width: Double) {
    boxes = sizes.map { Box(width: $0.width, height: $0.height) }
    self.lines = lines.filter { [indices = boxes.indices] in indices.contains($0.0) && indices.contains($0.1) }
    var groups = groups()
    for group in groups {
      placeOnCircle(group)
      relax(group)
      part(group)
    }
    groups.sort { ($1.count, $0.first ?? 0) < ($0.count, $1.first ?? 0) }
    shelve(groups, width: width)
  }

  /// The right and lower edge of the drawing, whose upper left corner is 0, 0.
  var size: (width: Double, height: Double) {
    (boxes.map { $0.x + $0.width / 2 }.max() ?? 0, boxes.map { $0.y + $0.height / 2 }.max() ?? 0)
  }

  /// The boxes that are joined directly or over others, each group in order.
  private func groups() -> [[Int]] {
    var group = Array(boxes.indices)
    func head(_ box: Int) -> Int {
      var box = box
      while group[box] != box { box = group[box] }
      return box
    }
    for (a, b) in lines {
      let (first, second) = (head(a), head(b))
      group[max(first, second)] = min(first, second)
    }
    var members: [[Int]] = Array(repeating: [], count: boxes.count)
    for box in boxes.indices { members[head(box)].append(box) }
    return members.filter { !$0.isEmpty }
  }

  private mutating func placeOnCircle(_ group: [Int]) {
    let radius = 40 * Double(group.count).squareRoot() + 20
    for (index, box) in group.enumerated() {
      // The circle by its rational parameter, in four quarters.
      let turn = 4 * Double(index) / Double(group.count)
      let quarter = Int(turn)
      let t = turn - Double(quarter)
      let (x, y) = ((1 - t * t) / (1 + t * t), 2 * t / (1 + t * t))
      let point = [(x, y), (-y, x), (-x, -y), (y, -x)][quarter % 4]
      boxes[box].x = radius * point.0
      boxes[box].y = radius * point.1
    }
  }

  /// Lets joined boxes draw each other near and all push each other away, less and less.
  private mutating func relax(_ group: [Int]) {
    if group.count < 2 { return }
    let distance = 88.0
    let rounds = 240
    let isMember = Set(group)
    let lines = lines.filter { isMember.contains($0.0) }
    for round in 0..<rounds {
      var moves = Array(repeating: (x: 0.0, y: 0.0), count: boxes.count)
      func push(_ a: Int, _ b: Int, _ force: (Double) -> Double) {
        // Boxes are wider than high: what counts is the way between them as the eye sees it.
        let (x, y) = ((boxes[b].x - boxes[a].x) / 1.5, boxes[b].y - boxes[a].y)
        let length = max((x * x + y * y).squareRoot(), 0.01)
        let strength = force(length) / length
        moves[a].x -= x * strength
        moves[a].y -= y * strength
        moves[b].x += x * strength
        moves[b].y += y * strength
      }
      for (index, a) in group.enumerated() {
        for b in group[(index + 1)...] { push(a, b) { distance * distance / $0 } }
      }
      for (a, b) in lines { push(a, b) { -$0 * $0 / distance } }
      // What keeps long chains together.
      for box in group {
        moves[box].x -= boxes[box].x * 0.35
        moves[box].y -= boxes[box].y * 0.35
      }
      let limit = 60 * Double(rounds - round) / Double(rounds)
      for box in group {
        let move = moves[box]
        let length = max((move.x * move.x + move.y * move.y).squareRoot(), 0.01)
        boxes[box].x += move.x / length * min(length, limit) * 1.5
        boxes[box].y += move.y / length * min(length, limit)
      }
    }
  }

  /// Pushes boxes that cover each other apart, the shorter way.
  private mutating func part(_ group: [Int]) {
    for _ in 0..<200 {
      var isDone = true
      for (index, a) in group.enumerated() {
        for b in group[(index + 1)...] {
          let gap = (x: (boxes[a].width + boxes[b].width) / 2 + 10, y: (boxes[a].height + boxes[b].height) / 2 + 8)
          let way = (x: boxes[b].x - boxes[a].x, y: boxes[b].y - boxes[a].y)
          let excess = (x: gap.x - way.x.magnitude, y: gap.y - way.y.magnitude)
          guard excess.x > 0.01, excess.y > 0.01 else { continue }
          isDone = false
          if excess.x < excess.y {
            let shift = (way.x < 0 ? -excess.x : excess.x) / 2
            boxes[a].x -= shift
            boxes[b].x += shift
          } else {
            let shift = (way.y < 0 ? -excess.y : excess.y) / 2
            boxes[a].y -= shift
            boxes[b].y += shift
          }
        }
      }
      if isDone { return }
    }
  }

  /// Sets the groups beside each other and, where they do not fit, below.
  private mutating func shelve(_ groups: [[Int]], width: Double) {
    let gap = 36.0
    var (x, y, lowest) = (0.0, 0.0, 0.0)
    for group in groups {
      let left = group.map { boxes[$0].x - boxes[$0].width / 2 }.min() ?? 0
      let right = group.map { boxes[$0].x + boxes[$0].width / 2 }.max() ?? 0
      let top = group.map { boxes[$0].y - boxes[$0].height / 2 }.min() ?? 0
      let bottom = group.map { boxes[$0].y + boxes[$0].height / 2 }.max() ?? 0
      if x > 0, x + right - left > width {
        x = 0
        y = lowest + gap
      }
      for box in group {
        boxes[box].x += x - left
        boxes[box].y += y - top
      }
      x += right - left + gap
      lowest = max(lowest, y + bottom - top)
    }
  }
}
