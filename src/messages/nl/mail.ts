/** What the mails say. Short and kind; nothing in them that should not lie in somebody's mailbox (V1). */
export const mail = {
  'mail.greeting': 'Beste {name},',
  'mail.closing': 'Met vriendelijke groet,\nLeerpad',
  'mail.footer':
    'Dit bericht is automatisch verstuurd door Leerpad, het opleidingsportaal van de vereniging. Klopt er iets niet? Neem dan contact op met het secretariaat.',

  'mail.fact.activity': 'Activiteit',
  'mail.fact.date': 'Datum',
  'mail.fact.duration': 'Duur',
  'mail.fact.number': 'Nummer',
  'mail.fact.new-number': 'Nieuw nummer',
  'mail.fact.trainee': 'Begeleider in opleiding',

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

  'mail.claim-returned.subject': 'Er kwamen uren bij u terug',
  'mail.claim-returned.text':
    'Deze activiteit is nog niet afgetekend: zij kwam bij u terug met een opmerking. In Leerpad leest u welke. Daar kunt u haar aanvullen en opnieuw indienen.',
  'mail.claim-returned.link': 'Lezen en aanvullen',

  'mail.record-ready.subject': 'Uw bewijs van voltooiing staat klaar',
  'mail.record-ready.hours96':
    'Gefeliciteerd! Alle uren theorie en praktijkgerichte training zijn afgetekend, en uw bewijs van voltooiing staat klaar.',
  'mail.record-ready.programme':
    'Gefeliciteerd! U hebt de hele opleiding voltooid, en uw bewijs van voltooiing staat klaar.',
  'mail.record-ready.link': 'Mijn bewijs bekijken',

  'mail.record-suspended.subject': 'Bewijs {number} is opgeschort',
  'mail.record-suspended.own':
    'Door een correctie zijn er te weinig uren afgetekend voor dit bewijs van voltooiing. Het is daarom opgeschort. Zodra de uren weer compleet zijn, krijgt u vanzelf een nieuw bewijs.',
  'mail.record-suspended.other':
    'Door een correctie zijn er te weinig uren afgetekend voor dit bewijs van voltooiing. Het is daarom opgeschort. Zodra de uren weer compleet zijn, volgt vanzelf een nieuw bewijs.',

  'mail.record-superseded.subject': 'Bewijs {number} is vervangen',
  'mail.record-superseded.own':
    'Na een correctie is er een nieuw bewijs van voltooiing voor u gemaakt. Het oude geldt niet meer; gebruik voortaan het nieuwe.',
  'mail.record-superseded.other':
    'Na een correctie is er een nieuw bewijs van voltooiing gemaakt. Het oude geldt niet meer.',

  'mail.record-withdrawn.subject': 'Bewijs {number} is ingetrokken',
  'mail.record-withdrawn.own':
    'Het bestuur heeft dit bewijs van voltooiing ingetrokken. Vragen hierover kunt u aan het secretariaat stellen.',
  'mail.record-withdrawn.other': 'Het bestuur heeft dit bewijs van voltooiing ingetrokken.',
  'mail.record.link': 'Het bewijs bekijken',

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

  'mailbox.title': 'Postbus',
  'mailbox.lead':
    'Er is geen mailserver ingesteld. Wat Leerpad zou mailen, komt hier terecht, de nieuwste bovenaan.',
  'mailbox.empty': 'Hier verschijnt de eerste mail zodra Leerpad iets te melden heeft.',
  'mailbox.to': 'Aan',
  'mailbox.from': 'Van',
  'mailbox.subject': 'Onderwerp',
  'mailbox.received': 'Ontvangen',
  'mailbox.html': 'Zoals een mailprogramma het toont',
  'mailbox.calendar': 'De afspraak voor de agenda (.ics)',
  'mailbox.back': 'Terug naar de postbus',
  'mailbox.failed': 'Niet bezorgd',
  'mailbox.failed.what': '{kind}, na {attempts, plural, one {# poging} other {# pogingen}}: {answer}',
} as const;
