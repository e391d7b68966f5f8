/** Little words that may stand between the words of a phrase without changing what it says. */
export const littleWords = `
  a an the this that these those it its it's their there theirs his her hers our ours my your any all of to for on in at be been being yet even still
  actually just already have has had is are was were i we you they he she so also really only some from up out then now did do does
`;

/** Words that carry a request without saying what it is about; they count neither for nor against understanding it. */
export const fillerWords = `
  able about above absolutely accurate across actual actually add added after afternoon afterwards again against ago ah ahead all almost alone along already also alright
  always am among an and another any anybody anyhow anymore anyone anything anyway apart app apparently appear appears apologies are around as ask asked
  asking at back basically be became because been before begin being below beside besides between big bit bot both bring brings brought but by bye came can cannot
  cant check checked checking clear come comes coming could couldnt cos coz course currently day days dear deal definitely detail details did didnt different
  display do does doesnt doing done dont down during each earlier early either else em end enough er erm etc even ever every everybody everyone everything exactly
  except eyes far fast few fill find fine first firstly folk folks for forgot form found free from full fully further gave get gets getting give given gives giving glad
  go goes going gone gonna good got gotta great guess had half handy happen happened happening happens has hasnt have havent having he hear hello help her
  here hers hey hi him himself his hold home honest honestly hope hoping how however i id idea if ill im immediately in include included including info information inside
  instead into is isnt it item items its ive job jobs just keep keeps kept kind kindly know known knows last lastly lately later latest least less let lets like list listed
  lists literally little load local long longer look looked looking looks lot lots love made main mainly make makes making manage many matter matters may maybe me mean
  meant meantime meanwhile meeting meetings mention mentioned might mind mine minute moment monday month months more morning most mostly much must my myself name named names
  near nearly need needed needing needs neither never new next nice no nobody none nor normal not note nothing now number numbers obviously occur of off often
  oh ok okay okey old on once one ones only onto oops open opening opened or order other others otherwise our ours ourselves out outside over overall own page part particular
  particularly past per perhaps person please pls plz point possible possibly presumably previous previously probably pull put question questions quick quickly
  quiet quite rather ready real really reason recent recently recheck regarding regards relevant remind remember respect right round run running said same saw say saying see seeing seem seems seen send sent separate
  set several shall she short should shouldnt show showing shown shows side simple simply since sit sits so some somebody someone something sometime sometimes somewhere
  soon sooner sorry sort sorted sorts specific specifically stand standing start started starting status stays still stuff such suppose supposed sure system take taken takes taking talk tell
  telling than thank that thats the their theirs them themselves then there theres therefore these they theyre theyve thing things think thinking this those though thought through till time
  times to today together told tonight too total towards tried true truly try trying turn type u under understand unless until up upon ur us use used useful user uses using usual
  usually various vary very via view viewing want wanted wanting wants was wasnt way ways we week weeks well went were werent weve what whatever whats when whenever where
  whether which while who whoever whole whom whos whose why will wish with within without wonder wondered wondering wont word words work worker workers working works
  worried would wouldnt write wrong yeah year yes yesterday yet yo you youd youll young your youre yours yourself youve yep nope hmm um uh ta mate love pal hun duck fyi asap btw
  iro iros sw sws tm tms hos chair manager managers social looked lac cla cic child children childs childrens care carers council service statutory stat process stage allocated local
  officer officers independent reviewing reviewer team teams locality district plan plans case cases formal
  lol lookup plse cud wud shud wen wot wat wats whens hows wheres wheres n r y w t b c d e f g h j k l m o p q s v x z a
  pm am mr mrs ms dr ltd eg ie re cc wk wks wd yr yrs hr hrs min mins nb ps vs ad hoc st nd rd th
  two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
  hundred couple dozen second third fourth fifth sixth hole yours hiya yourselves respectively inclusive incl bare purely strictly nowt summat owt
  supervision desk screen diary calendar wise front happy spare mo sec secs jiffy whenever pronto urgently urgent asap favour quickly briefly terms shape gimme lemme wanna dunno innit tho thru cuz
`;

/** Other common words: never taken for a misspelling of something else, nor for somebody's name. */
export const ordinaryWords = `
  ability absence academic accept access accident accommodation account achieve act action actions active activity add address adult adults advance advice advise advocate advocacy affect afford afraid age
  aged agency agenda agree agreed agreement aim air allegation allegations allow allowance allowances allowed amount angry animal announce annual answer anxiety anxious apart apologise apologies
  apparent appeal appearance application apply appoint appointed appointment appointments appropriate approve approved area areas argue argument arm arrange arrangement arrangements arrested
  arrival arrive arrived art article asleep aspect assess assessed assessment assessments assistance assistant associate assume attached attack attempt attend attended attendance
  attention attitude audit aunt author authority autumn available average avoid awake award aware awful baby background bad badly bag balance ball bank bar base based basic basis bath
  beach bear beat beautiful bed bedroom bedtime behave behaving behaviour behind belief believe belong benefit benefits best better bid bike bill birth birthday black blame blank block blood blue board boards
  boat body bond book booked books border bored born boss bottle bottom box boy boys branch break breakfast breakdown brief briefing bright broken brother brothers brown bruise bruises budget
  build building bullied bullying bunch bundle burn bus business busy butter buy cake call called calls calm camhs camp cancel cancelled capital car card cards career careful carefully carer carers
  caring carry cash cat catch category caught cause caused celebrate cell central centre certain certainly certificate chairing challenge chance change changed changes changing character
  charge chart chase chased chasing chat cheap cheese child choice choose chosen chronology church circle circumstances city claim class clean clearly clever client clients climb clock close closed closer clothes
  clothing club coach coat coffee cold colleague colleagues collect college colour combine combined comfort comfortable command comment comments commission commissioner committee committees common communicate communication
  community company compare comparison complain complaint complaints complete completed completely complex computer concern concerned concerns conclusion condition conditions conference confidence confident
  confidential confirm confirmed conflict confused confusing connection consent consider considered consistent contact contacts contain content context continue contract contribution control
  conversation cook cooking cool copied copies copy corner corporate correct corrected cost costs cough counselling count country county couple courage court cousin cover crash crazy create created creative crime criminal
  crisis criteria critical criticism cross crowd cry crying culture cup curious current custody custom cut cycle dad daily damage dance danger dangerous dark data daughter dead dealing dealt death debate
  debt decide decided decision deep defence degree delay delayed delete demand dental dentist department depend deposit depressed depth deputy describe design desk despite destroy detailed
  determine develop development diagnosis die diet difference difficult difficulty digital dinner direct direction director directly dirty disability disabilities disabled disagree disagreed disappear disappointed
  discharge discipline discuss discussed discussion disease dislike disruption distance distress distressed district divide doctor doctors document dog dogs dogs' dollar domestic door doors double doubt draft
  drag draw drawing dream dreading dress drift drink drive driver drop drove drug drugs dry duty ear earn ease easier easily east eastern easy eat eating economic edge education educational effect effective effort
  eight elder elderly elect election electric element elsewhere email emailed emails embarrassed emergency emotion emotional employ employed employee employer employment empty encourage enemy energy enforce engage engagement
  english enjoy enjoyed ensure enter entire entirely entitled entry environment equal equally error escape especially essay essential establish evening event events eventually evidence exact exam examine
  example examples excellent exchange excited exclude excluded exclusion excuse exercise exist existing exit expect expected expensive experience experienced expert explain explained explanation
  express extend extended extension extent external extra extreme extremely eye face facing fact factor factors fail failed failing failure fair fairly faith fall falls false familiar families family famous fancy
  farm fashion father fault favourite fear feature fee feed feedback feel feeling feelings feels feet fell felt female fight figure file filed files film final finally finance financial finding findings
  finger finish finished fire firm fish fit fix fixed flat flight float floor flow flower fly focus follow followed following food foot football force foreign forest forever forget forgetting forgive forgot forgotten form formally former
  forms fortune forum forward foster fostered fostering frame freedom french frequency frequent frequently fresh friend friendly friends fun function fund funded funding funny furniture future gain game games gang gap garden gas gather
  gender general generally generate gentle gift girl girls glass goal goals gold golden government governor grade gradually grandad grandma grandmother grandparents grant granted grass grateful green grew ground group groups grow
  growing growth guarantee guard guardian guardianship guidance guide guilty gun guy habit hair hall hand handed handle hang hanging happily hard hardly harm harmed hat hate head heading headline health healthy
  heart heat heating heavy height held helped helpful helping hide high higher highest highlight highly history hit hobby hole holiday homework hospital host hot hotel hour hours house household housing hub huge human hungry
  hurry hurt husband identify identity illness image imagine immediate impact importance important impossible impression improve improved improvement incident incidents income increase increased incredible indeed independence independently
  index indicate individual induction industry influence inform informed initial initially injury injuries inquiry insist inspection inspector inspectors instance institution instruction instructions insurance intend intensive
  intention interest interested interesting interim internal internet interpreter interview introduce introduced introduction investigate investigation invite invited involve involved issue issues itself jealous job join joined joint
  journey judge judgement jump justice keen keeping key keys kick kill kitchen knew knife knock knowledge label lack ladder lady land landed landing language laptop large largely latter laugh launch law lawyer lay
  lead leader leadership leading leads leaflet learn learned learning leave leaver leavers leaves leaving led left leg legal length lesson lessons letting level levels liaise liaison library licence lie life lifestory lift light
  limit limited limits line lines link linked links listen listened listening live lived lives living local location lock log logged lonely lose losing loss lost loud lovely low lower luck lucky lunch lunchtime lying machine
  mad magic mail maintain major male man mandatory manner map mark marked marks marriage married mass match matched matching mate material maternal maximum meal meals meaning means measure measures mechanism media mediation medical
  medication medicine medium meet meets member members memory men mental mentor mess message messages met metal method middle midday mile military milk million mind minimum minor minority minus miss missed missing mistake mistakes mix mixed
  mobile model modern money monitor monitored monitoring mood moon mother mouth move moved movement moves moving multi mum music mutual nan nation national natural naturally nature nearby necessarily necessary neck negative neglect
  neighbour neither nephew nervous network news newspaper niece night nights noise noisy normally north northern nose notes notice noticed notification novel nowhere nurse nursery nursing object objection objective observation observe
  obtain obvious occasion occasionally offence offender offer offered offering office official oil online operate operation opinion opportunity oppose opposite option options oral ordinary organisation organise
  organised original otherwise ought outcome outcomes outdoor outline output owner pace pack package paid pain paint pair panel panels paper papers paragraph parent parental parenting parents park partial participant
  parties partly partner partners partnership parts party pass passed passes passing passport paternal path patience patient pattern pause pay paying payment payments peace peer pen pension people percent perfect perform
  performance permanence permanency permanent permission permit personal persons perspective persuade pet phase phone phoned phoning photo photocopy photocopies photograph physical pick picked picking picks picture piece pieces pilot pink pink placed placement placements places plain planned planning plate
  platform play played player playing pleasant pleased pleasure plenty plus pocket police policies policy political poor popular population portal positive possession possibility post posted potential pound power powerful practical practice
  practices practise pray prefer preferred pregnant prep preparation prepare prepared presence present presentation presented press pressure pretend pretty prevent price pride primarily primary prime principal principle print printed
  prior priority prison privacy private prize problem problems procedure procedures proceed proceedings produce produced product profession professional professionals professor profile programme progress progressed progressing project promise promised promote prompt proof proper
  properly property proportion proposal propose protect protected protection protective protocol proud prove provide provided provider providers provides provision psychologist public publish pupil purple purpose purse push qualified quality quarterly queen query quick
  quit race rain raise raised ran random range rang rank rapid rare rate rates reach reached react reaction read reading realise realised reality reassess receive received recipe reckon recognise
  recommend recorded recording recover recovery recruit red reduce reduced reduction refer reference references referral referrals referred refers reflect refusal refuse refused region register registered registration regular regularly regulation regulations
  reject rejected relate related relation relations relationship relationships relative relatives relax release released relief religion rely remain remains remarkable remove removed rent repair repeat repeated replace replaced reported reporting
  represent representative request requested requests require required requirement requirements research residence resident residential residents resource resources respite responded responsible responsibility rest result results retire retirement return returned
  reveal revised revisit reward rich ride ring ringing risk risks risky road role room rooms root rough route routine row rub rule rules rush sack sad safe safeguard safeguarding safely safety salary sale sample satisfied satisfy save saved savings scale
  scared scheme school schools science scope score scores scream search season seat secondary secret secretary section sector secure security seek selection sell senco senior sense sensible sensitive sentence sentenced separated separately separation serious
  seriously serve served services session sessions setting settle settled settlement sex sexual shape share shared sharing sheet sheets shift shirt shock shoes shoot shop shopping shortage shot shoulder shout shouting shut shy sibling siblings sick sickness sight
  sign signal signature signed significant silent silly similar singing single sir sister sisters site situation size skill skills skin sleep sleeping slept slight slightly slip slipped slot slow slowly small smart smell smile smoke smooth social society soft software
  solicitor solid solution solve somehow son song sound sounds source south southern space speak speaking special specialist speech speed spell spend spent spirit split spoke spoken sport sports spot spread spreadsheet spreadsheets spring square staff
  staffing stamp standard standards star starter state statement statements station stay stayed staying steal step steps stick sticky stock stole stomach stone stood stop stopped stopping store stories story straight strange strategic strategy street strength stress stressed
  stretch strike strong struggle struggled struggling stuck student students study stupid style subject submission submit subsequently substance success successful sudden suddenly suffer sufficiency suffered suffering sufficient suggest suggested suggestion
  suit suitable suited sum summary summer sun sunny super supervise supervised supervisor supper supply support supported supporting supportive surely surface surgery surname surprise surprised surround survey suspect suspended sweet swim swimming switch symptom
  table tackle tail talked talking tall target targets task tasks taste taught tax tea teach teacher teachers teaching tear technical technology teen teenage teenager teenagers teeth telephone telephoned television temp temper temporary tenancy tend tension term terminate terrible test tests text textbook
  texts theatre theft theme theory therapist therapy thin thirty thorough thoroughly threat threaten threshold throw thrown ticket tidy tie tight timeframe timely tiny tip tired title toilet tone tongue tool tools tooth top topic torn totally touch tough tour
  town toy toys track trade tradition traffic train trained trainer training transfer transferred transition translate transport trauma travel trawling treat treated treatment tree trial trick trigger trip trips trouble truck trust truth tutor twice twin
  twins typical ugly ultimately unable uncle unclear uncomfortable uncover undergo underneath understanding understood unfair unfortunately unhappy uniform union unique unit units university unknown unlikely unpleasant unregistered unsafe unsettled unsuitable unusual update updated
  updates upset urban vacancy valuable value values van variation variety vehicle verbal version victim video views village violence violent virtual visible vision visitor visitors voice voicemail voicemails volume voluntary volunteer vote vulnerable wage
  wait waiting walk walked walking wall warm warn warning wash waste watch watched watching water weak wear wearing weather website wedding weekly weight weird welcome welfare west western wet wheel whereabouts whilst white wide widely wife wild willing
  win wind window winter wise withdraw withdrawing withdrawn withdrawal witness woman women wonderful wood wording worse worst worth wound wrap writer writing written wrote yard yellow youth zone zoom
  alternative anonymous answered appendix asylum attachment briefed capacity cheers clarify cohort commissioning contacted convert corporate covid dashboard database debrief deadline deadlines deliver delivered delivery demographic distressing dysregulated elections embargo
  escalating eyeball finalise flag flagged forum foster gathering governors heads householder inbox inputs intake invoice joke kinship lawful leaflets logging login lunch mandate matrix mock monthly nightmare nursery offline ofsted outlook outreach paperless password
  pathways permissions poem post printer prison queries rehab remand reminder reminders resend residentials roster rota safeguarded sector semi separate sibs sickness siren spreadsheet squad stakeholder stationery statutory sufficiency template tracker trajectory
  transcript translation typing unallocated unit vetting whiteboard wording workflow workshop workstream yearly headteacher consultation fieldwork probation placement disruption sufficiency
  boxing easter christmas xmas hull selby leeds york scrutiny cabinet overview councillor councillors lead ofsted dcs ad hr it pep peps ehcp ehc
  hospitality pizza dragon cabbage purple banana sandwich penguin planet guitar piano lyrics movie football match score league cup goals politics president king minister
  waited emailed voicemail rung chased typed clicked pressed wrongly properly promptly mixture handover agile remote hybrid laptop monitor keyboard mouse charger
  mums dads carers nans nana granny gran grandparent cousin cousins uncles aunties stepdad stepmum boyfriend girlfriend mates friend
  fell drank ate slept sat ran sang played swam spoke presented appeared reported stated advised disclosed observed engaged chatted laughed cried described expressed declined attended
`;
