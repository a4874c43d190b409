import { type Attendee, byName } from '../../attendees.queries.js';
import { kindOf, type Tally, tallyOf } from '../../attendance-list.rules.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import type { Candidate } from '../enrolling/candidates.queries.js';
import { type BlockWords, blockWords, nameOf } from './taught-block.page.js';
import { type Choice, seenOf, type TypedMark } from './marks.form.js';
import type { TaughtBlock } from './taught-blocks.queries.js';

/** The attendance list as it is kept at the door (C2). */
interface AttendancePage {
  block: BlockWords;
  /** the list cannot be kept yet */
  early: boolean;
  reopened: boolean;
  notice: Text | null;
  wrong: Text | null;
  rows: AttendanceRow[];
  /** how everybody stood when this page was made: what is the same when it comes back is not sent on */
  seen: string;
  tally: Tally;
  /** finds trainees who came without being enrolled; null for a day, where not only trainees come in */
  search: { typed: string; found: FoundRow[]; nobody: boolean } | null;
}

interface AttendanceRow {
  id: string;
  name: string;
  number: string;
  walkIn: boolean;
  /** a walk-in whose hours are not credited can be taken off the list again */
  removable: boolean;
  choices: { value: Choice; label: Text; checked: boolean }[];
  from: string;
  until: string;
  wrong: Text | null;
}

interface FoundRow {
  /** of the trajectory: somebody may have two */
  id: string;
  name: string;
  number: string;
  listed: boolean;
}

export interface AttendanceModel {
  block: TaughtBlock;
  list: readonly Attendee[];
  reopened: boolean;
  notice: Text | null;
  /** what could not be kept, by person */
  wrong: ReadonlyMap<string, TypedMark>;
  search: { typed: string; found: readonly Candidate[] };
}

const ATTENDANCE = view<AttendancePage>('learning/meetings/pages/teaching/attendance');
const CHOICES: readonly Choice[] = ['whole', 'part', 'absent', 'open'];

/** The list of a block that is open, or that opens on its day. */
export function attendancePage(source: AttendanceModel): Page {
  const { block, list, reopened, notice, wrong, search } = source;
  const listed = new Set(list.map(({ personId }) => personId));
  const model: AttendancePage = {
    block: blockWords(block, ''),
    reopened,
    notice,
    early: block.stage === 'coming' || block.state === 'cancelled',
    wrong: wrong.size > 0 ? { key: 'teaching.list.wrong', params: { count: wrong.size } } : null,
    rows: byName(list).map((attendee) => rowOf(attendee, block, wrong.get(attendee.personId))),
    seen: list.map((one) => `${one.personId}~${seenOf(markedAs(one, block))}`).join(),
    tally: tallyOf(list),
    search:
      block.component === null
        ? null
        : {
            typed: search.typed,
            found: search.found.map((one) => ({
              ...candidateRow(one),
              id: one.trajectoryId,
              listed: listed.has(one.personId),
            })),
            nobody: search.typed !== '' && search.found.length === 0,
          },
  };
  return page(ATTENDANCE, model, {
    title: nameOf(block),
    unlisted: true,
    script: 'attendance.js',
    status: wrong.size > 0 ? 422 : 200,
  });
}

/** Somebody as teachers see them: name and number. */
export function candidateRow({
  personId,
  name,
  participantNumber,
}: Pick<Candidate, 'personId' | 'name' | 'participantNumber'>): {
  id: string;
  name: string;
  number: string;
} {
  return { id: personId, name, number: participantNumber ?? '' };
}

function rowOf(attendee: Attendee, block: TaughtBlock, typed: TypedMark | undefined): AttendanceRow {
  const { walkIn, claimId } = attendee;
  const { choice, from, until } = typed ?? markedAs(attendee, block);
  return {
    ...candidateRow(attendee),
    walkIn,
    from,
    until,
    removable: walkIn && claimId === null,
    choices: choiceViews(choice),
    wrong: typed
      ? { key: 'teaching.list.times', params: { from: block.startsAt, until: block.endsAt } }
      : null,
  };
}

function choiceViews(chosen: Choice): AttendanceRow['choices'] {
  return CHOICES.map((value) => ({
    value,
    label: { key: `teaching.mark.${value}` },
    checked: value === chosen,
  }));
}

/** A mark as the form shows it; the times of a part begin as the block's own. */
function markedAs(attendee: Attendee, { startsAt, endsAt }: TaughtBlock): TypedMark {
  const choices = { whole: 'whole', part: 'part', absent: 'absent', unmarked: 'open' } as const;
  return {
    choice: choices[kindOf(attendee)],
    from: attendee.from ?? startsAt,
    until: attendee.until ?? endsAt,
  };
}
