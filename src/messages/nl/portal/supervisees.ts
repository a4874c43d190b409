export const portalSupervisees = {
  'supervisor.standing.until': 'U mag supervisie geven en aftekenen tot en met {until}.',
  'supervisor.standing.not.experience':
    'U mag nog geen supervisie geven: daarvoor moet u langer dan twee jaar begeleider zijn.',
  'supervisor.standing.not.activity':
    'U mag nu geen supervisie geven: voor zover wij weten, begeleidde u de laatste twee jaar geen groep.',
  'supervisor.standing.not.education':
    'U mag nu geen supervisie geven: voor dit jaar en het vorige staat geen intervisie of andere nascholing genoteerd.',
  'supervisor.standing.not.suspension':
    'U mag nu geen supervisie geven: uw erkenning is geschorst of ingetrokken. Neem contact op met het bestuur.',
  'supervisor.standing.not.membership':
    'U mag nu geen supervisie geven: daarvoor moet u gewoon lid van de vereniging zijn.',
  'supervisor.supervisees.title': 'Mijn supervisanten',
  'supervisor.supervisees.heading':
    '{count, plural, =0 {U hebt nu geen supervisanten} one {Uw supervisant} other {Uw # supervisanten}}',
  'supervisor.supervisees.empty':
    'Het secretariaat koppelt begeleiders en cobegeleiders in opleiding aan een supervisor. Zodra dat voor u is gebeurd, ziet u hier hoe ver zij zijn.',
  'supervisor.supervisees.deputised': 'Voor wie u waarneemt',
  'supervisor.supervisees.to-sign':
    '{count, plural, one {Eén verslag wacht} other {# verslagen wachten}} op uw handtekening',
  'supervisor.supervisees.waiting-elsewhere':
    '{count, plural, one {Eén verslag wacht} other {# verslagen wachten}} op een ander',
  'supervisor.supervisees.nothing-waits': 'Er wacht niets',
  'supervisor.supervisees.last-activity': 'laatst iets gedaan op {day}',
  'supervisor.supervisees.no-activity': 'nog niets ingediend',
  'supervisor.supervisees.total': '{counted} van {required}',
  'supervisor.supervisees.part': '{component} {counted} van {required}',
  'supervisor.supervisees.total-whole': '{hours} van {required}',
  'supervisor.supervisees.part-whole': '{component} {hours} van {required}',
  'supervisor.supervisees.part-sessions':
    '{component} {counted} van {required, plural, one {# sessie} other {# sessies}}',
  'supervisor.supervisees.part-exempted': '{component} vrijgesteld',
  'supervisor.supervisee.title': 'Voortgang van {name}',
  'supervisor.supervisee.lead':
    'Opleiding tot {programme, select, leader {balintgroepsbegeleider} other {huisarts-cobegeleider}}, begonnen op {startedOn}; uw supervisant sinds {since}.',
  'supervisor.supervisee.lead-deputy':
    'Opleiding tot {programme, select, leader {balintgroepsbegeleider} other {huisarts-cobegeleider}}, begonnen op {startedOn}.',
  'supervisor.supervisee.deputy': 'U ziet deze pagina',
  'supervisor.supervisee.now': 'Hoe het nu staat',
  'supervisor.supervisee.path': 'Het leerpad',
  'supervisor.supervisee.missing': 'Nog nodig',
  'supervisor.supervisee.claims': 'Wat er is ingediend',
  'supervisor.supervisee.no-claims': 'Nog niets.',
  'supervisor.supervisee.private':
    'Wat iemand bij een verslag schreef, leest alleen wie gevraagd is het af te tekenen.',
  'supervisor.supervisee.read': 'Lezen en aftekenen',
} as const;
