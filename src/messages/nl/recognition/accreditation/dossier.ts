export const recognitionAccreditationDossier = {
  'accreditation.dossier.step-refused':
    'Dit kan nu niet met het dossier. Kijk hoe het ervoor staat, en probeer het dan opnieuw.',
  'accreditation.dossier.not-ready':
    'Het dossier is nog niet klaar: {findings, plural, one {er is nog één punt} other {er zijn nog # punten}}. Zie de lijst.',
  'accreditation.dossier.text-missing': 'Schrijf op wat er is gevraagd, geantwoord of besloten.',
  'accreditation.dossier.grant-wrong':
    'Vul het nummer, de punten en de geldigheid in; de laatste dag ligt niet voor de eerste.',
  'accreditation.dossier.place.dossier': 'in het dossier',
  'accreditation.dossier.place.meeting': 'bij de planning',
  'accreditation.dossier.place.teacher': 'op de pagina van de docent',
  'accreditation.dossier.who.secretariat': 'secretariaat',
  'accreditation.dossier.who.organiser': 'organisator',
  'accreditation.dossier.who.teacher': 'docent',
  'accreditation.dossier.finding.type': 'Het soort cursus bij de instantie is nog niet gekozen.',
  'accreditation.dossier.finding.title': 'De titel ontbreekt.',
  'accreditation.dossier.finding.target-group': 'De doelgroep ontbreekt.',
  'accreditation.dossier.finding.goals': 'De leerdoelen ontbreken.',
  'accreditation.dossier.finding.reading': 'De literatuur ontbreekt.',
  'accreditation.dossier.finding.evaluation': 'Hoe de cursus wordt geëvalueerd, ontbreekt.',
  'accreditation.dossier.finding.self-study': 'De uren zelfstudie ontbreken; vul 0 in als die er niet zijn.',
  'accreditation.dossier.finding.maximum': 'Het grootste aantal deelnemers ontbreekt.',
  'accreditation.dossier.finding.meetings': 'Er is nog geen bijeenkomst gepland.',
  'accreditation.dossier.finding.date': '{meeting}: de datum ontbreekt.',
  'accreditation.dossier.finding.times': '{meeting}: begin en einde ontbreken, of kloppen niet.',
  'accreditation.dossier.finding.place': '{meeting}: de plaats ontbreekt.',
  'accreditation.dossier.finding.topics': '{meeting}: de onderwerpen ontbreken.',
  'accreditation.dossier.finding.teachers': '{meeting}: er is nog geen docent.',
  'accreditation.dossier.finding.parts': '{meeting}: het programma met tijden ontbreekt.',
  'accreditation.dossier.finding.uncovered-topic': 'Geen dagdeel behandelt het onderwerp {topic}.',
  'accreditation.dossier.finding.background': 'De achtergrond van {teacher} ontbreekt.',
  'accreditation.dossier.finding.interests':
    'De belangenverklaring van {teacher} ontbreekt; geen belangen is ook een verklaring.',
  'accreditation.dossier.finding.type-not-taken':
    'De instantie neemt bij dit soort cursus geen aanwezigheid aan. Kies een ander soort.',
  'accreditation.dossier.finding.part-times': '{meeting}: {part} eindigt voordat het begint.',
  'accreditation.dossier.finding.part-outside': '{meeting}: {part} valt buiten begin en einde.',
  'accreditation.dossier.finding.part-overlap': '{meeting}: {part} begint voordat het vorige voorbij is.',
  'accreditation.dossier.finding.parts-gap':
    '{meeting}: vóór {before} {minutes, plural, one {is één minuut} other {zijn # minuten}} niet ingevuld.',
  'accreditation.dossier.finding.no-contact': '{meeting}: het programma bestaat alleen uit pauzes.',
  'accreditation.dossier.finding.same-time': '{meeting} en {other} zijn tegelijk.',
  'accreditation.dossier.finding.maximum-over-capacity':
    '{meeting} heeft {capacity} plaatsen, het dossier noemt er {maximum}.',
  'accreditation.dossier.finding.unknown-teacher': '{meeting}: een docent staat niet in het dossier.',
  'accreditation.dossier.finding.idle-teacher':
    '{teacher} staat in het dossier, maar geeft geen bijeenkomst.',
} as const;
