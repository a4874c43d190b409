export const enrolmentMails = {
  'mail.fact.supervisor': 'Supervisor',
  'mail.supervisor-changed.subject': 'Uw supervisor in Leerpad',
  'mail.supervisor-changed.text':
    'Het secretariaat heeft u een supervisor toegewezen. Wat u indient, gaat voortaan naar deze persoon.',
  'mail.supervisor-changed.none':
    'Uw toewijzing aan een supervisor is beëindigd. Het secretariaat laat u weten wie de nieuwe wordt.',
  'mail.supervisor-changed.away':
    'Uw supervisor is afwezig van {from} tot en met {until}. In die tijd tekent een waarnemer uw leesverslagen af; u hoeft daar niets voor te doen.',
  'mail.supervisor-changed.link': 'Naar mijn leerpad',
  'mail.supervisees-added.subject':
    '{count, plural, one {Er is iemand aan u toegewezen} other {Er zijn # deelnemers aan u toegewezen}}',
  'mail.supervisees-added.text':
    'Het secretariaat heeft {count, plural, one {een begeleider} other {# begeleiders}} in opleiding aan u toegewezen. In Leerpad ziet u hoe ver zij zijn.',
  'mail.supervisees-ended.subject':
    '{count, plural, one {Een toewijzing aan u is beëindigd} other {# toewijzingen aan u zijn beëindigd}}',
  'mail.supervisees-ended.text':
    '{count, plural, one {Een begeleider in opleiding is} other {# begeleiders in opleiding zijn}} niet langer aan u toegewezen. Verslagen die nog wachten, zijn voortaan voor de nieuwe supervisor.',
  'mail.fact.deputy': 'Waarnemer',
  'mail.deputy-named-deputy.subject': 'U neemt waar voor een supervisor',
  'mail.deputy-named-deputy.text':
    'Het secretariaat heeft vastgelegd dat u waarneemt, van {from} tot en met {until}. In die tijd tekent u leesverslagen af van {count, plural, =0 {de supervisanten van deze supervisor, als die erbij komen} one {één begeleider in opleiding} other {# begeleiders in opleiding}}. Toegewezen aan u worden zij niet.',
  'mail.deputy-named-supervisor.subject': 'Iemand neemt voor u waar',
  'mail.deputy-named-supervisor.text':
    'Het secretariaat heeft vastgelegd wie leesverslagen van uw supervisanten aftekent zolang u afwezig bent, van {from} tot en met {until}. U kunt zelf ook blijven aftekenen; uw supervisanten blijven de uwe.',
  'mail.deputy-named-trainee.subject': 'Uw supervisor is een tijd afwezig',
  'mail.deputy-named-trainee.text':
    'Van {from} tot en met {until} tekent een waarnemer uw leesverslagen af. U hoeft daar niets voor te doen.',
  'mail.deputy-ended-deputy.subject': 'Uw waarneming is beëindigd',
  'mail.deputy-ended-deputy.text':
    'Het secretariaat heeft uw waarneming beëindigd. Wat nog wacht, tekent de supervisor weer zelf af. Dank u wel.',
  'mail.deputy-ended-supervisor.subject': 'De waarneming voor u is beëindigd',
  'mail.deputy-ended-supervisor.text':
    'Het secretariaat heeft de waarneming beëindigd. Leesverslagen van uw supervisanten wachten weer op u alleen.',
  'mail.deputy-ended-trainee.subject': 'Uw supervisor tekent weer zelf af',
  'mail.deputy-ended-trainee.text':
    'De waarneming voor uw supervisor is beëindigd. Uw leesverslagen wachten weer op uw supervisor.',
  'mail.supervisees.link': 'Naar mijn supervisanten',
} as const;
