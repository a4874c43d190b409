export const recognitionCompletionMails = {
  'mail.record-ready.subject': 'Uw bewijs van voltooiing staat klaar',
  'mail.record-ready.hours96':
    'Gefeliciteerd! Alle uren theorie en praktijkgerichte training zijn afgetekend, en uw bewijs van voltooiing staat klaar.',
  'mail.record-ready.programme':
    'Gefeliciteerd! U hebt de hele opleiding voltooid, en uw bewijs van voltooiing staat klaar.',
  'mail.record-ready.link': 'Mijn bewijs bekijken',
  'mail.record-suspended.subject': 'Bewijs {number} is opgeschort',
  'mail.record-suspended.own':
    'Door een correctie zijn er te weinig uren afgetekend voor dit bewijs van voltooiing. Het is daarom opgeschort. Zodra de uren weer compleet zijn, krijgt u vanzelf een nieuw bewijs.',
  'mail.record-suspended.other':
    'Door een correctie zijn er te weinig uren afgetekend voor dit bewijs van voltooiing. Het is daarom opgeschort. Zodra de uren weer compleet zijn, volgt vanzelf een nieuw bewijs.',
  'mail.record-superseded.subject': 'Bewijs {number} is vervangen',
  'mail.record-superseded.own':
    'Na een correctie is er een nieuw bewijs van voltooiing voor u gemaakt. Het oude geldt niet meer; gebruik voortaan het nieuwe.',
  'mail.record-superseded.other':
    'Na een correctie is er een nieuw bewijs van voltooiing gemaakt. Het oude geldt niet meer.',
  'mail.record-withdrawn.subject': 'Bewijs {number} is ingetrokken',
  'mail.record-withdrawn.own':
    'Het bestuur heeft dit bewijs van voltooiing ingetrokken. Vragen hierover kunt u aan het secretariaat stellen.',
  'mail.record-withdrawn.other': 'Het bestuur heeft dit bewijs van voltooiing ingetrokken.',
  'mail.record-names-foreign.subject': 'Een bewijs wacht: een naam is buiten Leerpad om veranderd',
  'mail.record-names-foreign.text':
    'Er is een bewijs van voltooiing verdiend, maar niet gegeven: een naam die erop zou komen, is buiten Leerpad om veranderd.',
  'mail.record-names-foreign.help':
    'Kijk deze namen na bij de persoonsgegevens, en bewaar ze daar opnieuw; dan komt het bewijs vanzelf. Laat de beheerder het ook weten: iemand heeft in de database geschreven.',
  'mail.record-names-foreign.name': 'Naam',
  'mail.record-names-foreign.link': 'Het dossier bekijken',
  'mail.record.link': 'Het bewijs bekijken',
} as const;
