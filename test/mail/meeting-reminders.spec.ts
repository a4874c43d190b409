import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AttendanceService } from '../../src/learning/meetings/attendance.service.js';
import { EditionsService } from '../../src/learning/meetings/editions.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { MeetingReminders } from '../../src/learning/meetings/mails/meeting-reminders.service.js';
import { coming, newEdition, plan } from '../builders/meetings.js';
import { newLeader, newTrainee, type TestLeader, type TestTrainee } from '../builders/people.js';
import { tamper } from '../support/tampering.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { deliverAll, promised } from '../support/mail.js';
import { startTestServices, type TestServices } from '../support/services.js';

const OFFICE = { afterDeadline: true };

describe('reminders of blocks', () => {
  let database: TestDatabase;
  let services: TestServices;
  let teacher: TestLeader;
  let trainees: TestTrainee[];
  let meetingId: string;
  let editionId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    services = await startTestServices(database, { today: '2026-03-14' });
    teacher = await newLeader(services);
    trainees = await Promise.all(Array.from({ length: 4 }, () => newTrainee(services, { signer: teacher })));
  });
  afterAll(async () => {
    await services.close();
    await database.drop();
  });
  /** A block on 9 May, for which two enrolled in March; nothing else is planned. */
  beforeEach(async () => {
    await database.dataSource.query(`UPDATE meeting SET state = 'cancelled', cancelled_because = 'x'
                                       WHERE state = 'planned'`);
    await forgetRounds();
    services.clock.setToday('2026-03-14');
    const edition = await newEdition(services, { teacher, blocks: [{ capacity: 3 }] });
    [editionId, meetingId] = [edition.id, edition.blocks[1]!];
    for (const one of trainees.slice(0, 2)) await enrol(one);
    await settle();
  });

  /** As if no round of these days had been held. */
  const forgetRounds = async () => {
    const held = await database.dataSource.query<object[]>('SELECT slot FROM mail_round');
    if (held.length > 0) await tamper(database, 'DELETE FROM mail_round');
  };
  const enrol = (one: TestTrainee) =>
    services.get(EnrolmentsService).enrol(meetingId, [coming(one)], actorOf.command, OFFICE);
  const cancel = ({ id }: TestTrainee) =>
    services.get(EnrolmentsService).cancel(meetingId, id, actorOf.command, OFFICE);
  const settle = () =>
    database.dataSource.query(`UPDATE mail_delivery SET state = 'dropped' WHERE state = 'waiting'`);

  /** Holds a day's round. @returns the people reminded, and of what: the teacher, or a trainee by number */
  async function round(day: string): Promise<string[]> {
    services.clock.setToday(day);
    await services.get(MeetingReminders).holdRound();
    const mails = await promised(services);
    return mails.map(({ kind, to }) => `${kind} ${nameOf(to)}`).sort();
  }
  const nameOf = (id: string) =>
    id === teacher.id ? 'teacher' : trainees.findIndex((trainee) => trainee.id === id);

  it('come a week and a day before to who has a place, to the teacher a day before, and on no other day', async () => {
    const told: Record<string, string[]> = {};
    for (const day of ['01', '02', '03', '04', '05', '07', '08', '09', '10']) {
      told[day] = await round(`2026-05-${day}`);
      await settle();
    }
    expect(told).toEqual({
      '01': [],
      '02': ['meeting-reminder 0', 'meeting-reminder 1'],
      '03': [],
      '04': [],
      '05': [],
      '07': [],
      '08': ['meeting-reminder 0', 'meeting-reminder 1', 'meeting-reminder teacher'],
      '09': [],
      '10': [],
    });
  });

  it('come once with two workers, and whoever holds the round again', async () => {
    const other = await startTestServices(database, { today: '2026-05-02' });
    services.clock.setToday('2026-05-02');
    await Promise.all([services, other].map((one) => one.get(MeetingReminders).holdRound()));
    await other.close();
    await forgetRounds();
    expect(await round('2026-05-03')).toEqual(['meeting-reminder 0', 'meeting-reminder 1']);
  });

  it('catch up when no worker was there', async () => {
    expect(await round('2026-05-04')).toEqual(['meeting-reminder 0', 'meeting-reminder 1']);
  });

  it('do not come to who cancelled, who waits, or who enrolled after that moment', async () => {
    await cancel(trainees[1]!);
    services.clock.setToday('2026-05-02');
    await enrol(trainees[2]!);
    await settle();
    expect(await round('2026-05-03')).toEqual(['meeting-reminder 0']);
    await settle();
    // A day before they hear like everybody else.
    expect(await round('2026-05-08')).toEqual([
      'meeting-reminder 0',
      'meeting-reminder 2',
      'meeting-reminder teacher',
    ]);
  });

  it('do not come for a block that is off, and are not sent when it is called off or given up meanwhile', async () => {
    await round('2026-05-02');
    await cancel(trainees[0]!);
    const before = await deliverAll(services);
    expect(before.map(({ subject }) => subject).sort()).toEqual([
      'Herinnering: uw dagdeel op za 9 mei 2026',
      'U bent uitgeschreven voor za 9 mei 2026',
    ]);
    await services.get(EditionsService).cancelBlock(meetingId, 'Ziekte', actorOf.command);
    await settle();
    expect(await round('2026-05-08')).toEqual([]);
  });

  it('come again for a block that was moved', async () => {
    await round('2026-05-02');
    await settle();
    await services
      .get(EditionsService)
      .planBlock(editionId, plan(teacher, { capacity: 3, heldOn: '2026-05-16' }), 1, actorOf.command);
    await settle();
    expect(await round('2026-05-09')).toEqual(['meeting-reminder 0', 'meeting-reminder 1']);
  });

  it('C2: of an open list come to the teacher after two days and then weekly, until it is closed', async () => {
    const told: Record<string, string[]> = {};
    for (const day of ['10', '11', '12', '18', '19']) {
      told[day] = await round(`2026-05-${day}`);
      await settle();
    }
    expect(told).toEqual({
      '10': [],
      '11': ['attendance-open teacher'],
      '12': [],
      '18': ['attendance-open teacher'],
      '19': [],
    });
    expect(await round('2026-05-25')).toEqual(['attendance-open teacher']);
    const attendance = services.get(AttendanceService);
    await attendance.markRest(meetingId, teacher.id);
    await attendance.close(meetingId, teacher.id);
    // The mail that waited says nothing any more, and no other comes.
    expect((await deliverAll(services)).filter(({ subject }) => subject.includes('presentielijst'))).toEqual(
      [],
    );
    expect(await round('2026-06-01')).toEqual([]);
  });
});
