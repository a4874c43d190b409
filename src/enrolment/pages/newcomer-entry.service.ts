import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NewcomersService, nextParticipantNumber } from '../trajectories/newcomers.service.js';
import { InvitationsService } from '../../people/accounts/invitations.service.js';
import { accountStandings } from '../../people/accounts/account-standing.queries.js';
import { asTyped } from '../../people/leader-details.rules.js';
import { displayName } from '../../people/names.rules.js';
import { detailsOf } from '../../people/person-details.rules.js';
import { knownRegions } from '../../people/people.queries.js';
import { Person } from '../../people/person.entity.js';
import { actorOf } from '../../platform/audit/actor.rules.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { answerForm, blankForm, type FilledForm, typedText } from '../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../platform/web/page-answer.rules.js';
import { isId } from '../../platform/text/id.rules.js';
import { personsBehind } from '../trajectories/own-trajectories.queries.js';
import { supervisorsLike } from './supervisors.queries.js';
import { NewcomerForm } from './newcomer.form.js';
import { type KnownPerson, newcomerPage } from './newcomer.page.js';
import { TRAINEE_FIELDS } from './person.page.js';

/** Adding one trainee, or starting a trajectory for a person in the portal already. */
@Injectable()
export class NewcomerEntryService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly newcomers: NewcomersService,
    private readonly invitations: InvitationsService,
    private readonly clock: Clock,
  ) {}

  /** The empty form. @param personId of a person in the portal, as the address says it */
  async blank(personId: unknown): Promise<Page> {
    const person = await this.known(personId);
    const today = this.clock.today();
    const number = await nextParticipantNumber(this.dataSource.manager, Number(today.slice(0, 4)));
    const participantNumber = person?.participantNumber ?? number;
    const filled = blankForm({ participantNumber, startedOn: asTyped(today) });
    return this.page(randomUUID(), person, filled);
  }

  /** Adds the newcomer, and invites them if that was asked; or shows it again with what is wrong with it. */
  add(viewerId: string, body: unknown): Promise<Page | SeeOther> {
    const again = async (filled: FilledForm) => {
      const known = await this.known(filled.typed['persoon']);
      return this.page(typedText(filled.typed, 'formKey'), known, filled);
    };
    return answerForm<NewcomerForm, Page | SeeOther>(NewcomerForm, body, {
      accept: async (form) => {
        const trajectoryId = await this.start(viewerId, form);
        if (form.invite) await this.invite(viewerId, trajectoryId);
        return seeOther(`/deelnemers/${trajectoryId}`);
      },
      again,
    });
  }

  private start(viewerId: string, form: NewcomerForm): Promise<string> {
    const actor = actorOf.person(viewerId);
    const { formKey: id, persoon, participantNumber, programme, startedOn, supervisor: supervisorId } = form;
    const beginning = { programme, startedOn, supervisorId };
    if (persoon) return this.newcomers.startFor(persoon, participantNumber, beginning, actor);
    const details = detailsOf(form, TRAINEE_FIELDS);
    const bigNumber = form.bigNumber || null;
    return this.newcomers.add({ id, details, bigNumber, ...beginning }, actor);
  }

  private async invite(viewerId: string, trajectoryId: string): Promise<void> {
    const [id = ''] = await personsBehind(this.dataSource.manager, [trajectoryId]);
    const [standing] = await accountStandings(this.dataSource.manager, [id]);
    // The second click on one form finds them invited.
    if (standing!.invitations > 0) return;
    await this.invitations.invite([{ personId: id, invitations: 0 }], actorOf.person(viewerId));
  }

  private async page(formKey: string, person: KnownPerson | null, filled: FilledForm): Promise<Page> {
    const { manager } = this.dataSource;
    const email = typedText(filled.typed, 'email').trim().toLowerCase();
    const taken = filled.wrong['email']?.key === 'newcomer.known';
    const holder = taken ? await manager.findOneBy(Person, { email }) : null;
    const leaders = await supervisorsLike(manager, '', this.clock.today());
    const regions = await knownRegions(manager);
    return newcomerPage({ formKey, person, holder: holder && knownPerson(holder), leaders, filled, regions });
  }

  /** @throws DomainError `people.not-found` (404) when the address names nobody */
  private async known(personId: unknown): Promise<KnownPerson | null> {
    if (personId === undefined || personId === '') return null;
    const person = isId(personId) ? await this.dataSource.manager.findOneBy(Person, { id: personId }) : null;
    if (!person) throw new DomainError('people.not-found', {}, 'not-found');
    return knownPerson(person);
  }
}

function knownPerson(person: Person): KnownPerson {
  const { id, email, participantNumber, region } = person;
  return { id, email, participantNumber, region, name: displayName(person) };
}
