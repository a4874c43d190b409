import type { Actor } from '../platform/audit/actor.rules.js';
import { EventType } from '../platform/events/event-dispatcher.service.js';

/** The office changed the address of somebody without an account. The old mailbox is told by the publisher. */
export const AddressReplaced = new EventType<{
  personId: string;
  /** the id of the old address */
  former: string;
  /** who changed it: of an import the one who asked for it */
  by: Actor;
}>('AddressReplaced');

/** The office put names right that somebody had changed behind the product's back (K6): they may be printed again. */
export const NamesPutRight = new EventType<{ personId: string; actor: Actor }>('NamesPutRight');
