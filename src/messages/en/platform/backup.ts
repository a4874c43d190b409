export const platformBackup = {
  'command.backup.summary': 'Makes a backup in one file; the portal may go on running.',
  'command.backup.to': 'the file to be made; it must not exist yet',
  'command.backup.progress': 'Backup: table {table} of {tables}, {megabytes} MB',
  'command.backup.done':
    'The backup is in {file}: {tables} tables, {rows, plural, one {# row} other {# rows}}.',
  'command.backup.key':
    'The signing key and other secrets are not in it; keep those apart. The personal data are.',
  'command.restore.summary': 'Brings a backup back into an empty database, and checks it.',
  'command.restore.from': 'the file that leerpad backup has made',
  'command.restore.progress': 'Restoring: {percent}%',
  'command.restore.done':
    'Restored: {tables} tables, {rows, plural, one {# row} other {# rows}}; made at {madeAt} with Leerpad {version}.',
  'command.restore.mails':
    '{count, plural, one {One mail was} other {# mails were}} still waiting to be sent and will not go out again by itself; leerpad mail failed shows which.',
  'backup.exists': 'The file {file} exists already; choose another name.',
  'backup.not-written': 'The file {file} cannot be written ({reason}).',
  'backup.no-room': 'There is no room left for the file {file} ({reason}); no backup was made.',
  'backup.nothing': 'Leerpad has not set anything up in this database yet; there is nothing to keep.',
  'restore.unreadable': 'The file {file} cannot be read ({reason}).',
  'restore.not-a-backup': 'The file {file} is not a backup of Leerpad.',
  'restore.damaged': 'The backup {file} is damaged or not complete. Nothing was restored; use another one.',
  'restore.newer':
    'The backup {file} was made with a newer version ({version}). Update Leerpad first; nothing was restored.',
  'restore.not-empty':
    'This database is not empty ({table} holds data). Restore the backup into a new, empty database; nothing was changed.',
  'restore.schema-ahead':
    'This database is empty, but its schema is newer than that of the backup ({count, plural, one {one migration} other {# migrations}}). Make a new database without tables; nothing was changed.',
} as const;
