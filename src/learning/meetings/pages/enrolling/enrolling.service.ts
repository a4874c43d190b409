import { BadRequestException, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ProgrammeKey } from '../../../../curriculum/curriculum.rules.js';
import { trajectoriesBy } from '../../../../enrolment/trajectories/trajectories.queries.js';
import { type Clash, clashesOf, groupedBy } from '../../clashes.queries.js';
import { hasBegun } from '../../enrolment.rules.js';
import { EnrolmentsService, type Participant } from '../../enrolments.service.js';
import { actorOf } from '../../../../platform/audit/actor.rules.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { Clock } from '../../../../platform/clock/clock.service.js';
import type { Text } from '../../../../platform/web/page-answer.rules.js';
import { isId } from '../../../../platform/text/id.rules.js';
import { decodeIds } from '../../../../platform/web/id-list.form.js';
import { candidatesNamed } from './candidates.queries.js';
import { type EnrollingPart, enrollingPart } from './enrolling.page.js';
import { type PreviewPart, previewPart } from './enrolling-preview.page.js';
import { lineOf, peoplePasted } from './enrolling.queries.js';
import { PASTED_AT_MOST, readPasted } from './pasted.rules.js';

/** The block whose enrolments its teacher or the secretariat keeps. */
export interface EnrollingBlock {
  id: string;
  programmes: ProgrammeKey[];
  capacity: number;
  heldOn: string;
  /** `HH:MM` */
  startsAt: string;
  endsAt: string;
  state: 'planned' | 'cancelled';
  list: 'open' | 'closed';
}

/** What a page of enrolments shows besides. */
export interface EnrollingShown {
  notice?: Text | null;
  wrong?: Text | null;
  typed?: string;
  pasted?: string;
}

/**
 * Enrols others, one by one or many at once, and cancels for them (C1). The pages that use this decide who may; the
 * deadline binds trainees only.
 */
@Injectable()
export class EnrollingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly enrolments: EnrolmentsService,
    private readonly clock: Clock,
  ) {}

  /** @param path the address of the page: its forms go to what lies below it */
  async part(block: EnrollingBlock, path: string, shown: EnrollingShown): Promise<EnrollingPart> {
    const { manager } = this.dataSource;
    const { notice = null, wrong = null, typed = '', pasted = '' } = shown;
    const found = typed ? await candidatesNamed(manager, block.programmes, typed) : [];
    const line = await lineOf(manager, block.id);
    const over = block.state === 'cancelled' || block.list === 'closed' || block.heldOn < this.clock.today();
    return enrollingPart({
      path,
      notice,
      wrong,
      pasted,
      capacity: block.capacity,
      search: { typed, found },
      over,
      begun: !over && hasBegun(block, this.clock.now()),
      line,
      sameTime: await this.sameTime(block, [...line, ...found]),
    });
  }

  /** What enrolling everybody in a pasted text would do; null when there is nothing in it. */
  async preview(block: EnrollingBlock, path: string, pasted: string): Promise<PreviewPart | null> {
    const { manager } = this.dataSource;
    const entries = readPasted(pasted);
    if (entries.length === 0) return null;
    const people = await peoplePasted(manager, block, entries);
    const line = await lineOf(manager, block.id);
    const sameTime = await this.sameTime(block, [...people.values()]);
    return previewPart({ path, capacity: block.capacity, line, pasted, sameTime }, entries, people);
  }

  /**
   * Enrols one (`traject`) or many (`wie`), in their order.
   *
   * @returns how many of them have a place now, and how many wait
   * @throws DomainError as `EnrolmentsService.enrol`; BadRequestException for what no page of ours sends
   */
  async enrol(
    block: EnrollingBlock,
    { traject, wie }: { traject?: string; wie?: string },
    personId: string,
  ): Promise<{ placed: number; waiting: number }> {
    const ids = [...(traject === undefined ? [] : [idOf(traject)]), ...decodeIds(wie)];
    if (ids.length === 0 || ids.length > PASTED_AT_MOST) throw new BadRequestException();
    const right = { afterDeadline: true };
    const who = await this.participants(ids);
    const enrolled = await this.enrolments.enrol(block.id, who, actorOf.person(personId), right);
    const placed = enrolled.filter(({ state }) => state === 'placed').length;
    return { placed, waiting: enrolled.length - placed };
  }

  /** What some people follow or teach in the hours of the block, by person (C1). */
  private async sameTime(
    { id, heldOn, startsAt, endsAt }: EnrollingBlock,
    people: readonly { personId: string }[],
  ): Promise<Map<string, Clash[]>> {
    const personIds = [...new Set(people.map(({ personId }) => personId))];
    const slot = { id, heldOn, startsAt, endsAt };
    return groupedBy(await clashesOf(this.dataSource.manager, [slot], personIds), ({ personId }) => personId);
  }

  /** Cancels a person's enrolment. @throws DomainError as `EnrolmentsService.cancel` */
  async cancel(block: EnrollingBlock, persoon: string | undefined, personId: string): Promise<void> {
    const right = { afterDeadline: true };
    await this.enrolments.cancel(block.id, idOf(persoon), actorOf.person(personId), right);
  }

  /** @throws DomainError `enrolment.programme` for what is no trajectory */
  private async participants(trajectoryIds: readonly string[]): Promise<Participant[]> {
    const known = await trajectoriesBy(this.dataSource.manager, trajectoryIds);
    return trajectoryIds.map((trajectoryId) => {
      const one = known.find(({ id }) => id === trajectoryId);
      if (!one) throw new DomainError('enrolment.programme', {}, 'invalid');
      return { trajectoryId, personId: one.personId };
    });
  }
}

function idOf(value: string | undefined): string {
  if (!isId(value)) throw new BadRequestException();
  return value;
}
