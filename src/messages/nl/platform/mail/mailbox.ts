export const platformMailMailbox = {
  'mailbox.title': 'Postbus',
  'mailbox.lead':
    'Er is geen mailserver ingesteld. Wat Leerpad zou mailen, komt hier terecht, de nieuwste bovenaan.',
  'mailbox.empty': 'Hier verschijnt de eerste mail zodra Leerpad iets te melden heeft.',
  'mailbox.to': 'Aan',
  'mailbox.from': 'Van',
  'mailbox.received': 'Ontvangen',
  'mailbox.html': 'Zoals een mailprogramma het toont',
  'mailbox.calendar': 'De afspraak voor de agenda (.ics)',
  'mailbox.back': 'Terug naar de postbus',
  'mailbox.failed': 'Niet bezorgd',
  'mailbox.failed.what': '{kind}, na {attempts, plural, one {# poging} other {# pogingen}}: {answer}',
} as const;
