import { Command, Help } from 'commander';
import type { MessageKey } from '../product.service.js';
import { translate } from '../i18n/translate.rules.js';
import type { CliContext, CliVerb } from './cli-context.service.js';

type Run = (verb: CliVerb<never>, options: never, args: string[]) => Promise<void>;

/** Commander's own words in a help text. */
const TITLES: Record<string, MessageKey> = {
  'Usage:': 'command.help.usage',
  'Options:': 'command.help.options',
  'Commands:': 'command.help.commands',
  'Arguments:': 'command.help.arguments',
};

/** The whole command line as commander knows it: it throws instead of printing errors or leaving the process. */
export function buildProgram(verbs: readonly CliVerb<never>[], run: Run, out: CliContext['out']): Command {
  const program = dutch(new Command('leerpad'), out).description(translate('nl', 'command.summary'));
  for (const verb of verbs) addVerb(program, verb, run, out);
  return program;
}

function addVerb(program: Command, verb: CliVerb<never>, run: Run, out: CliContext['out']): void {
  const words = verb.name.split(' ');
  const parent = words.slice(0, -1).reduce((command, word) => groupOf(command, word, out), program);
  const command = dutch(parent.command(words.at(-1)!), out).description(translate('nl', verb.summary));
  verb.configure?.(command);
  command.action(() => run(verb, command.opts() as never, command.args));
}

function groupOf(parent: Command, word: string, out: CliContext['out']): Command {
  return parent.commands.find((command) => command.name() === word) ?? dutch(parent.command(word), out);
}

function dutch(command: Command, out: CliContext['out']): Command {
  return command
    .exitOverride()
    .helpCommand(false)
    .helpOption('-h, --help', translate('nl', 'command.help.option'))
    .showSuggestionAfterError(false)
    .allowExcessArguments(false)
    .configureHelp({ styleTitle, commandUsage, subcommandTerm })
    .configureOutput({ writeOut: (text) => void out(text), writeErr: () => {} });
}

function styleTitle(title: string): string {
  return TITLES[title] ? translate('nl', TITLES[title]) : title;
}

function commandUsage(command: Command): string {
  return withPlaceholders(new Help().commandUsage(command));
}

function subcommandTerm(command: Command): string {
  return withPlaceholders(new Help().subcommandTerm(command));
}

function withPlaceholders(term: string): string {
  return term
    .replace('[options]', translate('nl', 'command.help.options-placeholder'))
    .replace('[command]', translate('nl', 'command.help.command-placeholder'));
}
