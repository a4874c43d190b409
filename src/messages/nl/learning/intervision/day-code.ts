/** What is said at the door of a code that does not count. */
export const learningIntervisionDayCode = {
  'day-code.forged':
    'Deze code is niet van ons, of niet goed overgekomen. Zoek de naam op in de lijst, of laat de code nog eens zien.',
  'day-code.other-day':
    'Deze code is voor een andere dag: {heldOn}. Zoek de naam op in de lijst van vandaag.',
  'day-code.past':
    'Deze code is van een dag die voorbij is: {heldOn}. De code voor vandaag staat in de mail over vandaag, of zoek de naam op in de lijst.',
  'day-code.early': 'Deze code is goed, maar de dag is pas op {heldOn}. Dan kan aanmelden aan de deur.',
  'day-code.cancelled': 'Deze dag is afgelast. Er wordt niemand aangemeld.',
} as const;
