export const recognitionAccreditationDossiers = {
  'nav.accreditation': 'Accreditatie',
  'accreditation.dossier.part.teaching': 'Onderwijs',
  'accreditation.dossier.part.break': 'Pauze',
  'accreditation.dossier.no-edition': 'Deze editie of dag bestaat niet. Kies een andere uit de lijst.',
  'accreditation.dossier.not-found': 'Dit dossier bestaat niet. Kijk in de lijst van dossiers.',
  'accreditation.dossier.not-accredited':
    'Hiervoor kan geen dossier worden begonnen: de editie is afgelast, of heeft geen onderwerpen. Kies een andere.',
  'accreditation.dossier.closed':
    'Het dossier is ingediend of afgesloten, en wordt niet meer gewijzigd. Stelt de instantie een vraag, leg die dan eerst vast.',
  'accreditation.flag.not-found': 'Deze melding bestaat niet. Kijk bij het dossier.',
  'accreditation.flag.reason-missing': 'Schrijf op wat er met de wijziging is gedaan.',
  'accreditation.proposal.target-group':
    '{whom, select, leader {Balintgroepsbegeleiders in opleiding: psychotherapeuten, psychologen en psychiaters} co-leader {Balintgroepscobegeleiders in opleiding: huisartsen} day-leaders {Ervaren Balintgroepsbegeleiders} day-trainees {Balintgroepsbegeleiders in opleiding} other {Balintgroepsbegeleiders, en begeleiders in opleiding}}',
  'accreditation.proposal.goal': 'De deelnemer herkent en bespreekt in de groep: {topic}.',
  'accreditation.proposal.evaluation':
    '{kind, select, day {Na de dag} other {Na elk dagdeel}} vullen deelnemers zonder naam een vragenlijst in; de uitkomst wordt met de docenten besproken.',
  'audit.did.accreditation.begun': 'Begon een dossier voor accreditatie',
  'audit.did.accreditation.filled-in': 'Vulde een dossier voor accreditatie in',
  'audit.did.accreditation.submit': 'Diende een dossier voor accreditatie in',
  'audit.did.accreditation.ask': 'Legde een vraag over een dossier vast',
  'audit.did.accreditation.answer': 'Beantwoordde een vraag over een dossier',
  'audit.did.accreditation.grant': 'Legde vast dat accreditatie is verleend',
  'audit.did.accreditation.refuse': 'Legde vast dat accreditatie is geweigerd',
  'audit.did.accreditation.drop': 'Liet een dossier voor accreditatie vallen',
  'audit.did.accreditation.flag-lowered': 'Handelde een wijziging na accreditatie af',
} as const;
