export const hoursMails = {
  'mail.claim-returned.subject': 'Hours came back to you',
  'mail.claim-returned.text':
    'This activity has not been signed off yet: it came back to you with a remark. You can read it in Leerpad, complete the activity there and hand it in again.',
  'mail.signature-taken-back.subject': 'A signature under your hours was taken back',
  'mail.signature-taken-back.text':
    'This activity had been signed off. Whoever signed it took the signature back; the hours no longer count. You can read why in Leerpad, complete the activity there and hand it in again.',
  'mail.claim-returned.link': 'Read and complete',
  'mail.hours-corrected.subject': 'Signed hours were corrected',
  'mail.hours-corrected.trainee':
    'These hours had been signed off and no longer count as they did. Leerpad tells you why, and what takes their place.',
  'mail.hours-corrected.signer':
    'You had signed these hours off. They were corrected and no longer count as they did. If something takes their place, you find it with what waits for your signature.',
  'mail.hours-corrected.ask': 'Is this not right? Let the secretariat know.',
  'mail.hours-corrected.link': 'View in Leerpad',
  'mail.claims-waiting.subject':
    '{claims, plural, one {# activity waits} other {# activities wait}} for your signature',
  'mail.claims-waiting.text':
    '{claims, plural, one {# activity} other {# activities}} of {trainees, plural, one {# trainee} other {# trainees}} {claims, plural, one {waits} other {wait}} for your signature. The hours count only after that.',
  'mail.claims-waiting.link': 'Look and sign off',
  'mail.claims-waiting.weekly':
    'You get this message on Mondays, as long as something waits. When all is done, it stays quiet.',
  'mail.claims-waiting-long.subject':
    '{claims, plural, one {# activity has} other {# activities have}} been waiting for more than four weeks',
  'mail.claims-waiting-long.text':
    '{claims, plural, one {# activity} other {# activities}} of {trainees, plural, one {# trainee} other {# trainees}} {claims, plural, one {has} other {have}} been waiting for a signature for more than four weeks{unasked, plural, =0 {} one {; # of them nobody can sign off, since there is no supervisor or teacher} other {; # of them nobody can sign off, since there is no supervisor or teacher}}. Would you see what is needed?',
  'mail.claims-waiting-long.link': 'Go to Leerpad',
  'mail.signer-address-replaced.subject': 'The e-mail address of {name} was changed',
  'mail.signer-address-replaced.text':
    'The e-mail address of {name} was changed by {who}. {name} has no account in Leerpad yet, and signs hours or may come to.',
  'mail.signer-address-replaced.ask':
    'The old address was told too. Do you doubt whether this is right? Then ask {name}, in a way that you knew already, before an invitation goes to the new address.',
  'mail.signer-address-replaced.old': 'Was',
  'mail.signer-address-replaced.new': 'Became',
} as const;
