/**
 * The engine as a process of its own: Electron starts it as a utility process and sends it message ports, the
 * browser shell forks it and wraps the frames of its connections in envelopes. It ends when its host is gone.
 */

import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Session } from '../server/session.ts';
import { portTransport, type EmitterPort } from '../protocol/port-transport.ts';
import { FolderCatalogue } from '../server/networks.ts';
import { GRADES_FILE } from '../server/grades.ts';
import { engineSettings } from '../server/engine-settings.ts';
import { EnvelopePorts } from '../server/envelope-ports.ts';
import { OtherPrograms } from '../server/other-programs.ts';
import { SearchHost } from '../server/search-host.ts';
import { SearchScheduler } from '../server/scheduler.ts';
import type { Transport } from '../protocol/transport.ts';

function log(message: string): void {
  process.stderr.write(`engine: ${message}\n`);
}

const settings = engineSettings(process.argv.slice(2), process.env, import.meta.url);
const startWorker = () => new Worker(new URL('./search-worker.js', import.meta.url));
const services = {
  version: settings.version,
  networks: new FolderCatalogue(settings.models, log),
  gradesFile: join(settings.models[0] ?? '', GRADES_FILE),
  programs: new OtherPrograms(),
  search: new SearchScheduler(new SearchHost(startWorker, log)),
};

function serve(transport: Transport): void {
  new Session(transport, services);
}

/** What Electron adds to `process` in a utility process. */
interface ParentPort {
  on(event: 'message', listener: (event: { ports: EmitterPort[] }) => void): void;
}

function parentPortOf(host: object): ParentPort | undefined {
  return 'parentPort' in host ? (host.parentPort as ParentPort | undefined) : undefined;
}

const parentPort = parentPortOf(process);
if (parentPort) {
  // Electron ends its utility processes itself.
  parentPort.on('message', ({ ports }) => {
    for (const port of ports) serve(portTransport(port));
  });
} else if (process.send) {
  const ports = new EnvelopePorts((envelope) => {
    if (process.connected) process.send?.(envelope);
  }, serve);
  process.on('message', (envelope) => {
    ports.hear(envelope);
  });
  process.on('disconnect', () => {
    const ended = Promise.all([services.search.close(), services.programs.close()]);
    void ended.finally(() => process.exit(0));
  });
} else {
  log('runs as a child process of Move 37 only');
  process.exit(2);
}
