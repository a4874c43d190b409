export const process = {
  'start.running': '\nLeerpad draait op {address} (stoppen: Ctrl-C).',
  'start.demo-person': '  {email} ({name}): {what}',
  'start.demo-password': 'Allen melden zich aan met hun adres en het wachtwoord: {password}',
  'start.mailbox': 'De post die het portaal verstuurt, ligt in {address}',
  'start.demo-record': 'Een bewijs van voltooiing bekijken: {address}',
  'start.port.EADDRINUSE':
    'Poort {port} is al in gebruik. Stop wat daar draait, of kies een andere met PORT.',
  'start.port.EACCES': 'Poort {port} mag niet worden gebruikt door deze gebruiker. Kies een andere met PORT.',
} as const;
