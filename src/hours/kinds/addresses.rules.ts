import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import { kindOf } from './activity-kinds.rules.js';

/** The page of one claim for its trainee; null where its kind has no pages. */
export function claimPath(component: ComponentKey, claimId: string): string | null {
  const { handingIn } = kindOf(component);
  return handingIn && `${handingIn.path}/${claimId}`;
}

/** The form that amends a claim. @param path that of its kind */
export function amendPath(path: string, claimId: string): string {
  return `${path}/${claimId}/aanvullen`;
}

/** Where a claim is withdrawn. @param path that of its kind */
export function withdrawPath(path: string, claimId: string): string {
  return `${path}/${claimId}/intrekken`;
}

/** The blank form about a work, with its title chosen. @param item its key on the reading list */
export function newPathAbout(path: string, item: string, suffix = ''): string {
  return `${newPath(path, suffix)}${suffix ? '&' : '?'}titel=${encodeURIComponent(item)}`;
}

/** The blank form. @param suffix `?traject=…`, or empty */
export function newPath(path: string, suffix = ''): string {
  return `${path}/nieuw${suffix}`;
}

/** Where a link is mailed once more to a signer without an account. */
export function mailAgainPath(claimId: string): string {
  return `/bevestiging/${claimId}/opnieuw-mailen`;
}
