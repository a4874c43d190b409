import type { Text } from '../../platform/web/page-answer.rules.js';
import type { Assigned, LeaderDeputy } from '../supervisees.service.js';

/** A leader who stands in for this one, or for whom this one stands in (S1). */
export interface DeputyLine {
  text: Text;
  endHref: string | null;
}

/** A trainee whom the leader supervises, or supervised. */
export interface AssignedLine {
  name: string;
  href: string;
  period: Text;
  state: Text | null;
}

/** @param home the leader's own address; null for a reader who changes nothing */
export function deputyLine(
  { id, supervisorId, supervisor, deputy, fromDate: from, toDate: to }: LeaderDeputy,
  personId: string,
  home: string | null,
): DeputyLine {
  return supervisorId === personId
    ? {
        text: { key: 'people.leader.deputy', params: { name: deputy, from, to } },
        endHref: home && `${home}/waarnemers/${id}/beeindigen`,
      }
    : { text: { key: 'people.leader.deputises', params: { name: supervisor, from, to } }, endHref: null };
}

/** A trainee of the leader, with the period and, unless it runs, the state of the trajectory. */
export function assignedLine({ trajectoryId, name, from, to, state }: Assigned): AssignedLine {
  return {
    name,
    href: `/deelnemers/${trajectoryId}`,
    period:
      to === null
        ? { key: 'people.leader.since', params: { from } }
        : { key: 'people.leader.period', params: { from, to } },
    state: state === 'running' ? null : { key: 'people.trajectory-state', params: { state } },
  };
}
