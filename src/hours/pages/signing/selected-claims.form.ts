import { BadRequestException } from '@nestjs/common';
import type { ClaimVersion } from '../../claims.service.js';

const CHOSEN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,9})$/;

/** Reads what was ticked. @throws BadRequestException for what no form of ours sends */
export function readSelectedClaims(values: unknown): ClaimVersion[] {
  return [values ?? []].flat().map((value) => {
    const [, claimId, version] = CHOSEN.exec(String(value)) ?? [];
    if (claimId === undefined) throw new BadRequestException();
    return { claimId, version: Number(version) };
  });
}
