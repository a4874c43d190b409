/** Texts with which the secretariat changes people, leaders, assignments and trajectories. */
export const people = {
  'nav.leaders': 'Begeleiders',
  'people.save': 'Bewaren',
  'people.cancel': 'Annuleren',
  'people.too-long': 'Dit is te lang: hoogstens {most} tekens.',
  'people.not-found': 'Deze persoon staat niet bij wat u kunt zien.',
  'people.email.taken': 'Dit adres is al van iemand anders. Ieder heeft een eigen adres.',
  'people.number.taken': 'Dit deelnemernummer is al van iemand anders.',
  'people.date.hint': 'Als dag-maand-jaar, bijvoorbeeld 14-03-2026.',

  'people.field.participantNumber': 'Deelnemernummer',
  'people.field.participantNumber.hint': 'Verandert het, pas dan ook uw rekenbladen aan.',
  'people.field.surname': 'Achternaam',
  'people.field.tussenvoegsel': 'Tussenvoegsel',
  'people.field.tussenvoegsel.hint': 'Bijvoorbeeld: van den',
  'people.field.initials': 'Voorletters',
  'people.field.callName': 'Roepnaam',
  'people.field.fullName': 'Naam',
  'people.field.email': 'E-mailadres',
  'people.field.email.hint':
    'Hiermee logt deze persoon in. Verandert het, dan krijgt het oude adres daar bericht van.',
  'people.field.bigNumber': 'BIG-nummer',
  'people.field.bigNumber.hint': 'Elf cijfers.',

  'people.changed.heading': 'Iemand anders was u voor',
  'people.changed.text':
    'Terwijl u bezig was, is dit veranderd. Wat u typte staat er nog en is nog niet bewaard. Kijk het na en bewaar opnieuw.',
  'people.changed.now': '{label} is nu: {now}',

  'people.person.title': 'Gegevens van {name}',
  'people.person.heading': 'Gegevens wijzigen',
  'people.person.saved': 'De gegevens zijn bewaard.',
  'people.person.name-asked': 'De naam voor het bewijs is gewist; er wordt opnieuw om gevraagd.',
  'people.print-name.heading': 'Naam op het bewijs',
  'people.print-name.confirmed': 'Zelf bevestigd als:',
  'people.print-name.none':
    'Nog niet bevestigd. Vlak voor het bewijs vraagt Leerpad de deelnemer hoe de naam gedrukt moet worden.',
  'people.print-name.hint':
    'Klopt deze naam niet meer? Wis haar, dan wordt er opnieuw om gevraagd. Een bewijs dat al is afgegeven, verandert niet.',
  'people.print-name.ask': 'Wissen en opnieuw vragen',

  'people.account.heading': 'Inloggen',
  'people.account.state.none': 'Heeft nog geen account.',
  'people.account.state.never-invited': 'Heeft een account, maar is nooit uitgenodigd.',
  'people.account.state.invited': 'Uitgenodigd op {on}, nog niet ingelogd.',
  'people.account.state.used': 'Heeft een account en gebruikt het.',
  'people.account.state.closed': 'Het account is gesloten: inloggen kan niet.',
  'people.account.invite': 'Uitnodigen',
  'people.account.close': 'Account sluiten',
  'people.account.close.hint': 'Deze persoon wordt overal uitgelogd. Alle uren en bewijzen blijven.',
  'people.account.open': 'Account weer openen',
  'people.account.open.hint': 'Daarna kan deze persoon weer inloggen zoals voorheen.',
  'people.account.closed-now': 'Het account is gesloten.',
  'people.account.opened-now': 'Het account is weer open.',
  'people.account.own': 'Uw eigen account kunt u niet sluiten. Vraag een collega.',

  'people.state.title': 'Traject van {name}',
  'people.state.heading': 'Pauzeren, stoppen, hervatten',
  'people.state.now.running': 'Dit traject loopt sinds {since}.',
  'people.state.now.resumed': 'Dit traject loopt weer sinds {since}.',
  'people.state.now.paused': 'Dit traject is gepauzeerd sinds {since}.',
  'people.state.now.stopped': 'Dit traject is gestopt op {since}.',
  'people.state.now.cancelled': 'Dit traject is teruggedraaid met een import.',
  'people.state.reason-was': 'Reden:',
  'people.state.question': 'Wat gaat er gebeuren?',
  'people.state.choose': 'Kies wat er moet gebeuren.',
  'people.state.to.running': 'Hervatten',
  'people.state.to.paused': 'Pauzeren',
  'people.state.to.stopped': 'Stoppen',
  'people.state.means.running': 'De deelnemer kan weer uren indienen. Alles van eerder telt mee.',
  'people.state.means.paused':
    'De deelnemer kan tijdelijk niets nieuws indienen. Wat al wacht, kan nog afgetekend worden. Er gaat niets verloren.',
  'people.state.means.stopped':
    'De deelnemer houdt ermee op. Wat al wacht, kan nog afgetekend worden. Hervatten kan later altijd nog.',
  'people.state.since': 'Met ingang van',
  'people.state.reason': 'Reden',
  'people.state.reason.hint': 'Nodig bij stoppen. De deelnemer ziet deze reden niet.',
  'people.state.save': 'Bewaren',
  'people.state.done.running': 'Het traject loopt weer.',
  'people.state.done.paused': 'Het traject is gepauzeerd.',
  'people.state.done.stopped': 'Het traject is gestopt.',

  'mail.address-changed.subject': 'Uw e-mailadres voor Leerpad is veranderd',
  'mail.address-changed.text':
    'Het secretariaat heeft uw e-mailadres in Leerpad veranderd. Voortaan logt u in met het nieuwe adres; naar dit adres schrijven we niet meer.',
  'mail.address-changed.not-asked':
    'Weet u hier niets van? Neem dan meteen contact op met het secretariaat.',
} as const;
