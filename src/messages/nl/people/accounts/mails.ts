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
  'mail.proof-code.subject': 'Code voor Leerpad',
  'mail.proof-code.text':
    'U wilt veranderen hoe u zich aanmeldt bij Leerpad. Typ deze code op de pagina waar u erom vroeg:',
  'mail.proof-code.minutes':
    'De code werkt één keer en tot {count, plural, one {# minuut} other {# minuten}} na uw vraag.',
  'mail.proof-code.not-asked':
    'Hebt u hier niet om gevraagd? Dan is iemand met uw account aangemeld. Meld u aan en kies onder ‘Uw account’ voor overal afmelden.',
  'mail.address-confirm.subject': 'Bevestig uw nieuwe e-mailadres voor Leerpad',
  'mail.address-confirm.text':
    'U wilt zich voortaan met dit e-mailadres aanmelden bij Leerpad. Bevestig het met deze link; tot dan verandert er niets.',
  'mail.address-confirm.link': 'Dit adres bevestigen',
  'mail.address-confirm.hours':
    'De link werkt één keer en tot {count, plural, one {# uur} other {# uur}} na dit bericht.',
  'mail.address-confirm.not-asked': 'Hebt u hier niet om gevraagd? Dan hoeft u niets te doen.',
  'mail.address-confirm.taken':
    'Iemand wil zich met dit e-mailadres aanmelden bij Leerpad, maar het hoort daar al bij iemand. Ieder heeft een eigen adres; er is niets veranderd.',
  'mail.address-confirm.taken.help':
    'Bent u dat beide? Vraag het secretariaat om hulp. Weet u hier niets van? Dan hoeft u niets te doen.',
  'mail.address-asked.subject': 'Iemand wil uw e-mailadres voor Leerpad veranderen',
  'mail.address-asked.text':
    'Met uw account is gevraagd om een ander e-mailadres voor Leerpad. Er verandert pas iets als dat andere adres wordt bevestigd.',
  'mail.address-asked.not-you':
    'Was u dit niet? Houd uw adres dan nu, met deze link. Wie dit vroeg, wordt daarmee afgemeld.',
  'mail.address-asked.link': 'Mijn adres houden',
  'mail.address-asked.you': 'Was u dit wel? Dan hoeft u hier niets te doen.',
  'mail.password-set.subject':
    'Uw wachtwoord voor Leerpad is {how, select, chosen {gekozen} other {veranderd}}',
  'mail.password-set.text':
    'Voor uw account in Leerpad is {how, select, chosen {een wachtwoord} other {een ander wachtwoord}} gekozen. U bent overal elders afgemeld.',
  'mail.password-set.not-you':
    'Was u dit niet? Kies dan meteen zelf een wachtwoord, met ‘Wachtwoord vergeten?’ op de aanmeldpagina, en laat het het bestuur weten.',
  'mail.role-given.subject': 'U hebt een rol gekregen in Leerpad',
  'mail.role-given.text':
    'Het bestuur heeft u in Leerpad de rol {role, select, board {bestuur} other {secretariaat}} gegeven. Meld u opnieuw aan om ermee te beginnen.',
  'mail.role-given.note': 'Klopt dit niet? Laat het het bestuur weten.',
  'mail.role-taken.subject': 'Uw rol in Leerpad is beëindigd',
  'mail.role-taken.text':
    'Het bestuur heeft uw rol {role, select, board {bestuur} other {secretariaat}} in Leerpad beëindigd. U bent overal afgemeld; aanmelden kan zoals voorheen.',
  'mail.role-taken.note': 'Klopt dit niet? Laat het het bestuur weten.',
} as const;
