export const portalDossier = {
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
  'dossier.action.decide': 'Besluit van het bestuur vastleggen',
  'dossier.action.assign': 'Supervisor toewijzen',
  'dossier.action.reassign': 'Andere supervisor toewijzen',
  'dossier.action.invite': 'Uitnodigen voor Leerpad',
  'dossier.action.person': 'Gegevens wijzigen',
  'dossier.action.trajectory': 'Traject pauzeren, stoppen of hervatten',
  'dossier.action.correct': 'Uren bekijken en corrigeren',
  'dossier.progress': 'Voortgang',
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
  'dossier.decision.part': '{component} {amount}{roles, select, none {} other { (als {roles})}}',
  'dossier.decision.prior':
    'Eerder verworven: {component}, {amount}{detail, select, none {} other { ({detail})}}',
  'dossier.decision.substitute': '“{title}” telt in plaats van “{required}”',
  'dossier.decision.revocation': 'Ingetrokken: {what}',
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
  'dossier.claim.state':
    '{state, select, submitted {wacht} returned {terug bij de deelnemer} withdrawn {ingetrokken} corrected {gecorrigeerd} other {afgetekend}}',
  'dossier.source.portal': 'ingediend in het portaal op {on}',
  'dossier.source.decision': 'eerder verworven: door het bestuur toegekend op {on}',
  'dossier.source.import': 'uit de import van {on}',
  'dossier.signed': '{by}, {on}',
  'dossier.asked': 'wacht op {name}',
  'dossier.recorded': 'vastgelegd door {by} op {on}',
  'dossier.reversed': 'Gecorrigeerd door {by} op {on}',
  'dossier.taken-back': 'Handtekening teruggenomen door {by} op {on}',
  'dossier.mails.title': 'Mails aan {name}',
  'dossier.mails.none': 'Er ging nog geen mail naar deze persoon. Wat Leerpad stuurt, komt hier te staan.',
  'dossier.mail.kind':
    '{kind, select, decision_taken {Besluit van het bestuur} invitation {Uitnodiging} sign_in_link {Inloglink} reset {Nieuw wachtwoord} claim_returned {Uren kwamen terug} signature_taken_back {Handtekening teruggenomen} claims_waiting {Er wacht iets op een handtekening} claims_waiting_long {Er wacht iets al lang} record_ready {Bewijs staat klaar} record_suspended {Bewijs opgeschort} record_superseded {Bewijs vervangen} record_withdrawn {Bewijs ingetrokken} other {Ander bericht}}',
  'dossier.mail.state':
    '{state, select, waiting {staat klaar} sending {wordt verstuurd} sent {verstuurd} bounced {teruggekomen} failed {niet gelukt} other {vervallen}}',
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
