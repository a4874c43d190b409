/** Sentences for whoever runs the portal: settings, the database, the command line. */
export const operations = {
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
  'database.locked':
    'Another process ({pid}) has kept the database in {folder} busy for too long; try again.',
  'database.outdated':
    'The database schema is outdated ({count, plural, one {one migration is missing} other {# migrations are missing}}); run leerpad migrate first.',
} as const;
