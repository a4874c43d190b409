import { afterAll, beforeAll } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import type { ScheduledComponent } from '../../src/learning/meetings/edition.entity.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { newNamedTrainee } from '../builders/inbox.js';
import { coming, newEdition } from '../builders/meetings.js';
import { newLeader, type TestLeader, type TestTrainee } from '../builders/people.js';
import type { Complaints } from './browser.js';
import { BrowserPortal } from './browser-portal.js';

const DAY = '2026-05-09';

/** Where the tests of a teacher's pages work: it opens before them. */
export function openClassroom(): Classroom {
  const classroom = new Classroom();
  beforeAll(() => classroom.prepare());
  afterAll(() => classroom.close());
  return classroom;
}

/** A teacher in a portal, and seven trainees who come to their blocks. */
class Classroom {
  teacher!: TestLeader;
  readonly trainees: TestTrainee[] = [];
  private readonly portal = new BrowserPortal();

  get url(): string {
    return this.portal.url;
  }

  get services(): BrowserPortal['services'] {
    return this.portal.services;
  }

  async prepare(): Promise<void> {
    await this.portal.open({ today: DAY });
    this.teacher = await newLeader(this.services, { name: 'Hanneke Broek' });
    for (let index = 0; index < 7; index += 1)
      this.trainees.push(await newNamedTrainee(this.services, index, this.teacher));
  }

  close(): Promise<void> {
    return this.portal.close();
  }

  /** A page of the teacher. */
  async as(
    options: BrowserContextOptions,
    use: (page: Page, complaints: Complaints) => Promise<void>,
  ): Promise<void> {
    await this.portal.as(this.teacher, options, use);
  }

  /** A block of the teacher, for which these are enrolled. @returns its meeting's id */
  async block(
    enrolled: readonly TestTrainee[],
    { component = 'course', heldOn = DAY }: { component?: ScheduledComponent; heldOn?: string } = {},
  ): Promise<string> {
    const blocks = [{ heldOn, enrolUntil: DAY, capacity: 6 }];
    const { blocks: ids } = await newEdition(this.services, { teacher: this.teacher, component, blocks });
    const enrolments = this.services.get(EnrolmentsService);
    this.services.clock.setToday('2026-04-01');
    await enrolments.enrol(ids[1]!, enrolled.map(coming), actorOf.command, { afterDeadline: true });
    this.services.clock.setToday(DAY);
    return ids[1]!;
  }

  /** The minutes that are marked of each trainee, in their order; undefined where nothing is. */
  async marksOf(meeting: string): Promise<(number | null | undefined)[]> {
    const rows = await this.services
      .get(DataSource)
      .query<{ person_id: string; minutes: number | null }[]>(
        'SELECT person_id, minutes FROM attendance WHERE meeting_id = $1',
        [meeting],
      );
    return this.trainees.map((one) => rows.find((row) => row.person_id === one.id)?.minutes);
  }
}
