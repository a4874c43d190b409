/** Wat organisatoren van een dag lezen die mensen inschrijven, en wensen (I2, I10). */
export const learningIntervisionAttending = {
  'attendees.enrol.full': 'Op de wachtlijst zetten',
  'attendees.leaders-only': '{name} volgt een opleiding, en deze dag is alleen voor begeleiders.',
  'attendees.trainees-only': '{name} is begeleider, en deze dag is alleen voor wie de opleiding volgt.',
  'attendees.not-running':
    'Het traject is gepauzeerd of gestopt. Komt deze persoon toch? Vraag het secretariaat.',
  'attendees.file': 'Of een bestand',
  'attendees.file.hint':
    'Een CSV- of Excel-bestand (.xlsx) met één persoon per rij. Een kop als ‘Naam’, ‘Beroep’ en ‘E-mail’ helpt, maar hoeft niet. U ziet eerst wat elke rij doet; het bestand zelf wordt niet bewaard.',
  'attendees.file.check': 'Bestand nakijken',
  'attendees.no-file': 'Kies eerst een bestand.',
  'attendees.file-too-big':
    'Dit bestand is groter dan {most, number} MB. Bewaar alleen de rijen met mensen, en probeer het opnieuw.',
  'guest.heading': 'Een gast inschrijven',
  'guest.lead':
    'Voor wie geen begeleider is en geen opleiding volgt. Een gast krijgt geen account; met een mailadres krijgt hij of zij de bevestiging per mail.',
  'guest.name': 'Naam',
  'guest.name.hint': 'Voornaam en achternaam, zoals op de presentielijst.',
  'guest.name.missing': 'Vul de naam van de gast in.',
  'guest.profession': 'Beroep',
  'guest.email': 'Mailadres',
  'guest.email.hint': 'Zonder mailadres laat u het zelf weten.',
  'guest.known':
    'Deze persoon is al bekend{why, select, enrolled { en heeft al een plaats} waits { en staat al op de wachtlijst} other {}}. Zoek de naam op bij de deelnemers om verder te gaan.',
  'day.person-unknown': 'Deze persoon is niet gevonden. Zoek opnieuw.',
  'wish.heading': 'Wensen',
  'wish.own': 'Uw wensen',
  'wish.label': 'Wensen (dieet, toegang)',
  'wish.hint': 'Alleen wie de dag organiseert, leest dit. Het wordt op {until} gewist.',
  'wish.own-hint':
    'Bijvoorbeeld een dieet of een rolstoel. Alleen wie de dag organiseert, leest dit. Het wordt op {until} gewist.',
  'wish.until': 'Alleen wie de dag organiseert, leest wat hier staat. Op {until} wordt het gewist.',
  'wish.gone': 'De wensen van deze dag zijn gewist. Dat gebeurt een week na de dag: op {until}.',
  'wish.none': 'Er zijn nog geen wensen.',
  'wish.write': 'Een wens opschrijven',
  'wish.write.lead':
    'Hebt u van iemand gehoord wat nodig is? Wat u bewaart, komt in de plaats van wat er stond.',
  'wish.who': 'Van wie',
  'wish.who.choose': 'Kies een deelnemer',
  'wish.who-missing': 'Kies eerst van wie de wens is.',
  'wish.kept': 'Bewaard.',
  'wish.too-long': 'Dit is langer dan {most, number} tekens. Maak het korter.',
  'wish.too-late': 'De dag is meer dan een week geleden: wensen worden niet meer bewaard.',
} as const;
