import type { MessageKey } from '../../../messages/catalogue.js';
import type { ClaimState } from '../../claim.rules.js';

/** What the pages of a kind of activity say, by message key. `title` comes with the description, as `title`. */
export interface ActivityWords {
  title: MessageKey;
  /** the link back to the list */
  list: MessageKey;
  heading: MessageKey;
  /** what stands instead of a reflection that an import did not bring */
  imported: MessageKey;
  fields: { date: MessageKey; duration: MessageKey; where: MessageKey; reflection: MessageKey };
  /** how it stands, with `names`, `by` and `on` */
  standing: Record<ClaimState | 'submitted-to-nobody' | 'signed-before', MessageKey>;
  overtaken: { heading: MessageKey; text: MessageKey };
  changed: { heading: MessageKey; text: MessageKey };
  amend: MessageKey;
  withdraw: { open: MessageKey; meaning: MessageKey; confirm: MessageKey };
  again: MessageKey;
  form: { new: MessageKey; amend: MessageKey; submit: MessageKey; resubmit: MessageKey; back: MessageKey };
}

/** The words of a kind that has none of its own. */
export const ACTIVITY_WORDS: Omit<ActivityWords, 'title' | 'list'> = {
  heading: 'activity.heading',
  imported: 'activity.imported',
  fields: {
    date: 'activity.field.date',
    duration: 'activity.field.duration',
    where: 'activity.field.where',
    reflection: 'activity.field.reflection',
  },
  standing: {
    submitted: 'activity.standing.submitted',
    'submitted-to-nobody': 'activity.standing.submitted-to-nobody',
    'signed-off': 'activity.standing.signed-off',
    'signed-before': 'activity.standing.signed-before',
    returned: 'activity.standing.returned',
    withdrawn: 'activity.standing.withdrawn',
    corrected: 'activity.standing.corrected',
  },
  overtaken: { heading: 'activity.overtaken.heading', text: 'activity.overtaken.text' },
  changed: { heading: 'activity.changed.heading', text: 'activity.changed.text' },
  amend: 'activity.amend',
  withdraw: {
    open: 'activity.withdraw',
    meaning: 'activity.withdraw.meaning',
    confirm: 'activity.withdraw.confirm',
  },
  again: 'activity.again',
  form: {
    new: 'activity.new',
    amend: 'activity.amend',
    submit: 'activity.submit',
    resubmit: 'activity.resubmit',
    back: 'activity.back',
  },
};
