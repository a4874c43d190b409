export const recognitionAccreditationTeachers = {
  'teachers.part.title': 'Uw gegevens als docent',
  'teachers.part.lead':
    'Geeft u les in een cursus, of organiseert u een intervisiedag? Voor de accreditatie vertelt u hier kort wie u bent, en of u belangen heeft. U vult dit één keer in, en werkt het bij als er iets verandert.',
  'teachers.part.seen-by':
    'Secretariaat en bestuur lezen dit, en de instanties waar wij een dossier indienen. Niemand anders vult het voor u in.',
  'teachers.part.keep': 'Bewaren',
  'teachers.part.kept': 'Uw gegevens zijn bewaard.',
  'teachers.part.changed':
    'Intussen heeft u dit in een ander venster bewaard. Kijk na wat hier staat, en bewaar opnieuw.',
  'teachers.background': 'Achtergrond',
  'teachers.background.hint':
    'Uw beroep en registraties, uw ervaring met balintgroepen, en wat u geeft. Enkele regels zijn genoeg. Schrijf niets over patiënten of anderen.',
  'teachers.background.missing': 'Vertel in enkele regels wie u bent.',
  'teachers.has-interests': 'Heeft u belangen die met de inhoud te maken hebben?',
  'teachers.has-interests.none': 'Nee, ik heb geen belangen',
  'teachers.has-interests.some': 'Ja, ik noem ze hieronder',
  'teachers.has-interests.missing': 'Kies nee of ja. Geen belangen hebben is ook een verklaring.',
  'teachers.interests': 'Welke belangen',
  'teachers.interests.hint':
    'Bijvoorbeeld betaald werk, aandelen of onderzoeksgeld van een bedrijf of uitgever.',
  'teachers.interests.missing': 'Noem uw belangen, of kies hierboven nee.',
  'teachers.interests.both':
    'U koos dat u geen belangen heeft, en noemt er hier wel. Kies hierboven ja, of maak dit veld leeg.',
  'teachers.declared': 'U verklaarde dit het laatst op {on}.',
  'teachers.declares': 'Door te bewaren verklaart u het vandaag.',

  'teachers.no-dossier': 'Dit dossier is er niet.',
  'teachers.not-asked-now':
    'Dit dossier is al ingediend of gestopt. De docenten hoeven er niets meer voor te doen.',
  'teachers.of.title': 'Docenten: {title}',
  'teachers.of.heading': 'Docenten in het dossier',
  'teachers.of.back': 'Dossier',
  'teachers.of.lead':
    'Ieder vult het eigen deel zelf in: achtergrond en belangen. Hier leest u wat er al is.',
  'teachers.of.none': 'Er is nog geen docent of organisator gepland.',
  'teachers.badge.there': 'Ingevuld',
  'teachers.badge.missing': 'Ontbreekt',
  'teachers.declared.none': 'Verklaarde op {on} geen belangen te hebben.',
  'teachers.declared.some': 'Verklaarde op {on} deze belangen:',
  'teachers.ask': '{count, plural, one {Vraag het aan één docent} other {Vraag het aan # docenten}}',
  'teachers.ask.lead':
    'Wie nog niets invulde, krijgt een mail met een link naar de eigen pagina; ieder hoogstens één keer per dag.',
  'teachers.asked':
    '{asked, plural, =0 {Er is niemand gemaild: ieder is vandaag al gevraagd of vulde het in.} one {Eén docent is gemaild.} other {# docenten zijn gemaild.}}',
  'teachers.asked.never': 'Nog niet gevraagd.',
  'teachers.asked.on': 'Het laatst gevraagd op {on}.',
  'teachers.asked.no-address': 'Heeft geen mailadres. Vraag het op een andere manier.',

  'mail.teacher-part-wanted.subject': 'Uw gegevens als docent',
  'mail.teacher-part-wanted.text':
    'Wij vragen accreditatie aan voor {title}, waaraan u meewerkt. In het dossier staat van iedere docent een korte achtergrond, en of er belangen zijn. Van u ontbreekt dat nog.',
  'mail.teacher-part-wanted.what':
    'Wilt u het invullen? Enkele regels zijn genoeg, en geen belangen hebben is ook een verklaring.',
  'mail.teacher-part-wanted.link': 'Uw gegevens invullen',
  'mail.teacher-part-wanted.once': 'U vult dit één keer in; het geldt ook voor volgende cursussen en dagen.',
  'office-mail.kind.teacher-part-wanted': 'Vraag om docentgegevens',

  'audit.did.teacher-part.kept': 'Vulde de eigen docentgegevens in',
  'audit.did.accreditation.teachers-asked': 'Vroeg docenten om hun gegevens voor een dossier',
} as const;
