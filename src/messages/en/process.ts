export const process = {
  'start.running': '\nLeerpad is running at {address} (stop: Ctrl-C).',
  'start.demo-person': '  {email} ({name}): {what}',
  'start.demo-password': 'All of them sign in with their address and the password: {password}',
  'start.mailbox': 'The mail that the portal sends lies in {address}',
  'start.demo-record': 'To look at a completion record: {address}',
  'start.port.EADDRINUSE':
    'Port {port} is in use already. Stop what runs there, or choose another with PORT.',
  'start.port.EACCES': 'This user may not use port {port}. Choose another with PORT.',
} as const;
