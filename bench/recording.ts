import pg from 'pg';
import type { Frame } from '../src/platform/web/frame.service.js';
import { ViewRenderer } from '../src/platform/web/views/view-renderer.service.js';

/** A statement as it went to the database. */
export interface Statement {
  text: string;
  values: unknown[];
}

/** What a piece of the product did: its statements in order, and the last template that it filled. */
export interface Recording {
  statements: Statement[];
  drawn: { view: string; model: object; frame: Frame } | null;
}

type AnyFunction = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Runs something and notes what it asks of the database and of the templates, so that a floor can do just the same
 * without the product around it.
 */
export async function record<T>(work: () => Promise<T>): Promise<Recording & { result: T }> {
  const recording: Recording = { statements: [], drawn: null };
  const client = pg.Client.prototype as unknown as { query: AnyFunction };
  const renderer = ViewRenderer.prototype as unknown as { render: AnyFunction };
  const { query } = client;
  const { render } = renderer;
  client.query = function (...args) {
    const [first, values] = args as [string | { text: string; values?: unknown[] }, unknown];
    const text = typeof first === 'string' ? first : first.text;
    const given = Array.isArray(values) ? values : typeof first === 'string' ? [] : (first.values ?? []);
    recording.statements.push({ text, values: given });
    return query.apply(this, args);
  };
  renderer.render = function (...args) {
    const [view, model, frame] = args as [string, object, Frame];
    recording.drawn = { view, model, frame };
    return render.apply(this, args);
  };
  try {
    return { result: await work(), ...recording };
  } finally {
    client.query = query;
    renderer.render = render;
  }
}
