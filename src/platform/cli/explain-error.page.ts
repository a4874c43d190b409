import { randomUUID } from 'node:crypto';
import { CommanderError } from 'commander';
import type { MessageKey } from '../product.service.js';
import { OperatorError } from '../config/operator-error.rules.js';
import { DomainError } from '../errors/domain-error.rules.js';
import { translate } from '../i18n/translate.rules.js';

/** Commander's own errors; all but the first are about something that it names in quotes. */
const MISTAKES: Record<string, MessageKey> = {
  'commander.unknownCommand': 'command.unknown-verb',
  'commander.unknownOption': 'command.unknown-option',
  'commander.missingArgument': 'command.missing-argument',
  'commander.optionMissingArgument': 'command.missing-value',
  'commander.missingMandatoryOptionValue': 'command.missing-option',
  'commander.excessArguments': 'command.excess-arguments',
  'commander.invalidArgument': 'command.invalid-value',
  'commander.conflictingOption': 'command.conflicting-options',
};

/**
 * What to print for an error that ended a command: one Dutch sentence. Something unforeseen gets a reference, and its
 * stack only when asked for, since it may hold what was being worked on.
 *
 * @returns undefined when it is no error but the end of `--help`
 */
export function explain(error: unknown, debug: boolean): string | undefined {
  const lines = [sentence(error)];
  if (lines[0] === undefined) return undefined;
  if (debug && error instanceof Error) lines.push(stacks(error));
  return lines.join('\n');
}

function sentence(error: unknown): string | undefined {
  if (error instanceof CommanderError) return mistake(error);
  if (error instanceof OperatorError) return error.message;
  if (error instanceof DomainError) return translate('nl', error.code, error.params);
  const kind = error instanceof Error ? error.name : typeof error;
  const code = (error as { code?: unknown } | null)?.code;
  return translate('nl', 'command.unexpected', {
    reference: randomUUID().slice(0, 8),
    kind: typeof code === 'string' ? `${kind} ${code}` : kind,
  });
}

function mistake(error: CommanderError): string | undefined {
  if (error.exitCode === 0) return undefined;
  const key = MISTAKES[error.code];
  if (!key) return translate('nl', 'command.no-verb');
  return translate('nl', key, { name: /'([^']*)'/.exec(error.message)?.[1] ?? '' });
}

function stacks(error: Error): string {
  const cause = error.cause instanceof Error ? `\n${stacks(error.cause)}` : '';
  return `${error.stack ?? error.message}${cause}`;
}
