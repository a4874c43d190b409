export const enrolmentMails = {
  'mail.fact.supervisor': 'Supervisor',
  'mail.supervisor-changed.subject': 'Uw supervisor in Leerpad',
  'mail.supervisor-changed.text':
    'Het secretariaat heeft u een supervisor toegewezen. Wat u indient, gaat voortaan naar deze persoon.',
  'mail.supervisor-changed.none':
    'Uw toewijzing aan een supervisor is beëindigd. Het secretariaat laat u weten wie de nieuwe wordt.',
  'mail.supervisor-changed.link': 'Naar mijn leerpad',
  'mail.supervisees-added.subject':
    '{count, plural, one {Er is iemand aan u toegewezen} other {Er zijn # deelnemers aan u toegewezen}}',
  'mail.supervisees-added.text':
    'Het secretariaat heeft {count, plural, one {een begeleider} other {# begeleiders}} in opleiding aan u toegewezen. In Leerpad ziet u hoe ver zij zijn.',
  'mail.supervisees-ended.subject':
    '{count, plural, one {Een toewijzing aan u is beëindigd} other {# toewijzingen aan u zijn beëindigd}}',
  'mail.supervisees-ended.text':
    '{count, plural, one {Een begeleider in opleiding is} other {# begeleiders in opleiding zijn}} niet langer aan u toegewezen. Verslagen die nog wachten, zijn voortaan voor de nieuwe supervisor.',
  'mail.supervisees.link': 'Naar mijn supervisanten',
} as const;
