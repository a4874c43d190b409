import type { TokenPurpose } from '../../platform/auth/sign-in-token.entity.js';

const PATHS: Record<TokenPurpose, string> = {
  'sign-in': '/aanmelden/link',
  invitation: '/uitnodiging',
  reset: '/wachtwoord',
};

/** The link that a mail holds. @param baseUrl where the portal lives, without a slash at the end */
export function accountLink(baseUrl: string, purpose: TokenPurpose, token: string): string {
  return `${baseUrl}${PATHS[purpose]}/${token}`;
}
