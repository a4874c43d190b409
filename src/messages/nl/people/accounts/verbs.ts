export const peopleAccountsVerbs = {
  'command.user.add.summary': 'Geeft iemand een account en toont eenmalig de link waarmee het begint.',
  'command.user.disable.summary': 'Sluit een account af en meldt het overal af.',
  'command.user.enable.summary': 'Opent een afgesloten account weer.',
  'command.user.remove-factors.summary':
    'Verwijdert de tweede stap van iemand die hem kwijt is, en meldt het account overal af.',
  'command.user.factors-removed': 'De tweede stap van {email} is verwijderd.',
  'command.user.reset.summary':
    'Maakt een account leeg dat buiten Leerpad om is veranderd, en toont eenmalig de link waarmee het opnieuw begint.',
  'command.user.invite.summary': 'Toont eenmalig een nieuwe link om een wachtwoord te kiezen.',
  'command.user.email': 'e-mailadres',
  'command.user.name': 'naam, als deze persoon nog niet bekend is',
  'command.user.role': 'secretariat of board',
  'command.user.link': 'De link werkt 7 dagen en één keer; hij wordt niet nog eens getoond.',
  'command.user.disabled': 'Het account van {email} is afgesloten.',
  'command.user.released': 'Vervallen: de inschrijving voor {block} op {date}.',
  'command.user.enabled': 'Het account van {email} is weer open.',
  'command.user.granted': '{email} had al een account, en heeft nu de rol {role}.',
  'command.user.unknown': 'Er is geen account met het e-mailadres {email}.',
  'command.user.email-wrong': 'Dit is geen e-mailadres: {email}.',
  'command.user.name-missing':
    'Er is nog niemand met het e-mailadres {email}; geef met --name ook de naam op.',
  'command.user.role-wrong': 'Een rol is secretariat of board, niet {role}.',
  'command.user.closed': 'Het account van {email} is afgesloten.',
} as const;
