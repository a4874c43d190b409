/** The secretariat's pages about the mail. Every kind of mail has a name here. */
export const officeMail = {
  'office-mail.title': 'Mail',
  'office-mail.lead': 'Wat Leerpad heeft gemaild, aan wie, en of het is aangekomen.',
  'office-mail.kept': 'Mails blijven hier staan zolang de persoon in Leerpad staat.',
  'office-mail.none':
    'Hier komt elke mail te staan die Leerpad verstuurt. Tot nu toe was er niets te melden.',
  'office-mail.none-found': 'Geen mail past bij deze keuze. Kies een ruimere periode of een andere soort.',
  'office-mail.others': 'Alle andere mail',
  'office-mail.not-found': 'Deze mail is er niet.',

  'office-mail.filter.all': 'Alle',
  'office-mail.filter.person': 'Alleen mail aan {person}.',
  'office-mail.filter.everybody': 'Mail aan iedereen',

  'office-mail.column.to': 'Aan',
  'office-mail.column.what': 'Waarover',
  'office-mail.column.when': 'Wanneer',
  'office-mail.column.state': 'Hoe het ervoor staat',

  'office-mail.stand.mislukt': 'Niet bezorgd',
  'office-mail.stand.wacht': 'Wacht op verzending',
  'office-mail.stand.verstuurd': 'Verstuurd',
  'office-mail.stand.vervallen': 'Vervallen',
  'office-mail.state.waiting': 'wacht op verzending',
  'office-mail.state.sending': 'wordt verstuurd',
  'office-mail.state.sent': 'verstuurd',
  'office-mail.state.failed': 'niet bezorgd',
  'office-mail.state.dropped': 'vervallen',
  'office-mail.attempts': 'Na {count, plural, one {# poging} other {# pogingen}} gestopt.',
  'office-mail.next-attempt':
    '{count, plural, one {Eén poging mislukte} other {# pogingen mislukten}}. Leerpad probeert het vanzelf weer, op {day} om {time}.',
  'office-mail.dropped': 'Niet verstuurd: toen de mail aan de beurt was, viel er niets meer te melden.',
  'office-mail.let-go': 'Niet bezorgd, en het secretariaat heeft het erbij gelaten.',

  'office-mail.failed.heading': '{count, plural, one {Eén mail is} other {# mails zijn}} niet bezorgd',
  'office-mail.failed.text': 'Open een mail om te zien waarom, en wat u kunt doen.',
  'office-mail.failed.all': 'Alle {count} opnieuw versturen',
  'office-mail.failed.more': 'Alle {count} bekijken',

  'office-mail.done.again': 'De mail wordt opnieuw verstuurd. Over een minuut ziet u hier of het is gelukt.',
  'office-mail.done.let-go': 'Deze mail is afgehandeld. Hij wordt niet meer verstuurd.',
  'office-mail.done.all':
    '{count, plural, =0 {Er was niets meer te versturen: alles is al onderweg, of kan niet opnieuw.} one {Eén mail wordt opnieuw verstuurd.} other {# mails worden opnieuw verstuurd.}}',

  'office-mail.why.unknown-address':
    'Het e-mailadres bestaat niet. Vraag de juiste schrijfwijze na, pas het adres aan en verstuur de mail opnieuw.',
  'office-mail.why.full':
    'De postbus van de ontvanger zit vol. Laat het de ontvanger weten en verstuur de mail later opnieuw.',
  'office-mail.why.refused':
    'De mailserver van de ontvanger weigert mail van Leerpad. Vraag om een ander adres, of vraag de beheerder van Leerpad om hulp.',
  'office-mail.why.too-large':
    'De mailserver van de ontvanger vindt de mail te groot. Vraag de beheerder om hulp.',
  'office-mail.why.unreachable':
    'De mailserver was niet te bereiken. Dat ligt niet aan het adres. Verstuur de mail opnieuw; blijft het misgaan, waarschuw dan de beheerder van Leerpad.',
  'office-mail.why.sign-in':
    'De mailserver van Leerpad laat Leerpad niet binnen. Waarschuw de beheerder; daarna kunt u de mail opnieuw versturen.',
  'office-mail.why.later':
    'De mailserver van de ontvanger kon de mail toen niet aannemen. Verstuur hem opnieuw.',
  'office-mail.why.not-written':
    'Leerpad kon deze mail niet schrijven. Dat ligt aan ons. Waarschuw de beheerder van Leerpad.',
  'office-mail.why.interrupted': 'Het versturen werd telkens afgebroken. Verstuur de mail opnieuw.',
  'office-mail.why.restored':
    'Leerpad is teruggezet uit een reservekopie. Of deze mail toen al was verstuurd, is niet bekend; daarom verstuurt Leerpad hem niet vanzelf. Verstuur hem opnieuw, of laat het erbij.',
  'office-mail.why.other':
    'De mailserver nam de mail niet aan. Hieronder staat wat hij antwoordde. Controleer het adres en verstuur de mail opnieuw.',

  'office-mail.asked-for':
    'Deze mail kunt u niet opnieuw versturen: wie hem nodig heeft, vraagt zelf een nieuwe aan op de aanmeldpagina.',
  'office-mail.no-account':
    'Deze persoon heeft geen account meer dat open is. Open eerst het account en nodig daarna opnieuw uit.',
  'office-mail.again': 'Opnieuw versturen',
  'office-mail.again.invite': 'Opnieuw uitnodigen',

  'office-mail.one.title': 'Eén mail',
  'office-mail.one.to': 'Aan {to}',
  'office-mail.one.why': 'Waarom deze mail niet is bezorgd',
  'office-mail.one.answer': 'Wat de mailserver antwoordde',
  'office-mail.one.facts': 'Gegevens',
  'office-mail.one.address': 'E-mailadres nu',
  'office-mail.one.promised': 'Klaargezet',
  'office-mail.one.sent': 'Verstuurd',
  'office-mail.one.newer': 'Opnieuw verstuurd',
  'office-mail.one.others': 'Alle mail aan {to}',
  'office-mail.one.mend': 'E-mailadres aanpassen',
  'office-mail.one.let-go': 'Laten rusten',

  'office-mail.letter.heading': 'Wat erin staat',
  'office-mail.letter.now': 'Zo zou de mail nu luiden. Leerpad bewaart niet wat er precies stond.',
  'office-mail.letter.secret':
    'In deze mail staat een link waarmee alleen de ontvanger binnenkomt. Daarom ziet u hem hier niet.',
  'office-mail.letter.nothing': 'Er valt nu niets meer te melden. Leerpad bewaart niet wat er precies stond.',
  'office-mail.letter.fault': 'Leerpad kan deze mail nu niet schrijven. Waarschuw de beheerder van Leerpad.',

  'office-mail.kind': '{kind}',
  'office-mail.kind.invitation': 'Uitnodiging voor Leerpad',
  'office-mail.kind.sign-in-link': 'Link om aan te melden',
  'office-mail.kind.reset': 'Link voor een nieuw wachtwoord',
  'office-mail.kind.claim-returned': 'Uren teruggestuurd',
  'office-mail.kind.record-ready': 'Bewijs van voltooiing klaar',
  'office-mail.kind.record-suspended': 'Bewijs opgeschort',
  'office-mail.kind.record-superseded': 'Bewijs vervangen',
  'office-mail.kind.record-withdrawn': 'Bewijs ingetrokken',
  'office-mail.kind.claims-waiting': 'Herinnering: uren wachten op een handtekening',
  'office-mail.kind.claims-waiting-long': 'Uren die lang wachten, aan het secretariaat',
} as const;
