import { randomUUID } from 'node:crypto';
import { BadRequestException, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { missingQualities } from '../../../../people/qualifications.queries.js';
import { recordView } from '../../../../platform/audit/view-audit.service.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { isId } from '../../../../platform/text/id.rules.js';
import {
  answerForm,
  blankForm,
  type FilledForm,
  refused,
  singleTexts,
  textsById,
} from '../../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther, type Text } from '../../../../platform/web/page-answer.rules.js';
import { MeetingKeepers } from '../../../meetings/meeting-keepers.service.js';
import { type Allocation, SLOT_PLACES, slotClashes } from '../slot-allocation.rules.js';
import { leadersByName, possibleRequests, slotDay, type SlotDay, slotsOf } from '../slots.queries.js';
import { isDay, SlotsService } from '../slots.service.js';
import { daySlotsPage, slotsPath } from './day-slots.page.js';
import { SlotForm } from './slot.form.js';

/** Minutes of a slot, to begin with. */
const USUAL_MINUTES = '60';

const DONE: Record<string, Text> = {
  gepland: { key: 'slot.done.planned' },
  weg: { key: 'slot.done.taken-away' },
  gevraagd: { key: 'slot.done.asked' },
  bewaard: { key: 'slot.done.kept' },
  bekend: { key: 'slot.done.published' },
};

interface Shown {
  notice?: Text | null;
  refusal?: Text | null;
  filled?: FilledForm;
  /** shows the proposal instead of the places that are kept */
  propose?: boolean;
  /** the organiser's allocation that could not be kept */
  typed?: Allocation;
}

/** The slots of an intervision day, kept by its organisers (I6, I7). */
@Injectable()
export class DaySlotsPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly slots: SlotsService,
    private readonly keepers: MeetingKeepers,
  ) {}

  /** @throws DomainError `slot.day-not-found` (404) when `personId` does not keep the day */
  async show(personId: string, id: string, { gedaan, voorstel }: Record<string, unknown>): Promise<Page> {
    const day = await this.day(personId, id);
    await recordView(this.dataSource.manager, personId, { kind: 'meeting', id: day.id });
    return this.page(day, { notice: DONE[String(gedaan)] ?? null, propose: voorstel === '1' });
  }

  /** Plans a slot; the page says what its supervisor lacks (S2). */
  async plan(personId: string, id: string, body: unknown): Promise<Page | SeeOther> {
    const day = await this.day(personId, id);
    return answerForm<SlotForm, Page | SeeOther>(SlotForm, body, {
      accept: async ({ formKey, supervisor: supervisorId, startsAt, minutes, places, form }, typed) =>
        unlessRefused<Page | SeeOther>(
          async () => {
            const slot = { supervisorId, startsAt, minutes, places, form };
            await this.slots.plan(day.id, slot, personId, formKey);
            return seeOther(`${slotsPath(day)}?gedaan=gepland`);
          },
          (error) => this.page(day, { filled: refused(typed, error) }),
        ),
      again: (filled) => this.page(day, { filled }),
    });
  }

  /** Takes a slot away. */
  takeAway(personId: string, id: string, slotId: string): Promise<Page | SeeOther> {
    if (!isId(slotId)) throw new DomainError('slot.not-found', {}, 'not-found');
    return this.doing(personId, id, 'weg', (day) => this.slots.takeAway(day.id, slotId, personId));
  }

  /** The organiser asks for supervision in the name of a person with a place. */
  askFor(personId: string, id: string, body: unknown): Promise<Page | SeeOther> {
    const { persoon } = singleTexts(body);
    if (!isId(persoon)) throw new BadRequestException();
    return this.doing(personId, id, 'gevraagd', (day) => this.slots.askFor(day.id, persoon, personId));
  }

  /** Keeps the allocation of the slots, and makes it known when the organiser pressed that button. */
  async allocate(personId: string, id: string, body: unknown): Promise<Page | SeeOther> {
    const day = await this.day(personId, id);
    const texts = singleTexts(body);
    const chosen = textsById(texts, 'plaats-').filter(([, slotId]) => slotId !== '');
    if (chosen.some(([, slotId]) => !isId(slotId))) throw new BadRequestException();
    const typed = await this.allocationOf(day, chosen);
    const publish = texts['doe'] === 'bekend';
    return unlessRefused<Page | SeeOther>(
      async () => {
        await this.slots.allocate(day.id, typed, personId, publish);
        return seeOther(`${slotsPath(day)}?gedaan=${publish ? 'bekend' : 'bewaard'}`);
      },
      ({ code, params }) => this.page(day, { refusal: { key: code, params }, typed }),
    );
  }

  /** The places that the organiser chose, with those in signed slots, which the form has no fields for. */
  private async allocationOf(day: SlotDay, chosen: readonly [string, string][]): Promise<Allocation> {
    const signed = (await slotsOf(this.dataSource.manager, day.id)).filter(({ sessionId }) => sessionId);
    const allocation = new Map<string, string[]>(signed.map(({ id, personIds }) => [id, [...personIds]]));
    for (const [personId, slotId] of chosen)
      allocation.set(slotId, [...(allocation.get(slotId) ?? []), personId]);
    return allocation;
  }

  private async doing(
    personId: string,
    id: string,
    done: string,
    act: (day: SlotDay) => Promise<void>,
  ): Promise<Page | SeeOther> {
    const day = await this.day(personId, id);
    return unlessRefused<Page | SeeOther>(
      async () => {
        await act(day);
        return seeOther(`${slotsPath(day)}?gedaan=${done}`);
      },
      ({ code, params }) => this.page(day, { refusal: { key: code, params } }),
    );
  }

  private async page(day: SlotDay, { propose = false, typed, ...shown }: Shown): Promise<Page> {
    const { manager } = this.dataSource;
    const slots = await slotsOf(manager, day.id);
    const kept = new Map(slots.map((slot) => [slot.id, slot.personIds]));
    const signed = slots.some(({ sessionId }) => sessionId !== null);
    const proposed = !typed && !signed && (propose || slots.every(({ personIds }) => personIds.length === 0));
    const allocation = proposed ? (await this.slots.propose(day.id)).slots : (typed ?? kept);
    const asked = slots.map(({ supervisorId }) => ({
      personId: supervisorId,
      on: day.heldOn,
      must: 'supervisor' as const,
    }));
    const lacking = await missingQualities(manager, asked);
    return daySlotsPage({
      ...{ day, slots, shown: allocation, proposed },
      requests: await possibleRequests(manager, day.id),
      clashes: slotClashes(slots, await this.slots.ledRounds(manager, day.id)),
      lacking: new Map(slots.map(({ id }, at) => [id, lacking[at] ?? []])),
      leaders: await leadersByName(manager),
      filled: shown.filled ?? blankSlot(),
      notice: shown.notice ?? null,
      refusal: shown.refusal ?? null,
    });
  }

  private async day(personId: string, id: string): Promise<SlotDay> {
    const { manager } = this.dataSource;
    const day = isId(id) && (await isDay(manager, id)) ? await slotDay(manager, id) : undefined;
    if (!day || !(await this.keepers.isKeeper(manager, id, personId)))
      throw new DomainError('slot.day-not-found', {}, 'not-found');
    return day;
  }
}

function blankSlot(): FilledForm {
  const typed = { minutes: USUAL_MINUTES, places: String(SLOT_PLACES), form: 'group' };
  return blankForm({ ...typed, formKey: randomUUID() });
}

/** Shows the page again with what stands in the way. */
async function unlessRefused<Answer>(
  act: () => Promise<Answer>,
  again: (error: DomainError) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind === 'not-found') throw error;
    return again(error);
  }
}
