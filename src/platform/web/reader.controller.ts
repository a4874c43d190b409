import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Language } from '../product.service.js';
import { languageOf } from './language.form.js';

/** The person who reads a page, and in which language. */
export interface Reader {
  personId: string;
  language: Language;
}

/** The signed-in person and their language, as a handler's argument. Only for routes that ask for a signed-in person. */
export const CurrentReader = createParamDecorator((_: unknown, context: ExecutionContext): Reader => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  if (!request.viewer)
    throw new Error('A route that asks for the reader must declare that one signs in first');
  return { personId: request.viewer.personId, language: languageOf(request) };
});
