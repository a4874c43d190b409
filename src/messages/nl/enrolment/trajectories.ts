export const enrolmentTrajectories = {
  'trajectory.not-found': 'Dit traject staat niet bij wat u kunt zien.',
  'trajectory.state.impossible':
    '{state, select, running {Dit traject loopt al.} paused {Dit traject is al gepauzeerd.} stopped {Dit traject is al gestopt.} other {Dit traject is teruggedraaid met de import.}} Vernieuw de pagina om te zien hoe het nu staat.',
  'trajectory.state.reason-missing': 'Schrijf erbij waarom dit traject stopt.',
  'trajectory.state.future': 'Deze datum ligt nog in de toekomst.',
  'trajectory.state.before-start': 'Het traject begon pas op {date}.',
  'trajectory.state.supervisor-full':
    'De supervisor van dit traject heeft er al {present} van hoogstens {most}. Laat dit traject eerst zonder supervisor, of verhoog het maximum bij de begeleider; dan kan het verder.',
  'trajectory.no-version': 'Op {date} bestond deze opleiding nog niet. Kijk of de startdatum klopt.',
  'supervisor.self': 'Iemand kan niet de eigen supervisor zijn.',
  'requirement.unknown': 'Dit traject vraagt dit onderdeel niet.',
  'requirement.future': 'Dit besluit ligt nog in de toekomst.',
  'requirement.reason-missing': 'Schrijf erbij waarom het bestuur dit besloot.',
  'decision.own': 'Over uw eigen traject besluit u niet. Vraag het een ander bestuurslid.',
  'decision.exempted': 'Van dit onderdeel is al vrijstelling gegeven.',
  'decision.set-empty': 'Vul bij minstens één onderdeel in hoeveel ervan gevraagd wordt.',
  'decision.set-twice': 'Noem elk onderdeel één keer.',
  'decision.not-standing': 'Dit besluit is al ingetrokken.',
  'decision.title-not-asked': 'Deze titel wordt in dit traject niet gevraagd.',
  'decision.title-known': 'Deze titel telt al in plaats hiervan.',
  'decision.prior-wrong': 'Zo kan dit onderdeel niet meetellen. Vul het formulier opnieuw in.',
  'decision.no-person':
    'Eerder verworven uren tekent een bestuurslid. Meld u aan en leg het besluit daar vast.',
  'decision.prior.description': 'Eerder verworven',
  'assignment.future': 'Een toewijzing kan niet in de toekomst beginnen. Kies vandaag of eerder.',
  'assignment.before-start': 'Het traject begon pas op {date}. Kies die dag of later.',
  'assignment.before-present':
    'De huidige toewijzing begon op {date}; wat daarvoor was, ligt vast. Kies die dag of later.',
  'assignment.before-last': 'Tot en met {date} was er al een supervisor. Kies een latere dag.',
  'assignment.not-followed':
    '{state, select, stopped {Dit traject is gestopt. Hervat het eerst.} other {Dit traject is teruggedraaid met een import.}}',
  'assignment.not-leader': 'Kies een supervisor uit de lijst.',
  'assignment.full':
    'Deze supervisor heeft er al {present} van hoogstens {most}; {added, plural, one {één} other {#}} erbij gaat niet. Kies iemand anders, of verhoog het maximum bij de begeleider.',
  'handover.missing':
    '{count, plural, one {Voor één supervisant is nog niemand gekozen.} other {Voor # supervisanten is nog niemand gekozen.}} Kies iemand voor allen, of bij ieder apart.',
  'handover.former': 'Overdragen kan alleen aan iemand anders. Kies een andere supervisor.',
  'deputy.not-leader': 'Kies een waarnemer uit de lijst.',
  'deputy.self': 'Niemand neemt voor zichzelf waar. Kies iemand anders.',
  'deputy.past': 'Een waarneming begint vandaag of later. Kies een andere dag.',
  'deputy.order': 'De laatste dag ligt voor de eerste. Kijk de datums na.',
  'deputy.overlap':
    '{name} neemt al waar van {from} tot en met {until}. Kies andere dagen, of beëindig die waarneming eerst.',
  'deputy.not-found': 'Deze waarneming staat niet bij deze begeleider.',
  'newcomer.known': 'Iemand met dit adres is al bekend.',
  'newcomer.follows-already': 'Deze persoon volgt deze opleiding al, sinds {date}.',
} as const;
