export const recognitionDecisions = {
  'decisions.title': 'Besluiten over {name}',
  'decisions.heading': 'Besluiten van het bestuur over {name}',
  'decisions.back': 'Besluiten over {name}',
  'decisions.taken': 'Genomen besluiten',
  'decisions.none': 'Het bestuur heeft over dit traject nog niets besloten.',
  'decisions.new': 'Een besluit vastleggen',
  'decisions.new.lead':
    'U ziet eerst wat eruit volgt. Een besluit wordt nooit veranderd; wel kan een volgend besluit het intrekken.',
  'decisions.conflict': 'Hieronder staat wat er nu besloten is.',
  'decision.done': 'Het besluit is vastgelegd. De deelnemer en de supervisor krijgen er bericht van.',
  'decision.done.revocation':
    'Het besluit is ingetrokken. De deelnemer en de supervisor krijgen er bericht van.',
  'decision.revoke': 'Intrekken',
  'decision.revoked': 'ingetrokken op {on}',
  'decision.way.exemption': 'Vrijstellen van een onderdeel',
  'decision.way.exemption.lead': 'Het onderdeel geldt als voldaan, en staat als vrijgesteld op het bewijs.',
  'decision.way.prior-learning': 'Eerder verworven uren laten meetellen',
  'decision.way.prior-learning.lead': 'Ze komen in het urenoverzicht, met uw naam als handtekening.',
  'decision.way.substitute': 'Een andere titel laten tellen',
  'decision.way.substitute.lead': 'In plaats van een verplichte titel, alleen voor dit traject.',
  'decision.way.substitute.link': 'Een titel goedkeuren',
  'decision.way.imposed': 'Eigen eisen stellen',
  'decision.way.imposed.lead':
    'Ze komen in de plaats van de hele opleiding. Er volgt alleen een bewijs over deze eisen.',
  'decision.way.imposed.link': 'Eisen vaststellen',
  'decision.form.title': 'Besluit over {name}',
  'decision.form.exemption': 'Vrijstellen van {subject}',
  'decision.form.exemption.lead':
    'Vanaf vandaag geldt {subject} als voldaan. Wat al is afgetekend, blijft staan.',
  'decision.form.prior-learning': 'Eerder verworven: {subject}',
  'decision.form.prior-learning.lead':
    'Wat u hier toekent, komt met de datum van vandaag en uw handtekening in het urenoverzicht. Meer dan gevraagd telt niet mee.',
  'decision.form.imposed': 'Eigen eisen voor dit traject',
  'decision.form.imposed.lead': 'Vul in wat er gevraagd wordt. Wat u leeg laat, wordt niet gevraagd.',
  'decision.form.substitute': 'Een andere titel laten tellen',
  'decision.form.substitute.lead':
    'De verplichte titel blijft ook goed. Wat over de andere titel al is afgetekend, telt vanaf vandaag mee.',
  'decision.form.revocation': 'Besluit intrekken',
  'decision.form.revocation.lead':
    '{subject}. Na het intrekken is het alsof dit besluit er niet was. Een bewijs dat erop rust, wordt opgeschort.',
  'decision.hours': 'Uren',
  'decision.hours.hint': 'Bijvoorbeeld 12 of 12,5.',
  'decision.sessions': 'Aantal sessies',
  'decision.session-minutes': 'Minuten per sessie',
  'decision.session-minutes.hint':
    'Een sessie duurt meestal 90 minuten. Voor de eis telt het aantal sessies.',
  'decision.role.label': 'Rol in deze sessies',
  'decision.role.unknown': 'Niet vermeld',
  'decision.role':
    '{role, select, taking_part {deelnemer aan de groep} co_leading {medebegeleider} other {begeleider onder toezicht}}',
  'decision.blocks.label': 'Welke dagdelen?',
  'decision.blocks.hint': 'Elk dagdeel telt voor 4 uur.',
  'decision.blocks': '{count, plural, one {dagdeel} other {dagdelen}} {blocks}',
  'decision.titles.label': 'Gelezen titels',
  'decision.titles.hint':
    'De uren worden over de aangevinkte titels verdeeld. Verplichte titels die u niet aanvinkt, vraagt het traject nog.',
  'decision.set.label': 'Wat wordt er gevraagd?',
  'decision.set.hint': 'Vul minstens één onderdeel in.',
  'decision.set.hours': 'in uren',
  'decision.set.sessions': 'in sessies',
  'decision.set.roles': 'In welke rol?',
  'decision.set.roles.hint':
    'Alleen sessies in een aangevinkte rol tellen mee. Vinkt u niets aan, dan tellen alle sessies.',
  'decision.item': 'In plaats van',
  'decision.title': 'De andere titel',
  'decision.title.hint': 'Zoals de deelnemer hem opschrijft: hoofdletters en leestekens maken niet uit.',
  'decision.reason': 'Waarom besluit het bestuur dit?',
  'decision.reason.hint': 'De deelnemer en de supervisor lezen dit ook.',
  'decision.preview': 'Bekijken wat er verandert',
  'decision.consequences.title': 'Gevolgen van een besluit over {name}',
  'decision.consequences': 'Klopt dit besluit over {name}?',
  'decision.no-figures': 'Aan de uren verandert niets.',
  'decision.not-asked': 'niet gevraagd',
  'decision.figure-met': '{figures}, compleet sinds {on}',
  'decision.record.issued':
    '{kind, select, hours96 {Het bewijs van de 96 uur} other {Het bewijs van de hele opleiding}} wordt uitgegeven.',
  'decision.confirm': 'Besluit vastleggen',
  'decision.title-missing': 'Schrijf op welke andere titel telt.',
  'decision.amount-wrong':
    'Vul de uren in als een getal, bijvoorbeeld 12 of 12,5, en niet meer dan er bij dit onderdeel zijn.',
  'decision.sessions-wrong': 'Vul een aantal sessies in, van 1 tot en met {most}.',
  'decision.session-minutes-wrong': 'Vul in hoeveel minuten een sessie duurde, van 1 tot en met 480.',
  'decision.blocks-missing': 'Vink minstens één dagdeel aan.',
  'mail.decision-taken.subject': 'Een besluit van het bestuur',
  'mail.decision-taken.trainee':
    'Het bestuur heeft over uw opleiding een besluit genomen. In Leerpad ziet u wat dit voor uw uren betekent.',
  'mail.decision-taken.supervisor':
    'Het bestuur heeft een besluit genomen over iemand die aan u is toegewezen.',
  'mail.decision-taken.ask': 'Klopt er iets niet? Neem dan contact op met het secretariaat.',
  'mail.decision-taken.look': 'Bij uw supervisanten ziet u hoe ver deze persoon nu is.',
  'office-mail.kind.decision-taken': 'Besluit van het bestuur over een traject',
  'mail.fact.decision': 'Besluit',
  'reading-list.title': 'Leeslijsten',
  'reading-list.back': 'Bestuur',
  'reading-list.lead':
    'Een andere titel geldt voor iedereen die deze versie volgt, ook voor wie al begonnen is.',
  'reading-list.done':
    'Het besluit is vastgelegd. Het staat nu in de leeslijst van iedereen die deze versie volgt.',
  'reading-list.done.revocation': 'Het besluit is ingetrokken.',
  'reading-list.way.substitute': 'Andere titel goedkeuren',
  'reading-list.way.parts': 'Delen invullen',
  'reading-list.form.substitute': 'Een andere titel in plaats van “{subject}”',
  'reading-list.form.substitute.lead':
    'De verplichte titel blijft ook goed. Wie de andere titel al las en liet aftekenen, voldoet vanaf vandaag.',
  'reading-list.form.parts': 'Wat wordt er van “{subject}” gelezen?',
  'reading-list.form.parts.lead':
    'Wat u invult, staat bij de titel in de leeslijst. Aan de uren verandert het niets.',
  'reading-list.form.revocation': 'Besluit intrekken',
  'reading-list.form.revocation.lead':
    '{subject}. Na het intrekken is het alsof dit besluit er niet was. Bewijzen die erop rusten, worden opgeschort.',
  'reading-list.parts.label': 'Hoofdstukken of artikelen',
  'reading-list.parts.hint': 'Bijvoorbeeld: hoofdstuk 3 tot en met 7.',
  'reading-list.parts-missing': 'Vul in welke hoofdstukken of artikelen gelezen worden.',
  'reading-list.reason.hint': 'Het bestuur leest dit terug bij de leeslijst.',
  'reading-list.substitute': 'Ook goed: “{title}”',
  'reading-list.parts': 'Te lezen: {parts}',
  'reading-list.consequences': 'Klopt dit besluit over de leeslijst?',
  'reading-list.trajectories':
    '{count, plural, =0 {Nog niemand volgt deze versie.} one {Eén deelnemer volgt deze versie.} other {# deelnemers volgen deze versie.}}',
  'reading-list.issued':
    '{count, plural, one {Er wordt één bewijs uitgegeven.} other {Er worden # bewijzen uitgegeven.}}',
  'decisions.lists': 'Geldt een andere titel voor iedereen? Leg dat vast bij de leeslijsten.',
} as const;
