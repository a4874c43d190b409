import type { EntityManager } from 'typeorm';

/** A kind of event: what its subscribers receive. Declare it beside the code that publishes it. */
export class EventType<T> {
  /** Phantom: ties the payload type to the event. */
  declare readonly payload: T;
  constructor(readonly name: string) {}
}

type Handler<T> = (payload: T, manager: EntityManager) => Promise<void>;
type ManyHandler<T> = (payloads: readonly T[], manager: EntityManager) => Promise<void>;

/**
 * Lets a lower room set off a higher one inside the same transaction: handlers run in order of subscription, with
 * the publisher's EntityManager, and an error in any of them rolls the whole transaction back.
 */
export class EventDispatcher {
  private readonly required = new Set<string>();
  private readonly handlers = new Map<string, ManyHandler<never>[]>();

  /** Declares that an event must have a subscriber; `assertComplete` refuses to start without one. */
  declare(...types: EventType<unknown>[]): void {
    for (const type of types) this.required.add(type.name);
  }

  /** Adds a handler, to be awaited after those added before it. */
  subscribe<T>(type: EventType<T>, handler: Handler<T>): void {
    this.subscribeMany(type, async (payloads, manager) => {
      for (const payload of payloads) await handler(payload, manager);
    });
  }

  /** The same for a handler that takes all that is published at once, in as many statements as for one. */
  subscribeMany<T>(type: EventType<T>, handler: ManyHandler<T>): void {
    const list = this.handlers.get(type.name) ?? [];
    this.handlers.set(type.name, [...list, handler as ManyHandler<never>]);
  }

  /** Runs every handler of the event within the caller's transaction. */
  publish<T>(type: EventType<T>, payload: T, manager: EntityManager): Promise<void> {
    return this.publishAll(type, [payload], manager);
  }

  /** The same of several events of a kind, in their order. */
  async publishAll<T>(type: EventType<T>, payloads: readonly T[], manager: EntityManager): Promise<void> {
    const list = (this.handlers.get(type.name) ?? []) as ManyHandler<T>[];
    if (list.length === 0) throw new Error(`Event ${type.name} has no subscriber`);
    if (payloads.length === 0) return;
    for (const handler of list) await handler(payloads, manager);
  }

  /** @throws Error when a declared event has no subscriber: its consequence would silently not happen */
  assertComplete(): void {
    const missing = [...this.required].filter((name) => !this.handlers.has(name));
    if (missing.length > 0) throw new Error(`Events without a subscriber: ${missing.join(', ')}`);
  }
}
