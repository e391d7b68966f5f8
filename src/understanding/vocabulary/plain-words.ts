/** Little words that may stand between the words of a phrase without changing what it says. */
export const littleWords = `
  2 4 a actually all already also an any are at be been being cic cla did do does even for from had has have he her hers his i in is
  it it's its just lac my now of on only our ours out really she so some stat statutory still that the their theirs then there these
  they this those to up was we were yet you your
`;

/** Words that carry a request without saying what it is about; they count neither for nor against understanding it. */
export const fillerWords = `
  a able about above absolutely accurate across actual actually ad add added after afternoon afterwards again against ago ah ahead
  all allocated almost alone along already alright also always am among an and another any anybody anyhow anymore anyone anything
  anyway apart apologies app apparently appear appears are around as asap ask asked asking at b back bare basically be became
  because been before begin being below beside besides between big bit bot both briefly bring brings brought btw but by bye c
  calendar came can cannot cant care carers case cases cc chair check checked checking child children childrens childs cic cla clear
  come comes coming cos could couldnt council couple course coz cud currently cuz d day days deal dear definitely desk detail
  details diary did didnt different display district do does doesnt doing done dont down dozen dr duck dunno during e each earlier
  early eg eight eighteen either eleven else em end enough er erm etc even ever every everybody everyone everything exactly except
  eyes f far fast favour few fifteen fifth fifty fill find fine first firstly five folk folks for forgot form formal forty found
  four fourteen fourth free from front full fully further fyi g gave get gets getting gimme give given gives giving glad go goes
  going gone gonna good got gotta great guess h had half handy happen happened happening happens happy has hasnt have havent having
  he hear hello help her here hers hey hi him himself his hiya hmm hoc hold hole home honest honestly hope hoping hos how however
  hows hr hrs hun hundred i id idea ie if ill im immediately in incl include included including inclusive independent info
  information innit inside instead into iro iros is isnt it item items its ive j jiffy job jobs just k keep keeps kept kind kindly
  know known knows l lac last lastly lately later latest least lemme less let lets like list listed lists literally little load
  local locality lol long longer look looked looking looks lookup lot lots love ltd m made main mainly make makes making manage
  manager managers many mate matter matters may maybe me mean meant meantime meanwhile meeting meetings mention mentioned might min
  mind mine mins minute mo moment monday month months more morning most mostly mr mrs ms much must my myself n name named names nb
  nd near nearly need needed needing needs neither never new next nice nine nineteen no nobody none nope nor normal not note nothing
  now nowt number numbers o obviously occur of off officer officers often oh ok okay okey old on once one ones only onto oops open
  opened opening or order other others otherwise our ours ourselves out outside over overall own owt p page pal part particular
  particularly past per perhaps person picture plan plans please pls plse plz pm point possible possibly presumably previous
  previously probably process pronto ps pull purely put q question questions quick quickly quiet quite r rather rd re ready real
  really reason recent recently recheck regarding regards relevant remember remind respect respectively reviewer reviewing right
  round run running s said same saw say saying screen sec second secs see seeing seem seems seen send sent separate service set
  seven seventeen several shall shape she short should shouldnt show showing shown shows shud side simple simply since sit sits
  situation six sixteen sixth sixty size sizes so social some somebody someone something sometime sometimes somewhere soon sooner
  sorry sort sorted sorts spare specific specifically st stage stand standing start started starting stat status statutory stays
  still strictly stuff such summat supervision suppose supposed sure sw sws system t ta take taken takes taking talk team teams tell
  telling ten terms th than thank that thats the their theirs them themselves then there therefore theres these they theyre theyve
  thing things think thinking third thirteen thirty this tho those though thought three through thru till time times tm tms to today
  together told tonight too total towards tried true truly try trying turn twelve twenty two type u uh um under understand unless
  until up upon ur urgent urgently us use used useful user uses using usual usually v various vary very via view viewing vs w wanna
  want wanted wanting wants was wasnt wat wats way ways wd we week weeks well wen went were werent weve what whatever whats when
  whenever whens where wheres whether which while who whoever whole whom whos whose why will wise wish with within without wk wks
  wonder wondered wondering wont word words work worker workers working works worried wot would wouldnt write wrong wud x y yeah
  year yep yes yesterday yet yo you youd youll young your youre yours yourself yourselves youve yr yrs z
`;

/** Other common words: never taken for a misspelling of something else, nor for somebody's name. */
export const ordinaryWords = `
  ability absence academic accept access accident accommodation account achieve act action actions active activity ad add address
  adult adults advance advice advise advised advocacy advocate affect afford afraid age aged agency agenda agile agree agreed
  agreement aim air allegation allegations allow allowance allowances allowed alternative amount angry animal announce annual
  anonymous answer answered anxiety anxious apart apologies apologise apparent appeal appearance appeared appendix application apply
  appoint appointed appointment appointments appropriate approve approved area areas argue argument arm arrange arrangement
  arrangements arrested arrival arrive arrived art article asleep aspect assess assessed assessment assessments assistance assistant
  associate assume asylum ate attached attachment attack attempt attend attendance attended attention attitude audit aunt aunties
  author authority autumn available average avoid awake award aware awful baby background bad badly bag balance ball banana bank bar
  base based basic basis bath beach bear beat beautiful bed bedroom bedtime behave behaving behaviour behind belief believe belong
  benefit benefits best better bid bike bill birth birthday black blame blank block blood blue board boards boat body bond book
  booked books border bored born boss bottle bottom box boxing boy boyfriend boys branch break breakdown breakfast brief briefed
  briefing bright broke broken brother brothers brown bruise bruises budget build building bullied bullying bunch bundle burn bus
  business busy butter buy cabbage cabinet cake call called calls calm camhs camp cancel cancelled capacity capital car card cards
  career careful carefully carer carers caring carry cash cat catch category caught cause caused celebrate cell central centre
  certain certainly certificate chairing challenge chance change changed changes changing character charge charger chart chase
  chased chasing chat chatted cheap cheers cheese child choice choose chosen christmas chronology church circle circumstances city
  claim clarify class clean clearly clever clicked client clients climb clock close closed closer clothes clothing club coach coat
  coffee cohort cold colleague colleagues collect college colour combine combined comfort comfortable command comment comments
  commission commissioner commissioning committee committees common communicate communication community company compare comparison
  complain complaint complaints complete completed completely complex computer concern concerned concerns conclusion condition
  conditions conference confidence confident confidential confirm confirmed conflict confused confusing connection consent consider
  considered consistent consultation contact contacted contacts contain content context continue contract contribution control
  conversation convert cook cooking cool copied copies copy corner corporate correct corrected cost costs cough councillor
  councillors counselling count country county couple courage court cousin cousins cover covid crash crazy create created creative
  cried crime criminal crisis criteria critical criticism cross crowd cry crying culture cup curious current custody custom cut
  cycle dad dads daily damage dance danger dangerous dark dashboard data database daughter dcs dead deadline deadlines dealing dealt
  death debate debrief debt decide decided decision declined deep defence degree delay delayed delete deliver delivered delivery
  demand demographic dental dentist department depend deposit depressed depth deputy describe described design desk despite destroy
  detailed determine develop development diagnosis die diet difference difficult difficulty digital dinner direct direction directly
  director dirty disabilities disability disabled disagree disagreed disappear disappointed discharge discipline disclosed discuss
  discussed discussion disease dislike disruption distance distress distressed distressing district divide doctor doctors document
  dog dogs dogs' dollar domestic door doors double doubt draft drag dragon drank draw drawing dreading dream dress drift drink drive
  driver drop drove drug drugs dry duty dysregulated ear earn ease easier easily east easter eastern easy eat eating economic edge
  education educational effect effective effort ehc ehcp eight elder elderly elect election elections electric element elsewhere
  email emailed emails embargo embarrassed emergency emotion emotional employ employed employee employer employment empty encourage
  enemy energy enforce engage engaged engagement english enjoy enjoyed ensure enter entire entirely entitled entry environment equal
  equally error escalating escape especially essay essential establish evening event events eventually evidence exact exam examine
  example examples excellent exchange excited exclude excluded exclusion excuse exercise exist existing exit expect expected
  expensive experience experienced expert explain explained explanation express expressed extend extended extension extent external
  extra extreme extremely eye eyeball face facing fact factor factors fail failed failing failure fair fairly faith fall falls false
  familiar families family famous fancy farm fashion father fault favourite fear feature fee feed feedback feel feeling feelings
  feels feet fell felt female fieldwork fight figure file filed files film final finalise finally finance financial finding findings
  finger finish finished fire firm fish fit fix fixed flag flagged flat flight float floor flow flower fly focus follow followed
  following food foot football force foreign forest forever forget forgetting forgive forgot forgotten form formally former forms
  fortnite fortune forum forward foster fostered fostering frame freedom french frequency frequent frequently fresh friend friendly
  friends fun function fund funded funding funny furniture future gain game games gang gap garden gas gather gathering gender
  general generally generate gentle gift girl girlfriend girls glass goal goals gold golden government governor governors grade
  gradually gran grandad grandma grandmother grandparent grandparents granny grant granted grass grateful green grew ground group
  groups grow growing growth guarantee guard guardian guardianship guidance guide guilty guitar gun guy habit hair hall hand handed
  handle handled handles handling handover hang hanging happily hard hardly harm harmed hat hate head heading headline heads
  headteacher health healthy heart heat heating heavy height held helped helpful helping hide high higher highest highlight highly
  history hit hobby hole holiday homework hospital hospitality host hot hotel hour hours house household householder housing hr hub
  huge hull human hungry hurry hurt husband hybrid identify identity illness image imagine immediate impact importance important
  impossible impression improve improved improvement inbox incident incidents income increase increased incredible indeed
  independence independently index indicate individual induction industry influence inform informed initial initially injuries
  injury inputs inquiry insist inspection inspector inspectors instance institution instruction instructions insurance intake intend
  intensive intention interest interested interesting interim internal internet interpreter interview introduce introduced
  introduction investigate investigation invite invited invoice involve involved issue issues it itself jealous job join joined
  joint joke journey judge judgement jump justice keen keeping key keyboard keys kick kill king kinship kitchen knew knife knock
  knowledge label lack ladder lady land landed landing language laptop large largely latter laugh laughed launch law lawful lawyer
  lay lead leader leadership leading leads leaflet leaflets league learn learned learning leave leaver leavers leaves leaving led
  leeds left leg legal length lesson lessons letting level levels liaise liaison library licence lie life lifestory lift light limit
  limited limits line lines link linked links listen listened listening live lived lives living local location lock log logged
  logging login lonely lose losing loss lost loud lovely low lower luck lucky lunch lunchtime lying lyrics machine mad magic mail
  maintain major male man mandate mandatory manner map mark marked marks marriage married mass match matched matching mate material
  maternal mates matrix maximum meal meals meaning means measure measures mechanism media mediation medical medication medicine
  medium meet meets member members memory men mental mentor mess message messages met metal method midday middle mile military milk
  million mind minimum minister minor minority minus miss missed missing mistake mistakes mix mixed mixture mobile mock model modern
  money monitor monitored monitoring monthly mood moon mother mouse mouth move moved movement moves movie moving multi mum mums
  music mutual nan nana nans nation national natural naturally nature nearby necessarily necessary neck negative neglect neighbour
  neither nephew nervous network news newspaper niece night nightmare nights noise noisy normally north northern nose notes notice
  noticed notification novel nowhere nurse nursery nursing object objection objective observation observe observed obtain obvious
  occasion occasionally offence offender offer offered offering office official offline ofsted oil online operate operation opinion
  opportunity oppose opposite option options oral ordinary organisation organise organised original otherwise ought outcome outcomes
  outdoor outline outlook output outreach overview owner pace pack package paid pain paint pair panel panels paper paperless papers
  paragraph parent parental parenting parents park partial participant parties partly partner partners partnership parts party pass
  passed passes passing passport password paternal path pathways patience patient pattern pause pay paying payment payments peace
  peer pen penguin pension people pep peps percent perfect perform performance permanence permanency permanent permission
  permissions permit personal persons perspective persuade pet phase phone phoned phoning photo photocopies photocopy photograph
  physical piano pick picked picking picks picture piece pieces pilot pink pizza placed placement placements places plain planet
  planned planning plate platform play played player playing pleasant pleased pleasure plenty plus pocket poem police policies
  policy political politics poor popular population portal positive possession possibility post posted potential pound power
  powerful practical practice practices practise pray prefer preferred pregnant prep preparation prepare prepared presence present
  presentation presented president press pressed pressure pretend pretty prevent price pride primarily primary prime principal
  principle print printed printer prior priority prison privacy private prize probation problem problems procedure procedures
  proceed proceedings produce produced product profession professional professionals professor profile programme progress progressed
  progressing project promise promised promote prompt promptly proof proper properly property proportion proposal propose protect
  protected protection protective protocol proud prove provide provided provider providers provides provision psychologist public
  publish pupil purple purpose purse push qualified quality quarterly queen queries query quick quit race rain raise raised ran
  random rang range rank rapid rare rate rates reach reached react reaction read reading realise realised reality reassess receive
  received recipe reckon recognise recommend recorded recording recover recovery recruit red reduce reduced reduction refer
  reference references referral referrals referred refers reflect refusal refuse refused region register registered registration
  regular regularly regulation regulations rehab reject rejected relate related relation relations relationship relationships
  relative relatives relax release released relief religion rely remain remains remand remarkable reminder reminders remote remove
  removed rent repair repeat repeated replace replaced reported reporting represent representative request requested requests
  require required requirement requirements research resend residence resident residential residentials residents resource resources
  respite responded responsibility responsible rest result results retire retirement return returned reveal revised revisit reward
  rich ride ring ringing risk risks risky road role room rooms root roster rota rough route routine row rub rule rules rung rush
  sack sad safe safeguard safeguarded safeguarding safely safety salary sale sample sandwich sang sat satisfied satisfy save saved
  savings scale scared scheme school schools science scope score scores scream scrutiny search season seat secondary secret
  secretary section sector secure security seek selby selection sell semi senco senior sense sensible sensitive sentence sentenced
  separate separated separately separation serious seriously serve served services session sessions setting settle settled
  settlement sex sexual shape share shared sharing sheet sheets shift shirt shock shoes shoot shop shopping shortage shot shoulder
  shout shouting shut shy sibling siblings sibs sick sickness sight sign signal signature signed significant silent silly similar
  singing single sir siren sister sisters site situation size skill skills skin sleep sleeping slept slight slightly slip slipped
  slot slow slowly small smart smell smile smoke smooth snapchat snapshots social society soft software solicitor solid solution
  solve somehow son song sound sounds source south southern space speak speaking special specialist speech speed spell spend spent
  spirit split spoke spoken sport sports spot spread spreadsheet spreadsheets spring squad square staff staffing stakeholder stamp
  standard standards star starter state stated statement statements station stationery statutory stay stayed staying steal step
  stepdad stepmum steps stick sticky stock stole stomach stone stood stop stopped stopping store stories story straight strange
  strategic strategy street strength stress stressed stretch strike strong struggle struggled struggling stuck student students
  study stupid style subject submission submit subsequently substance success successful sudden suddenly suffer suffered suffering
  sufficiency sufficient suggest suggested suggestion suit suitable suited sum summary summer sun sunny super supervise supervised
  supervisor supper supply support supported supporting supportive surely surface surgery surname surprise surprised surround survey
  suspect suspended swam sweet swim swimming switch symptom table tablet tackle tail talked talking tall target targets task tasks
  taste taught tax tea teach teacher teachers teaching tear technical technology teen teenage teenager teenagers teeth telephone
  telephoned television temp temper template temporary tenancy tend tension term terminate terrible test tests text textbook texts
  theatre theft theme theory therapist therapy thin thirty thorough thoroughly threat threaten threshold throw thrown ticket tidy
  tie tight timeframe timely timetabled tiny tip tired title toilet tone tongue tool tools tooth top topic torn totally touch tough
  tour town toy toys track tracker trade tradition traffic train trained trainer training trajectory transcript transfer transferred
  transition translate translation transport trauma travel trawling tray treat treated treatment tree trial trick trigger trip trips
  trouble truck trust truth tutor twice twin twins typed typical typing typo typos ugly ultimately unable unallocated uncle unclear
  uncles uncomfortable uncover undergo underneath understanding understood unfair unfortunately unhappy uniform union unique unit
  units university unknown unlikely unpleasant unregistered unsafe unsettled unsuitable unusual update updated updates upset urban
  vacancy valuable value values van variation variety vehicle verbal version vetting victim video views village violence violent
  virtual visible vision visitor visitors voice voicemail voicemails volume voluntary volunteer vote vulnerable wage wait waited
  waiting walk walked walking wall warm warn warning wash waste watch watched watching water weak wear wearing weather website
  wedding weekly weight weird welcome welfare west western wet wheel whereabouts whilst white whiteboard wide widely wife wild
  willing win wind window winter wise withdraw withdrawal withdrawing withdrawn witness woman women wonderful wood wording workflow
  workshop workstream worse worst worth wound wrap writer writing written wrongly wrote xmas yard yearly yellow york youth zone zoom
`;
