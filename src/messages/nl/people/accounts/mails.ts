export const peopleAccountsMails = {
  'mail.token.days':
    'De link werkt één keer en tot {count, plural, one {# dag} other {# dagen}} na dit bericht.',
  'mail.token.minutes':
    'De link en de code werken één keer en tot {count, plural, one {# minuut} other {# minuten}} na dit bericht.',
  'mail.token.minutes-link':
    'De link werkt één keer en tot {count, plural, one {# minuut} other {# minuten}} na dit bericht.',
  'mail.token.not-asked': 'Hebt u hier niet om gevraagd? Dan hoeft u niets te doen.',
  'mail.invitation.subject': 'Uitnodiging voor Leerpad',
  'mail.invitation.text':
    'Er staat een account voor u klaar in Leerpad, het opleidingsportaal van de vereniging. Kies een wachtwoord om te beginnen.',
  'mail.invitation.link': 'Mijn account openen',
  'mail.invitation.later':
    'Is de link verlopen? Vraag op de inlogpagina om een inloglink; daarmee komt u ook binnen.',
  'mail.sign-in-link.subject': 'Inloggen bij Leerpad',
  'mail.sign-in-link.text':
    'Met deze link logt u in bij Leerpad. Leest u dit op een ander apparaat? Typ dan deze code op de pagina waar u om de link vroeg:',
  'mail.sign-in-link.link': 'Inloggen',
  'mail.reset.subject': 'Nieuw wachtwoord voor Leerpad',
  'mail.reset.text': 'U vroeg om een nieuw wachtwoord. Met deze link kiest u er een.',
  'mail.reset.link': 'Nieuw wachtwoord kiezen',
  'mail.reset.not-asked':
    'Hebt u hier niet om gevraagd? Dan hoeft u niets te doen; uw wachtwoord blijft zoals het is.',
} as const;
