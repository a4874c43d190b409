import { once } from 'node:events';
import multipart from '@fastify/multipart';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';
import { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify';
import { DomainError } from '../errors/domain-error.rules.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** whether a form with files may be sent here */
    takesFiles?: boolean;
  }
}

/** A file of a form, while it comes in. */
export interface UploadedFile {
  /** as the browser says it; no path that may be trusted */
  name: string;
  bytes: AsyncIterable<Buffer>;
  /** whether it was cut off at the most bytes that are taken; known when its bytes have been read */
  isCut: () => boolean;
}

/** More than any form of ours has. */
const LIMITS = { files: 10, fields: 10, parts: 20, fieldSize: 1024, headerPairs: 50 };

/** For a handler whose form has files: it reads them with {@link uploadedFiles}. No other route takes them. */
export function TakesFiles(): MethodDecorator {
  return (_target: object, _key: string | symbol, { value }: PropertyDescriptor) => {
    const handler = value as object;
    const config = (Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, handler) ?? {}) as object;
    Reflect.defineMetadata(FASTIFY_ROUTE_CONFIG_METADATA, { ...config, takesFiles: true }, handler);
  };
}

/**
 * Lets forms with files in, on the routes that say so. Where they come from and who may enter is decided before
 * (`onRequest`), and nothing is read until a handler asks.
 */
export async function acceptUploads(instance: FastifyInstance): Promise<void> {
  await instance.register(multipart, { limits: LIMITS, throwFileSizeLimit: false });
  instance.addHook('preParsing', async (request) => {
    const { takesFiles = false } = request.routeOptions.config;
    // As Fastify answers by itself, without the plugin.
    if (
      !takesFiles &&
      request.headers['content-type']?.toLowerCase().startsWith('multipart/') &&
      hasBody(request)
    )
      throw new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(request.headers['content-type']);
  });
}

/**
 * The files of a form, one after the other, as they come in; fields in which nothing was chosen are passed over. What
 * the reader leaves is thrown away unread, so that the browser, which looks for an answer only afterwards, gets one.
 *
 * @param bytesAtMost the most that is taken of one file
 * @throws DomainError `upload.broken-off` when the form does not arrive as a whole
 */
export async function* uploadedFiles(
  request: FastifyRequest,
  bytesAtMost: number,
): AsyncGenerator<UploadedFile> {
  if (!request.isMultipart()) return;
  const parts = request.parts({ limits: { ...LIMITS, fileSize: bytesAtMost } });
  try {
    for await (const part of orBrokenOff(parts)) {
      if (part.type !== 'file') continue;
      if (part.filename) {
        yield { name: part.filename, bytes: orBrokenOff(part.file), isCut: () => part.file.truncated };
      }
      part.file.resume();
    }
  } finally {
    await leaveTheRest(request);
  }
}

async function* orBrokenOff<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* items;
  } catch (cause) {
    throw Object.assign(new DomainError('upload.broken-off'), { cause });
  }
}

async function leaveTheRest({ raw }: FastifyRequest): Promise<void> {
  raw.unpipe();
  raw.resume();
  if (!raw.readableEnded && !raw.destroyed)
    await Promise.race([once(raw, 'end'), once(raw, 'close')]).catch(() => {});
}

function hasBody({ method }: FastifyRequest): boolean {
  return method !== 'GET' && method !== 'HEAD';
}
