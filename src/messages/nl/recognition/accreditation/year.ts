export const recognitionAccreditationYear = {
  'year.title': 'Jaaroverzicht {year}',
  'year.heading': 'Accreditatie in {year}',
  'year.lead': 'Wat er loopt, wat op wie wacht, wat afloopt en wat is doorgegeven.',
  'year.years': 'Ander jaar',
  'year.link': 'Jaaroverzicht',
  'year.runs': 'Wat er loopt',
  'year.runs.none': 'Van dit jaar is er nog geen dossier.',
  'year.waits': 'Wat wacht',
  'year.waits.secretariat': 'Op het secretariaat',
  'year.waits.teachers': 'Op docenten en organisatoren',
  'year.waits.attendees': 'Op de aanwezigen',
  'year.waits.bodies': 'Op de instanties',
  'year.waits.none': 'Niets.',
  'year.waits.elsewhere': 'Wat nu wacht, staat in het overzicht van {year}.',
  'year.wait.submit': 'Het dossier van {title} voor {body} is in voorbereiding. {when}',
  'year.wait.questions': 'Vragen van {body} beantwoorden over {title}.',
  'year.wait.flags':
    '{title} ({body}): {count, plural, one {1 wijziging} other {# wijzigingen}} na de toekenning bekijken.',
  'year.wait.answer': '{body} heeft het dossier van {title} en geeft nog antwoord.',
  'year.wait.parts':
    '{names} {count, plural, one {vulde} other {vulden}} achtergrond en belangen nog niet in, voor {title}.',
  'year.wait.list': 'De presentielijst sluiten: {title}.',
  'year.wait.hand-off':
    '{count, plural, one {1 aanwezige} other {# aanwezigen}} doorgeven aan {body}, uiterlijk {on}: {title}.',
  'year.wait.tasks': '{count, plural, one {1 taak} other {# taken}} na het doorgeven aan {body}: {title}.',
  'year.wait.shared': 'Hetzelfde nummer bij {names}. Kijk na van wie het is.',
  'year.wait.numbers':
    'Van {count, plural, one {1 aanwezige} other {# aanwezigen}} ontbreekt een goed nummer voor {body}: {title}.',
  'year.wait.evaluation':
    '{asked, plural, one {1 aanwezige is} other {# aanwezigen zijn}} om een evaluatie gevraagd, tot en met {until}: {title}.',
  'year.expires': 'Wat afloopt',
  'year.expires.none': 'In dit jaar loopt geen accreditatie af.',
  'year.expires.line': '{title}, {body}, nummer {number}',
  'year.expires.gone': 'verlopen',
  'year.handed': 'Wat is doorgegeven',
  'year.handed.body': 'Instantie',
  'year.handed.meetings': 'Bijeenkomsten',
  'year.handed.booked': 'Doorgegeven',
  'year.handed.open': 'Nog door te geven',
  'year.handed.points': 'Punten',
  'year.handed.means':
    'Een cursus die als geheel is geaccrediteerd telt als één bijeenkomst. Telt elke bijeenkomst apart, dan zijn de punten van de cursus naar tijd verdeeld. Wat in een test is verstuurd telt niet mee.',
  'year.evaluated': 'Evaluaties',
  'year.evaluated.open':
    '{count, plural, =0 {Er staat geen evaluatie open.} one {1 evaluatie staat open.} other {# evaluaties staan open.}}',
  'year.evaluated.closed':
    '{count, plural, =0 {Er is nog geen evaluatie gesloten.} one {1 evaluatie is gesloten} other {# evaluaties zijn gesloten}}{asked, plural, =0 {{count, plural, =0 {} other {.}}} other {: van {asked, plural, one {1 gevraagde} other {de # gevraagden}} {answered, plural, =0 {antwoordde niemand} one {antwoordde er 1} other {antwoordden er #}}.}}',
  'year.evaluated.link': 'Naar de evaluaties',
} as const;
