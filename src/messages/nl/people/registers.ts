export const peopleRegisters = {
  'registers.numbers.heading': 'Nummers in registers',
  'registers.numbers.of': 'Nummers van {name}',
  'registers.numbers.lead':
    'Met uw nummer geeft het secretariaat door dat u er was, zodat u uw punten krijgt. Vul alleen in waar u ingeschreven staat.',
  'registers.numbers.lead-office':
    'Met deze nummers wordt aanwezigheid doorgegeven, zodat iemand de punten krijgt. De nummers zelf staan niet in het logboek.',
  'registers.numbers.link': 'Mijn nummers bekijken of wijzigen',
  'registers.numbers.link-office': 'Nummers in registers bekijken of wijzigen',
  'registers.numbers.saved': 'Het nummer is bewaard.',
  'registers.numbers.same': 'Dit stond er al zo. Er is niets veranderd.',
  'registers.number.label': 'Nummer',
  'registers.number.hint': 'Het nummer bestaat uit {described}. Laat het leeg als er geen nummer is.',
  'registers.number.save': 'Bewaren',
  'registers.number.malformed':
    '“{text}” is geen nummer van dit register. Het bestaat uit {described}. Kijk het na en vul het opnieuw in.',
  'registers.number.overtaken':
    'Iemand anders veranderde dit nummer intussen. Er staat nu: {now}. Kijk het na en bewaar opnieuw.',
  'registers.number.shared': 'Dit nummer staat ook bij iemand anders. Kijk na van wie het is:',
} as const;
