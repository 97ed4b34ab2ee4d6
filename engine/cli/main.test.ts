import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import { UsageError, type Command } from './commands/command.ts';
import { COMMANDS, type ListedCommand } from './commands/index.ts';
import { main } from './main.ts';

const listed = (name: string, run: Command['run']): ListedCommand => ({
  name,
  summary: `Does ${name}`,
  load: async () => ({ name, usage: `usage of ${name}\n`, run }),
});

const commands = [
  listed('echo', async (args) => args.length),
  listed('refuse', async () => {
    throw new UsageError('--size takes a number');
  }),
  listed('parse', async (args) => {
    parseArgs({ args, options: {} });
    return 0;
  }),
  listed('break', async () => {
    throw new Error('the disk is full');
  }),
];

async function run(...args: string[]): Promise<{ status: number; out: string; error: string }> {
  let [out, error] = ['', ''];
  const status = await main(args, commands, {
    out: (text) => (out += text),
    error: (text) => (error += text),
  });
  return { status, out, error };
}

describe('move37', () => {
  it('lists its commands when asked, and as a complaint when nothing is asked', async () => {
    const asked = await run('--help');
    expect(asked).toMatchObject({ status: 0, error: '' });
    expect(asked.out).toMatch(/^ {2}echo {4}Does echo$/m);
    await expect(run()).resolves.toEqual({ status: 2, out: '', error: asked.out });
  });

  it('hands the arguments to the command and its status back', async () => {
    await expect(run('echo', 'a', '--b')).resolves.toEqual({ status: 2, out: '', error: '' });
    await expect(run('echo')).resolves.toMatchObject({ status: 0 });
  });

  it('tells how a command is used without running it', async () => {
    const told = await run('break', 'x', '--help');
    expect(told).toEqual({ status: 0, out: 'usage of break\n', error: '' });
  });

  it('tells wrong use (2) from failure (1), in one line without a stack', async () => {
    const unknown = await run('fly');
    expect(unknown).toMatchObject({ status: 2, out: '' });
    expect(unknown.error).toMatch(/there is no command "fly"/);
    await expect(run('refuse')).resolves.toMatchObject({
      status: 2,
      error: 'move37 refuse: --size takes a number\nSee move37 refuse --help.\n',
    });
    await expect(run('parse', '--nothing')).resolves.toMatchObject({ status: 2 });
    const failed = await run('break');
    expect(failed).toEqual({ status: 1, out: '', error: 'move37 break: the disk is full\n' });
  });

  it('can load every command that it lists', async () => {
    for (const { name, load } of COMMANDS) {
      const command = await load();
      expect(command.name).toBe(name);
      expect(command.usage).toMatch(new RegExp(`^move37 ${name}`));
    }
  });
});
