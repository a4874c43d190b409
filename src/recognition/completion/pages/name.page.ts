import type { NameParts } from '../../../people/names.rules.js';
import { holdsForPrint, printedName } from '../../../people/names.rules.js';
import {
  type FieldView,
  type FilledForm,
  blankForm,
  fieldViews,
  statusOfForm,
} from '../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { LONGEST_NAME } from '../../../platform/text/typed-name.rules.js';

/** The name as it will be printed, to confirm or to spell otherwise (K2). */
export interface NamePage {
  name: string;
  confirmed: boolean;
  /** the name that waits for the secretariat, or that it sent back; null when there is none */
  asked: { name: string; text: Text } | null;
  field: FieldView;
  longest: number;
}

const NAME = view<NamePage>('recognition/completion/pages/name');

/** How somebody's name stands for print. */
export interface OwnName {
  parts: NameParts;
  /** waits for the secretariat */
  waiting: string | null;
  /** was sent back, and nothing was asked since */
  sentBack: string | null;
}

/** @param form what was typed, if it was refused */
export function namePage({ parts, waiting, sentBack }: OwnName, form?: FilledForm): Page {
  const name = printedName(parts);
  const filled = form ?? blankForm({ name: waiting ?? name });
  const { name: field } = fieldViews(filled, ['name']);
  const model: NamePage = {
    name,
    confirmed: holdsForPrint(parts),
    asked: askedName(waiting, sentBack),
    field,
    longest: LONGEST_NAME,
  };
  return page(NAME, model, {
    title: { key: 'trainee.name.title' },
    unlisted: true,
    status: statusOfForm(filled),
  });
}

function askedName(waiting: string | null, sentBack: string | null): NamePage['asked'] {
  if (waiting !== null) return { name: waiting, text: { key: 'trainee.name.waiting' } };
  return sentBack === null ? null : { name: sentBack, text: { key: 'trainee.name.sent-back' } };
}
