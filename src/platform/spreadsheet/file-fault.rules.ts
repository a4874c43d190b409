import type { MessageKey } from '../product.service.js';
import { DomainError, type MessageParams } from '../errors/domain-error.rules.js';

/** A fault of a whole file: a sentence that names the file, with what caused it kept for the log. */
export function fileFault(code: MessageKey, params: MessageParams, cause?: unknown): DomainError {
  return Object.assign(new DomainError(code, params), cause === undefined ? {} : { cause });
}

/** The system's own short word for what went wrong (`EACCES`), to stand in brackets in a sentence. */
export function systemReason(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? (error as Error).message;
}
