export const hoursMails = {
  'mail.claim-returned.subject': 'Er kwamen uren bij u terug',
  'mail.claim-returned.text':
    'Deze activiteit is nog niet afgetekend: zij kwam bij u terug met een opmerking. In Leerpad leest u welke. Daar kunt u haar aanvullen en opnieuw indienen.',
  'mail.signature-taken-back.subject': 'Een handtekening onder uw uren is teruggenomen',
  'mail.signature-taken-back.text':
    'Deze activiteit was afgetekend. Wie tekende, heeft de handtekening teruggenomen; de uren tellen niet meer mee. In Leerpad leest u waarom. Daar kunt u de activiteit aanvullen en opnieuw indienen.',
  'mail.claim-returned.link': 'Lezen en aanvullen',
  'mail.hours-corrected.subject': 'Afgetekende uren zijn gecorrigeerd',
  'mail.hours-corrected.trainee':
    'Deze uren waren afgetekend en tellen niet meer zo mee. In Leerpad leest u waarom, en wat ervoor in de plaats komt.',
  'mail.hours-corrected.signer':
    'U had deze uren afgetekend. Ze zijn gecorrigeerd en tellen niet meer zo mee. Komt er iets anders voor in de plaats, dan vindt u dat bij wat er op uw handtekening wacht.',
  'mail.hours-corrected.ask': 'Klopt dit niet? Laat het het secretariaat weten.',
  'mail.hours-corrected.link': 'Bekijken in Leerpad',
  'mail.claims-waiting.subject':
    '{claims, plural, one {Er wacht # activiteit} other {Er wachten # activiteiten}} op uw handtekening',
  'mail.claims-waiting.text':
    '{claims, plural, one {Er wacht # activiteit} other {Er wachten # activiteiten}} van {trainees, plural, one {# begeleider} other {# begeleiders}} in opleiding op uw handtekening. Pas daarna tellen de uren.',
  'mail.claims-waiting.link': 'Bekijken en aftekenen',
  'mail.claims-waiting.weekly':
    'U krijgt dit bericht op maandag, zolang er iets wacht. Is alles afgehandeld, dan blijft het stil.',
  'mail.claims-waiting-long.subject':
    '{claims, plural, one {# activiteit wacht} other {# activiteiten wachten}} al langer dan vier weken',
  'mail.claims-waiting-long.text':
    '{claims, plural, one {# activiteit} other {# activiteiten}} van {trainees, plural, one {# begeleider} other {# begeleiders}} in opleiding {claims, plural, one {wacht} other {wachten}} al langer dan vier weken op een handtekening{unasked, plural, =0 {} one {; # daarvan kan niemand aftekenen, omdat er geen supervisor of docent is} other {; # daarvan kan niemand aftekenen, omdat er geen supervisor of docent is}}. Wilt u nagaan wat er nodig is?',
  'mail.claims-waiting-long.link': 'Naar Leerpad',
  'mail.signer-address-replaced.subject': 'Het e-mailadres van {name} is veranderd',
  'mail.signer-address-replaced.text':
    'Het e-mailadres van {name} is veranderd door {who}. {name} heeft nog geen account in Leerpad, en tekent uren af of kan dat gaan doen.',
  'mail.signer-address-replaced.ask':
    'Ook het oude adres is ingelicht. Twijfelt u of dit klopt? Vraag het {name} dan zelf, langs een weg die u al kende, voordat er een uitnodiging naar het nieuwe adres gaat.',
  'mail.signer-address-replaced.old': 'Was',
  'mail.signer-address-replaced.new': 'Werd',
} as const;
