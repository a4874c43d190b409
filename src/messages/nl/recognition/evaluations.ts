export const recognitionEvaluations = {
  'evaluations.questionnaire-wrong': 'De vragenlijst in {file} klopt niet: {problem}.',
  'evaluations.not-loaded':
    'Het bestand {file} met een vragenlijst staat nog niet in de database. Draai eerst `leerpad migrate`.',
  'evaluations.questionnaire-not-found': 'Deze vragenlijst is er niet.',
  'evaluations.version-changed':
    'Vragenlijst {questionnaire}, versie {version}, is al in gebruik en is nu anders. Geef haar nummer {next}.',
  'evaluations.nothing-answered': 'U hebt nog niets ingevuld. Beantwoord minstens één vraag.',
  'evaluations.choice-unknown': 'Kies een van de antwoorden die er staan.',
  'evaluations.text-too-long': 'Deze tekst is te lang: hij mag {longest} tekens hebben.',
  'evaluations.answered-before': 'U hebt deze evaluatie al ingevuld. Dank u wel.',
  'evaluations.not-found': 'Deze evaluatie is er niet.',
  'evaluations.closed': 'Deze evaluatie is gesloten. Antwoorden kan niet meer.',
  'evaluations.not-over': 'De bijeenkomst is nog niet voorbij.',
  'evaluations.still-open': 'De evaluatie is nog open.',
  'evaluations.answer.title': 'Evaluatie: {meeting}',
  'evaluations.answer.lead':
    'U was erbij op {on}. Vul in wat u kwijt wilt: elke vraag mag open blijven. Het kan tot en met {until}.',
  'evaluations.answer.anonymous':
    'Niemand van de vereniging ziet wie wat invult; ook als u bent aangemeld, staat uw naam hier niet. Uw antwoorden blijven versleuteld tot de evaluatie sluit. Daarna tellen ze door elkaar mee, en van een vraag met minder dan vijf antwoorden ziet niemand meer dan het aantal.',
  'evaluations.answer.once':
    'U kunt één keer insturen. Een open antwoord wordt getoond zoals u het schrijft.',
  'evaluations.answer.none': 'geen antwoord',
  'evaluations.answer.longest': 'Hoogstens {longest} tekens.',
  'evaluations.answer.submit': 'Insturen',
  'evaluations.thanks.heading': 'Dank u wel',
  'evaluations.thanks.text':
    'Uw evaluatie is binnen. Van ieder telt het formulier dat het eerst binnenkwam. U kunt deze pagina sluiten.',
  'evaluations.closed.heading': 'Deze evaluatie is gesloten',
  'evaluations.closed.text':
    'Invullen kan niet meer: dat kon tot veertien dagen na de bijeenkomst. Wilt u nog iets kwijt, schrijf dan gerust aan het secretariaat.',
  'evaluations.unknown.heading': 'Bij deze link hoort geen evaluatie',
  'evaluations.unknown.text':
    'Misschien is de link onderweg afgebroken. Open hem opnieuw vanuit de mail, meld u aan en kies “Evaluatie invullen”, of schrijf het secretariaat.',
  'evaluations.open.heading': 'Evaluatie invullen',
  'evaluations.open.lead':
    'Van deze bijeenkomsten horen we graag wat u ervan vond. Leerpad laat aan niemand zien of u al hebt ingevuld, ook hier niet.',
  'evaluations.open.none':
    'Er is nu geen evaluatie die op u wacht. Na een dagdeel of intervisiedag krijgt u er een mail over.',
  'evaluations.open.link': 'Invullen',
  'evaluations.open.held': 'Bijeenkomst op {on}, in te vullen tot en met {until}',
  'mail.evaluation.subject': 'Wat vond u ervan? {meeting}',
  'mail.evaluation.text':
    'U was bij {meeting}. We horen graag wat u ervan vond. Het invullen kost een paar minuten en u hoeft zich niet aan te melden.',
  'mail.evaluation.nobody':
    'Niemand ziet wie wat invult. Uw antwoorden blijven versleuteld tot de evaluatie sluit, en tellen daarna door elkaar mee.',
  'mail.evaluation.link': 'Evaluatie invullen',
  'mail.evaluation.until': 'Invullen kan tot en met {on}.',
  'mail.evaluation.own': 'De link is van u alleen: stuur deze mail niet door.',
  'evaluations.notice': 'We horen graag wat u vond van een bijeenkomst waar u was.',
  'evaluations.answered.lost': 'niet bekend',
  'evaluations.results.lost':
    'Wat hier is geantwoord, is verloren: terwijl deze evaluatie open was, is Leerpad uit een reservekopie teruggezet. Daarin staan geen antwoorden van open evaluaties, zodat niemand kan zien wie wat antwoordde.',
} as const;
