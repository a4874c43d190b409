import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../../platform/clock/clock.service.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { JobRegistry, JobType } from '../../../../platform/jobs/job-registry.service.js';
import { AccreditationBodies } from '../../bodies/accreditation-bodies.service.js';
import type { AccreditationBody } from '../../bodies/body.rules.js';
import { type AttendanceRow, attendanceRow, inParts } from '../../pe-online/attendance-row.rules.js';
import { type Call, type PeOnlineConnection, sendAttendance } from '../../pe-online/pe-online.service.js';
import type { SendingFault } from '../hand-off.entity.js';
import type { PointsRow } from '../hand-off.rules.js';
import { HandedNumbers } from '../handed-numbers.service.js';
import { modesOf, sendingMode } from './modes.queries.js';
import { ProviderAccounts } from './provider-accounts.service.js';
import { sendableOf } from './sendable.queries.js';
import { type ClaimedSending, HandOffSendings, SendingLost } from './sendings.service.js';

/** Sends what somebody asked to send of a meeting to a body. */
export const SEND_HAND_OFF = new JobType('send-hand-off');

/** How often a sending is begun. A worker that is killed each time is killed by it. */
const MOST_ATTEMPTS = 4;

/**
 * Sends attendance, one call after the other (Q7). It commits the people of a call before it makes the call, and the
 * outcome before the next one: a worker that is killed leaves a call without an outcome, and the next worker sends its
 * people again. The other side books each of them once.
 */
@Injectable()
export class HandOffSender {
  constructor(
    jobs: JobRegistry,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly bodies: AccreditationBodies,
    private readonly accounts: ProviderAccounts,
    private readonly sendings: HandOffSendings,
    private readonly numbers: HandedNumbers,
  ) {
    jobs.declare(SEND_HAND_OFF);
    jobs.handle(SEND_HAND_OFF, (id) => this.work(id));
  }

  /** Does a sending if nobody else has it. */
  async work(id: string): Promise<void> {
    const sending = await this.sendings.claim(id);
    if (!sending) return;
    try {
      const fault = await this.send(sending);
      await this.sendings.end(sending, this.now(), fault);
    } catch (error) {
      await this.afterError(sending, error);
    }
  }

  /** @returns why it stopped; null when everybody was sent */
  private async send(sending: ClaimedSending): Promise<SendingFault | null> {
    await this.dataSource.transaction((manager) => this.numbers.endInterrupted(manager, sending));
    if (sending.attempt > MOST_ATTEMPTS) return { code: 'hand-off.fault.interrupted', params: {} };
    const body = this.bodies.byKey(sending.body);
    const connection = this.connectionTo(body);
    const { meetingId, test } = sending;
    const { attended, rows } = await sendableOf(this.dataSource.manager, {
      ...{ meetingId, body, test },
      today: this.clock.today(),
    });
    await this.sendings.beat(this.dataSource.manager, sending, rows.length);
    for (const part of inParts(rows, body.batchSize)) {
      await this.assertStillAsked(sending);
      const call = await this.oneCall(
        sending,
        part,
        sendAttendance(
          connection,
          attended.type,
          part.map(({ number }): AttendanceRow => attendanceRow(attended, number)),
        ),
      );
      const fault = faultOf(call);
      if (fault) return fault;
    }
    return null;
  }

  private async oneCall(
    sending: ClaimedSending,
    rows: readonly PointsRow[],
    calls: AsyncGenerator<Call>,
  ): Promise<Call> {
    const { meetingId, body, test, askedBy: by, id: sendingId } = sending;
    const told = { meetingId, body, test, by, sendingId, rows, means: 'sent' as const };
    const callId = await this.dataSource.transaction(async (manager) => {
      const begun = await this.numbers.begin(manager, told);
      await this.sendings.beat(manager, sending);
      return begun;
    });
    const { value: call } = (await calls.next()) as { value: Call };
    await this.dataSource.transaction((manager) =>
      this.numbers.end(manager, callId, { end: call.end, outcomes: call.rows, general: call.general }),
    );
    return call;
  }

  /** Before each call: somebody may have decided since that it counts (a test would be booked), or that nothing is sent. */
  private async assertStillAsked({ body, test }: ClaimedSending): Promise<void> {
    const mode = sendingMode(this.accounts, await modesOf(this.dataSource.manager), body);
    if (mode !== (test ? 'test' : 'live')) throw new DomainError('hand-off.send.stopped', {}, 'conflict');
  }

  private connectionTo(body: AccreditationBody): PeOnlineConnection {
    const account = this.accounts.of(body.key);
    if (!account || body.orgId === null) throw new DomainError('hand-off.send.no-account', {}, 'conflict');
    const { url, keys, patience } = account;
    return {
      ...{ url, keys, patience, batchSize: body.batchSize },
      settings: { orgId: body.orgId, reportTo: null },
    };
  }

  /** @throws what was not foreseen, for the log */
  private async afterError(sending: ClaimedSending, error: unknown): Promise<void> {
    if (error instanceof SendingLost) return;
    if (error instanceof DomainError) {
      const { code, params } = error;
      return this.sendings.end(sending, this.now(), { code, params });
    }
    await this.sendings.giveBack(sending);
    throw error;
  }

  private now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}

function faultOf({ end, general }: Call): SendingFault | null {
  if (end.booked === 'nothing') return { code: 'hand-off.fault.unreachable', params: { reason: end.reason } };
  if (end.booked === 'perhaps') return { code: `hand-off.fault.${end.why}`, params: { reason: end.reason } };
  const whole = general.find((one) => one.whole);
  return whole ? { code: whole.key, params: { message: whole.message } } : null;
}
