export const peopleMailsMails = {
  'mail.address-changed.subject': 'Uw e-mailadres voor Leerpad is veranderd',
  'mail.address-changed.text':
    'Het secretariaat heeft uw e-mailadres in Leerpad veranderd. Voortaan logt u in met het nieuwe adres; naar dit adres schrijven we niet meer.',
  'mail.address-changed.not-asked': 'Weet u hier niets van? Neem dan meteen contact op met het secretariaat.',
} as const;
