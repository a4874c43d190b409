/** What each line of a pasted list of attendees will do, or what to do about it. */
export const learningIntervisionAttendeeList = {
  'attendee-list.place': 'krijgt een plaats',
  'attendee-list.waiting-list': 'komt op de wachtlijst, plaats {place, number}',
  'attendee-list.guest': 'is nog niet bekend en krijgt een plaats als gast',
  'attendee-list.guest-waiting':
    'is nog niet bekend en komt als gast op de wachtlijst, plaats {place, number}',
  'attendee-list.enrolled': 'heeft al een plaats: u hoeft niets te doen',
  'attendee-list.waits': 'staat al op de wachtlijst: u hoeft niets te doen',
  'attendee-list.twice': 'staat ook op regel {line, number}: één keer is genoeg',
  'attendee-list.same-address':
    'heeft hetzelfde mailadres als regel {line, number}, met een andere naam. Geef een eigen adres op, of alleen de naam',
  'attendee-list.choose-namesake': 'zo heten {count, number} mensen: kies wie u bedoelt',
  'attendee-list.choose-differs':
    'naam, nummer en adres horen hier niet bij één bekende persoon: kies wie u bedoelt',
  'attendee-list.unknown-number':
    'dit nummer is van niemand: kijk of het goed is getypt, of gebruik het mailadres',
  'attendee-list.unknown-address':
    'dit adres is van niemand: kijk of het goed is getypt. Is het een gast? Zet de naam ervoor',
  'attendee-list.unknown-name':
    'niemand heet precies zo: zet het nummer of mailadres erbij. Is het een gast? Kies dan ‘gast’, of zet het adres erbij',
  'attendee-list.wrong-address': 'dit is geen volledig mailadres: verbeter het, of laat het weg',
  'attendee-list.several': 'hier staan meer mensen op één regel: zet ieder op een eigen regel',
  'attendee-list.unreadable': 'hier staat geen naam, nummer of mailadres: vul het aan, of haal de regel weg',
  'attendee-list.leaders-only': 'volgt een opleiding, en deze dag is alleen voor begeleiders',
  'attendee-list.trainees-only': 'is begeleider, en deze dag is alleen voor wie de opleiding volgt',
  'attendee-list.not-running':
    'het traject is gepauzeerd of gestopt. Komt deze persoon toch? Vraag het secretariaat',
  'attendee-list.closed': 'het account is gesloten. Komt deze persoon toch? Vraag het secretariaat',
  'attendees.heading': 'Deelnemers',
  'attendees.title': 'Deelnemers van {title}',
  'attendees.guest': 'gast',
  'attendees.many': 'Een lijst inschrijven',
  'attendees.paste': 'Namen, mailadressen of deelnemersnummers',
  'attendees.paste.hint':
    'Eén persoon per regel, zoals ‘Anna Kok; a.kok@huis.example’. Wie nog niet bekend is en een naam en een mailadres heeft, komt als gast. U ziet eerst wat elke regel doet.',
  'attendees.nothing': 'Plak eerst een of meer regels.',
  'attendees.too-long':
    'Dit zijn meer dan {most, number} regels. Deel de lijst in tweeën en plak ze na elkaar.',
  'attendees.preview.lead':
    '{count, plural, =0 {Van deze lijst wordt nog niemand ingeschreven.} one {Eén persoon van deze lijst wordt ingeschreven.} other {# mensen van deze lijst worden ingeschreven.}} {doubts, plural, =0 {} one {Eén regel vraagt nog iets van u; u kunt dat ook na het inschrijven doen.} other {# regels vragen nog iets van u; u kunt dat ook na het inschrijven doen.}}',
  'attendees.choose': 'Wie is regel {line, number}?',
  'attendees.choose.nobody': 'Nog niet kiezen',
  'attendees.choose.guest': 'Iemand anders: als gast',
  'attendees.submit': 'Inschrijven',
  'attendees.left':
    '{count, plural, one {Deze regel is nog niet ingeschreven. Verbeter hem en kijk hem weer na.} other {Deze # regels zijn nog niet ingeschreven. Verbeter ze en kijk ze weer na.}}',
} as const;
