import type { EntityManager } from 'typeorm';
import { recordView } from '../../platform/audit/view-audit.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { isId } from '../../platform/text/id.rules.js';
import { type DossierHead, dossierHead } from './dossier-head.queries.js';

/**
 * Opens a dossier for somebody, and keeps that they did (V3): every page of a dossier begins with it.
 *
 * @throws DomainError `trajectory.not-found` (404)
 */
export async function openDossier(
  manager: EntityManager,
  viewerId: string,
  trajectoryId: string,
): Promise<DossierHead> {
  const head = isId(trajectoryId) ? await dossierHead(manager, trajectoryId) : undefined;
  if (!head) throw new DomainError('trajectory.not-found', {}, 'not-found');
  const { personId } = head;
  await recordView(manager, viewerId, { kind: 'trajectory', id: trajectoryId, personId });
  return head;
}
