import { randomUUID } from 'node:crypto';
import { BadRequestException, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { knownRegions } from '../../../../people/people.queries.js';
import { actorOf } from '../../../../platform/audit/actor.rules.js';
import { Clock } from '../../../../platform/clock/clock.service.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { unlessOvertaken } from '../../../../platform/errors/overtaken.service.js';
import {
  answerForm,
  blankForm,
  type FilledForm,
  type Typed,
} from '../../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther, type Text } from '../../../../platform/web/page-answer.rules.js';
import { hasBegun } from '../../../meetings/enrolment.rules.js';
import { mayHoldPlace } from '../../../meetings/place-holder.rules.js';
import {
  type BlockConsequences,
  consequencesCode,
  consequencesOf,
} from '../../../meetings/pages/planning/block-change.rules.js';
import {
  type BlockClashes,
  BlockClashesService,
} from '../../../meetings/pages/planning/block-clashes.service.js';
import { type PossibleTeacher, possibleTeachers } from '../../../meetings/pages/planning/teachers.queries.js';
import { readTeachers } from '../../../meetings/pages/planning/teachers.rules.js';
import { waitingList } from '../../../meetings/place-holders.queries.js';
import { changedInDay, dayChangesToTell, type DayPlan, meetingPlanOf } from '../../day.rules.js';
import { type KnownDay, planOf } from '../../days.queries.js';
import { DaysService, type Keeper } from '../../days.service.js';
import { USUAL_DAY, USUAL_TIMES } from '../../parts.rules.js';
import { dayPath } from './day-words.page.js';
import {
  dayFormPage,
  type DayFormModel,
  type SeenDay,
  toldCode,
  typedDay,
  typedParts,
} from './day-form.page.js';
import { DayForm, partsTyped, planIn } from './day.form.js';

const USUAL_CAPACITY = 40;

/** The form that plans a day, or changes it: then its reader sees first who hears of the change (I1). */
@Injectable()
export class DayPlanningService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly days: DaysService,
    private readonly clashes: BlockClashesService,
    private readonly clock: Clock,
  ) {}

  /** An empty form, with the usual day in its rows. */
  async blank(keeper: Keeper): Promise<Page> {
    const typed = {
      formKey: randomUUID(),
      scope: 'national',
      openTo: 'both',
      public: ['ja'],
      capacity: String(USUAL_CAPACITY),
      ...USUAL_TIMES,
      ...typedParts(USUAL_DAY),
    };
    return dayFormPage({ ...(await this.open(keeper, null)), filled: blankForm(typed), parts: USUAL_DAY });
  }

  /** The form of a day. @throws DomainError `day.not-found` (404), `edition.cancelled`, `meeting.held` */
  async form(keeper: Keeper, id: string): Promise<Page> {
    const context = await this.open(keeper, id);
    const { plan } = context.now!;
    const filled = blankForm(typedDay(plan, context.possible));
    return dayFormPage({ ...context, filled, parts: plan.parts });
  }

  /** Keeps what was typed; what is wrong, or follows from it, is shown first and nothing typed is lost. @param id null: new */
  async save(keeper: Keeper, id: string | null, body: unknown): Promise<Page | SeeOther> {
    const context = await this.open(keeper, id);
    const organisers = (typed: Typed) => organisersIn(typed, context);
    return answerForm<DayForm, Page | SeeOther>(DayForm, body, {
      judge: (typed): Record<string, Text> => {
        const read = organisers(typed);
        return 'wrong' in read ? { organiser: read.wrong } : {};
      },
      accept: (form, typed) => {
        const read = organisers(typed);
        const plan = planIn(form, 'ids' in read ? read.ids : []);
        const asked = { form, typed, plan };
        return unlessOvertaken<Page | SeeOther>(
          () => this.keep(keeper, context, asked),
          (error) => this.overtaken(keeper, id, asked, error),
        );
      },
      again: (filled) => dayFormPage({ ...context, filled, parts: readable(filled) }),
    });
  }

  /** Plans the day, once its reader has seen what follows. */
  private async keep(
    keeper: Keeper,
    context: Opened,
    { form, typed, plan }: Asked,
  ): Promise<Page | SeeOther> {
    const { day, now } = context;
    // A second click asks for what stands there already.
    if (day && now && changedInDay(now.plan, plan).length === 0) return doneAt(day, 'bewaard');
    const seen = readSeen(form.seen);
    if (now && now.version !== seen?.version) throw new DomainError('meeting.changed', {}, 'conflict');
    const tells = day && now ? await this.consequences(day, now.plan, plan) : null;
    // The other of two clicks may have planned it: nobody is warned of their own day.
    const warns = await this.clashesOf(plan, day?.id ?? form.formKey, now?.plan ?? null);
    if (form.told !== toldCode(tells, warns)) {
      return dayFormPage({ ...context, filled: blankForm(typed), parts: plan.parts, tells, warns });
    }
    const actor = actorOf.person(keeper.personId);
    if (day) {
      await this.days.change(day.id, plan, seen!.version, actor);
      return doneAt(day, 'bewaard');
    }
    const id = await this.days.create(plan, actor, form.formKey ?? randomUUID());
    return doneAt({ id }, 'begonnen');
  }

  /** Somebody else saved first, or the first of two clicks did: the plan is judged by what stands there now. */
  private async overtaken(
    keeper: Keeper,
    id: string | null,
    { form, typed, plan }: Asked,
    error: DomainError,
  ): Promise<Page | SeeOther> {
    if (id === null || error.code !== 'meeting.changed') throw error;
    const context = await this.open(keeper, id);
    const { day, now } = context;
    if (changedInDay(now!.plan, plan).length === 0) return doneAt(day!, 'bewaard');
    const seen = readSeen(form.seen);
    const changed = seen ? changedInDay(now!.plan, seen.plan) : [];
    return dayFormPage({ ...context, filled: blankForm(typed), parts: plan.parts, changed });
  }

  /** What a change of a published day brings about; null when nobody notices. */
  private async consequences(
    day: KnownDay,
    before: DayPlan,
    after: DayPlan,
  ): Promise<BlockConsequences | null> {
    if (day.state !== 'published') return null;
    const waiting = day.waiting > 0 ? await waitingList(this.dataSource.manager, day.id) : [];
    const mayMoveUp = hasBegun(after, this.clock.now())
      ? 0
      : waiting.filter(({ holder }) => mayHoldPlace(holder)).length;
    const tells = consequencesOf(
      meetingPlanOf(before),
      meetingPlanOf(after),
      { placed: day.placed, waiting: day.waiting, mayMoveUp },
      dayChangesToTell(before, after),
    );
    return consequencesCode(tells) === '' ? null : tells;
  }

  /** What a day clashes with that it did not before: organisers, the venue, those enrolled (C1). */
  private clashesOf(plan: DayPlan, id: string | null, before: DayPlan | null): Promise<BlockClashes> {
    const kept = (one: DayPlan) => ({ ...meetingPlanOf(one), teacherIds: one.organiserIds });
    return this.clashes.newIn(kept(plan), id, before && kept(before));
  }

  private async open(keeper: Keeper, id: string | null): Promise<Opened> {
    const { manager } = this.dataSource;
    const day = id === null ? null : await this.days.kept(keeper, id);
    if (day?.state === 'cancelled') throw new DomainError('edition.cancelled', {}, 'conflict');
    if (day?.list === 'closed') throw new DomainError('meeting.held', { date: day.heldOn }, 'conflict');
    return {
      day,
      now: day && { version: day.version, plan: planOf(day) },
      possible: await possibleTeachers(manager),
      regions: await knownRegions(manager),
      namesOrganisers: keeper.secretariat,
    };
  }
}

type Opened = Omit<DayFormModel, 'filled' | 'parts'>;

/** A form that could be read, and what it plans. */
interface Asked {
  form: DayForm;
  typed: Typed;
  plan: DayPlan;
}

function doneAt(day: { id: string }, done: string): SeeOther {
  return seeOther(`${dayPath(day)}?gedaan=${done}`);
}

/** The organisers, whom only the secretariat changes. A day may have none: the secretariat keeps it then. */
function organisersIn(
  typed: Typed,
  { namesOrganisers, now, possible }: Opened,
): { ids: string[] } | { wrong: Text } {
  if (!namesOrganisers) return { ids: now?.plan.organiserIds ?? [] };
  const names = [typed['organiser'] ?? []].flat().filter((name) => name.trim() !== '');
  return names.length === 0 ? { ids: [] } : readTeachers(names, possible as PossibleTeacher[]);
}

/** The parts of a refused form, as far as they can be read: the page counts their minutes. */
function readable({ typed, wrong }: FilledForm) {
  const rows = Object.entries(typed).filter(([name]) => name.startsWith('part') && !(name in wrong));
  const values = rows.map(([name, value]) => [name, value === '' ? null : value] as const);
  return Object.keys(wrong).some((name) => name.startsWith('part'))
    ? []
    : partsTyped(Object.fromEntries(values));
}

/** @throws BadRequestException for what no form of ours sends */
function readSeen(encoded: string): SeenDay | null {
  if (encoded === '') return null;
  try {
    const { version, plan } = JSON.parse(encoded) as SeenDay;
    if (Number.isInteger(version) && typeof plan === 'object' && Array.isArray(plan.parts))
      return { version, plan };
  } catch {
    // Told below.
  }
  throw new BadRequestException('seen');
}
