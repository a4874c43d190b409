import type { Text } from '../../platform/web/page-answer.rules.js';
import type { SupervisorLoad } from '../../enrolment/trajectories/supervisor-load.queries.js';

/** A supervisor in a list: how much they do, and what is the matter. */
export interface SupervisorView {
  name: string;
  href: string;
  supervisees: number;
  most: number;
  /** what is the matter; empty when nothing is */
  faults: Text[];
  until: string | null;
}

/** Words for a supervisor's load (S1) and standing (S2). */
export function supervisorView(load: SupervisorLoad): SupervisorView {
  const { personId, name, supervisees, most, obstacles, until } = load;
  const over = overloadText(load);
  return {
    name,
    supervisees,
    most,
    until,
    href: `/deelnemers?supervisor=${personId}`,
    faults: [
      ...(over ? [over] : []),
      ...obstacles.map((obstacle): Text => ({ key: `office.obstacle.${obstacle}` })),
    ],
  };
}

/** That somebody supervises more than their maximum (S1), or null. */
export function overloadText({ supervisees, most }: SupervisorLoad): Text | null {
  return supervisees > most ? { key: 'office.overload', params: { count: supervisees - most } } : null;
}
