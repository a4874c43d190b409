import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accountStandings } from '../../people/accounts/account-standing.queries.js';
import { ComingPlaces } from '../../people/coming-places.service.js';
import type { AccountForm } from '../../people/pages/person.form.js';
import { AccountSwitch } from '../../people/pages/account-switch.service.js';
import { knownRegions } from '../../people/people.queries.js';
import { PeopleService } from '../../people/people.service.js';
import { detailsOf, type PersonField } from '../../people/person-details.rules.js';
import { Person } from '../../people/person.entity.js';
import { actorOf } from '../../platform/audit/actor.rules.js';
import { AddressRefusals } from '../../platform/mail/address-refusals.service.js';
import { unlessFieldsOvertaken } from '../../platform/errors/overtaken.service.js';
import { answerForm, blankForm, type FilledForm } from '../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../platform/web/page-answer.rules.js';
import { recordView } from '../../platform/audit/view-audit.service.js';
import { PersonForm } from '../../people/pages/person.form.js';
import { type PersonModel, personPage, TRAINEE_FIELDS } from './person.page.js';
import { decodeSeen } from '../../people/pages/seen-details.form.js';
import { traineeSummary } from './trainees.queries.js';

/** Changing a trainee's details, and whether they can sign in. */
@Injectable()
export class PersonAdministrationService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PeopleService,
    private readonly switches: AccountSwitch,
    private readonly refusals: AddressRefusals,
    private readonly places: ComingPlaces,
  ) {}

  /** The form; keeps in the audit log that the viewer looked at it (V3). @throws DomainError `trajectory.not-found` (404) */
  async show(viewerId: string, trajectoryId: string, done: unknown): Promise<Page> {
    const model = await this.load(trajectoryId);
    const { personId } = model.trainee;
    await recordView(this.dataSource.manager, viewerId, { kind: 'trajectory', id: trajectoryId, personId });
    return personPage(model, { done });
  }

  /** Keeps what was typed, or shows it again with what is wrong with it. */
  save(viewerId: string, trajectoryId: string, body: unknown): Promise<Page | SeeOther> {
    const again = (filled: FilledForm, changed: readonly PersonField[] = []) =>
      this.load(trajectoryId).then((model) => personPage(model, { filled, changed }));
    return answerForm<PersonForm, Page | SeeOther>(PersonForm, body, {
      accept: (form, typed) =>
        unlessFieldsOvertaken<Page | SeeOther, PersonField>(
          async () => {
            const { personId } = await traineeSummary(this.dataSource.manager, trajectoryId);
            const seen = decodeSeen(form.seen, TRAINEE_FIELDS);
            const next = detailsOf(form, TRAINEE_FIELDS);
            await this.people.amend(personId, { seen, next }, actorOf.person(viewerId));
            return seeOther(`/deelnemers/${trajectoryId}/persoon?gedaan=bewaard`);
          },
          (fields) => again(blankForm(typed), fields),
        ),
      again,
    });
  }

  /** Has the trainee asked again how their name is printed (K2). */
  async askNameAgain(viewerId: string, trajectoryId: string): Promise<SeeOther> {
    const { personId } = await traineeSummary(this.dataSource.manager, trajectoryId);
    await this.people.askNameAgain(personId, actorOf.person(viewerId));
    return seeOther(`/deelnemers/${trajectoryId}/persoon?gedaan=naam`);
  }

  /** Closes or opens a trainee's account. @returns what was done, as an address says it */
  async setAccount(viewerId: string, trajectoryId: string, form: AccountForm): Promise<SeeOther> {
    const { personId } = await traineeSummary(this.dataSource.manager, trajectoryId);
    const done = await this.switches.set(viewerId, personId, form);
    return seeOther(`/deelnemers/${trajectoryId}/persoon?gedaan=${done}`);
  }

  private async load(trajectoryId: string): Promise<PersonModel> {
    const { manager } = this.dataSource;
    const trainee = await traineeSummary(manager, trajectoryId);
    const person = await manager.findOneByOrFail(Person, { id: trainee.personId });
    const [account] = await accountStandings(manager, [trainee.personId]);
    const refusal = await this.refusals.of(manager, person.id, person.email);
    const places = await this.places.of(manager, { personId: trainee.personId });
    return { trainee, person, account: account!, places, refusal, regions: await knownRegions(manager) };
  }
}
