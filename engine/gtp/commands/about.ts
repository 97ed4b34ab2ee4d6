/** GTP commands about the program itself. */

import type { GtpCommands } from '../command.ts';

/** `names` tells all commands that there are. */
export function aboutCommands(names: () => readonly string[]): GtpCommands {
  return {
    protocol_version: () => '2',
    name: () => 'Move 37',
    version: ({ settings }) => settings.version,
    known_command: (_, { args: [name = ''] }) => String(names().includes(name)),
    list_commands: () => names().join('\n'),
    quit: () => undefined,
    // Ends an analysis as any other line does.
    stop: () => undefined,
  };
}
