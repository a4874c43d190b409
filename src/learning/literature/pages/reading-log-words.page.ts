import { ACTIVITY_WORDS, type ActivityWords } from '../../../hours/pages/handing-in/activity-line.page.js';

/** What the pages of a reading log say. */
export const LOG_WORDS = {
  ...ACTIVITY_WORDS,
  title: 'literature.log.title',
  list: 'literature.title',
  heading: 'literature.log.heading',
  imported: 'literature.log.imported',
  fields: {
    date: 'literature.field.date',
    duration: 'literature.field.duration',
    where: 'literature.field.pages',
    reflection: 'literature.field.reflection',
  },
  standing: {
    submitted: 'literature.standing.submitted',
    'submitted-to-nobody': 'literature.standing.submitted-to-nobody',
    'signed-off': 'literature.standing.signed-off',
    'signed-before': 'literature.standing.signed-before',
    returned: 'literature.standing.returned',
    withdrawn: 'literature.standing.withdrawn',
    corrected: 'literature.standing.corrected',
  },
  overtaken: { heading: 'literature.overtaken.heading', text: 'literature.overtaken.text' },
  changed: { heading: 'literature.changed.heading', text: 'literature.changed.text' },
  amend: 'literature.amend',
  withdraw: {
    open: 'literature.withdraw',
    meaning: 'literature.withdraw.meaning',
    confirm: 'literature.withdraw.confirm',
  },
  again: 'literature.again',
  form: {
    new: 'literature.new',
    amend: 'literature.amend',
    submit: 'literature.submit',
    resubmit: 'literature.resubmit',
    back: 'literature.back',
  },
} as const satisfies ActivityWords;
