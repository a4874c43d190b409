import { relation } from '../../platform/auth/signed-in-access.service.js';
import type { Viewer } from '../../platform/auth/viewer.form.js';
import type { AccessRule } from '../../platform/web/access.service.js';

/**
 * Who reads the results of evaluations: secretariat and board all, teachers and organisers those of their own meetings
 * (Q3).
 */
export const evaluated: AccessRule = relation('teacher', 'organiser', 'secretariat', 'board');

/** Whose meetings somebody reads the evaluations of: their own, by their id; null: all. */
export function keeperOf({ personId, roles }: Viewer): string | null {
  return roles.includes('secretariat') || roles.includes('board') ? null : personId;
}
