import type { TokenPurpose } from '../../platform/auth/sign-in-token.entity.js';

/** What has a link; a proof is a code alone. */
export type LinkPurpose = Exclude<TokenPurpose, 'proof'>;

const PATHS: Record<LinkPurpose, string> = {
  'sign-in': '/aanmelden/link',
  invitation: '/uitnodiging',
  reset: '/wachtwoord',
  address: '/adres',
  'address-stop': '/adres-tegenhouden',
};

/** The link that a mail holds. @param baseUrl where the portal lives, without a slash at the end */
export function accountLink(baseUrl: string, purpose: LinkPurpose, token: string): string {
  return `${baseUrl}${PATHS[purpose]}/${token}`;
}
