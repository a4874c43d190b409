import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { type Letter, MailKinds } from '../../platform/mail/mail-kinds.service.js';
import type { MailData } from '../../platform/mail/outbox.service.js';
import { PublicAddress } from '../../platform/web/public-address.service.js';
import { PEOPLE } from '../../people/people.queries.js';
import { deputiesAround, type NamedDeputy } from '../trajectories/deputies.queries.js';

/**
 * Tells a trainee who supervises them, and supervisors whom they got or gave up (S1). Their data: `{ trajectory, count }`:
 * a mail names one trainee, and of several gives only the number: the portal has the list.
 */
@Injectable()
export class AssignmentMails implements OnModuleInit {
  constructor(
    private readonly kinds: MailKinds,
    private readonly address: PublicAddress,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.kinds.compose('supervisor-changed', ({ data }, manager) =>
      this.toTrainee(manager, String(data.trajectory)),
    );
    this.kinds.compose('supervisees-added', ({ data }, manager) =>
      this.toSupervisor(manager, 'supervisees-added', data),
    );
    this.kinds.compose('supervisees-ended', ({ data }, manager) =>
      this.toSupervisor(manager, 'supervisees-ended', data),
    );
  }

  /**
   * Reads the supervisor when the mail goes: if the secretariat put a slip right at once, the trainee hears only of the
   * right one.
   */
  private async toTrainee(manager: EntityManager, trajectoryId: string): Promise<Letter | null> {
    const [row] = await manager.query<
      { name: NameParts | null; supervisorId: string | null; traineeId: string }[]
    >(
      `SELECT s.name, s.id AS "supervisorId", t.person_id AS "traineeId" FROM trajectory t
         LEFT JOIN supervisor_assignment a ON a.trajectory_id = t.id AND a.to_date IS NULL
         LEFT JOIN ${PEOPLE} s ON s.id = a.supervisor_id WHERE t.id = $1`,
      [trajectoryId],
    );
    if (!row) return null;
    const text = row.name ? 'mail.supervisor-changed.text' : 'mail.supervisor-changed.none';
    const away = row.supervisorId && (await this.deputyFor(manager, row.supervisorId, row.traineeId));
    const deputy = away && { label: { key: 'mail.fact.deputy' } as const, value: away.deputy };
    const days = away && { from: away.fromDate, until: away.toDate };
    return {
      subject: { key: 'mail.supervisor-changed.subject' },
      paragraphs: [
        { key: text },
        ...(days ? [{ key: 'mail.supervisor-changed.away', params: days } as const] : []),
      ],
      ...(row.name && {
        facts: [
          { label: { key: 'mail.fact.supervisor' }, value: displayName(row.name) },
          ...(deputy ? [deputy] : []),
        ],
      }),
      link: { label: { key: 'mail.supervisor-changed.link' }, url: `${this.address.baseUrl}/mijn-leerpad` },
    };
  }

  /** Who stands in for a supervisor now or next (S1); nobody stands in where it would be for their own hours (H4). */
  private async deputyFor(
    manager: EntityManager,
    supervisorId: string,
    traineeId: string,
  ): Promise<NamedDeputy | undefined> {
    const around = await deputiesAround(manager, supervisorId, this.clock.today());
    return around.find((one) => one.supervisorId === supervisorId && one.deputyId !== traineeId);
  }

  private async toSupervisor(
    manager: EntityManager,
    kind: 'supervisees-added' | 'supervisees-ended',
    { trajectory, count }: MailData,
  ): Promise<Letter | null> {
    const [row] = await manager.query<{ name: NameParts }[]>(
      `SELECT p.name FROM trajectory t JOIN ${PEOPLE} p ON p.id = t.person_id WHERE t.id = $1`,
      [trajectory],
    );
    if (!row) return null;
    const params = { count: count ?? 1 };
    return {
      subject: { key: `mail.${kind}.subject`, params },
      paragraphs: [{ key: `mail.${kind}.text`, params }],
      ...(params.count === 1 && {
        facts: [{ label: { key: 'mail.fact.trainee' }, value: displayName(row.name) }],
      }),
      link: { label: { key: 'mail.supervisees.link' }, url: `${this.address.baseUrl}/supervisanten` },
    };
  }
}
