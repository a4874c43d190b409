/** Where the portal's pages stand, for links in mails. Also the token under which it is injected. */
export abstract class PortalAddress {
  /** without a slash at the end */
  abstract readonly baseUrl: string;
}
