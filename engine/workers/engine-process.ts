/**
 * The engine as a process of its own: Electron starts it as a utility process and sends it message ports, the
 * browser shell forks it and wraps the frames of its connections in envelopes. It ends when its host is gone.
 */

import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LADDER_FILE } from '../arena/ladder-file.ts';
import { START_TRAINING, TRAINING_PORT } from '../protocol/host-messages.ts';
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
import { forkTraining } from '../server/learning/forked-training.ts';
import type { LearningServices } from '../server/learning/learning-services.ts';
import { NetworkShelf } from '../server/learning/network-shelf.ts';
import { PortedTraining } from '../server/learning/ported-training.ts';
import type { TrainingProcess } from '../server/learning/process-messages.ts';
import { LearningRuns } from '../server/learning/runs.ts';
import type { EngineServices } from '../server/services.ts';

function log(message: string): void {
  process.stderr.write(`engine: ${message}\n`);
}

const settings = engineSettings(process.argv.slice(2), process.env, import.meta.url);
const startWorker = () => new Worker(new URL('./search-worker.js', import.meta.url));
const { data } = settings;
const runs = data === undefined ? undefined : join(data, 'runs');
const networks = new FolderCatalogue(settings.models, log, runs);
/** Processes that Electron was asked to start, until their ports come. */
const asked: PortedTraining[] = [];

function learningIn(folder: string, root: string): LearningServices {
  return {
    runs: new LearningRuns({
      root,
      start: startTraining,
      bundled: () => networks.find(undefined).folder,
    }),
    shelf: new NetworkShelf({ catalogue: networks, runs: root, exports: join(folder, 'exports') }),
    comparisons: join(folder, 'comparisons'),
  };
}

const services: EngineServices = {
  version: settings.version,
  networks,
  gradesFile: join(settings.models[0] ?? '', GRADES_FILE),
  ladderFile: join(settings.models[0] ?? '', LADDER_FILE),
  programs: new OtherPrograms(),
  search: new SearchScheduler(new SearchHost(startWorker, log)),
  ...(data !== undefined && runs !== undefined && { learning: learningIn(data, runs) }),
};

function serve(transport: Transport): void {
  new Session(transport, services);
}

/** What Electron adds to `process` in a utility process. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown; ports: EmitterPort[] }) => void): void;
  postMessage(message: unknown): void;
}

function parentPortOf(host: object): ParentPort | undefined {
  return 'parentPort' in host ? (host.parentPort as ParentPort | undefined) : undefined;
}

const parentPort = parentPortOf(process);

/** Electron's main process starts it for us, since no utility process can. */
function startTraining(): TrainingProcess {
  if (!parentPort) return forkTraining(new URL('./training-process.js', import.meta.url));
  const training = new PortedTraining();
  asked.push(training);
  parentPort.postMessage({ kind: START_TRAINING });
  return training;
}

if (parentPort) {
  // Electron ends its utility processes itself.
  parentPort.on('message', ({ data: said, ports }) => {
    for (const port of ports) {
      if (said === TRAINING_PORT) asked.shift()?.connect(port);
      else serve(portTransport(port));
    }
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
