import { BadRequestException } from '@nestjs/common';
import type { ClaimVersion } from '../../hours/claims.service.js';

const CHOSEN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,9})$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads what was ticked. @throws BadRequestException for what no form of ours sends */
export function readChosen(values: unknown): ClaimVersion[] {
  return [values ?? []].flat().map((value) => {
    const [, claimId, version] = CHOSEN.exec(String(value)) ?? [];
    if (claimId === undefined) throw new BadRequestException();
    return { claimId, version: Number(version) };
  });
}

/** Whether a part of an address can be an id at all; the database would fail on another. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
