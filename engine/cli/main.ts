/** `move37 COMMAND`: finds the command, and turns what it throws into a message and an exit status. */

import { isDiskFull } from '../run/disk-full.ts';
import { UsageError } from './commands/command.ts';
import { COMMANDS, type ListedCommand } from './commands/index.ts';

/** Where the text goes. */
export interface Output {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

const TERMINAL: Output = {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
};

function help(commands: readonly ListedCommand[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'usage: move37 COMMAND [options]',
    '',
    'The engine of Move 37 for terminals and other programs.',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'move37 COMMAND --help tells more of each.',
    '',
  ].join('\n');
}

/** Runs the command that the arguments name and returns the exit status: 0 well, 1 failed, 2 wrong arguments. */
export async function main(
  args: readonly string[],
  commands: readonly ListedCommand[] = COMMANDS,
  { out, error: fail }: Output = TERMINAL,
): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined) {
    fail(help(commands));
    return 2;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    out(help(commands));
    return 0;
  }
  const listed = commands.find((command) => command.name === name);
  if (!listed) {
    fail(`move37: there is no command ${JSON.stringify(name)}\n\n${help(commands)}`);
    return 2;
  }
  try {
    const command = await listed.load();
    if (!rest.includes('--help') && !rest.includes('-h')) return await command.run(rest);
    out(command.usage);
    return 0;
  } catch (error) {
    fail(explained(name, error));
    return isWrongUse(error) ? 2 : 1;
  }
}

function explained(name: string, error: unknown): string {
  const message = isDiskFull(error) ? diskFull(error) : messageOf(error);
  const stack = process.env['MOVE37_DEBUG'] && error instanceof Error ? error.stack : undefined;
  const hint = isWrongUse(error) ? `See move37 ${name} --help.\n` : '';
  return `move37 ${name}: ${stack ?? message}\n${hint}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function diskFull(error: unknown): string {
  return (
    `the disk is full, or you may not use more of it (${messageOf(error)}). ` +
    'Nothing that was finished is lost. Free some space and give the same command again.'
  );
}

function isWrongUse(error: unknown): boolean {
  if (error instanceof UsageError) return true;
  // From parseArgs of node:util.
  return (
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  );
}
