import { randomUUID } from 'node:crypto';
import { BadRequestException, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, Repository } from 'typeorm';
import { accountStandings } from '../accounts/account-standing.queries.js';
import { ComingPlaces } from '../coming-places.service.js';
import {
  LEADER_FIELDS,
  type LeaderDetails,
  type LeaderField,
  NEW_LEADER_FIELDS,
  typedLeader,
} from '../leader-details.rules.js';
import { LeadersService } from '../leaders.service.js';
import { Person } from '../person.entity.js';
import { actorOf } from '../../platform/audit/actor.rules.js';
import type { Viewer } from '../../platform/auth/viewer.form.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { unlessFieldsOvertaken } from '../../platform/errors/overtaken.service.js';
import { AddressRefusals } from '../../platform/mail/address-refusals.service.js';
import { answerForm, blankForm, type FilledForm } from '../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../platform/web/page-answer.rules.js';
import { pageNumber } from '../../platform/web/paging.page.js';
import { knownRegions } from '../people.queries.js';
import { recordView } from '../../platform/audit/view-audit.service.js';
import { isId } from '../../platform/text/id.rules.js';
import { Supervisees } from '../supervisees.service.js';
import { leaderFormPage } from './leader-form.page.js';
import { firstFacts, leaderDetails, LeaderForm, NamedLeaderForm, NewLeaderForm } from './leader.form.js';
import { leaderPage } from './leader.page.js';
import { leadersPage } from './leaders.page.js';
import { leaderBy, type ListedLeader, leadersLike } from '../leaders.queries.js';
import type { LeaderWithLoad } from './leaders.page.js';

/** Leaders by the secretariat; the board reads along (D2, S1, S2). */
@Injectable()
export class LeaderAdministrationService {
  constructor(
    private readonly dataSource: DataSource,
    @InjectRepository(Person) private readonly people: Repository<Person>,
    private readonly leaders: LeadersService,
    private readonly supervisees: Supervisees,
    private readonly refusals: AddressRefusals,
    private readonly places: ComingPlaces,
    private readonly clock: Clock,
  ) {}

  /** The list, all or those whose name or address holds what is sought. */
  async list({ roles }: Viewer, query: { zoek?: unknown; blad?: unknown }): Promise<Page> {
    const sought = typeof query.zoek === 'string' ? query.zoek.trim().slice(0, 100) : '';
    const found = await leadersLike(this.dataSource.manager, sought, this.clock.today());
    const mayChange = roles.includes('secretariat');
    return leadersPage(await this.withLoad(found), { sought, sheet: pageNumber(query.blad), mayChange });
  }

  /** One leader; that they were looked at is kept (V3). @throws DomainError `people.not-found` (404) */
  async show(viewer: Viewer, id: string, done: unknown): Promise<Page> {
    const { manager } = this.dataSource;
    const leader = await this.leader(id);
    await recordView(manager, viewer.personId, { kind: 'person', id, personId: id });
    const [account] = await accountStandings(manager, [id]);
    const mayChange = viewer.roles.includes('secretariat');
    const assigned = await this.supervisees.of(manager, id);
    const places = mayChange ? await this.places.of(manager, { personId: id }) : [];
    const refusal = await this.refusals.of(manager, id, leader.email);
    const deputies = await this.supervisees.deputies(manager, id, this.clock.today());
    return leaderPage(
      leader,
      assigned,
      mayChange ? account! : null,
      { places, refusal, deputies },
      { done, today: this.clock.today() },
    );
  }

  /** The form of a leader. */
  async form(viewer: Viewer, id: string): Promise<Page> {
    const { manager } = this.dataSource;
    await this.leader(id);
    await recordView(manager, viewer.personId, { kind: 'person', id, personId: id });
    return this.formPage(id, blankForm(typedLeader(await this.leaders.details(manager, id))));
  }

  /** Keeps what was typed, or shows it again with what is wrong with it. */
  async save(viewer: Viewer, id: string, body: unknown): Promise<Page | SeeOther> {
    await this.leader(id);
    const { surname } = await this.people.findOneByOrFail({ id });
    return answerForm<LeaderForm, Page | SeeOther>(surname === null ? LeaderForm : NamedLeaderForm, body, {
      accept: (form, typed) =>
        unlessFieldsOvertaken<Page | SeeOther, LeaderField>(
          async () => {
            const change = { seen: unpack(form.seen), next: leaderDetails(form) };
            await this.leaders.amend(id, change, actorOf.person(viewer.personId));
            return seeOther(`/begeleiders/${id}?gedaan=bewaard`);
          },
          (fields) => this.formPage(id, blankForm(typed), fields),
        ),
      again: (filled) => this.formPage(id, filled),
    });
  }

  /** An empty form for somebody new. */
  async blank(): Promise<Page> {
    const typed = Object.fromEntries(NEW_LEADER_FIELDS.map((field) => [field, '']));
    return leaderFormPage({
      leader: null,
      seen: '',
      filled: blankForm({ ...typed, maxSupervisees: '8', formKey: randomUUID() }),
      regions: await knownRegions(this.dataSource.manager),
    });
  }

  /** Adds somebody new. */
  add(viewer: Viewer, body: unknown): Promise<Page | SeeOther> {
    const again = async (filled: FilledForm) =>
      leaderFormPage({
        ...{ leader: null, seen: '', filled },
        regions: await knownRegions(this.dataSource.manager),
      });
    return answerForm<NewLeaderForm, Page | SeeOther>(NewLeaderForm, body, {
      accept: async (form) => {
        const details = { ...leaderDetails(form), ...firstFacts(form) };
        const id = await this.leaders.add(form.formKey, details, actorOf.person(viewer.personId));
        return seeOther(`/begeleiders/${id}?gedaan=bewaard`);
      },
      again,
    });
  }

  private async formPage(
    id: string,
    filled: FilledForm,
    changed: readonly LeaderField[] = [],
  ): Promise<Page> {
    const { manager } = this.dataSource;
    const details = await this.leaders.details(manager, id);
    const now = typedLeader(details);
    const { surname } = await this.people.findOneByOrFail({ id });
    const own = await this.supervisees.ownTrajectory(manager, id);
    return leaderFormPage({
      leader: await this.leader(id),
      seen: JSON.stringify(details),
      filled,
      changed: changed.map((field) => ({ label: { key: `people.field.${field}` }, now: now[field] || '—' })),
      regions: await knownRegions(manager),
      personHref: surname !== null && own ? `/deelnemers/${own}/persoon` : null,
    });
  }

  private async leader(id: string): Promise<LeaderWithLoad> {
    const leader = isId(id) ? await leaderBy(this.dataSource.manager, id, this.clock.today()) : undefined;
    if (!leader) throw new DomainError('people.not-found', {}, 'not-found');
    return (await this.withLoad([leader]))[0]!;
  }

  private async withLoad(leaders: readonly ListedLeader[]): Promise<LeaderWithLoad[]> {
    const ids = leaders.map(({ personId }) => personId);
    const loads = await this.supervisees.countNow(this.dataSource.manager, ids);
    return leaders.map((leader) => ({ ...leader, load: loads.get(leader.personId) ?? 0 }));
  }
}

/** What the form was made from. @throws BadRequestException for what no form of ours sends */
function unpack(seen: string): LeaderDetails {
  try {
    const read = JSON.parse(seen) as LeaderDetails;
    if (LEADER_FIELDS.every((field) => field in read)) return read;
  } catch {
    // Told below.
  }
  throw new BadRequestException('seen');
}
