/** Certificates of attendance, of blocks and of intervision days (I5). */
export const recognitionAttendance = {
  'certificate.title': 'Bewijs van deelname',
  'certificate.extent.full': 'De hele bijeenkomst',
  'certificate.extent.part': 'Een deel van de bijeenkomst',
  'certificate.statement':
    'aanwezig was bij {what, select, day {} other {dagdeel {block} van {component}, }}*{title}*{place, select, none {} other {, {place}}}.',
  'certificate.foreign':
    'Dit bewijs is niet gemaakt door Leerpad, of werd daarbuiten veranderd. Het wordt niet afgegeven. Laat het weten aan het secretariaat.',
  'certificate.present': 'Aanwezig',
  'certificate.amount': '{present} van {counted}',
  'certificate.counted': 'Pauzes en maaltijden tellen niet mee.',
  'certificate.withdrawn.text':
    'De vereniging gaf het af, maar trok het in op {since}, omdat de presentielijst werd verbeterd. Het is niet meer geldig. Hebt u vragen, stel ze dan aan het secretariaat van de vereniging.',
  'certificate.follows.withdrawn': 'Het bewijs van deelname',
  'certificate.follows.replaced': 'Een nieuw bewijs van deelname; het eerdere geldt dan niet meer',
  'certificate.follows.refused': 'Een bewijs van deelname',
  'certificate.own.heading': 'Mijn bewijzen van deelname',
  'certificate.own.lead': 'Van elk dagdeel en elke intervisiedag waar u ten minste de helft van de tijd was.',
  'certificate.own.none':
    'Hier komen uw bewijzen van deelname, zodra de presentielijst is gesloten van een dagdeel of intervisiedag waar u was.',
  'certificate.meeting.heading': 'Bewijzen van deelname',
  'certificate.meeting.lead': '{title}, {date}. Een gast zonder account kunt u het bewijs zelf sturen.',
  'certificate.ended.replaced': 'Vervangen op {date}',
  'certificate.ended.withdrawn': 'Ingetrokken op {date}',
  'certificate.download': 'Bewijs als pdf',
  'certificate.none-here':
    'Hiervan zijn geen bewijzen van deelname. Die komen er als de presentielijst is gesloten.',
  'mail.certificate-ready.subject': 'Uw bewijs van deelname: {title}',
  'mail.certificate-ready.text':
    'Uw bewijs van deelname aan “{title}” van {date} staat klaar. U was er {extent, select, full {de hele bijeenkomst} other {een deel van de bijeenkomst}}.',
  'mail.certificate-ready.link': 'Mijn bewijs bekijken',
  'mail.certificate-ready.pdf':
    'Met een account vindt u het bewijs als pdf bij “Mijn bewijzen van deelname”. Zonder account stuurt het secretariaat het u graag.',
  'mail.certificate-withdrawn.subject': 'Uw bewijs van deelname geldt niet meer: {title}',
  'mail.certificate-withdrawn.text':
    'De presentielijst van “{title}” van {date} is verbeterd. Uw bewijs van deelname geldt daarom niet meer. Klopt dat niet, vraag het dan na bij wie de lijst bijhoudt of bij het secretariaat.',
} as const;
