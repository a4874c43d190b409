import type { EntityManager } from 'typeorm';

/** A kind of event: what its subscribers receive. Declare it beside the code that publishes it. */
export class EventType<T> {
  /** Phantom: ties the payload type to the event. */
  declare readonly payload: T;
  constructor(readonly name: string) {}
}

type Handler<T> = (payload: T, manager: EntityManager) => Promise<void>;

/**
 * Lets a lower room set off a higher one inside the same transaction: handlers run in order of subscription, with
 * the publisher's EntityManager, and an error in any of them rolls the whole transaction back.
 */
export class EventDispatcher {
  private readonly required = new Set<string>();
  private readonly handlers = new Map<string, Handler<never>[]>();

  /** Declares that an event must have a subscriber; `assertComplete` refuses to start without one. */
  declare(...types: EventType<unknown>[]): void {
    for (const type of types) this.required.add(type.name);
  }

  /** Adds a handler, to be awaited after those added before it. */
  subscribe<T>(type: EventType<T>, handler: Handler<T>): void {
    const list = this.handlers.get(type.name) ?? [];
    this.handlers.set(type.name, [...list, handler as Handler<never>]);
  }

  /** Runs every handler of the event within the caller's transaction. */
  async publish<T>(type: EventType<T>, payload: T, manager: EntityManager): Promise<void> {
    const list = (this.handlers.get(type.name) ?? []) as Handler<T>[];
    if (list.length === 0) throw new Error(`Event ${type.name} has no subscriber`);
    for (const handler of list) await handler(payload, manager);
  }

  /** @throws Error when a declared event has no subscriber: its consequence would silently not happen */
  assertComplete(): void {
    const missing = [...this.required].filter((name) => !this.handlers.has(name));
    if (missing.length > 0) throw new Error(`Events without a subscriber: ${missing.join(', ')}`);
  }
}
