/** Texts of credits whose signer no longer qualifies (S7). */
export const hoursUnqualified = {
  'unqualified.title': 'Aftekeningen om na te kijken',
  'unqualified.lead':
    'Hier staan uren waarvan de ondertekenaar, naar wat nu bekend is, op de dag van de sessie niet bevoegd was. De uren tellen nog. Het bestuur laat ze staan of boekt ze terug.',
  'unqualified.none': 'Er is niets na te kijken.',
  'unqualified.to-trainee': 'Naar het dossier',
  'unqualified.outcome': 'Besluit',
  'unqualified.outcome.stands': 'Laten staan',
  'unqualified.outcome.reversed':
    'Terugboeken: de uren tellen niet meer, en een bewijs dat erop rust wordt opgeschort',
  'unqualified.outcome-missing': 'Kies laten staan of terugboeken.',
  'unqualified.reason': 'Reden',
  'unqualified.reason.hint': 'Blijft bewaard. Noem geen patiënten en geen leden van een groep.',
  'unqualified.reason-missing': 'Schrijf de reden op.',
  'unqualified.goes.stands':
    '{count, plural, one {Eén aftekening blijft} other {# aftekeningen blijven}} staan',
  'unqualified.goes.reversed':
    '{count, plural, one {Eén aftekening wordt} other {# aftekeningen worden}} teruggeboekt',
  'unqualified.confirm.stands':
    '{count, plural, one {Deze aftekening} other {Deze # aftekeningen}} laten staan',
  'unqualified.confirm.reversed':
    '{count, plural, one {Deze aftekening} other {Deze # aftekeningen}} terugboeken',
  'unqualified.board-decides': 'Het bestuur beslist hierover.',
  'unqualified.settled': 'Mogen blijven staan',
  'unqualified.stood': '{trainee}, sessie van {on}, afgetekend door {signer}. Besloten op {decided}.',
  'unqualified.none-chosen': 'Vink ten minste één sessie aan.',
  'unqualified.own': 'Over uren die u zelf aftekende of maakte, beslist een ander bestuurslid.',
  'unqualified.decided':
    'Intussen is hierover besloten, of zijn de feiten veranderd. Hier staat hoe het nu is.',
  'unqualified.done.stands': 'De uren blijven staan. De reden is bewaard.',
  'unqualified.done.reversed': 'De uren zijn teruggeboekt.',
  'unqualified.lacks.experience': 'Toen nog geen twee jaar begeleider.',
  'unqualified.lacks.activity': 'Toen langer dan twee jaar geen groep begeleid.',
  'unqualified.lacks.education': 'Dat jaar en het jaar ervoor geen intervisie.',
  'unqualified.lacks.membership': 'Die dag geen gewoon lid.',
  'unqualified.lacks.suspension': 'Die dag was de erkenning geschorst of ingetrokken.',
  'unqualified.lacks.recognition': 'Die dag geen geldige erkenning.',
  'audit.did.credit.let-stand': 'Liet een aftekening staan',
} as const;
