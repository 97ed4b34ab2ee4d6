/** The browser shell as the tests start it: on a free port, its games in a folder of the test's own. */

import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SHELL = fileURLToPath(new URL('../../dist/app/browser-shell/shell.js', import.meta.url));

/** The networks that come with the program; `MOVE37_MODELS` names others. */
export const MODELS =
  process.env['MOVE37_MODELS'] ?? fileURLToPath(new URL('../../models', import.meta.url));

export class Shell {
  /** Of the page, token included. */
  readonly address: string;
  private readonly child: ChildProcess;

  private constructor(child: ChildProcess, address: string) {
    this.child = child;
    this.address = address;
  }

  /** Rejects with what the shell said where it does not start. */
  static async start(data: string, args: readonly string[] = []): Promise<Shell> {
    const child = spawn(process.execPath, [SHELL, '--no-open', '--port', '0', ...args], {
      env: { ...process.env, MOVE37_DATA: data, MOVE37_MODELS: MODELS },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    const lines = createInterface({ input: child.stdout });
    const address = await new Promise<string>((resolve, reject) => {
      lines.once('line', resolve);
      child.once('exit', () => {
        reject(new Error(`The browser shell ended: ${said}`));
      });
    });
    return new Shell(child, address);
  }

  /** Of the engine that runs now; undefined between two. */
  enginePid(): number | undefined {
    const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
    const rows = processes.split('\n').map((row) => row.trim().split(/\s+/));
    const engine = rows.find(
      ([, parent, ...args]) =>
        Number(parent) === this.child.pid && args.some((arg) => arg.endsWith('engine-process.js')),
    );
    return engine && Number(engine[0]);
  }

  /** SIGTERM asks it to end; SIGKILL gives it no time for anything. */
  async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }
}
