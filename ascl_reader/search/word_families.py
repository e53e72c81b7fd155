"""What no rule about endings can tell of English words: irregular forms, words with a false ending, and families."""

from __future__ import annotations

UNTOUCHED = frozenset(
    "adopted alias always anything atlas besides bias building canvas christmas clothing during embed evening "
    "everything gas gifted goods herring housing incredibly lettings looked means morning news nothing pancreas "
    "perhaps prickly programmed programming pyjamas sats sealed sealing selectively sending sends series setting "
    "shortly something sometimes species statemented statementing summons texas thing towards unite united "
    "uniting upbringing wales wedding wellbeing wellington whereas".split()
)
"""Words that only look like a form of another: adopted children are not what adopts a policy, nor is sending SEND."""

KEEPS_E = frozenset(
    "artiste bathe blonde borne breathe caste chaperone clothe envelope forte grille heroine humane loathe locale "
    "morale paste quite range rationale regale route secrete severe sheathe singe suite teethe tinge "
    "urbane wreathe".split()
)
"""Words that would be another without their last e: the morale of staff is not moral education."""

_PAIRS = """
children:child women:woman men:man people:person persons:person feet:foot teeth:tooth mice:mouse lives:life wives:wife
knives:knife halves:half wolves:wolf shelves:shelf thieves:thief leaves:leave selves:self buildings:building
settings:setting evenings:evening mornings:morning weddings:wedding criteria:criterion curricula:curriculum
phenomena:phenomenon syllabi:syllabus crises:crisis theses:thesis hypotheses:hypothesis oases:oasis
buses:bus busses:bus gases:gas gasses:gas menus:menu gurus:guru movies:movie cookies:cookie calories:calorie
quizzes:quiz grandchildren:grandchild stepchildren:stepchild schoolchildren:schoolchild headwomen:headwoman
chairmen:chairman chairwomen:chairwoman

focuses:focus campuses:campus viruses:virus statuses:status bonuses:bonus censuses:census choruses:chorus
circuses:circus surpluses:surplus syllabuses:syllabus prospectuses:prospectus geniuses:genius sinuses:sinus
minuses:minus pluses:plus apparatuses:apparatus lenses:lens canvases:canvas biases:bias aliases:alias atlases:atlas
infringed:infringe infringing:infringe cringed:cringe cringing:cringe binging:binge bingeing:binge hinging:hinge
analyses:analysis clothes:clothing earrings:earring herrings:herring tas:ta hvs:hv
aps:ap mps:mp las:la eps:ep hts:ht prus:pru slts:slt
taught:teach brought:bring bought:buy caught:catch fought:fight sought:seek thought:think
wrote:write written:write gave:give given:give took:take taken:take spoke:speak spoken:speak chose:choose chosen:choose
met:meet spent:spend built:build lent:lend led:lead fed:feed held:hold kept:keep lost:lose won:win winning:win sold:sell
told:tell done:do did:do does:do doing:do went:go gone:go goes:go going:go grew:grow grown:grow knew:know known:know
saw:see seen:see dealt:deal meant:mean began:begin begun:begin drew:draw drawn:draw withdrew:withdraw
withdrawn:withdraw rose:rise risen:rise fell:fall fallen:fall broke:break broken:break wore:wear worn:wear
stood:stand understood:understand shown:show driven:drive drove:drive eaten:eat ate:eat found:find slept:sleep
ran:run hid:hide hidden:hide sang:sing sung:sing threw:throw thrown:throw stole:steal stolen:steal hurting:hurt
forgot:forget forgotten:forget forgave:forgive forgiven:forgive made:make said:say paid:pay laid:lay overseen:oversee
oversaw:oversee undertook:undertake undertaken:undertake underwent:undergo undergone:undergo overcame:overcome
became:become came:come felt:feel dying:die died:die dies:die lying:lie lied:lie tied:tie tying:tie
used:use using:use aged:age ageing:age aging:age agreed:agree guaranteed:guarantee freed:free refereed:referee
focussed:focus focussing:focus focusses:focus biassed:bias learnt:learn burnt:burn spelt:spell spoilt:spoil
dreamt:dream leant:lean leapt:leap knelt:kneel
program:programme programs:programme center:centre centers:centre centered:centred theater:theatre theaters:theatre
fiber:fibre meter:metre liter:litre caliber:calibre specter:spectre meager:meagre somber:sombre
defense:defence defenses:defence offense:offence offenses:offence license:licence licenses:licence
licensed:licence licensing:licence pretense:pretence practise:practice practises:practice practised:practice
practising:practice practiced:practice practicing:practice
catalog:catalogue dialog:dialogue analog:analogue skillful:skilful willful:wilful
counselors:counsellor counselor:counsellor traveler:traveller travelers:traveller jeweler:jeweller
judgment:judgement judgments:judgement acknowledgment:acknowledgement gray:grey math:maths mom:mum moms:mum mommy:mum
pediatric:paediatric pediatrician:paediatrician pediatrics:paediatrics orthopedic:orthopaedic anemia:anaemia
anemic:anaemic encyclopedia:encyclopaedia fetal:foetal maneuver:manoeuvre skeptic:sceptic skeptical:sceptical
whilst:while amongst:among enquiry:inquiry enquiries:inquiry enquire:inquire enquiring:inquire dependant:dependent
dependants:dependent cozy:cosy plow:plough pajamas:pyjamas artifact:artefact aluminum:aluminium
enrollment:enrolment enrollments:enrolment installment:instalment fulfillment:fulfilment archeology:archaeology
diarrhea:diarrhoea leukemia:leukaemia hemophilia:haemophilia esthetic:aesthetic cesarean:caesarean celiac:coeliac
kindergarden:kindergarten preschooler:preschool
academically:academic basically:basic automatically:automatic specifically:specific dramatically:dramatic
systematically:systematic economically:economic drastically:drastic statistically:statistic publicly:public
strategically:strategic democratically:democratic holistically:holistic domestically:domestic
"""

IRREGULAR = dict(pair.split(":") for pair in _PAIRS.split())
"""A form, and the word it belongs to: irregular plurals and pasts, and American spelling that no rule tells."""

FAMILIES = """
abuse abusive abuser; absent absence absentee absenteeism; academise academisation; accept acceptance acceptable;
access accessible accessibility; accountable accountability; achieve achievement; acquire acquisition; adapt
adaptation; addict addiction addictive; adjust adjustment; admit admission admissions; adolescent adolescence;
adoption adopted adoptive adopter; afford affordable affordability unaffordable; agree agreement; ally alliance;
allergy allergic; allocate allocation; analyse analysis analyses analytic analytical; anxiety anxious; apply
application applicant; appraise appraisal; approve approval; argue argument; arrange arrangement; arrive arrival;
assess assessment assessor; assure assurance; asthma asthmatic; attain attainment; attend attendance; autism autistic;
autonomy autonomous; avoid avoidance; aware awareness; believe belief; bureaucracy bureaucratic; calculate
calculation; capable capability; charity charitable; choose choice; citizen citizenship; clarify clarification;
classify classification; clinic clinical clinician; close closure; collaborate collaboration collaborative; commit
commitment; communicate communication; compare comparison comparative comparable; compete competition competitive;
competent competence competency; complain complaint; complex complexity; comply compliance compliant; conclude
conclusion; confident confidence; consistent consistency; consult consultation consultative; cooperate cooperation
cooperative; coordinate coordination coordinator; crime criminal criminality; criticise criticism critic; culture
cultural; curriculum curricular; decide decision; declare declaration; define definition; democracy democratic; deny
denial; depress depression; describe description; develop development developmental; diabetes diabetic; diagnose
diagnosis diagnoses diagnostic; disable disability; disagree disagreement; disclose disclosure; discriminate
discrimination discriminatory; discuss discussion; disengage disengagement; dismiss dismissal; dispute disputed;
diverse diversity diversify; donate donation; dyslexia dyslexic; dyspraxia dyspraxic; economy economic; educate
education educational; emotion emotional; emphasise emphasis; employ employment employable employability;
enforce enforcement; engage engagement; enrol enrolment; entitle entitlement; environment environmental; epilepsy
epileptic; equal equality equalities; equity equitable; estimate estimation; ethic ethical; ethnic ethnicity; evaluate
evaluation; exceed excess excessive; excellent excellence; exclude exclusion exclusionary; exist existence; expand
expansion; expect expectation; expel expulsion; explain explanation; exploit exploitation; explore exploration; expose
exposure; extend extension; extremist extremism; fail failure; fair fairness; feminist feminism; finance financial;
flexible flexibility; free freedom; friend friendship; fulfil fulfilment; fund funder; grow growth; guide guidance;
happy happiness; harass harassment; high higher highest; history historical; homeless homelessness; homophobia
homophobic; hospital hospitalise hospitalisation; identify identification; ideology ideological; ill illness; immunise
immunisation; implement implementation; improve improvement; inclusion inclusive inclusivity inclusiveness;
independent independence; inherit inheritance; inquire inquiry; inspect inspection inspector inspectorate; integrate
integration; intervene intervention; introduce introduction; invest investment investor; investigate investigation
investigator; involve involvement; islamophobia islamophobic; isolate isolation; judge judgement; justify
justification; large larger largest; legislate legislation legislative; literate literacy; lonely loneliness; long
longer longest; lose loss; low lower lowest; marginalise marginalisation; maths mathematics mathematical; measure
measurement; mediate mediation mediator; medicate medication; migrate migration; misogynist misogyny misogynistic;
motivate motivation; negotiate negotiation; neurodiverse neurodiversity neurodivergent; notify notification; numerate
numeracy; obese obesity; oblige obligation; observe observation; offend offender offence; old older oldest; oppose
opposition; parent parental; participate participation participant; partner partnership; pedagogy pedagogical
pedagogic; perceive perception; perform performance; permit permission; persistent persistence; politics political
politician; poor poorer poorest; pregnant pregnancy; prepare preparation; prescribe prescription prescriptive;
prevent prevention preventive preventative; prioritise priority; privatise privatisation; propose proposal; protect
protection protective; psychiatry psychiatric psychiatrist; psychology psychological psychologist; publish publication
publisher; punish punishment punitive; race racial racially; racist racism; radicalise radicalisation; ready
readiness; recommend recommendation; recruit recruitment; reduce reduction; refer referral; refuse refusal; region
regional; register registration; regulate regulation regulator regulatory; rehabilitate rehabilitation; reject
rejection; religion religious; remove removal; replace replacement; resilient resilience; resist resistance resistant;
resolve resolution; responsible responsibility; restrain restraint; restrict restriction restrictive; retain
retention; retire retirement; rich richer richest; safe safety safer safest; science scientific scientist; segregate
segregation; select selection selective; sexist sexism; sick sickness; small smaller smallest; solve solution; stable
stability; stereotype stereotypical; stigma stigmatise; strong stronger strongest strength strengthen; succeed success
successful; sufficient sufficiency; suicide suicidal; summarise summary; supervise supervision supervisor supervisory;
survive survival; suspend suspension; sustainable sustainability; technology technological;
terrorist terrorism; therapy therapist therapeutic; toxic toxicity; train trainer; transform transformation;
transparent transparency; transphobia transphobic; transport transportation; trauma traumatic traumatise; treat
treatment; unemployed unemployment; unfair unfairness; urgent urgency; vaccinate vaccination vaccine; vary variation
variability; victim victimise victimisation; violent violence; vocation vocational; vulnerable vulnerability; weak
weakness; withdraw withdrawal; young younger youngest
"""
"""Words that mean the same in another part of speech, families between semicolons; whoever types one means all."""
