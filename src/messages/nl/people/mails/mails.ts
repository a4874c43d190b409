export const peopleMailsMails = {
  'mail.address-changed.subject': 'Uw e-mailadres voor Leerpad is veranderd',
  'mail.address-changed.text':
    'Uw e-mailadres in Leerpad is veranderd. Voortaan meldt u zich aan met het nieuwe adres; links die naar dit adres zijn gemaild werken niet meer, en wij schrijven er niet meer naartoe.',
  'mail.address-changed.not-asked': 'Weet u hier niets van? Neem dan meteen contact op met het secretariaat.',
  'mail.mail-waits.subject':
    '{count, plural, one {Er wacht een mail} other {Er wachten # mails}} die Leerpad niet kwijt kan',
  'mail.mail-waits.text':
    '{count, plural, one {Eén mail wacht} other {# mails wachten}} al langer dan een uur, omdat een mailserver {count, plural, one {hem} other {ze}} niet aanneemt. Leerpad probeert het vijf dagen lang vanzelf weer.',
  'mail.mail-waits.do':
    'In Leerpad ziet u welke het zijn en wat de mailserver antwoordde. Ligt het niet aan het adres van de ontvanger, waarschuw dan de beheerder van Leerpad.',
  'mail.mail-waits.link': 'Bekijken wat er wacht',
  'mail.address-replaced.subject': 'Het secretariaat veranderde uw e-mailadres in Leerpad',
  'mail.address-replaced.text':
    'Het secretariaat veranderde uw e-mailadres in Leerpad, het opleidingsportaal van de vereniging, in {address}. Een uitnodiging gaat voortaan daarheen, en wij schrijven niet meer naar dit adres.',
  'mail.address-replaced.not-right':
    'Is dat niet uw adres? Meld het dan meteen bij het bestuur: wie er post ontvangt, zou zich voor u kunnen uitgeven.',
  'mail.address-replaced.right': 'Klopt het wel? Dan hoeft u niets te doen.',
  'mail.print-name-approved.subject': 'Uw naam voor op het bewijs is goedgekeurd',
  'mail.print-name-approved.text':
    'Het secretariaat heeft de naam goedgekeurd die u voor op uw bewijs vroeg: {name}. Bewijzen die vanaf nu worden afgegeven krijgen deze naam.',
  'mail.print-name-sent-back.subject': 'Uw naam voor op het bewijs is niet overgenomen',
  'mail.print-name-sent-back.text':
    'Het secretariaat heeft de naam niet overgenomen die u voor op uw bewijs vroeg: {name}. Op een bewijs komt de laatste naam die wel klopte. U kunt een andere naam kiezen met uw geregistreerde achternaam erin. Klopt die achternaam niet meer, of begrijpt u niet waarom, vraag het dan aan het secretariaat.',
  'mail.print-name.link': 'Mijn naam op het bewijs',
} as const;
