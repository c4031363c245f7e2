/// The closed classes of words, a row each: the cues and the folded words that have them.
let cueRows: [(Cues, String)] = hinges + roleWords + nameWords + eventWords + documentWords

private let hinges: [(Cues, String)] = [
  ([.of, .preposition], "of"), ([.for, .preposition], "for"), ([.to, .preposition, .locative], "to"),
  ([.in, .preposition, .locative], "in"), ([.at, .preposition, .locative], "at"), ([.on, .preposition], "on"),
  ([.with, .preposition], "with"), ([.by, .preposition], "by"), ([.from, .preposition, .locative], "from"),
  ([.between, .preposition], "between among"), (.and, "and &"), (.the, "the"), (.indefinite, "a an"),
  (.demonstrative, "this these that those"), (.possessive, "his her its their our my your whose"),
  (.pronoun, "he she we they who i you him them us himself herself themselves"),
  (
    .preposition,
    """
    about above after against along amid among amongst around as before behind below beneath beside besides beyond \
    concerning despite during except following including inside into like near onto outside over per regarding \
    since than through throughout till toward towards under until unto upon versus via within without alongside
    """
  ),
  (.locative, "near into across toward towards through outside inside around via throughout northwest"),
  (
    .auxiliary,
    """
    is was were are be been being am has had have having will would can could may might shall should must do does did
    """
  ),
  (
    .opener,
    """
    meanwhile however additionally furthermore moreover recall following during after before earlier later also then \
    thus therefore thereafter today yesterday tomorrow tonight now here there when while although though because if \
    since according speaking asked addressing regarding concerning once still yet indeed instead finally first \
    second secondly thirdly firstly lastly notably recently currently previously previous separately similarly likewise \
    overall both all some many most several few each every another other such more less no not nor or but so as by \
    what why how where which who whose that this these those it its he she they we you i in on at for from with of to \
    let thank welcome dear good see read photo writing published updated reporting edited commenting responding \
    welcoming citing noting adding stressing emphasizing hailing praising referring touching underlining underscoring \
    highlighting participants recalling opening closing participating attending visiting meeting arriving
    """
  ),
]

private let roleWords: [(Cues, String)] = [
  (
    .portfolio,
    """
    foreign finance financial defense defence interior home justice trade energy health education culture cultural \
    transport transportation agriculture agricultural environment environmental economy economic economics labor \
    labour security policy external internal affairs commerce industry industrial tourism sport sports science \
    technology communications information digital housing planning development water fisheries mining mines \
    petroleum oil infrastructure investment employment immigration migration climate budget treasury diplomatic \
    political military naval army navy police prison railway railways aviation maritime intelligence humanitarian \
    consular parliamentary judicial government state cabinet party opposition ministry embassy council commission \
    border customs communication relations public press media legal human rights social women youth emergency \
    emergencies disaster disarmament nuclear peace negotiating aid relief refugee counterterrorism \
    cybersecurity ministerial executive managing administrative operating technical regional provincial municipal \
    federal national union
    """
  ),
  (
    .stateNoun,
    """
    state states country countries nation nations republic republics government governments territories territory \
    economies members partners
    """
  ),
  (
    .bodyNoun,
    """
    department departments ministry ministries mission missions delegation delegations agency agencies office offices \
    government governments parliament parliaments party parties opposition embassy embassies directorate service \
    services committee committees commission commissions council councils board institution institutions \
    organization organizations organisation organisations bank banks university universities company companies \
    union unions bloc alliance army police forces military navy court courts division bureau cabinet chamber \
    assembly administration administrations region regions province provinces district city cities states countries \
    club clubs school schools college colleges team teams society museum museums hospital hospitals institute church \
    diocese parish county town municipality village faculty academy theatre theater orchestra choir band league firm \
    corporation foundation charity trust newspaper magazine tribe community senate congress tribunal \
    nations republics secretariat association associations federation delegates group groups fund section unit \
    mission programme program project
    """
  ),
  (
    .weakRole,
    """
    head heads chief chiefs chair chairs general generals host hosts speaker speakers major private principal \
    secretary's director directors officer officers captain fellow counsel commander commanders prince princess \
    founder cofounder manager managers member members leader leaders representative representatives judge judges \
    president's executive executives coach guard guide agent agents assistant assistants aide aides official \
    officials editor author correspondent delegate scholar expert analyst organizer coordinator patron father \
    brother sister mother minister's king queen duke lord lady sir dame master partner observer counselor advisor \
    adviser advisers advisors negotiator negotiators inspector teacher professor doctor deputy deputies mayor dean \
    marshal sergeant lieutenant corporal superintendent
    """
  ),
  (
    .emissary,
    """
    ambassador ambassadors envoy envoys commissioner commissioners representative representatives adviser advisers \
    advisor advisors negotiator negotiators consul consuls attache nuncio delegate rapporteur assistant aide \
    secretary affaires d'affaires charge counsellor counselor mediator observer correspondent mentor
    """
  ),
  (.outerModifier, "former late then senior top acting incoming outgoing veteran ex onetime high-ranking"),
  (
    .passingAttribute,
    """
    ailing embattled disgraced powerful influential jailed exiled deposed ousted departing hardline hard-line reformist \
    longtime long-time long-serving retired leading young veteran hard two-time appointed \
    elected named new current
    """
  ),
  (.roleTail, "designate elect emeritus plenipotentiary"),
]

private let nameWords: [(Cues, String)] = [
  (
    .compass,
    """
    north south east west northern southern eastern western central northeast northwest southeast southwest \
    northeastern northwestern southeastern southwestern upper lower inner outer greater middle
    """
  ),
  (
    .placeGroup,
    """
    regions states areas zones cities borders districts provinces towns villages republics territories counties streets \
    roads hotels ports rivers seas bases camps prisons suburbs settlements quarters buildings residences continents \
    neighborhoods neighbourhoods stations fields squares parks capitals airports municipalities state capital field \
    base plant sector quarter plain range pass mine line
    """
  ),
  (
    .leadingPlaceHead,
    "lake mount mt cape fort camp port point isla isle jebel jabal wadi puerto rio cerro"
  ),
  (
    .kinship,
    """
    brother sister wife husband son daughter father mother uncle aunt cousin nephew niece widow grandson \
    granddaughter colleague friend successor predecessor rival namesake named called nicknamed
    """
  ),
  (
    .personVerb,
    """
    attended chaired signed visited met meets arrived led leads received welcomed hosted joined resigned retired \
    died won lost ran became becomes holds held serves served thanked congratulated addressed thinks believes hopes \
    wants plans took takes went goes came comes gave gives quipped joked smiled laughed walked speaks spoke wrote \
    expects travelled traveled flew left entered opened closed appeared described hailed praised nodded replied \
    greeted succeeded replaced appointed elected nominated briefed
    """
  ),
  (
    .demonymPrefix,
    "sino anglo franco indo afro euro turko russo luso hispano austro greco serbo italo americo ibero polono judeo"
  ),
  (
    .service,
    "x twitter facebook telegram youtube instagram whatsapp linkedin tiktok weibo wechat threads bluesky viber"
  ),
  (
    .plainAcronym,
    """
    gdp gnp usd eur gbp mw kw gw km kg ceo cfo coo cto hiv aids covid sars mers ai it ict tv id faq fy utc gmt eat cet \
    est pst edt cest msk ist pm am ph vat dna rna pdf html www http sms gps cv phd mba ngo ngos ngo's sme smes lng lpg \
    q1 q2 q3 q4 h1 h2 ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xx xxi mp mps jr sr st no dc ok pr hr wmd fm \
    fdi fta ftas mou mous p.m a.m kwh gwh twh mwh etc sdg sdgs ppp uav uavs icbm rpg atm \
    ied ieds vbied vbieds dns vor cctv led lcd usb url api gmo gmos mri icu suv suvs diy vip vips cd cds dvd dvds iq \
    ptsd adhd std stds ecg cpr ivf pcr ppe gpu cpu ram ssd xml json sdk ide sql gpl ui ux vr nft nfts llm llms iot uhd \
    cgi pov obe mbe cbe kbe dbe gbe qc kc ba bsc msc ma llb gcse ielts toefl eta rsvp asap aka tba tbc ufo ufos rpm mph \
    kph sim ac evs hvac rv zip kpi kpis roi ipo ipos etf etfs b2b b2c p2p r&d q&a gni grp hdi sez sezs ndc ndcs cbm cbms \
    pow pows idp idps slbm slbms cbrn
    """
  ),
  (.speaking, "speaks spoke speaking speak translated translation said quipped written wrote sings sang subtitled"),
  (.weakOrganization, "group side team force forces table market corps house union community court service services"),
  (
    .descriptor,
    """
    company newspaper agency broadcaster magazine daily website site channel network outlet portal firm group \
    carrier airline operator producer manufacturer contractor bank charity ngo movement party militia insurgent \
    operator giant startup weekly journal paper station consultancy brokerage lender carmaker automaker retailer \
    insurer watchdog conglomerate pollster
    """
  ),
  (.credit, "writing reporting editing photo photos photograph translation written reported compiled story text"),
  (
    .motion,
    """
    visit visits visited trip trips travel travels travelled traveled travelling traveling go goes going went gone come \
    comes came coming arrive arrives arrived arriving fly flies flew flying return returns returned returning move \
    moves moved moving sent send sends sending flight flights tour journey journeys drive drove head headed heads \
    heading deployed delegation route road roads railway line miles kilometers kilometres km fled flee fleeing \
    brought bring transferred evacuated relocated exported ship shipped ships voyage
    """
  ),
]

private let eventWords: [(Cues, String)] = [
  (
    .eventModifier,
    """
    ministerial bilateral trilateral quadrilateral multilateral joint media press news working official courtesy \
    phone telephone video radio television tv business donor donors annual emergency special regular extraordinary \
    high-level informal plenary opening closing early parliamentary presidential snap general local municipal \
    legislative gubernatorial midterm regional national international intergovernmental interministerial inaugural \
    founding follow-up contact-group military naval peacekeeping anti-terror counter-terrorism economic security \
    peace trade investment climate scientific academic budget expert consultative coordination preparatory \
    constituent online virtual closed-door face-to-face one-on-one state friendly private world global pledging \
    diplomatic mid-term runoff conference group contact general policy defense defence foreign humanitarian review \
    energy water health tourism farewell introductory crisis technical political
    """
  ),
  (.sequence, "next previous last upcoming forthcoming first final latest recent past earlier subsequent further"),
  (
    .genericEvent,
    """
    talks discussion discussions negotiation negotiations dialogue dialogues cooperation consultation activity \
    activities call calls exchange exchanges conversation conversations conflict crisis events race match game games \
    dinner lunch breakfast reception vote tour rounds journey stay appearance course debate debates campaign \
    attack attacks operation operations protest protests celebration celebrations party hearing hearings trial training \
    deployment interviews day days week month year address speech contact contacts drill drills assembly show \
    meetings visits summits conferences wars sessions trips briefings forums workshops seminars round coup
    """
  ),
  (.meetingVerb, "met meet meets convened convene convenes"),
  (
    .eventCompound,
    """
    campaigns periods meetings leaders participants participant room rooms hall agenda venue campaign crimes crime zone zones results result organizers \
    organisers programme program schedule declaration day days commission observers fatigue effort efforts documents \
    outcomes outcome center centre board panel floor table delegates team period fund costs criminal reporters victims \
    host hosts site sites planning season rules monitors fraud turnout veterans correspondent
    """
  ),
  (.ordinalSuffix, "th st nd rd"),
  (.leadingEventHead, "exercise operation cyclone hurricane typhoon storm expo"),
]

private let documentWords: [(Cues, String)] = [
  (
    .producing,
    """
    signed sign signs signing adopted adopt adopts approved approve approves endorsed endorse endorses initialled \
    initialed issued concluded conclude finalized finalised ratified ratify inked ink \
    agreed agree agrees produced launched unveiled submitted drafted exchanged announced \
    with under
    """
  ),
  (
    .documentModifier,
    """
    joint draft final political bilateral trilateral multilateral framework peace trade free cooperation defence \
    defense security nuclear transport extradition economic strategic partnership ceasefire power energy grain \
    border action work intergovernmental international presidential new technical military investment customs tax \
    visa readmission association accession comprehensive five-year three-year two-year roadmap interim annual law \
    water air services purchase fisheries
    """
  ),
  (
    .strictDocument,
    """
    memorandum memoranda declaration communique agreement agreements treaty treaties protocol protocols convention \
    accord accords roadmap charter compact mou
    """
  ),
  (
    .work,
    """
    album film movie book novel song program programme show series documentary play opera poem exhibition podcast \
    magazine video painting memoir essay article broadcast talk column
    """
  ),
  (.format, "format initiative mechanism process platform dialogue project"),
]
