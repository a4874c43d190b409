import { blocksOfKind } from '../../hours/kinds/activity-kinds.rules.js';
import type { Language } from '../../messages/catalogue.js';
import type { Text } from '../../platform/web/page-answer.rules.js';
import { wordText } from '../../platform/web/views/template-helpers.page.js';
import type { ScheduledComponent } from './edition.entity.js';

/** What a meeting is called by; of an intervision day component and block are null. */
export interface NamedMeeting {
  title: string;
  component: ScheduledComponent | null;
  block: number | null;
  heldOn: string;
}

/** A meeting by its name: `Voorjaar 2026, cursus dagdeel 2`, or `Landelijke dag, 9 mei 2026` (I1). */
export function meetingName({ title, component, block, heldOn }: NamedMeeting): Text {
  if (component === null || block === null) return { key: 'meeting.name.day', params: { title, on: heldOn } };
  return { key: blocksOfKind(component).words.inEdition, params: { title, block } };
}

/** The same, where words are needed at once: in mails and calendars. */
export function meetingNameIn(language: Language, meeting: NamedMeeting): string {
  return wordText(language, meetingName(meeting));
}

/** Which of the two a meeting is, for words that differ. */
export function sortOf({ component }: Pick<NamedMeeting, 'component'>): 'day' | 'block' {
  return component === null ? 'day' : 'block';
}
