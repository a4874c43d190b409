import { ORGANISERS } from '../meetings/meetings.queries.js';
import { relation } from '../../platform/auth/signed-in-access.service.js';
import type { AccessRule } from '../../platform/web/access.service.js';

/** Who organises a day, and the secretariat; an organiser finds only their own days there (I1). */
export const organiser: AccessRule = relation('organiser', 'secretariat');

/** Who organises a day keeps its list, and signs by closing it (I4); the secretariat does not. */
export const keepsList: AccessRule = relation('organiser');

/** What makes somebody an organiser: a day to come or past, called off or not. */
export const ORGANISES = `SELECT FROM ${ORGANISERS} o WHERE person_id = $1`;
