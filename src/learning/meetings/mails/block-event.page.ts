import type { Language } from '../../../messages/catalogue.js';
import type { CalendarEvent } from '../../../platform/calendar/icalendar.page.js';
import { formatList } from '../../../platform/i18n/format.rules.js';
import { translate } from '../../../platform/i18n/translate.rules.js';
import type { OwnBlock } from '../calendar-blocks.queries.js';
import { meetingNameIn } from '../meeting-name.page.js';

/** Where the portal shows it. */
export function pathOfBlock({
  part,
  meetingId,
  component,
  guest,
}: Pick<OwnBlock, 'part' | 'meetingId' | 'component' | 'guest'>): string {
  if (component === null && part === 'teaches') return `/dagen/${meetingId}`;
  // A guest cannot sign in, and so gets the page that everybody reads.
  if (component === null) return guest ? '/intervisiedagen' : `/intervisiedagen/${meetingId}`;
  return part === 'teaches' ? `/lesgeven/${meetingId}` : '/dagdelen';
}

/** Whether the block takes place and this person comes to it or teaches it. */
export function takesPlace({ state, comes }: Pick<OwnBlock, 'state' | 'comes'>): boolean {
  return state === 'planned' && comes === 'placed';
}

/** A block as it stands in somebody's calendar. @param stamp when this version of it was made: an instant */
export function eventOfBlock(
  block: OwnBlock,
  { stamp, baseUrl, language }: { stamp: string; baseUrl: string; language: Language },
): CalendarEvent {
  const { uid, sequence, heldOn, startsAt, endsAt, venue, videoLink } = block;
  const url = `${baseUrl}${pathOfBlock(block)}`;
  return {
    uid,
    sequence,
    stamp,
    day: heldOn,
    startsAt,
    endsAt,
    url,
    summary: meetingNameIn(language, block),
    location: venue ?? videoLink,
    description: [...linesOf(block, language), url].join('\n'),
    cancelled: !takesPlace(block),
  };
}

function linesOf({ teachers, videoLink }: OwnBlock, language: Language): string[] {
  const names = formatList(language, teachers);
  return [
    ...(teachers.length > 0
      ? [translate(language, 'calendar.teachers', { count: teachers.length, names })]
      : []),
    ...(videoLink ? [translate(language, 'calendar.video', { link: videoLink })] : []),
  ];
}
