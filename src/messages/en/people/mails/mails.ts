export const peopleMailsMails = {
  'mail.address-changed.subject': 'Your e-mail address for Leerpad was changed',
  'mail.address-changed.text':
    'The secretariat has changed your e-mail address in Leerpad. From now on you sign in with the new address; we will not write to this one again.',
  'mail.address-changed.not-asked': 'Do you know nothing of this? Then contact the secretariat at once.',
} as const;
