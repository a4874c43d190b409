export const portalStart = {
  'start.title': 'Opleidingsportaal voor balintgroepsbegeleiders',
  'start.heading': 'Het pad van 96 uur',
  'start.lead':
    'Wie een balintgroep leert begeleiden, legt een pad af van lezen, lessen en oefenen. Leerpad houdt de uren bij, laat ze aftekenen en sluit af met een bewijs dat iedereen kan controleren.',
  'start.path.heading': 'Elk steentje is één uur',
  'start.path.example':
    'Een voorbeeld van iemand die onderweg is: {signed} is afgetekend, {waiting} wacht op een handtekening en {open} is nog te doen.',
  'start.path.rule': 'Een uur telt pas als iemand die daartoe bevoegd is het heeft afgetekend.',
  'start.for-whom.heading': 'Voor wie',
  'start.trainees.heading': 'Wie leert begeleiden',
  'start.trainees.text':
    'Begeleiders en cobegeleiders in opleiding houden hun uren bij en zien wat er nog te doen is.',
  'start.educators.heading': 'Wie opleidt',
  'start.educators.text':
    'Supervisoren, docenten en werkbegeleiders bevestigen met hun handtekening wat er is gedaan.',
  'start.readers.heading': 'Wie een bewijs onder ogen krijgt',
  'start.readers.text': 'U kunt zelf nagaan of het echt is en nog geldig. Een account is niet nodig.',
  'start.days.heading': 'Intervisiedagen',
  'start.days.text': 'Tweemaal per jaar landelijk, en daarnaast in de regio.',
  'start.days.link': 'Bekijk wat er komt',
} as const;
