import type { EntityManager } from 'typeorm';
import { activityFormPage, type PlainField } from '../../../src/hours/pages/handing-in/activity-form.page.js';
import type { ActivityPages, FormSource } from '../../../src/hours/pages/handing-in/activity-pages.page.js';
import { activityPage } from '../../../src/hours/pages/handing-in/activity.page.js';
import {
  ACTIVITY_WORDS,
  type ActivityWords,
} from '../../../src/hours/pages/handing-in/activity-line.page.js';
import { typedDuration } from '../../../src/platform/text/duration.rules.js';
import { fieldViews, optionViews } from '../../../src/platform/web/form-answer.form.js';
import { LONGEST_PLACE, RETREAT_FORMS, type RetreatFields } from './retreat.form.js';
import { RETREAT } from './retreat.kind.js';
import { text } from './retreat.messages.js';
import { hosts, ownRetreats, type RetreatDetails, storeRetreat } from './retreat.queries.js';

const WORDS: ActivityWords = { ...ACTIVITY_WORDS, title: text('retreat.title'), list: text('retreat.list') };

/** The pages of a retreat. */
export function retreatPages(manager: EntityManager): ActivityPages<RetreatFields, RetreatDetails> {
  return {
    component: RETREAT.key,
    forms: RETREAT_FORMS,
    fieldOf: { askedOf: 'host' },
    read: ({ date, duration, place, host, reflection }) => ({
      activity: { happenedOn: date, minutes: duration, description: place },
      askedOf: host,
      details: { host, reflection },
    }),
    typedFrom: ({ happenedOn, minutes, description, details }) => ({
      date: happenedOn,
      ...typedDuration(minutes),
      place: description,
      host: details?.host ?? '',
      reflection: details?.reflection ?? '',
    }),
    store: storeRetreat,
    detailsOf: ownRetreats,
    formPage: async (source, language) => {
      const fields = await fieldsOf(source, manager);
      return activityFormPage(source, WORDS, { fields, facts: () => ({ before: [], after: [] }) }, language);
    },
    showPage: (source, language) => {
      const reflection = source.own.details?.reflection ?? null;
      return activityPage(
        source,
        { component: RETREAT.key, words: WORDS, where: null, reflection },
        language,
      );
    },
  };
}

async function fieldsOf(
  { filled }: FormSource<RetreatDetails>,
  manager: EntityManager,
): Promise<PlainField[]> {
  const { place, host } = fieldViews(filled, ['place', 'host']);
  const choices = (await hosts(manager)).map(({ id, name }) => ({ value: id, plain: name }));
  const options = optionViews([{ value: '', plain: '' }, ...choices], host.value);
  return [
    { ...place, label: { key: text('retreat.place') }, hint: null, longest: LONGEST_PLACE, options: null },
    { ...host, label: { key: text('retreat.host') }, hint: null, longest: 0, options },
  ];
}
