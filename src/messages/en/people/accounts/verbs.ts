export const peopleAccountsVerbs = {
  'command.user.add.summary': 'Gives somebody an account and shows once the link with which it begins.',
  'command.user.disable.summary': 'Closes an account and signs it out everywhere.',
  'command.user.enable.summary': 'Opens a closed account again.',
  'command.user.remove-factors.summary':
    'Removes the second step of somebody who lost it, and signs the account out everywhere.',
  'command.user.factors-removed': 'The second step of {email} was removed.',
  'command.user.reset.summary':
    'Empties an account that was changed outside Leerpad, and shows once the link with which it begins anew.',
  'command.user.invite.summary': 'Shows once a new link to choose a password with.',
  'command.user.email': 'e-mail address',
  'command.user.name': 'name, when this person is not known yet',
  'command.user.role': 'secretariat or board',
  'command.user.link': 'The link works for 7 days, and once; it is not shown again.',
  'command.user.disabled': 'The account of {email} is closed.',
  'command.user.released': 'Ended: the enrolment in {block} on {date}.',
  'command.user.enabled': 'The account of {email} is open again.',
  'command.user.granted': '{email} had an account already, and now has the role {role}.',
  'command.user.unknown': 'There is no account with the e-mail address {email}.',
  'command.user.email-wrong': 'This is no e-mail address: {email}.',
  'command.user.name-missing': 'Nobody has the e-mail address {email} yet; give the name too, with --name.',
  'command.user.role-wrong': 'A role is secretariat or board, not {role}.',
  'command.user.closed': 'The account of {email} is closed.',
} as const;
