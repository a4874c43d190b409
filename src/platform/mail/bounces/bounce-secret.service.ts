/** With which a mail server signs what it posts. Also the token under which it is injected. */
export abstract class BounceSecret {
  abstract readonly value: string;
}
