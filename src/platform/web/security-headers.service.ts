import type { SecurityHeadersOptions } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

const SELF = ["'self'"];
const NONE = ["'none'"];

/** What a page may load, and where its forms may go. */
const DIRECTIVES = {
  defaultSrc: NONE,
  styleSrc: SELF,
  fontSrc: SELF,
  imgSrc: SELF,
  scriptSrc: SELF,
  connectSrc: SELF,
  formAction: SELF,
  frameAncestors: NONE,
  baseUri: NONE,
};

/** Features of the browser that no page uses. */
const PERMISSIONS_POLICY = ['browsing-topics', 'camera', 'geolocation', 'microphone', 'payment', 'usb']
  .map((feature) => `${feature}=()`)
  .join(', ');

/**
 * Nothing but our own files, and nothing inline: text that slips through escaping still does not run. Nest sets these
 * before every hook, also where Fastify refuses a request by itself, which a plugin cannot.
 *
 * @param https whether the portal is reached over https: only then may browsers be told to insist on it
 */
export function securityHeaders(https: boolean): SecurityHeadersOptions {
  return {
    contentSecurityPolicy: { useDefaults: false, directives: DIRECTIVES },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    // Not `no-referrer`: with that, browsers send forms with `Origin: null`.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  };
}

/** The one header that Nest does not know. */
export function addPermissionsPolicy(instance: FastifyInstance): void {
  instance.addHook('onRequest', async (_request, reply) => {
    reply.header('Permissions-Policy', PERMISSIONS_POLICY);
  });
}
