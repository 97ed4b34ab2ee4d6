/** GTP commands that show what the search thinks while it thinks: Leela Zero's and KataGo's extensions. */

import type { SearchReport } from '../../search/report.ts';
import { analysisLine, type Dialect } from '../analysis-lines.ts';
import { analysisRequest } from '../analysis-request.ts';
import { INPUT_ENDED, type GtpCommands, type GtpHandler } from '../command.ts';
import { OWNER } from '../gtp-engine.ts';
import { nameOf, playOwnMove } from './play.ts';

export const analysisCommands: GtpCommands = {
  'lz-analyze': analyzeIn('lz'),
  'kata-analyze': analyzeIn('kata'),
  'lz-genmove_analyze': genmoveIn('lz'),
  'kata-genmove_analyze': genmoveIn('kata'),
};

/** Thinks and tells until something else comes in; with all visits made it keeps silent until then. */
function analyzeIn(dialect: Dialect): GtpHandler {
  return async (engine, { args, interrupted, say, sayInPassing }) => {
    const { game, settings } = engine;
    const request = analysisRequest(args, game.size);
    const { restrictions, everyMs } = request;
    const position = game.queryFor(request.color ?? game.position().toPlay);
    say();
    const line = (report: SearchReport): string =>
      analysisLine(report, game.size, dialect, request);
    const { network, analysisVisits: visits } = settings;
    try {
      const { report } = await engine.think(
        {
          kind: 'analyze',
          purpose: 'analysis',
          owner: OWNER,
          position,
          network,
          visits,
          reportEveryMs: everyMs,
          ownership: request.ownership,
          restrictions,
        },
        {
          signal: interrupted,
          onReport: (report) => {
            if (!interrupted.aborted) sayInPassing(line(report));
          },
        },
      );
      if (!interrupted.aborted) say(line(report));
    } catch (error) {
      if (!interrupted.aborted) throw error;
    }
    await aborted(interrupted);
    return undefined;
  };
}

/** Lines that waited already do not cut a move short: only one that comes in while it is looked for. */
function genmoveIn(dialect: Dialect): GtpHandler {
  return async (engine, { args, interrupted, say, sayInPassing }) => {
    const { game } = engine;
    const request = analysisRequest(args, game.size);
    const color = request.color ?? game.position().toPlay;
    const stop = new AbortController();
    interrupted.addEventListener('abort', () => {
      if (interrupted.reason !== INPUT_ENDED) stop.abort();
    });
    say();
    const move = await playOwnMove(engine, color, {
      onReport: (report) => {
        sayInPassing(analysisLine(report, game.size, dialect, request));
      },
      everyMs: request.everyMs,
      enough: stop.signal,
      restrictions: request.restrictions,
    });
    return `play ${nameOf(move, engine)}`;
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else {
      signal.addEventListener('abort', () => {
        resolve();
      });
    }
  });
}
