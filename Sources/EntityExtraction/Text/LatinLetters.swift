/// The base letters of Latin letters with diacritics, and the spellings of ligatures.
enum LatinLetters {
  /// The folded ASCII letters of a Latin letter beyond ASCII; `nil` for anything else.
  static func base(of value: UInt32) -> ArraySlice<UInt8>? {
    let code: UInt8
    switch value {
    case 0xc0..<0x2b0: code = letters[Int(value) - 0xc0]
    case 0x1e00..<0x1f00: code = additional[Int(value) - 0x1e00]
    default: return nil
    }
    switch code {
    case 0x61...0x7a: return alphabet[Int(code) - 0x61...Int(code) - 0x61]
    case 0x31...0x39:
      let start = 2 * (Int(code) - 0x31)
      return pairs[start..<start + 2]
    default: return nil
    }
  }

  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz".utf8)

  /// What the digits 1 to 9 stand for in the tables below.
  private static let pairs = Array("aeoessthijngdzljnj".utf8)

  /// U+00C0 to U+02AF, 64 a line; a point stands for what has no ASCII letter.
  private static let letters = Array(
    """
    aaaaaa1ceeeeiiiidnooooo.ouuuuy43aaaaaa1ceeeeiiiidnooooo.ouuuuy4y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii55jjkkkllllll.\
    .llnnnnnnn66oooooo22rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    bbbb..occdddd.eeeffgg.iikkl..nnooo..ppr.....tttuuuvyyzzz........\
    ....777888999aaiioouuuuuuuuuueaaaa11ggggkkoooozzj777gg..nnaa11oo\
    aaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylntj..acclts\
    z..bu.eejjqqrryyaa.bo.dd.e.e....g..g....ii........n..o..........\
    r.......tuuv......z.............................
    """.utf8
  )

  /// U+1E00 to U+1EFF (Vietnamese and others), 64 a line.
  private static let additional = Array(
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwy.s..3.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
    """.utf8
  )
}
