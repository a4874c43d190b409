import { isRecordNear } from '../progress-view/standing.rules.js';
import type { Situation } from './now.rules.js';
import type { TraineeHome } from './trainee.reader.js';

/** What of a home page decides what its reader should do now. */
export function situationOf({
  open,
  progress,
  standing,
  trajectory,
  name,
  records,
  happened,
}: TraineeHome): Situation {
  const literature = standing.find(({ component }) => component === 'literature');
  const latest = new Map([...records].reverse().map((record) => [record.kind, record]));
  const [valid] = records.filter(({ state }) => state === 'valid');
  return {
    state: trajectory.state,
    returned: open.filter(({ state }) => state === 'returned'),
    begun: happened.length > 0,
    supervised: trajectory.supervisor !== null,
    waiting: open.some(({ state }) => state === 'submitted'),
    readingLeft: literature !== undefined && literature.metOn === null && !literature.exempted,
    recordNear: isRecordNear(standing, progress.progress.hours96MetOn !== null),
    nameConfirmed: name.printName !== null,
    complete: progress.progress.programmeMetOn !== null,
    suspended: [...latest.values()].some(({ state }) => state === 'suspended'),
    validRecord: valid?.id ?? null,
  };
}
