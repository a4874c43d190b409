import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** How long somebody may take to say what they want, in milliseconds. */
export interface Patience {
  /** for the head of a request */
  headMs: number;
  /** for a form without files */
  formMs: number;
  /** for anything: sixty megabytes over a slow line */
  requestMs: number;
}

export const PATIENCE: Patience = { headMs: 15_000, formMs: 20_000, requestMs: 300_000 };

/**
 * Cuts the connection of a form that trickles in, so that nobody holds one by sending a letter a minute. Uploads have
 * the time that the server gives any request, until they are answered: what still comes in after that is of use to nobody,
 * and somebody who may not upload is answered at once.
 */
export function cutSlowForms(instance: FastifyInstance, { formMs }: Patience): void {
  instance.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.takesFiles || isWhole(request)) return;
    destroyLater(request, request.raw, formMs);
  });
  instance.addHook('onResponse', async (request) => {
    const { socket } = request.raw;
    // One that a test puts in has no connection, and one that was cut has none any more.
    if (isWhole(request) || !(socket instanceof Socket) || socket.destroyed) return;
    destroyLater(request, socket, formMs);
  });
}

/** @param carrier what the request comes in by; it stays when the request is whole by then */
function destroyLater(request: FastifyRequest, carrier: Readable, afterMs: number): void {
  const timer = setTimeout(() => isWhole(request) || carrier.destroy(), afterMs);
  timer.unref();
  carrier.once('close', () => clearTimeout(timer));
  request.raw.once('end', () => clearTimeout(timer));
}

function isWhole({ raw }: FastifyRequest): boolean {
  return raw.complete;
}
