import type { EntityManager } from 'typeorm';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import type { AccreditationBody } from '../../bodies/body.rules.js';
import { dossiersOfMeetings } from '../../dossier/dossiers.queries.js';
import { type AttendedCourse, attendanceRow } from '../../pe-online/attendance-row.rules.js';
import { rowFaults } from '../../pe-online/row-faults.rules.js';
import { attendedCourse } from '../attended-course.rules.js';
import { differenceOf, type PointsRow } from '../hand-off.rules.js';
import { grantOn } from '../hand-off-lines.queries.js';
import { codesOfMeeting } from '../hand-off-codes.service.js';
import { handedOf, handOffKey } from '../hand-offs.queries.js';
import { type Placement, placementOf } from '../placements.queries.js';

/** What a meeting has to send to a body, ready to be sent. */
export interface Sendable {
  placement: Placement;
  attended: AttendedCourse;
  /** the people not booked yet; in a test, those whom the body would not take yet */
  rows: PointsRow[];
}

/**
 * What is to be sent of a meeting, judged to its last row.
 *
 * @param test whether it is a test, which goes by what earlier tests came to
 * @throws DomainError (409) `hand-off.send.not-granted`, `hand-off.send.not-taken`, `hand-off.send.list-open`,
 *   `hand-off.codes-missing` or `accreditation.rows-refused`; `error.404.heading` for a meeting under which nothing is handed over
 */
export async function sendableOf(
  manager: EntityManager,
  {
    meetingId,
    body,
    test,
    today,
  }: { meetingId: string; body: AccreditationBody; test: boolean; today: string },
): Promise<Sendable> {
  const dossiers = await dossiersOfMeetings(manager, [meetingId], today);
  const dossier = dossiers.find((one) => one.body === body.key);
  if (!dossier?.grant || dossier.type === null) throw refused('hand-off.send.not-granted');
  const { type } = dossier;
  if (!body.takes.includes(type)) throw refused('hand-off.send.not-taken');
  const placement = await placementOf(manager, { meetingId, body, type });
  if (!placement) throw new DomainError('error.404.heading', {}, 'not-found');
  if (grantOn(placement.scope.meeting, dossier) === null) throw refused('hand-off.send.not-granted');
  if (!placement.scope.closed) throw refused('hand-off.send.list-open');
  const of = { meetingId, body: body.key, editionId: placement.scope.meeting.editionId };
  const attended = attendedCourse(type, await codesOfMeeting(manager, of), placement.scope);
  if (!attended) throw refused('hand-off.codes-missing');
  const tried = test ? ((await handedOf(manager, [meetingId], true)).get(handOffKey(of)) ?? []) : [];
  const rows = differenceOf(placement.placed, [...placement.handed, ...tried]).send;
  const [fault] = rowFaults(
    type,
    rows.map(({ number }) => attendanceRow(attended, number)),
  );
  if (fault)
    throw new DomainError(
      'accreditation.rows-refused',
      { row: fault.row, element: fault.element },
      'conflict',
    );
  return { placement, attended, rows };
}

function refused(
  code:
    | 'hand-off.send.not-granted'
    | 'hand-off.send.not-taken'
    | 'hand-off.send.list-open'
    | 'hand-off.codes-missing',
) {
  return new DomainError(code, {}, 'conflict');
}
