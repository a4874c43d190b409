import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Client } from '../../../platform/auth/client.rules.js';

/** The browser that asks, as an argument of a handler. */
export const FromClient = createParamDecorator((_: unknown, context: ExecutionContext): Client => {
  return clientOf(context.switchToHttp().getRequest<FastifyRequest>());
});

/** The browser that sent a request. */
export function clientOf({ ip, headers, browserToken: browser }: FastifyRequest): Client {
  return { address: ip, userAgent: headers['user-agent'] ?? '', browser };
}
