import type { MessageKey } from '../product.service.js';
import type { MessageParams } from '../errors/domain-error.rules.js';
import { translate } from '../i18n/translate.rules.js';

/**
 * Something that the operator can put right: a wrong setting, a folder that cannot be written, a database
 * that does not answer. Its message is the whole sentence to print, in Dutch, without secrets and without a stack.
 */
export class OperatorError extends Error {
  constructor(
    readonly code: MessageKey,
    readonly params: MessageParams = {},
    options?: ErrorOptions,
  ) {
    super(translate('nl', code, params), options);
    this.name = 'OperatorError';
  }
}
