export const platformBackup = {
  'command.backup.summary': 'Maakt een reservekopie in één bestand; het portaal mag intussen draaien.',
  'command.backup.to': 'het bestand dat gemaakt wordt; het mag nog niet bestaan',
  'command.backup.progress': 'Reservekopie: tabel {table} van {tables}, {megabytes} MB',
  'command.backup.done':
    'De reservekopie staat in {file}: {tables} tabellen, {rows, plural, one {# rij} other {# rijen}}.',
  'command.backup.key':
    'De ondertekensleutel en andere geheimen zitten er niet in; bewaar die apart. De persoonsgegevens zitten er wel in.',
  'command.restore.summary': 'Zet een reservekopie terug in een lege database, en controleert haar.',
  'command.restore.from': 'het bestand dat leerpad backup heeft gemaakt',
  'command.restore.progress': 'Terugzetten: {percent}%',
  'command.restore.done':
    'Teruggezet: {tables} tabellen, {rows, plural, one {# rij} other {# rijen}}; gemaakt op {madeAt} met Leerpad {version}.',
  'command.restore.mails':
    '{count, plural, one {Eén mail wachtte} other {# mails wachtten}} nog op verzending en gaat niet vanzelf opnieuw; leerpad mail failed toont welke.',
  'backup.exists': 'Het bestand {file} bestaat al; kies een andere naam.',
  'backup.not-written': 'Het bestand {file} kan niet worden geschreven ({reason}).',
  'backup.no-room':
    'Voor het bestand {file} is geen ruimte meer ({reason}); er is geen reservekopie gemaakt.',
  'backup.nothing': 'In deze database heeft Leerpad nog niets aangelegd; er is niets te bewaren.',
  'restore.unreadable': 'Het bestand {file} kan niet worden gelezen ({reason}).',
  'restore.not-a-backup': 'Het bestand {file} is geen reservekopie van Leerpad.',
  'restore.damaged':
    'De reservekopie {file} is beschadigd of niet compleet. Er is niets teruggezet; gebruik een andere.',
  'restore.newer':
    'De reservekopie {file} is gemaakt met een nieuwere versie ({version}). Werk Leerpad eerst bij; er is niets teruggezet.',
  'restore.not-empty':
    'Deze database is niet leeg (in {table} staan gegevens). Zet de reservekopie terug in een nieuwe, lege database; er is niets gewijzigd.',
  'restore.schema-ahead':
    'Deze database is leeg, maar heeft al een nieuwer schema dan de reservekopie ({count, plural, one {één migratie} other {# migraties}}). Maak een nieuwe database zonder tabellen; er is niets gewijzigd.',
} as const;
