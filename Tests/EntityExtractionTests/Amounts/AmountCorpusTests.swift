import Testing

@testable import EntityExtraction

@Suite struct AmountCorpusTests {
  static func check(_ reading: String) {
    #expect(read(plain(reading), kinds: amountKinds, anchor: anchor("2025-04-09")) == reading)
  }

  @Test(arguments: [
    "Trade came to [$44.7 billion|44700000000 USD].",
    "Trade came to [$1 billion 876 million|1876000000 USD], or [2 billion 100 million tenge|2100000000 KZT].",
    "of [$3 million|3000000 USD], [20 million|20000000] in all; [2 million 300 thousand|2300000] people",
    "paid [$5 million|5000000 USD] [7 million|7000000] times",
    "worth [about USD 20 billion|20000000000 USD approx] in all",
    "Exports exceeded [$ 30 billion|30000000000 USD more-than].",
    "a grant of [up to 2.4 billion yen|2400000000 JPY less-than]",
    "rose to [GH¢48.5 million|48500000 GHS] there",
    "will pay [S/ 44.5 million|44500000 PEN]",
    "would cost [Tk 1,250 crore|12500000000 BDT], he said",
    "or [roughly KSh 3.3 billion|3300000000 KES approx]",
    "costing [CFA 1.9 billion|1900000000 XOF]",
    "The fund holds [500 billion tenge|500000000000 KZT].",
    "came to [US$148.2m|148200000 USD], against [$93.7m|93700000 USD]",
    "a loan of [£1.5bn|1500000000 GBP] and [€210 million|210000000 EUR]",
    "turnover, [7,4 million euros|7400000 EUR], fell",
    "It costs [$28-31 million|28000000/31000000 USD].",
    "between [$3 and $5 million|3000000/5000000 USD] a year",
    "The patrols cost [85–90 million euros|85000000/90000000 EUR].",
    "[€5m-€7m|5000000/7000000 EUR] is needed",
    "[RM12 million|12000000 MYR] and [150 million baht|150000000 THB]",
    "Norway will give [260 million kroner|260000000 NOK].",
    "Denmark will give [260 million kroner|260000000 DKK].",
    "[5 million Swiss francs|5000000 CHF] were found",
    "with [some four million dollars|4000000 USD approx]",
    "[more than €310m|310000000 EUR more-than] was spent",
    "a ticket of [34 cents|0.34 USD]",
    "a [half a million dollars|500000 USD] gift",
    "[Rs. 500 crore|5000000000 INR] for roads",
    "Spending rose from [$3 million|3000000 USD] to [$5 million|5000000 USD].",
    "a [$300 million|300000000 USD] contract",
    "the [15-billion-euro|15000000000 EUR] programme",
    "[RUB 1.5 trillion|1500000000000 RUB], [¥100 billion|100000000000 JPY], [Rs 1.2 lakh crore|1200000000000 INR]",
    "[€2 billion|2000000000 EUR] ([$2.2 billion|2200000000 USD]), [EUR5m|5000000 EUR], [5 mln euros|5000000 EUR]",
    "[S$2 million|2000000 SGD], [HK$ 3 billion|3000000000 HKD], [A$1m|1000000 AUD], [3 million Canadian dollars|3000000 CAD]",
    "The price rose [$2|2 USD] to [$81.50|81.5 USD].",
    "[as much as $3 billion|3000000000 USD less-than] or [not more than 900,000 euros|900000 EUR less-than]",
    "a [10-million-euro|10000000 EUR] loan, [R$10 million|10000000 BRL], [99p|0.99 GBP] each, [500 Ft|500 HUF]",
    "[USD3.14|3.14 USD], [GBP50|50 GBP], [$20 and 43 cents|20.43 USD], [20 ringgit 43 sens|20.43 MYR], [75 tiyn|0.75 KZT]",
    "It costs [20 dollars 43 cents|20.43 USD] or [15 dollars 50|15.5 USD].",
  ])
  func money(reading: String) {
    Self.check(reading)
  }

  @Test(arguments: [
    "an increase of [11.3%|11.3] compared to that",
    "[half a percent|0.5], a [quarter of a percentage point|0.25], [half of one percent|0.5], [100 percents|100]",
    "by [14 per cent|14] and [five percent|5]",
    "[about 33 percent|33 approx] of it",
    "climbed [18–22%|18/22] since then",
    "down by [22 to 25 percent|22/25] there",
    "[at least 35%|35 more-than] will come",
    "– [0,3%|0.3] of exports",
    "growth of [-2.5%|-2.5] was seen",
    "a [10-percent|10] tariff",
    "raised rates by [0.25 percentage points|0.25]",
    "rose from [3 percent|3] to [5 percent|5]",
    "[nearly 40 percent|40 approx] or [less than 1%|1 less-than]",
  ])
  func percentages(reading: String) {
    Self.check(reading)
  }

  @Test(arguments: [
    "cleared [over 523.5 hectares|523.5 more-than (hectares)]; [some 11,000|11000 approx] mines remain",
    "[More than 17 thousand|17000 more-than] enterprises operate there.",
    "the [523 km|523 (km)] road and [1.240 km|1240 (km)] of rail",
    "move [1.5–2 million tonnes|1500000/2000000 (tonnes)] a month",
    "fell to [minus 3°C|-3 (°C)] at night",
    "[some 740 nautical miles|740 approx (nautical miles)] of seabed",
    "buy [500 MW|500 (MW)] of power",
    "[Five|5] members and [three|3] EU diplomats met the [two|2] ministers.",
    "a [dozen|12] engineers and [fewer than 600|600 less-than] permits",
    "Exports of [1 414 021|1414021] units",
    "[Two thirds|0.6666666667] of the members agreed.",
    "[twenty-one|21] envoys signed [two hundred and fifty|250] papers",
    "between [200 and 300|200/300] people",
    "[10 to 15|10/15] ministers came",
    "a [2.5-mile|2.5 (mile)] stretch",
    "[380,000|380000] people fled",
    "was mentioned [four|4] times",
    "[2000|2000] people marched",
    "[half a million|500000] refugees, [two dozen|24] of them ill; [two hundred thousand|200000] more",
    "[two out of five|0.4] voters, [9 out of 10|0.9] firms, [one in five|0.2] people, [8|8] out of [55|55] seats",
    "[one over one hundred and twenty five|0.008], [two hundred and fifty-four hundredths|200.54]",
    "[thirty-five and 3/5|35.6], [one hundred thirty fifths|2.85714286], [3 tenths|0.3], [seven fifths|1.4]",
    "a value of [two hundred thirty-two and a thirtieth|232.03333333333]; [about 48k|48000 approx]",
    "[5 ft|5 (ft)] deep, [30,000 ft|30000 (ft)] up; a quarter of the members in 720p",
    "a plan of [63|63] measures; the Committee of [24|24] people",
    "[120 metres|120 (metres)] long and [15 m|15 (m)] wide, with [48m litres|48000000 (litres)] and [100t|100 (t)] of coal",
    "[As many as 40,000|40000 less-than] troops, [close to 200|200 approx] tanks, [well over 50|50 more-than] aircraft",
    "the [three|3] judges; these [four|4] points; [25 basis points|25 (basis points)]",
    "[60 km/h|60 (km/h)], [5 ha|5 (ha)], [450,000 barrels per day|450000 (barrels per day)]",
    "[5½ tonnes|5.5 (tonnes)] is too much for [3 million and a half|3500000] people",
  ])
  func quantities(reading: String) {
    Self.check(reading)
  }

  @Test(arguments: [
    "the G7, the G20 and COVID-19",
    "the six-party format and the 28-member bloc",
    "the eighth meeting, the 80th anniversary and the 46th summit",
    "Security Council resolution 2799 and Article 5",
    "Central Asia5 met",
    "No. 12 and flight 370",
    "one of the ministers",
    "Tel. +233 302 123456",
    "in 2019 and since 1991",
    "a Boeing 737 landed",
    "won 3:2 after 24/7 talks",
    "PALM10 will be followed by PALM11",
    "The Group of Seven and the Mekong Plus Four",
    "https://example.org/2024/500",
    "hundreds of millions of dollars",
    "a sum, a mark and the crown",
    "on 5 May at 18:00 for 3 days",
    "3. The ministers met.",
    "Won a medal",
    "COP29, EURO 2024, 9/11 and the P5+1",
    "one-on-one talks, a two-thirds majority, an eight-point plan",
    "page 12, room 101, Route 66, step 2, phase one",
    "Nos. 5 and 6, p. 45, Vol. 3, pp. 12-15, (1) first",
    "the Group of 77 met",
    "Phone (713) 853-3242; he won (1300), a couple of years ago",
    "A/RES/77/1, S/2024/123, ISO 9001, 4x4, F-16s",
    "He won 6-4, 7-5; Zarum 3, Lidava 2.",
    "thousands of people, dozens died, one person was hurt",
  ])
  func negatives(text: String) {
    Self.check(text)
  }
}
