/** Where the product lives, as records and mails print it. Also the token under which it is injected. */
export abstract class PublicAddress {
  /** without a slash at the end */
  abstract readonly baseUrl: string;
}
