import { Injectable } from '@nestjs/common';
import { canonicalize } from 'json-canonicalize';
import type { EntityManager } from 'typeorm';
import { PEOPLE } from '../../people/people.queries.js';
import { RequirementHistories } from './requirement-history.service.js';
import type { RequirementsInForce } from './requirements-in-force.rules.js';

/** What is not as the programme version and the board's decisions say. */
export type RequirementDifference = { participant: string } & (
  { code: 'requirements' } | { code: 'trajectory-mac' } | { code: 'decision-mac'; decision: string }
);

/** Compares what is stored of requirements with what they must be (K6). */
@Injectable()
export class RequirementCheck {
  constructor(private readonly histories: RequirementHistories) {}

  /** The differences of some trajectories. */
  async of(manager: EntityManager, trajectoryIds: readonly string[]): Promise<RequirementDifference[]> {
    const compared = await this.compared(manager, trajectoryIds);
    return compared.flatMap(({ participant, authentic, forged, same }): RequirementDifference[] => [
      ...(authentic ? [] : [{ code: 'trajectory-mac' as const, participant }]),
      ...forged.map((decision) => ({ code: 'decision-mac' as const, participant, decision })),
      ...(same ? [] : [{ code: 'requirements' as const, participant }]),
    ]);
  }

  /** Those of the trajectories whose requirements are as they must be: nobody else is given a record. */
  async sound(manager: EntityManager, trajectoryIds: readonly string[]): Promise<Set<string>> {
    const compared = await this.compared(manager, trajectoryIds);
    return new Set(compared.filter(({ authentic, same }) => authentic && same).map(({ id }) => id));
  }

  private async compared(
    manager: EntityManager,
    trajectoryIds: readonly string[],
  ): Promise<{ id: string; participant: string; authentic: boolean; forged: string[]; same: boolean }[]> {
    const histories = await this.histories.of(manager, trajectoryIds);
    const stored = await storedRequirements(manager, trajectoryIds);
    return stored.map(({ id, participant, ...requirements }) => {
      const { authentic, forged, at } = histories.get(id)!;
      return { id, participant, authentic, forged, same: isSame(at(), requirements) };
    });
  }
}

async function storedRequirements(
  manager: EntityManager,
  trajectoryIds: readonly string[],
): Promise<(RequirementsInForce & { id: string; participant: string })[]> {
  return manager.query(
    `SELECT t.id, coalesce(p.participant_number, t.id::text) AS participant, t.imposed,
            coalesce((SELECT jsonb_agg(jsonb_build_object('trajectoryId', r.trajectory_id, 'component', r.component,
              'unit', r.unit, 'required', r.required, 'blocks', r.blocks, 'blockMinutes', r.block_minutes,
              'requiredItems', r.required_items, 'roles', r.roles, 'accepted', r.accepted, 'exemptedOn', r.exempted_on))
              FROM trajectory_requirement r WHERE r.trajectory_id = t.id), '[]') AS requirements
       FROM trajectory t JOIN ${PEOPLE} p ON p.id = t.person_id WHERE t.id = ANY($1) ORDER BY 2`,
    [trajectoryIds],
  );
}

function isSame(one: RequirementsInForce, other: RequirementsInForce): boolean {
  const text = ({ imposed, requirements }: RequirementsInForce) =>
    canonicalize({
      imposed,
      requirements: [...requirements].sort((a, b) => (a.component < b.component ? -1 : 1)),
    });
  return text(one) === text(other);
}
