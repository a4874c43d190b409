export const platformOperations = {
  'config.required': 'De instelling {variable} ontbreekt; in productie is zij verplicht.',
  'config.choice': 'De instelling {variable} moet een van deze zijn: {values}.',
  'config.port': 'De instelling {variable} moet een poortnummer van 0 tot en met 65535 zijn.',
  'config.url': 'De instelling {variable} is geen bruikbaar adres; het moet beginnen als {example}.',
  'config.addresses':
    'De instelling {variable} moet uit IP-adressen of reeksen als 10.0.0.0/8 bestaan, gescheiden door komma’s.',
  'config.address': 'De instelling {variable} moet één IP-adres zijn, zoals 127.0.0.1 of 0.0.0.0.',
  'config.address-elsewhere': 'De instelling {variable} noemt een adres dat deze machine niet heeft.',
  'config.base-url-missing':
    'De instelling {variable} ontbreekt: zij komt voorgoed op elk bewijs te staan en wordt in productie niet geraden. Geef het adres op waarop men het portaal bereikt.',
  'config.base-url-more':
    'De instelling {variable} mag geen gebruikersnaam, wachtwoord, pad, ? of # bevatten: zij komt voorgoed op elk bewijs te staan.',
  'config.base-url-own':
    'De instelling {variable} noemt deze machine zelf: niemand bereikt daar het portaal, en elk bewijs draagt dit adres voorgoed.',
  'config.http':
    'De instelling {variable} begint met http: en komt zo voorgoed op elk bewijs te staan. Gebruik https:, of zeg met ALLOW_HTTP=1 dat u dit zo wilt.',
  'config.proxy-unnamed':
    'Een verzoek zegt dat het door een proxy komt, maar de instelling {variable} ontbreekt: iedereen lijkt nu van hetzelfde adres te komen, en wie wachtwoorden raadt houdt alle anderen op. Geef daarin het adres van de proxy op.',
  'config.database-user': 'In de instelling {variable} ontbreekt de databasegebruiker.',
  'config.migrate-alone': 'De instelling {variable} heeft alleen zin naast DATABASE_URL, en die ontbreekt.',
  'config.same-database-user':
    'De instelling {variable} noemt dezelfde databasegebruiker als DATABASE_URL; het portaal zelf mag geen eigenaar van de tabellen zijn.',
  'config.signing-key':
    'De instelling {variable} is geen Ed25519-sleutel; maak er een met: openssl genpkey -algorithm ed25519.',
  'config.former-signing-keys':
    'De instelling {variable} bevat iets anders dan openbare sleutels; geef ze zoals Leerpad ze bij de start toont, met spaties ertussen.',
  'start.unconfirmed-keys':
    'In de database staan sleutels waarmee eerder is ondertekend, en die niet in de instellingen staan: {keys}. Bewijzen daarvan heten niet bevestigd. Waren ze van de vereniging? Zet ze dan in {variable}.',
  'config.bounce-address':
    'De instelling {variable} is geen e-mailadres dat hiervoor kan dienen: voor het @ staan hoogstens {most} letters, cijfers, punten of streepjes.',
  'config.bounce-address-missing':
    'De instelling {variable} heeft BOUNCE_ADDRESS nodig: zonder dat adres is niet te zien welke mail terugkwam.',
  'config.secret-short':
    'De instelling {variable} is te kort; neem minstens {least} tekens, bijvoorbeeld van: openssl rand -hex 32.',
  'config.provider-part':
    'De instelling {variable} ontbreekt; zij hoort bij een account waarvan andere instellingen er wel zijn.',
  'config.provider-url':
    'De instelling {variable} moet met https:// beginnen en mag geen naam of wachtwoord bevatten: de sleutel gaat erheen.',
  'config.provider-body':
    'De instelling {variable} hoort bij geen accrediterende instantie die een account kan hebben. Kijk de naam na, en of de instantie een orgId heeft.',
  'config.sender':
    'De instelling {variable} is geen afzender; geef bijvoorbeeld Leerpad <leerpad@vereniging.example>.',
  'config.smtp-missing':
    'De instelling {variable} ontbreekt; zonder mailserver blijft in productie alle mail liggen.',
  'config.demo-in-production':
    'De instelling {variable} mag in productie niet 1 zijn: daar komen geen verzonnen gegevens.',
  'config.migrate-missing':
    'De instelling {variable} ontbreekt; geef daarin de gebruiker op die eigenaar van de tabellen is.',
  'database.no-binaries':
    'Voor {platform} is geen PostgreSQL meegeleverd; geef met DATABASE_URL een eigen PostgreSQL op.',
  'database.links-missing':
    'In {folder} ontbreken koppelingen naar bibliotheken van PostgreSQL en de map is alleen-lezen; voer daar eenmaal npm ci uit met schrijfrechten.',
  'database.no-server-user':
    'PostgreSQL draait niet als root en er is geen gebruiker "postgres" of "nobody" om het onder te draaien; start het portaal als gewone gebruiker of geef DATABASE_URL op.',
  'database.no-enterable-folder':
    'Er is geen map waarin de gebruiker {user} de database kan bewaren (geprobeerd: {folders}); kies een andere DATA_DIR.',
  'database.folder-not-ours':
    'De map {folder} is van een andere gebruiker; start het portaal als die gebruiker of kies een andere DATA_DIR.',
  'database.folder-closed':
    'De gebruiker van de database kan niet in de map {folder} komen; zet de map terug waar zij stond of maak de mappen erboven toegankelijk.',
  'database.passwords-missing':
    'In {folder} staat een database, maar het bestand met haar wachtwoorden ({file}) ontbreekt.',
  'database.other-version':
    'De database in {folder} is van PostgreSQL {found}, maar meegeleverd is PostgreSQL {expected}; zet de gegevens eerst over.',
  'database.initdb-failed': 'De database in {folder} kon niet worden aangemaakt; zie {log}.',
  'database.start-failed': 'De database in {folder} start niet; zie {log}.',
  'database.dies-too-often':
    'De database is binnen tien minuten meer dan {count} keer weggevallen en wordt niet opnieuw gestart; Leerpad stopt. Zie postgres.log in DATA_DIR, en start Leerpad opnieuw.',
  'database.port-taken':
    'De database is weggevallen, en haar poort {port} is nu van iets anders; Leerpad stopt. Start Leerpad opnieuw.',
  'database.no-room':
    'De database in {folder} start niet: de schijf is vol. Maak ruimte en start Leerpad opnieuw; zie ook {log}.',
  'database.locked':
    'Een ander proces ({pid}) houdt de database in {folder} al te lang bezet; probeer het opnieuw.',
  'database.outdated':
    'Het databaseschema is verouderd ({count, plural, one {één migratie ontbreekt} other {# migraties ontbreken}}); voer eerst leerpad migrate uit.',
  'database.newer':
    'De database is van een nieuwere versie van Leerpad ({count, plural, one {één migratie} other {# migraties}} die deze versie niet kent); start die versie, of zet een reservekopie van vóór de overgang terug in een nieuwe database.',
  'database.unreachable':
    'De database {database} op {host} is niet bereikbaar ({reason}); controleer {variable}.',
  'database.refused':
    'De database {database} op {host} weigert de gebruiker {user} ({reason}); controleer {variable}.',
  'database.app-user-powerful':
    'De databasegebruiker {user} van DATABASE_URL is beheerder of eigenaar van de tabellen; gebruik een gewone gebruiker en geef de eigenaar op in MIGRATE_DATABASE_URL.',
  'database.no-queue-schema':
    'De eigenaar van de tabellen mag in deze database het schema {schema} voor de wachtrij niet maken; geef die gebruiker met GRANT CREATE ON DATABASE het recht.',
  'jobs.unreachable': 'De wachtrij voor taken is niet bereikbaar; controleer {variable}.',
  'command.summary': 'De opdrachtregel van Leerpad.',
  'command.help.usage': 'Gebruik:',
  'command.help.options': 'Opties:',
  'command.help.commands': 'Opdrachten:',
  'command.help.arguments': 'Argumenten:',
  'command.help.options-placeholder': '[opties]',
  'command.help.command-placeholder': '[opdracht]',
  'command.help.option': 'toont deze uitleg',
  'command.no-verb': 'Geef een opdracht op; leerpad --help toont welke er zijn.',
  'command.unknown-verb': 'De opdracht "{name}" bestaat niet; leerpad --help toont welke er wel zijn.',
  'command.unknown-option':
    'De optie "{name}" bestaat niet bij deze opdracht; --help toont welke er wel zijn.',
  'command.missing-argument': 'Het argument "{name}" ontbreekt; --help toont wat deze opdracht nodig heeft.',
  'command.missing-value': 'De optie "{name}" heeft een waarde nodig; --help toont welke.',
  'command.missing-option': 'De optie "{name}" is verplicht; --help toont wat deze opdracht nodig heeft.',
  'command.excess-arguments':
    'Er staan te veel argumenten bij deze opdracht; --help toont wat zij nodig heeft.',
  'command.invalid-value': 'De waarde van "{name}" is niet bruikbaar; --help toont wat wel kan.',
  'command.conflicting-options':
    'De optie "{name}" gaat niet samen met een andere die is opgegeven; --help toont welke.',
  'command.unexpected':
    'Er ging iets onverwachts mis ({kind}, kenmerk {reference}); met LEERPAD_DEBUG=1 verschijnen de bijzonderheden.',
  'command.mail.failed.summary': 'Toont welke mail niet bezorgd kon worden, en waarom.',
  'command.mail.failed.done':
    '{count, plural, =0 {Alle mail is bezorgd.} one {Eén mail is niet bezorgd.} other {# mails zijn niet bezorgd.}}',
  'command.mail.retry.summary': 'Probeert de mail die niet bezorgd kon worden opnieuw.',
  'command.mail.retry.done':
    '{count, plural, =0 {Er was niets om opnieuw te proberen.} one {Eén mail gaat opnieuw.} other {# mails gaan opnieuw.}}',
  'command.migrate.summary': 'Brengt het databaseschema op de stand van deze versie.',
  'command.renew-codes.summary': 'Laat de codes van alle regels een nieuwe ondertekensleutel volgen',
  'command.renew-codes.former-key': 'bestand met de vorige sleutel (PEM)',
  'command.renew-codes.as-they-stand':
    'de vorige sleutel is kwijt: elke regel geldt zoals die er staat (leg er daarna een overzicht naast)',
  'command.renew-codes.one-of':
    'Geef óf --former-key met de vorige sleutel, óf --as-they-stand als die kwijt is.',
  'command.renew-codes.done':
    '{count, plural, one {Eén regel heeft een nieuwe code.} other {# regels hebben een nieuwe code.}}',
  'command.renew-codes.kept':
    '{count, plural, one {Eén regel had geen code van de vorige sleutel en houdt de zijne} other {# regels hadden geen code van de vorige sleutel en houden de hunne}}; leerpad check zegt welke.',
  'command.renew-codes.evaluations':
    '{count, plural, one {Eén evaluatie is open} other {# evaluaties zijn open}}: wie gevraagd is, krijgt de mail opnieuw, want de link van de vorige werkt niet meer.',
  'command.renew-codes.lost':
    '{count, plural, one {Van één evaluatie zijn de antwoorden tot nu toe} other {Van # evaluaties zijn de antwoorden tot nu toe}} met de vorige sleutel verloren; wie de mail krijgt, kan opnieuw antwoorden.',
  'command.renew-codes.unreadable': 'Het bestand {file} met de vorige sleutel is niet te lezen.',
  'command.migrate.done':
    '{count, plural, =0 {Het databaseschema was al bijgewerkt.} one {Eén migratie uitgevoerd.} other {# migraties uitgevoerd.}}',
  'chain.broken':
    'Wat tot nu toe is vastgelegd ({chain}), is niet door Leerpad geschreven. Er komt niets bij voordat de beheerder met de opdracht check heeft gekeken.',
} as const;
