/** Texts of one trainee's dossier, as the secretariat and the board read it. */
export const dossier = {
  'actor.person': '{name}',
  'actor.import': 'een import',
  'actor.command': 'de opdrachtregel',

  'dossier.title': 'Dossier van {name}',
  'dossier.back': 'Deelnemers',
  'dossier.lead':
    'Opleiding tot {programme, select, leader {balintgroepsbegeleider} other {huisarts-cobegeleider}} · {number, select, none {zonder nummer} other {{number}}} · begonnen op {startedOn}',
  'dossier.state': '{state, select, paused {gepauzeerd} stopped {gestopt} other {teruggedraaid}}',
  'dossier.parts': 'Delen van dit dossier',
  'dossier.part.overview': 'Overzicht',
  'dossier.part.hours': 'Uren',
  'dossier.part.mails': 'Mails',
  'dossier.part.history': 'Verloop',

  'dossier.now': 'Hoe het nu staat',
  'dossier.supervisor': 'Supervisor is {name}, sinds {from}.',
  'dossier.supervisor.none': 'Er is nog geen supervisor.',
  'dossier.waiting': 'Wacht op een handtekening',
  'dossier.waiting.none': 'Er wacht niets op een handtekening.',
  'dossier.returned':
    '{count, plural, one {Eén verslag ligt} other {# verslagen liggen}} met een vraag terug bij de deelnemer.',
  'dossier.suspended':
    '{count, plural, one {Bewijs {numbers} is} other {Bewijzen {numbers} zijn}} opgeschort tot de uren weer compleet zijn.',
  'dossier.own': 'Dit is uw eigen dossier. Wijzigen doet een ander van het secretariaat.',
  'dossier.action.assign': 'Supervisor toewijzen',
  'dossier.action.reassign': 'Andere supervisor toewijzen',
  'dossier.action.invite': 'Uitnodigen voor Leerpad',
  'dossier.action.person': 'Gegevens wijzigen',
  'dossier.action.trajectory': 'Traject pauzeren, stoppen of hervatten',
  'dossier.action.correct': 'Uren bekijken en corrigeren',

  'dossier.progress': 'Voortgang',
  'dossier.hours': '{counted} van {required} geteld',
  'dossier.surplus':
    '{signed} afgetekend: {surplus} meer dan meetelt. Dat blijft staan en vult niets anders.',

  'dossier.records': 'Bewijzen van voltooiing',
  'dossier.records.none': 'Nog geen. Een bewijs komt vanzelf zodra de uren compleet zijn.',
  'dossier.record': 'Bewijs {number}',
  'dossier.record.all': 'Alles over dit bewijs',

  'dossier.person': 'Persoon',
  'dossier.person.name': 'Naam',
  'dossier.person.confirmed': 'zo bevestigd voor op het bewijs',
  'dossier.person.unconfirmed': 'uit de administratie, nog niet bevestigd',
  'dossier.person.number': 'Nummer',
  'dossier.person.email': 'E-mail',
  'dossier.person.big': 'BIG-nummer',
  'dossier.person.account': 'Account',
  'dossier.person.unknown': 'niet bekend',
  'dossier.account':
    '{state, select, none {geen; nog niet uitgenodigd} invited {uitgenodigd op {since}, nog niet ingelogd} closed {afgesloten op {since}} other {sinds {since}}}',

  'dossier.trajectory': 'Traject',
  'dossier.programme':
    'Opleiding tot {programme, select, leader {balintgroepsbegeleider} other {huisarts-cobegeleider}}, versie {version} (vanaf {from})',
  'dossier.asks.programme': 'De eisen zijn die van deze versie.',
  'dossier.asks.decided': 'De eisen zijn die van deze versie, behalve wat het bestuur hieronder besloot.',
  'dossier.asks.imposed': 'Het bestuur stelde voor dit traject eigen eisen vast.',
  'dossier.decisions': 'Besluiten van het bestuur',
  'dossier.decision.exemption': 'Vrijstelling van {component}',
  'dossier.decision.imposed': 'Eigen eisen: {parts}',
  'dossier.decision.part': '{component} {amount}',
  'dossier.decided-by': 'besloten door {by}',
  'dossier.states': 'Gepauzeerd, gestopt, hervat',
  'dossier.step':
    '{state, select, running {Hervat} paused {Gepauzeerd} stopped {Gestopt} other {Teruggedraaid met de import}}',
  'dossier.supervisors': 'Supervisors',
  'dossier.supervisors.none': 'Nog geen.',
  'dossier.period': '{to, select, none {sinds {from}} other {van {from} tot en met {to}}}',
  'dossier.assigned-by': 'toegewezen door {by}',
  'dossier.others': 'Andere trajecten van deze persoon',
  'dossier.other':
    'Opleiding tot {programme, select, leader {balintgroepsbegeleider} other {huisarts-cobegeleider}}, begonnen op {startedOn}',

  'dossier.hours.title': 'Uren van {name}',
  'dossier.hours.component': 'Onderdeel',
  'dossier.hours.state': 'Stand',
  'dossier.hours.any-component': 'Alle onderdelen',
  'dossier.hours.any-state': 'Alle standen',
  'dossier.hours.filter': 'Tonen',
  'dossier.hours.when': 'Gedaan op',
  'dossier.hours.what': 'Wat',
  'dossier.hours.time': 'Tijd',
  'dossier.hours.signature': 'Handtekening',
  'dossier.hours.private': 'Wat iemand bij een verslag schreef, en waarom het terugkwam, staat hier niet.',
  'dossier.hours.none':
    'Er is nog niets ingediend. Wat hier komt, is in te dienen door de deelnemer of te importeren.',
  'dossier.hours.none-such': 'Hierbij past niets.',
  'dossier.hours.all': 'Alle uren tonen',
  'dossier.claim.state':
    '{state, select, submitted {wacht} returned {terug bij de deelnemer} withdrawn {ingetrokken} corrected {gecorrigeerd} other {afgetekend}}',
  'dossier.source.portal': 'ingediend in het portaal op {on}',
  'dossier.source.import': 'uit de import van {on}',
  'dossier.signed': '{by}, {on}',
  'dossier.asked': 'wacht op {name}',
  'dossier.recorded': 'vastgelegd door {by} op {on}',
  'dossier.reversed': 'Gecorrigeerd door {by} op {on}',
  'dossier.taken-back': 'Handtekening teruggenomen door {by} op {on}',

  'correction.title': 'Uren van {name}',
  'correction.heading': 'Uren van {name}',
  'correction.back': 'Alle uren',
  'correction.source': 'Herkomst',
  'correction.import': 'De import die dit bracht',
  'correction.unsigned': 'nog niet afgetekend',
  'correction.corrected': 'Correctie',
  'correction.predecessor': 'De uren waarvan dit de correctie is',
  'correction.successor': 'De uren die ervoor in de plaats kwamen',
  'correction.done': 'De correctie is gemaakt. Deze uren tellen niet meer mee.',
  'correction.meanwhile':
    '{by} was u voor: {takenBack, select, true {de handtekening is op {on} teruggenomen} other {deze uren zijn op {on} al gecorrigeerd}}. Er is nu niets door u veranderd.',
  'correction.form': 'Corrigeren',
  'correction.lead':
    'Wat is afgetekend blijft staan, met een tegenboeking en uw reden erbij. U ziet eerst wat de gevolgen zijn; daarna bevestigt u.',
  'correction.reason': 'Waarom klopt dit niet?',
  'correction.reason.hint': 'De deelnemer en wie opnieuw aftekent kunnen dit lezen.',
  'correction.what': 'Wat moet er gebeuren?',
  'correction.what.missing': 'Kies wat er moet gebeuren.',
  'correction.what.otherwise': 'Er klopt iets niet: de juiste uren staan hieronder',
  'correction.what.gone': 'Deze uren vervallen; er komt niets voor in de plaats',
  'correction.right': 'De juiste uren',
  'correction.date.wrong': 'Vul een datum in, bijvoorbeeld 14-03-2026.',
  'correction.time.wrong': 'Vul in hoeveel uur en minuten het waren.',
  'correction.block.label': 'Dagdeel',
  'correction.block': 'Dagdeel {block}',
  'correction.title-read': 'Titel',
  'correction.description': 'Omschrijving',
  'correction.description.too-long': 'Maak dit korter: hoogstens {most} tekens.',
  'correction.preview': 'Gevolgen bekijken',
  'correction.consequences.title': 'Correctie bij {name}: gevolgen',
  'correction.consequences': 'Klopt deze correctie bij {name}?',
  'correction.consequences.heading': 'Dit gaat er gebeuren',
  'correction.consequences.back': 'Terug zonder te corrigeren',
  'correction.changed':
    'Intussen is er iets veranderd. Hieronder staan de gevolgen zoals ze nu zijn; er is nog niets gecorrigeerd.',
  'correction.goes': 'Niet meer mee telt {time} op {on}:',
  'correction.comes': 'Daarvoor in de plaats komt {time} op {on}:',
  'correction.signer': 'Dat telt zodra {name} het heeft afgetekend, met {on} als datum van de handtekening.',
  'correction.before': 'Telt nu',
  'correction.after': 'Na de correctie',
  'correction.confirmed': 'Als de juiste uren zijn afgetekend',
  'correction.record':
    '{state, select, suspended {Bewijs {number} wordt opgeschort. Zijn de uren weer compleet, dan komt er vanzelf een nieuw bewijs voor in de plaats.} superseded {Bewijs {number} wordt vervangen door een nieuw bewijs met een nieuw nummer.} other {Bewijs {number} verandert.}}',
  'correction.no-record': 'Er verandert geen bewijs van voltooiing.',
  'correction.told': 'Hierover krijgen een mail: {names}.',
  'correction.told.nobody':
    'Niemand krijgt hier een mail over; de deelnemer ziet de correctie in het eigen overzicht.',
  'correction.your-reason': 'Uw reden:',
  'correction.submit': '{time} corrigeren',
  'correction.otherwise': 'Toch iets veranderen',

  'dossier.mails.title': 'Mails aan {name}',
  'dossier.mails.none': 'Er ging nog geen mail naar deze persoon. Wat Leerpad stuurt, komt hier te staan.',
  'dossier.mail.kind':
    '{kind, select, invitation {Uitnodiging} sign_in_link {Inloglink} reset {Nieuw wachtwoord} claim_returned {Uren kwamen terug} claims_waiting {Er wacht iets op een handtekening} claims_waiting_long {Er wacht iets al lang} record_ready {Bewijs staat klaar} record_suspended {Bewijs opgeschort} record_superseded {Bewijs vervangen} record_withdrawn {Bewijs ingetrokken} other {Ander bericht}}',
  'dossier.mail.state':
    '{state, select, waiting {staat klaar} sending {wordt verstuurd} sent {verstuurd} failed {niet gelukt} other {vervallen}}',

  'dossier.history.title': 'Verloop van {name}',
  'dossier.history.started':
    'Ingeschreven voor de opleiding tot {what, select, leader {balintgroepsbegeleider} other {huisarts-cobegeleider}}',
  'dossier.history.state':
    'Traject {what, select, running {hervat} paused {gepauzeerd} stopped {gestopt} other {teruggedraaid met de import}}',
  'dossier.history.supervisor': 'Supervisor werd {subject}, vanaf {since}',
  'dossier.history.decision':
    '{what, select, exemption {Vrijstelling van {component}} other {Eigen eisen vastgesteld}}, besluit van {subject} op {since}',
  'dossier.history.claim':
    '{amount} {what, select, submitted {ingediend} returned {teruggestuurd} withdrawn {ingetrokken} corrected {gecorrigeerd} other {afgetekend}}',
  'dossier.history.imported':
    '{count, plural, one {Eén keer} other {# keer}} uren {what, select, submitted {overgenomen} other {afgetekend overgenomen}}, samen {amount}',
  'dossier.history.record':
    'Bewijs {subject} {what, select, valid {afgegeven} suspended {opgeschort} superseded {vervangen} other {ingetrokken}}',
} as const;
