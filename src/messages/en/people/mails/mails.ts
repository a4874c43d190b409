export const peopleMailsMails = {
  'mail.address-changed.subject': 'Your e-mail address for Leerpad was changed',
  'mail.address-changed.text':
    'Your e-mail address in Leerpad was changed. From now on you sign in with the new one; links that were mailed to this address do not work any more, and we write to it no more.',
  'mail.address-changed.not-asked': 'Do you know nothing of this? Then contact the secretariat at once.',
  'mail.mail-waits.subject':
    '{count, plural, one {A mail waits} other {# mails wait}} that Leerpad cannot send',
  'mail.mail-waits.text':
    '{count, plural, one {One mail has} other {# mails have}} waited for more than an hour, because a mail server does not take {count, plural, one {it} other {them}}. Leerpad tries again by itself for five days.',
  'mail.mail-waits.do':
    'In Leerpad you can see which they are and what the mail server answered. If the recipient’s address is not to blame, tell the administrator of Leerpad.',
  'mail.mail-waits.link': 'See what waits',
  'mail.address-replaced.subject': 'The secretariat changed your e-mail address in Leerpad',
  'mail.address-replaced.text':
    'The secretariat changed your e-mail address in Leerpad, the training portal of the association, to {address}. From now on an invitation goes there, and we write to this address no more.',
  'mail.address-replaced.not-right':
    'Is that not your address? Then let the board know at once: whoever gets mail there could pass for you.',
  'mail.address-replaced.right': 'Is it right? Then you need not do anything.',
  'mail.print-name-approved.subject': 'Your name for the record was approved',
  'mail.print-name-approved.text':
    'The secretariat approved the name that you asked for on your record: {name}. Records that are issued from now on bear this name.',
  'mail.print-name-sent-back.subject': 'Your name for the record was not taken over',
  'mail.print-name-sent-back.text':
    'The secretariat did not take over the name that you asked for on your record: {name}. A record bears the last name that held. You can choose another one with your registered surname in it. If that surname is no longer right, or you do not see why, please ask the secretariat.',
  'mail.print-name.link': 'My name on the record',
} as const;
