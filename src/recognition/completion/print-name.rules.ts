import type { MessageKey } from '../../messages/catalogue.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { readTypedName } from '../../platform/text/typed-name.rules.js';

/** What is said to somebody about their own name, where the general words say it more coldly. */
const OWN_WORDS: Partial<Record<MessageKey, MessageKey>> = {
  'field.too-long': 'trainee.name.too-long',
  'name.no-letter': 'trainee.name.no-letter',
};

/**
 * A name as its bearer wants it printed.
 *
 * @throws DomainError naming the field `name`: empty, too long, without a letter, or with what cannot be printed
 */
export function readPrintName(typed: string): string {
  const name = readTypedName(typed, 'whole', true);
  if (name === '') throw new DomainError('trainee.name.missing', {}, 'invalid', 'name');
  if (typeof name !== 'string')
    throw new DomainError(OWN_WORDS[name.key] ?? name.key, name.params, 'invalid', 'name');
  return name;
}
