export const peopleMailsMails = {
  'mail.address-changed.subject': 'Uw e-mailadres voor Leerpad is veranderd',
  'mail.address-changed.text':
    'Uw e-mailadres in Leerpad is veranderd. Voortaan meldt u zich aan met het nieuwe adres; links die naar dit adres zijn gemaild werken niet meer, en wij schrijven er niet meer naartoe.',
  'mail.address-changed.not-asked': 'Weet u hier niets van? Neem dan meteen contact op met het secretariaat.',
} as const;
