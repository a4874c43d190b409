import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { type AccreditationBody, assertBody } from './body.rules.js';

/**
 * Reads the bodies that accredit from their data files, one each, in the order of their keys (Q4).
 *
 * @throws DomainError `accreditation.body-wrong` when a file cannot be used, `accreditation.body-twice` when two files
 *   bear one key or keep numbers of one register in two ways
 */
export async function readBodies(folder: string): Promise<AccreditationBody[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  const bodies = await Promise.all(files.map((file) => readBody(folder, file)));
  const keys = new Set(bodies.map(({ key }) => key));
  if (keys.size !== bodies.length) throw new DomainError('accreditation.body-twice', { what: 'key' });
  const formats = new Map<string, string>();
  for (const { register } of bodies) {
    const format = JSON.stringify(register.number);
    if ((formats.get(register.key) ?? format) !== format)
      throw new DomainError('accreditation.body-twice', { what: register.key });
    formats.set(register.key, format);
  }
  return bodies.sort((one, other) => (one.key < other.key ? -1 : 1));
}

async function readBody(folder: string, file: string): Promise<AccreditationBody> {
  const text = await readFile(path.join(folder, file), 'utf8');
  const body = parsed(text, file);
  assertBody(body, file);
  return body;
}

function parsed(text: string, file: string): AccreditationBody {
  try {
    return JSON.parse(text) as AccreditationBody;
  } catch (cause) {
    throw Object.assign(new DomainError('accreditation.body-wrong', { file, problem: 'JSON' }), { cause });
  }
}
