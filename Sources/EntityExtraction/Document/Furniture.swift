/// Tells the page's own furniture (menus, share bars, "Also Read: …") from what the article says.
enum Furniture {
  /// Lines that nobody writes in an article begin so.
  private static let openings = PhraseSet([
    "also read", "read also", "read more", "read next", "see also", "related links", "related articles",
    "related stories", "related news", "related posts", "related topics", "related content", "related coverage",
    "follow us", "find us on", "like us on", "most popular", "most read", "most viewed", "most shared",
    "most commented",
    "post sponsored by", "sponsored by", "sponsored content", "sponsored", "advertisement", "advertising",
    "advertise with us",
    "article continues below", "story continues below", "article continues after", "story continues after",
    "continue reading", "sign up for", "sign up to", "signup for", "subscribe", "share this", "share on", "share via",
    "share",
    "click here", "tap here", "back to top", "back to home", "back to list", "send to a friend", "email this",
    "print this",
    "print version", "leave a comment", "leave a reply", "post a comment", "view comments", "view all comments",
    "comments are closed", "skip to", "jump to", "you may also like", "you might also like", "recommended for you",
    "recommended articles", "recommended stories", "trending now", "top stories", "latest news", "more news",
    "more stories", "more from",
    "more on this story", "dont miss", "don't miss", "watch live", "watch more", "watch now", "listen to this",
    "download the app",
    "download our app", "get the app", "get our app", "get the latest", "join our", "join us on", "we use cookies",
    "this website uses cookies", "this site uses cookies", "accept all", "accept cookies", "cookie policy",
    "cookie settings", "privacy policy", "terms of use", "terms and conditions", "load more", "next article",
    "previous article", "next post", "previous post", "support our journalism", "support our work", "donate now",
    "please enable javascript", "enable javascript", "your email address will not be published", "copy link",
    "add as preferred source", "stay up to date", "stay informed", "published in category", "filed under",
  ])

  /// These introduce a list of other articles' headlines when nothing else stands on their line.
  private static let lists = PhraseSet([
    "also read", "read also", "read more", "read next", "see also", "related", "related links", "related articles",
    "related stories",
    "related news", "related posts", "related content", "most popular", "most read", "most viewed", "most shared",
    "you may also like", "you might also like", "recommended", "recommended for you", "recommended articles",
    "trending", "trending now", "top stories", "latest news", "more news", "more stories", "popular news", "other news",
  ])

  private static let disclaimers = PhraseSet([
    "not responsible for the content", "not responsible for content", "minutes read", "minute read", "min read",
  ])

  private static let platforms = PhraseSet([
    "google news", "facebook", "twitter", "telegram", "whatsapp", "instagram", "linkedin", "youtube", "tiktok",
    "threads",
    "bluesky", "on x", "social media", "viber", "wechat",
  ])

  /// Words of buttons: furniture even alone on a line.
  private static let buttons = PhraseSet([
    "share", "print", "email", "e-mail", "save", "menu", "search", "login", "log in", "sign in", "sign up", "register",
    "subscribe", "newsletter", "newsletters", "tweet", "facebook", "twitter", "whatsapp", "telegram", "linkedin",
    "instagram",
    "youtube", "rss", "comments", "comment", "close", "next", "previous", "bookmark", "copy link", "link",
    "send to a friend", "send",
    "print version", "download pdf", "pdf", "listen", "advertise", "advertisement", "back", "like", "0 comments",
    "text size", "whats app",
    "pinterest", "reddit", "messenger", "viber", "back to top", "home", "toggle navigation", "loading", "related",
  ])

  /// Words of menus: furniture beside others.
  private static let sections = PhraseSet([
    "news", "world", "politics", "business", "economy", "sport", "sports", "culture", "opinion", "opinions", "local",
    "region", "regions", "weather", "tech", "technology", "health", "science", "education", "travel", "lifestyle",
    "life",
    "entertainment", "video", "videos", "photo", "photos", "gallery", "multimedia", "podcast", "podcasts", "live",
    "latest",
    "archive", "about", "about us", "contact", "contact us", "contacts", "x", "tags", "more", "top", "top stories",
    "most popular", "trending", "events", "careers", "press", "press releases", "publications", "magazine", "editions",
    "cookies", "privacy", "international", "national", "diplomacy", "diplomatic news", "society", "security", "defence",
    "defense", "analysis", "interviews", "interview", "features", "arts", "finance", "markets", "energy", "environment",
    "climate", "asia", "europe", "africa", "americas", "middle east", "us", "uk", "english", "en", "fr", "ru", "es",
    "ar",
    "zh", "de", "pt", "tr", "français", "русский", "español", "العربية", "中文", "日本語", "deutsch", "italiano",
    "português",
    "türkçe", "japanese", "french", "spanish", "arabic", "russian", "chinese", "german", "articles", "media",
    "media center",
    "media centre", "speeches", "statements", "newsroom", "documents", "resources", "services",
  ])

  /// Whether a line is furniture wherever it stands.
  ///
  /// Linear in the line; long lines are none.
  static func isFurniture(_ bytes: [UInt8], _ draft: Draft) -> Bool {
    guard draft.columns <= 160, let first = bytes[draft.content].first else { return false }
    if draft.isMarkup { return true }
    if first == 0x22 || bytes[draft.content].starts(with: [0xe2, 0x80, 0x9c]) { return false }
    let words = LineWords(bytes, draft.content, limit: 26)
    guard (1...25).contains(words.count) else { return false }
    if buttons.containsWhole(words) { return true }
    let isSentence = draft.endsSentence && words.count > 10
    if !isSentence, openings.prefixLength(of: words) != nil { return true }
    if disclaimers.occurs(in: words) { return true }
    if words.phrase(0..<1) == follow, words.count <= 14, platforms.occurs(in: words) { return true }
    return isMenu(bytes, draft.content) || isGluedMenu(bytes, draft.content)
  }

  /// Whether a line is sections of a page that lost their blanks: `HomeNewsPoliticsWorldEN RU`.
  private static func isGluedMenu(_ bytes: [UInt8], _ content: Range<Int>) -> Bool {
    var start = content.lowerBound
    var parts = 0
    var known = 0
    for position in content where position > start {
      let isBoundary =
        bytes[position] == 0x20
        || (0x41...0x5a).contains(bytes[position]) && (0x61...0x7a).contains(bytes[position - 1])
      guard isBoundary || position == content.upperBound - 1 else { continue }
      let words = LineWords(bytes, start..<(isBoundary ? position : position + 1), limit: 2)
      parts += 1
      if buttons.containsWhole(words) || sections.containsWhole(words) { known += 1 }
      start = bytes[position] == 0x20 ? position + 1 : position
    }
    let blanks = bytes[content].count { $0 == 0x20 }
    return known >= 3 && known * 2 > parts && parts > blanks + 2
  }

  private static let follow = LineWords("follow").whole

  /// Whether a line introduces a list of other articles.
  static func introducesList(_ bytes: [UInt8], _ draft: Draft) -> Bool {
    draft.columns <= 40 && lists.containsWhole(LineWords(bytes, draft.content, limit: 8))
  }

  /// Whether a line is a row of buttons or sections: `Subscribe · Share`, `HOME  LOCAL  WORLD`, `[English | Français]`.
  private static func isMenu(_ bytes: [UInt8], _ content: Range<Int>) -> Bool {
    var content = content
    let isBracketed =
      bytes[content.lowerBound] == UInt8(ascii: "[") && bytes[content.upperBound - 1] == UInt8(ascii: "]")
    if isBracketed, content.count > 2 { content = content.lowerBound + 1..<content.upperBound - 1 }
    let line = LineParts(bytes, content)
    guard line.parts.count >= 2 else { return false }
    var known = 0
    for part in line.parts {
      let words = LineWords(bytes, part, limit: 6)
      if buttons.containsWhole(words) || sections.containsWhole(words) { known += 1 }
    }
    if known == line.parts.count { return true }
    if isBracketed { return known > 0 }
    return line.parts.count >= 3 && known * 2 >= line.parts.count && areShort(bytes, line.parts, words: 3)
  }

  /// Whether a line above the article is a path of sections: `Home > World > Asia`, `Bangladesh / Diplomacy`.
  static func isBreadcrumb(_ bytes: [UInt8], _ draft: Draft) -> Bool {
    guard draft.columns <= 160, !draft.endsSentence, !draft.endsWithColon else { return false }
    let line = LineParts(bytes, draft.content)
    guard line.parts.count >= 2, line.separators.isSubset(of: [.arrow, .slash]) || line.separators.contains(.arrow)
    else { return false }
    return areShort(bytes, line.parts, words: 4)
  }

  /// Whether all parts have few words and no mark that names of sections lack.
  private static func areShort(_ bytes: [UInt8], _ parts: [Range<Int>], words limit: Int) -> Bool {
    parts.allSatisfy { part in
      LineWords(bytes, part, limit: limit + 1).count <= limit
        && !bytes[part].contains { [0x2c, 0x3a, 0x2e, 0x28, 0x22, 0x3f, 0x21].contains($0) }
    }
  }
}
