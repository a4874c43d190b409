export const platformOperations = {
  'config.required': 'The setting {variable} is missing; in production it is required.',
  'config.choice': 'The setting {variable} must be one of: {values}.',
  'config.port': 'The setting {variable} must be a port number from 0 to 65535.',
  'config.url': 'The setting {variable} is not a usable address; it must begin like {example}.',
  'config.addresses':
    'The setting {variable} must be IP addresses or ranges such as 10.0.0.0/8, separated by commas.',
  'config.address': 'The setting {variable} must be one IP address, such as 127.0.0.1 or 0.0.0.0.',
  'config.address-elsewhere': 'The setting {variable} names an address that this machine does not have.',
  'config.base-url-missing':
    'The setting {variable} is missing: every record bears it for good, and in production it is not guessed. Give the address at which people reach the portal.',
  'config.base-url-more':
    'The setting {variable} may hold no user name, password, path, ? or #: every record bears it for good.',
  'config.base-url-own':
    'The setting {variable} names this machine itself: nobody reaches the portal there, and every record bears this address for good.',
  'config.http':
    'The setting {variable} begins with http: and every record would bear that for good. Use https:, or say with ALLOW_HTTP=1 that you want it so.',
  'config.proxy-unnamed':
    'A request says that it came through a proxy, but the setting {variable} is missing: everybody now seems to come from one address, and whoever guesses passwords holds up all others. Give the address of the proxy in it.',
  'config.database-user': 'The setting {variable} lacks the database user.',
  'config.migrate-alone': 'The setting {variable} makes sense only beside DATABASE_URL, which is missing.',
  'config.same-database-user':
    'The setting {variable} names the same database user as DATABASE_URL; the portal itself may not own the tables.',
  'config.signing-key':
    'The setting {variable} is not an Ed25519 key; make one with: openssl genpkey -algorithm ed25519.',
  'config.former-signing-keys':
    'The setting {variable} holds something else than public keys; give them as Leerpad shows them at the start, with spaces between.',
  'start.unconfirmed-keys':
    'The database holds keys that signed earlier and are not in the settings: {keys}. Their records are told to be unconfirmed. Did they belong to the association? Then put them in {variable}.',
  'config.bounce-address':
    'The setting {variable} is no e-mail address that will do here: before the @ stand at most {most} letters, digits, dots or hyphens.',
  'config.bounce-address-missing':
    'The setting {variable} needs BOUNCE_ADDRESS: without that address nobody can tell which mail came back.',
  'config.secret-short':
    'The setting {variable} is too short; take at least {least} characters, for example from: openssl rand -hex 32.',
  'config.provider-part':
    'The setting {variable} is missing; it belongs to an account of which other settings are there.',
  'config.provider-url':
    'The setting {variable} must begin with https:// and may hold no name or password: the key goes there.',
  'config.provider-body':
    'The setting {variable} belongs to no accreditation body that can have an account. Check the name, and whether the body has an orgId.',
  'config.sender':
    'The setting {variable} is no sender; give for example Leerpad <leerpad@association.example>.',
  'config.smtp-missing':
    'The setting {variable} is missing; in production all mail stays undelivered without a mail server.',
  'config.demo-in-production': 'The setting {variable} may not be 1 in production: no invented data there.',
  'config.migrate-missing': 'The setting {variable} is missing; name in it the user that owns the tables.',
  'database.no-binaries':
    'No PostgreSQL is supplied for {platform}; name a PostgreSQL of your own with DATABASE_URL.',
  'database.links-missing':
    'Links to libraries of PostgreSQL are missing in {folder} and the folder is read-only; run npm ci there once with permission to write.',
  'database.no-server-user':
    'PostgreSQL does not run as root and there is no user "postgres" or "nobody" to run it as; start the portal as an ordinary user or set DATABASE_URL.',
  'database.no-enterable-folder':
    'There is no folder in which the user {user} can keep the database (tried: {folders}); choose another DATA_DIR.',
  'database.folder-not-ours':
    'The folder {folder} belongs to another user; start the portal as that user or choose another DATA_DIR.',
  'database.folder-closed':
    'The user of the database cannot enter the folder {folder}; put the folder back where it was or make the folders above it accessible.',
  'database.passwords-missing':
    'There is a database in {folder}, but the file with its passwords ({file}) is missing.',
  'database.other-version':
    'The database in {folder} is of PostgreSQL {found}, but PostgreSQL {expected} is supplied; convert the data first.',
  'database.initdb-failed': 'The database in {folder} could not be made; see {log}.',
  'database.start-failed': 'The database in {folder} does not start; see {log}.',
  'database.dies-too-often':
    'The database went away more than {count} times within ten minutes and is not started again; Leerpad stops. See postgres.log in DATA_DIR, and start Leerpad again.',
  'database.port-taken':
    'The database went away, and something else has its port {port} now; Leerpad stops. Start Leerpad again.',
  'database.no-room':
    'The database in {folder} does not start: the disk is full. Make room and start Leerpad again; see also {log}.',
  'database.locked':
    'Another process ({pid}) has kept the database in {folder} busy for too long; try again.',
  'database.outdated':
    'The database schema is outdated ({count, plural, one {one migration is missing} other {# migrations are missing}}); run leerpad migrate first.',
  'database.newer':
    'The database is of a newer version of Leerpad ({count, plural, one {one migration} other {# migrations}} that this version does not know); start that version, or restore a backup from before the change into a new database.',
  'database.unreachable': 'The database {database} at {host} cannot be reached ({reason}); check {variable}.',
  'database.refused':
    'The database {database} at {host} refuses the user {user} ({reason}); check {variable}.',
  'database.app-user-powerful':
    'The database user {user} of DATABASE_URL is a superuser or owns the tables; use an ordinary user, and name the owner in MIGRATE_DATABASE_URL.',
  'database.no-queue-schema':
    'The owner of the tables may not make the schema {schema} for the job queue in this database; give that user the right with GRANT CREATE ON DATABASE.',
  'jobs.unreachable': 'The queue of jobs cannot be reached; check {variable}.',
  'command.summary': 'The command line of Leerpad.',
  'command.help.usage': 'Usage:',
  'command.help.options': 'Options:',
  'command.help.commands': 'Commands:',
  'command.help.arguments': 'Arguments:',
  'command.help.options-placeholder': '[options]',
  'command.help.command-placeholder': '[command]',
  'command.help.option': 'shows this help',
  'command.no-verb': 'Name a command; leerpad --help shows which there are.',
  'command.unknown-verb': 'There is no command "{name}"; leerpad --help shows which there are.',
  'command.unknown-option': 'This command has no option "{name}"; --help shows which it has.',
  'command.missing-argument': 'The argument "{name}" is missing; --help shows what this command needs.',
  'command.missing-value': 'The option "{name}" needs a value; --help shows which.',
  'command.missing-option': 'The option "{name}" is required; --help shows what this command needs.',
  'command.excess-arguments': 'There are too many arguments for this command; --help shows what it needs.',
  'command.invalid-value': 'The value of "{name}" is not usable; --help shows what is.',
  'command.conflicting-options':
    'The option "{name}" does not go with another one given; --help shows which.',
  'command.unexpected':
    'Something unexpected went wrong ({kind}, reference {reference}); LEERPAD_DEBUG=1 shows the particulars.',
  'command.mail.failed.summary': 'Shows which mail could not be delivered, and why.',
  'command.mail.failed.done':
    '{count, plural, =0 {All mail was delivered.} one {One mail was not delivered.} other {# mails were not delivered.}}',
  'command.mail.retry.summary': 'Tries the mail that could not be delivered once more.',
  'command.mail.retry.done':
    '{count, plural, =0 {There was nothing to try again.} one {One mail goes again.} other {# mails go again.}}',
  'command.migrate.summary': 'Brings the database schema up to this version.',
  'command.renew-codes.summary': 'Has the codes of all lines follow a new signing key',
  'command.renew-codes.former-key': 'file with the former key (PEM)',
  'command.renew-codes.as-they-stand':
    'the former key is lost: every line holds as it stands (compare with a digest afterwards)',
  'command.renew-codes.one-of':
    'Give either --former-key with the former key, or --as-they-stand when it is lost.',
  'command.renew-codes.done':
    '{count, plural, one {One line has a new code.} other {# lines have a new code.}}',
  'command.renew-codes.kept':
    '{count, plural, one {One line had no code of the former key and keeps its own} other {# lines had no code of the former key and keep their own}}; leerpad check says which.',
  'command.renew-codes.evaluations':
    '{count, plural, one {One evaluation is open} other {# evaluations are open}}: everybody who is asked is mailed again, since the link of the first mail no longer works.',
  'command.renew-codes.lost':
    '{count, plural, one {The answers so far to one evaluation were} other {The answers so far to # evaluations were}} lost with the former key; who gets the mail can answer again.',
  'command.renew-codes.unreadable': 'The file {file} with the former key cannot be read.',
  'command.migrate.done':
    '{count, plural, =0 {The database schema was up to date.} one {One migration applied.} other {# migrations applied.}}',
  'chain.broken':
    'What was kept so far ({chain}) was not written by Leerpad. Nothing is added before the operator has looked with the command check.',
} as const;
