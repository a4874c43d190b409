import { DataSource, type EntityManager } from 'typeorm';
import { CurriculumService } from '../../src/curriculum/curriculum.service.js';
import type { ProgrammeKey } from '../../src/curriculum/curriculum.rules.js';
import { HOURS_96 } from '../../src/curriculum/programme-definition.rules.js';
import { decisionsOf } from '../../src/enrolment/trajectories/decided.queries.js';
import { nameIn } from '../../src/hours/kinds/kind-words.page.js';
import type { ComponentProgress, Progress } from '../../src/hours/progress.rules.js';
import { ProgressService } from '../../src/hours/progress.service.js';
import { decisionWords } from '../../src/hours/view/decision-words.page.js';
import { displayName, type NameParts } from '../../src/people/names.rules.js';
import { formatMinutes } from '../../src/platform/i18n/format.rules.js';
import { translate } from '../../src/platform/i18n/translate.rules.js';
import { wordText } from '../../src/platform/web/views/template-helpers.page.js';
import type { RecordState } from '../../src/recognition/completion/completion-record-state.entity.js';
import { CURRENT_STATE } from '../../src/recognition/completion/completion.queries.js';
import { emailOf } from './cohort.js';
import type { DemoPerson } from './demo-person.js';
import type { Services } from './services.js';

interface TraineeRow extends NameParts {
  trajectoryId: string;
  versionId: string;
  email: string;
  programme: ProgrammeKey;
  imposed: boolean;
  supervised: boolean;
  waiting: number;
  returned: number;
  withdrawn: number;
  records: { number: string; state: RecordState }[];
}

/** The trainees of the demo who are there, with how it stands with each of them according to the database. */
export async function traineesNow(
  app: Services,
  trainees: readonly { mailbox: string }[],
): Promise<DemoPerson[]> {
  const { manager } = app.get(DataSource);
  const rows = await readTrainees(manager, trainees.map(emailOf));
  const ids = rows.map(({ trajectoryId }) => trajectoryId);
  const computed = await app.get(ProgressService).of(manager, ids);
  const people: DemoPerson[] = [];
  for (const [index, row] of rows.entries()) {
    const { progress } = computed[index]!;
    const what = [
      amountOf(row, progress),
      ...practiceOf(row, progress),
      ...(await missingOf(app, row, progress)),
      ...(await decisionsIn(app, row)),
      ...claimsOf(row),
      ...recordsOf(row),
    ];
    people.push({ role: 'trainee', name: displayName(row), email: row.email, what: what.join('; ') });
  }
  return people;
}

function amountOf({ programme, imposed }: TraineeRow, progress: Progress): string {
  if (imposed)
    return translate('nl', 'demo.imposed', { programme: translate('nl', `programme.${programme}`) });
  const basic = basicOf(progress).filter(({ exempted }) => !exempted);
  const sum = (of: (component: ComponentProgress) => number) =>
    formatMinutes(
      'nl',
      basic.map(of).reduce((total, minutes) => total + minutes, 0),
    );
  return translate('nl', 'demo.hours', {
    programme: translate('nl', `programme.${programme}`),
    done: sum(({ counted }) => counted),
    required: sum(({ required }) => required),
  });
}

function practiceOf({ imposed }: TraineeRow, { components, hours96MetOn }: Progress): string[] {
  const practice = components.find(({ component }) => component === 'practice');
  const supervision = components.find(({ component }) => component === 'supervision');
  if (!practice || !supervision || (hours96MetOn === null && !imposed)) return [];
  const params = {
    sessions: practice.counted,
    asked: practice.required,
    done: formatMinutes('nl', supervision.counted),
    required: formatMinutes('nl', supervision.required),
  };
  return [translate('nl', 'demo.practice', params)];
}

/** The one thing that still lacks; of somebody who lacks more, the hours say enough. */
async function missingOf(app: Services, { versionId }: TraineeRow, progress: Progress): Promise<string[]> {
  const lacking = basicOf(progress).flatMap(({ component, missing }) =>
    missing.map((one) => ({ component, ...one })),
  );
  const [only] = lacking;
  if (!only || lacking.length > 1 || only.code === 'sessions') return [];
  if (only.code === 'item') {
    const { manager } = app.get(DataSource);
    const { definition } = await app.get(CurriculumService).version(manager, versionId);
    const title = definition.readingList.find(({ key }) => key === only.item)?.title ?? only.item;
    return [translate('nl', 'demo.missing.item', { title })];
  }
  const component = nameIn('nl', only.component);
  const amount = formatMinutes('nl', only.minutes);
  return only.code === 'block'
    ? [translate('nl', 'demo.missing.block', { component, amount, block: only.block })]
    : [translate('nl', 'demo.missing.minutes', { component, amount })];
}

/** What the board decided that was not revoked, and what it revoked. */
async function decisionsIn(app: Services, { trajectoryId, versionId }: TraineeRow): Promise<string[]> {
  const { manager } = app.get(DataSource);
  const { definition } = await app.get(CurriculumService).version(manager, versionId);
  const decisions = await decisionsOf(manager, trajectoryId);
  const context = { readingList: definition.readingList, decisions };
  return decisions
    .filter(({ revokedOn }) => revokedOn === null)
    .map((decision) => wordText('nl', decisionWords(decision, context, 'nl')));
}

function claimsOf({ supervised, waiting, returned, withdrawn }: TraineeRow): string[] {
  return [
    ...(supervised ? [] : [translate('nl', 'demo.no-supervisor')]),
    ...(waiting ? [translate('nl', 'demo.waiting', { count: waiting })] : []),
    ...(returned ? [translate('nl', 'demo.returned', { count: returned })] : []),
    ...(withdrawn ? [translate('nl', 'demo.withdrawn', { count: withdrawn })] : []),
  ];
}

function recordsOf({ records }: TraineeRow): string[] {
  return records.map((record) => translate('nl', 'demo.record', { ...record }));
}

function basicOf({ components }: Progress): ComponentProgress[] {
  return components.filter(({ component }) => HOURS_96.includes(component));
}

function readTrainees(manager: EntityManager, emails: string[]): Promise<TraineeRow[]> {
  const claims = (state: string) =>
    `(SELECT count(*)::integer FROM claim c WHERE c.trajectory_id = t.id AND c.state = '${state}')`;
  return manager.query<TraineeRow[]>(
    `SELECT t.id AS "trajectoryId", t.programme_version_id AS "versionId", t.programme, t.imposed, p.email,
            p.call_name AS "callName", p.initials, p.tussenvoegsel, p.surname, p.full_name AS "fullName",
            p.print_name AS "printName", ${claims('submitted')} AS waiting, ${claims('returned')} AS returned,
            ${claims('withdrawn')} AS withdrawn,
            EXISTS (SELECT 1 FROM supervisor_assignment a WHERE a.trajectory_id = t.id AND a.to_date IS NULL)
              AS supervised,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('number', r.number, 'state', ${CURRENT_STATE})
                                       ORDER BY r.issued_on, r.generation, r.kind), '[]')
               FROM completion_record r WHERE r.trajectory_id = t.id) AS records
       FROM trajectory t JOIN person p ON p.id = t.person_id
      WHERE p.email = ANY($1) ORDER BY array_position($1, p.email)`,
    [emails],
  );
}
