import { LONGEST_MS } from './sessions.service.js';
import { TokenCookie } from './token-cookie.service.js';

/** The cookie that holds a session's token. */
export class SessionCookie extends TokenCookie {
  constructor(https: boolean) {
    super('sessie', https, LONGEST_MS);
  }
}
