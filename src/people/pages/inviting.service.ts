import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accountStandings } from '../accounts/account-standing.queries.js';
import { InvitationsService } from '../accounts/invitations.service.js';
import { nameColumns } from '../name-columns.queries.js';
import { displayName, type NameParts } from '../names.rules.js';
import { actorOf } from '../../platform/audit/actor.rules.js';
import { type Page, type SeeOther, type Text, seeOther } from '../../platform/web/page-answer.rules.js';
import { encodeIds } from '../../platform/web/id-list.form.js';
import { TraineeSelection } from '../trainee-selection.service.js';
import { readSelectedIds } from '../../platform/web/id-list.form.js';
import { InviteForm } from './invite.form.js';
import { invitePage, type NamedAccount } from './invite.page.js';
import { requireForm } from '../../platform/web/required-form.form.js';

/** Inviting people to the portal, one or many, with a look at who gets what first. */
@Injectable()
export class InvitingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly invitations: InvitationsService,
    private readonly selection: TraineeSelection,
  ) {}

  /** Who would be invited. @param query trajectories (`traject`), persons (`persoon`), or persons in one text (`wie`) */
  async show({ traject, lijst, persoon, wie, klaar }: Record<string, unknown>): Promise<Page> {
    const { manager } = this.dataSource;
    const trainees = await this.selection.personIds(manager, { traject, lijst });
    const ids = [...readSelectedIds(persoon, wie), ...trainees];
    return this.page(ids, /^\d{1,3}$/.test(String(klaar)) ? Number(klaar) : null);
  }

  /** Invites the people who were ticked. A second click invites nobody, and tells the same. */
  async invite(viewerId: string, body: unknown): Promise<Page | SeeOther> {
    const { wie, persoon } = requireForm(InviteForm, body);
    if (persoon.length === 0)
      return this.page(readSelectedIds([], wie), null, { key: 'people.invite.none-chosen' });
    const invitees = persoon.map((one) => {
      const [personId = '', invitations] = one.split('.');
      return { personId, invitations: Number(invitations) };
    });
    await this.invitations.invite(invitees, actorOf.person(viewerId));
    const encoded = encodeIds(
      readSelectedIds(
        invitees.map(({ personId }) => personId),
        '',
      ),
    );
    return seeOther(`/uitnodigen?${new URLSearchParams({ wie: encoded, klaar: String(invitees.length) })}`);
  }

  private async page(ids: readonly string[], done: number | null, wrong?: Text): Promise<Page> {
    const standings = await accountStandings(this.dataSource.manager, ids);
    const rows = await this.dataSource.query<{ id: string; name: NameParts }[]>(
      `SELECT p.id, ${nameColumns('p')} AS name FROM person p WHERE p.id = ANY($1) ORDER BY p.sort_name, p.id`,
      [ids],
    );
    const people = rows.map(({ id, name }): NamedAccount => ({
      ...standings.find(({ personId }) => personId === id)!,
      name: displayName(name),
    }));
    return invitePage(people, { done, ...(wrong && { wrong }) });
  }
}
