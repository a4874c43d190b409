import type { peopleRegisters as nl } from '../../nl/people/registers.js';

export const peopleRegisters: Record<keyof typeof nl, string> = {
  'registers.numbers.heading': 'Numbers in registers',
  'registers.numbers.of': 'Numbers of {name}',
  'registers.numbers.lead':
    'With your number the secretariat reports that you attended, so that you get your points. Fill in only the registers that you are in.',
  'registers.numbers.lead-office':
    'With these numbers attendance is reported, so that people get their points. The log does not hold the numbers themselves.',
  'registers.numbers.link': 'See or change my numbers',
  'registers.numbers.link-office': 'See or change numbers in registers',
  'registers.numbers.saved': 'The number was saved.',
  'registers.numbers.same': 'This was there already. Nothing changed.',
  'registers.number.label': 'Number',
  'registers.number.hint': 'The number consists of {described}. Leave it empty if there is none.',
  'registers.number.save': 'Save',
  'registers.number.malformed':
    '“{text}” is no number of this register. It consists of {described}. Check it and fill it in again.',
  'registers.number.overtaken':
    'Somebody else changed this number meanwhile. It is now: {now}. Check it and save again.',
  'registers.number.shared': 'Somebody else has this number too. Find out whose it is:',
};
