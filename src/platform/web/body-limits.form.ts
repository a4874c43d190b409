import { parse } from 'node:querystring';
import { BadRequestException, PayloadTooLargeException } from '@nestjs/common';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';

/** How much a form may hold. What is more is refused (413) before anything reads it. */
export interface FormLimits {
  /** names with a value, each time that they come */
  fields: number;
  /** of the body as it is sent, where a letter may take nine */
  bytes: number;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** for a form that holds more than {@link ORDINARY_FORM} */
    form?: FormLimits;
    /** whether a mail may be sent here, as it came over the line */
    takesMail?: boolean;
  }
}

/** What every form is bound by that does not say otherwise: some fields, and one text of a page or two. */
export const ORDINARY_FORM: FormLimits = { fields: 60, bytes: 65_536 };

/** A form of any page, for somebody who takes them all. */
export const ANY_FORM: FormLimits = { fields: 2_100, bytes: 1_048_576 };

export const FORM_TYPE = 'application/x-www-form-urlencoded';

const AMPERSAND = '&'.charCodeAt(0);

/** For a handler whose form holds more than an ordinary one: lists of people, long texts. */
export function TakesForm(limits: Partial<FormLimits>): MethodDecorator {
  return (_target: object, _key: string | symbol, { value }: PropertyDescriptor) => {
    const handler = value as object;
    const config = (Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, handler) ?? {}) as object;
    const form: FormLimits = { ...ORDINARY_FORM, ...limits };
    Reflect.defineMetadata(FASTIFY_ROUTE_CONFIG_METADATA, { ...config, form }, handler);
  };
}

/** What is taken of a mail that came back; ours are far smaller. */
const MAIL_BYTES = 1_048_576;

export const MAIL_TYPE = 'message/rfc822';

/** For a handler to which a mail server posts a mail, as bytes. No other route takes one. */
export function TakesMail(): MethodDecorator {
  return (_target: object, _key: string | symbol, { value }: PropertyDescriptor) => {
    const handler = value as object;
    const config = (Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, handler) ?? {}) as object;
    const form = { fields: 0, bytes: MAIL_BYTES };
    Reflect.defineMetadata(FASTIFY_ROUTE_CONFIG_METADATA, { ...config, takesMail: true, form }, handler);
  };
}

/** Bounds the bodies of each route by what it says. Must be called before there are routes. */
export function boundBodies(instance: FastifyInstance): void {
  instance.addHook('onRoute', (route: RouteOptions) => {
    route.bodyLimit = route.config?.form?.bytes ?? ORDINARY_FORM.bytes;
  });
}

/** Reads the fields of a form out of its text. */
export type FieldsReader = (text: string) => NodeJS.Dict<string | string[]>;

/** As browsers write them; how many there are has been counted before. */
export const readFields: FieldsReader = (text) => parse(text, '&', '=', { maxKeys: 0 });

/**
 * The fields of a form, if there are not too many: they are counted in the bytes as they came, since reading them is
 * what costs.
 *
 * @throws PayloadTooLargeException without having called `read`
 */
export function fieldsOf(
  body: Buffer,
  { routeOptions: { config } }: Pick<FastifyRequest, 'routeOptions'>,
  read: FieldsReader,
): NodeJS.Dict<string | string[]> {
  const { fields } = config.form ?? ORDINARY_FORM;
  if (hasMoreThan(body, fields)) throw new PayloadTooLargeException();
  const form = read(body.toString());
  // Copied onto another object it would replace that one's prototype.
  if (Object.hasOwn(form, '__proto__')) throw new BadRequestException();
  return form;
}

/** Whether more names stand in a form; stops counting once there are. */
function hasMoreThan(body: Buffer, fields: number): boolean {
  let count = 1;
  for (let at = body.indexOf(AMPERSAND); at >= 0; at = body.indexOf(AMPERSAND, at + 1)) {
    count += 1;
    if (count > fields) return true;
  }
  return false;
}
