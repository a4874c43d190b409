import { describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { EventDispatcher, EventType } from './event-dispatcher.service.js';

const Rang = new EventType<{ bell: string }>('Rang');
const Unheard = new EventType<object>('Unheard');
const MANAGER = {} as EntityManager;

describe('EventDispatcher', () => {
  it('awaits each handler in the order of subscription, with the caller’s manager', async () => {
    const dispatcher = new EventDispatcher();
    const heard: string[] = [];
    dispatcher.subscribe(Rang, async ({ bell }, manager) => {
      expect(manager).toBe(MANAGER);
      await new Promise((resolve) => setImmediate(resolve));
      heard.push(`first ${bell}`);
    });
    dispatcher.subscribe(Rang, async ({ bell }) => void heard.push(`second ${bell}`));
    await dispatcher.publish(Rang, { bell: 'door' }, MANAGER);
    expect(heard).toEqual(['first door', 'second door']);
  });

  it('lets an error pass to whoever published, and calls nobody after it', async () => {
    const dispatcher = new EventDispatcher();
    const heard: string[] = [];
    const failure = new Error('No');
    dispatcher.subscribe(Rang, () => Promise.reject(failure));
    dispatcher.subscribe(Rang, async () => void heard.push('second'));
    await expect(dispatcher.publish(Rang, { bell: 'door' }, MANAGER)).rejects.toBe(failure);
    expect(heard).toEqual([]);
  });

  it('refuses to publish what nobody hears', async () => {
    await expect(new EventDispatcher().publish(Rang, { bell: 'door' }, MANAGER)).rejects.toThrow(
      'Event Rang has no subscriber',
    );
  });

  it('refuses to start when a declared event has no subscriber, and says which', () => {
    const dispatcher = new EventDispatcher();
    dispatcher.declare(Rang, Unheard);
    dispatcher.subscribe(Rang, async () => {});
    expect(() => dispatcher.assertComplete()).toThrow('Events without a subscriber: Unheard');
    dispatcher.subscribe(Unheard, async () => {});
    expect(() => dispatcher.assertComplete()).not.toThrow();
  });
});
