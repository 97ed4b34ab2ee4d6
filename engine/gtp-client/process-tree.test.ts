import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { GtpProcess } from './gtp-process.ts';
import { endTree, startTree } from './process-tree.ts';

/** Writes down its process, and answers every command but genmove, over which it thinks for ever. */
const THINKER = `
  require('fs').appendFileSync(__dirname + '/pids.txt', process.pid + '\\n');
  setInterval(() => undefined, 1000);
  require('readline').createInterface({ input: process.stdin }).on('line', (line) => {
    const [id, name] = line.split(' ');
    if (name !== 'genmove') process.stdout.write('=' + id + '\\n\\n');
  });
`;

/** What a launcher does that takes its program out of its own group and waits for it. */
const LAUNCHER = `
  require('child_process').spawn(process.execPath, [__dirname + '/thinker.cjs'], { stdio: 'inherit', detached: true });
`;

/** A process that has a program think, says so, and ends as it is told. */
const OWNER = `
  import { GtpProcess } from './gtp-process.ts';
  const program = new GtpProcess(process.argv[2]);
  await program.send('name', 10_000);
  program.send('genmove B', 60_000).catch(() => undefined);
  if (process.argv[3] === 'tidy') process.once('SIGINT', () => void program.close());
  if (process.argv[3] === 'exit') process.exit(7);
  process.stdout.write('thinks');
`;

let folder: string;
let wrapper: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'move37-tree-'));
  writeFileSync(join(folder, 'thinker.cjs'), THINKER);
  writeFileSync(join(folder, 'launcher.cjs'), LAUNCHER);
  wrapper = join(folder, 'wrapper.sh');
  // The second command keeps shells from becoming the program that they start.
  writeFileSync(wrapper, `#!/bin/sh\n"${process.execPath}" "${folder}/thinker.cjs"\nexit 0\n`);
  chmodSync(wrapper, 0o755);
  const resolveDir = fileURLToPath(new URL('.', import.meta.url));
  buildSync({
    stdin: { contents: OWNER, resolveDir },
    outfile: join(folder, 'owner.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
  });
});
afterEach(() => {
  for (const pid of programs().filter(isAlive)) process.kill(pid, 'SIGKILL');
  rmSync(join(folder, 'pids.txt'), { force: true });
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function programs(): number[] {
  const file = join(folder, 'pids.txt');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').trim().split('\n').map(Number);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function expectNoneLeft(): Promise<void> {
  expect(programs()).toHaveLength(1);
  await expect.poll(() => programs().filter(isAlive), { timeout: 5000 }).toEqual([]);
}

async function thinking(commandLine: string): Promise<[GtpProcess, Promise<unknown>]> {
  const program = new GtpProcess(commandLine);
  await program.send('name', 10_000);
  const answer = program.send('genmove B', 60_000);
  answer.catch(() => undefined);
  // The command is sent a turn after it is given.
  await Promise.resolve();
  return [program, answer];
}

describe.skipIf(process.platform === 'win32')('a program behind a wrapper', () => {
  it('is ended with it while it thinks', async () => {
    const [program, answer] = await thinking(wrapper);
    await program.close();
    await expect(answer).rejects.toThrow('was ended by SIGKILL');
    await expectNoneLeft();
  });

  it('is ended with it when it does not answer in time, or does not end when it is asked to', async () => {
    const hanging = new GtpProcess(wrapper);
    await hanging.send('name', 10_000);
    await expect(hanging.send('genmove B', 50)).rejects.toThrow('did not answer');
    await expectNoneLeft();
    rmSync(join(folder, 'pids.txt'));
    const staying = new GtpProcess(wrapper);
    await staying.send('name', 10_000);
    await staying.close();
    await expectNoneLeft();
  });

  it('that left the group of its launcher does not hold up the end', async () => {
    const [program, answer] = await thinking(`"${process.execPath}" "${folder}/launcher.cjs"`);
    await program.close();
    await expect(answer).rejects.toThrow('was ended by SIGKILL');
  });

  const own = (how: string): ChildProcess =>
    spawn(process.execPath, [join(folder, 'owner.mjs'), wrapper, how], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'is ended with the process that started it by %s, to which nobody listens',
    async (signal) => {
      const owner = own('listens not');
      await once(owner.stdout!, 'data');
      owner.kill(signal);
      expect(await once(owner, 'exit')).toEqual([null, signal]);
      await expectNoneLeft();
    },
  );

  it('is left to who listens to a signal', async () => {
    const owner = own('tidy');
    await once(owner.stdout!, 'data');
    owner.kill('SIGINT');
    expect(await once(owner, 'exit')).toEqual([0, null]);
    await expectNoneLeft();
  });

  it('is ended when the process that started it ends by itself', async () => {
    expect(await once(own('exit'), 'exit')).toEqual([7, null]);
    await expectNoneLeft();
  });

  it('is ended by taskkill on Windows', async () => {
    const told = join(folder, 'told.txt');
    writeFileSync(join(folder, 'taskkill'), `#!/bin/sh\necho "$@" > "${told}"\nkill -9 $2\n`);
    chmodSync(join(folder, 'taskkill'), 0o755);
    vi.stubEnv('PATH', [folder, process.env.PATH].join(delimiter));
    vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
    const child = startTree(process.execPath, [join(folder, 'thinker.cjs')], process.env);
    endTree(child);
    await once(child, 'close');
    expect(readFileSync(told, 'utf8')).toBe(`/pid ${child.pid} /T /F\n`);
  });
});
