import { randomUUID } from 'node:crypto';
import {
  type Decision,
  type NewDecision,
  RequirementsService,
} from '../../src/enrolment/trajectories/requirements.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import type { Services } from './services.js';

/** What the board decided on a trainee, on a Thursday (P6, P8, P9). */
export interface DemoDecision extends Omit<NewDecision, keyof Decision | 'id' | 'revokes'> {
  week: number;
  reason: string;
  /** when and why it was revoked, if it was */
  revoked?: { week: number; reason: string };
}

/** The board of the demo: somebody of it enters what it decided, through the product's own service. */
export class DemoBoard {
  private readonly taken = new Map<DemoDecision, string>();

  /** @param member the person who enters it, and signs prior learning */
  constructor(
    private readonly past: Services,
    private readonly member: string,
  ) {}

  /** Takes a decision on its day. */
  async decide(day: string, trajectoryId: string, decision: DemoDecision): Promise<void> {
    const { kind, reason, component = null, requirements = null, terms = null } = decision;
    const id = randomUUID();
    await this.take(day, trajectoryId, { id, kind, reason, component, requirements, terms });
    this.taken.set(decision, id);
  }

  /** Revokes one that was taken, on its day. */
  revoke(day: string, trajectoryId: string, decision: DemoDecision): Promise<void> {
    const { reason } = decision.revoked!;
    return this.take(day, trajectoryId, { kind: 'revocation', revokes: this.taken.get(decision)!, reason });
  }

  private take(
    decidedOn: string,
    trajectoryId: string,
    decision: Omit<NewDecision, 'decidedOn' | 'decidedBy'>,
  ): Promise<void> {
    const taken = { ...decision, decidedOn, decidedBy: 'bestuur' };
    return this.past.get(RequirementsService).decide(trajectoryId, taken, actorOf.person(this.member));
  }
}
