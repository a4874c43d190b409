export const peopleMailsMails = {
  'mail.address-changed.subject': 'Your e-mail address for Leerpad was changed',
  'mail.address-changed.text':
    'Your e-mail address in Leerpad was changed. From now on you sign in with the new one; links that were mailed to this address do not work any more, and we write to it no more.',
  'mail.address-changed.not-asked': 'Do you know nothing of this? Then contact the secretariat at once.',
} as const;
