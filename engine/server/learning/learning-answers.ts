/** What each method about learning does, given checked parameters. */

import { EngineError } from '../../protocol/errors.ts';
import type { LEARNING_METHODS } from '../../protocol/learning.ts';
import type { ParamsOf, ResultOf } from '../../protocol/methods.ts';
import type { AskedBy, EngineServices } from '../services.ts';
import type { LearningServices } from './learning-services.ts';

type LearningMethod = keyof typeof LEARNING_METHODS;

type LearningAnswers = {
  readonly [M in LearningMethod]: (
    params: ParamsOf<M>,
    services: EngineServices,
    asked: AskedBy,
  ) => Promise<ResultOf<M>>;
};

/** Synchronous work as a promise, so that what it throws rejects. */
function answer<M extends LearningMethod>(
  work: (learning: LearningServices, params: ParamsOf<M>) => ResultOf<M>,
): (params: ParamsOf<M>, services: EngineServices) => Promise<ResultOf<M>> {
  return (params, { learning }) =>
    new Promise((resolve) => {
      resolve(work(present(learning), params));
    });
}

export const LEARNING_ANSWERS: LearningAnswers = {
  listRuns: answer<'listRuns'>(({ runs }) => runs.list()),
  startRun: answer<'startRun'>(({ runs }, params) => runs.start(params)),
  controlRun: answer<'controlRun'>(({ runs }, params) => runs.control(params)),
  deleteRun: answer<'deleteRun'>(({ runs }, { run }) => {
    runs.remove(run);
    return {};
  }),
  runHistory: answer<'runHistory'>(({ runs }, { run }) => runs.history(run)),
  networkHistory: answer<'networkHistory'>(({ shelf }, { network }) => shelf.history(network)),
  listNetworks: answer<'listNetworks'>(({ shelf }) => ({ networks: shelf.list() })),
  deleteNetwork: answer<'deleteNetwork'>(({ shelf }, { network }) => {
    shelf.remove(network);
    return {};
  }),
  exportNetwork: answer<'exportNetwork'>(({ shelf }, { network }) => ({
    folder: shelf.export(network),
  })),
  watchRuns: (_params, { learning }, { signal, learning: tell }) =>
    new Promise((_resolve, reject) => {
      const end = present(learning).runs.watch(tell);
      signal.addEventListener('abort', () => {
        end();
        reject(signal.reason as Error);
      });
    }),
};

function present(learning: LearningServices | undefined): LearningServices {
  if (learning) return learning;
  throw new EngineError('bad-request', 'This engine was started without a folder for learning');
}
