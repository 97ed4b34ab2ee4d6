/** GTP commands that set the board up and show it. */

import { KOMI_MAX } from '../../protocol/limits.ts';
import { formatMove, MAX_SIZE, MIN_SIZE, type Point } from '../../rules/point.ts';
import { GtpFailure, integerArg, numberArg, vertexArg } from '../arguments.ts';
import type { GtpCommands } from '../command.ts';
import { fixedHandicap, maxFixedHandicap, maxFreeHandicap } from '../fixed-handicap.ts';
import type { GtpEngine } from '../gtp-engine.ts';
import { showBoard } from '../show-board.ts';

export const boardCommands: GtpCommands = {
  boardsize(engine, { args }) {
    const size = integerArg(args[0], 0, 1000);
    if (size < MIN_SIZE || size > MAX_SIZE) {
      throw new GtpFailure(`unacceptable size: boards have ${MIN_SIZE} to ${MAX_SIZE} lines`);
    }
    engine.game.clear(size);
    engine.restartClocks();
    return undefined;
  },
  clear_board(engine) {
    engine.game.clear();
    engine.restartClocks();
    return undefined;
  },
  komi({ game }, { args }) {
    game.komi = numberArg(args[0], -KOMI_MAX, KOMI_MAX);
    return undefined;
  },
  get_komi: ({ game }) => String(game.komi),
  fixed_handicap(engine, { args }) {
    const { size } = engine.game;
    const stones = integerArg(args[0], 0, 1000);
    const most = maxFixedHandicap(size);
    if (stones < 2 || stones > most) {
      const possible = most === 0 ? 'none is possible' : `2 to ${most} are possible`;
      throw new GtpFailure(`invalid number of stones: ${possible} on ${size} lines`);
    }
    return placed(engine, fixedHandicap(size, stones));
  },
  place_free_handicap(engine, { args }) {
    const { size } = engine.game;
    const stones = integerArg(args[0], 0, 1000);
    if (stones < 2 || stones >= size * size) throw new GtpFailure('invalid number of stones');
    return placed(engine, fixedHandicap(size, Math.min(stones, maxFreeHandicap(size))));
  },
  set_free_handicap(engine, { args }) {
    const { size } = engine.game;
    const points = args.map((text) => vertexArg(text, size));
    const distinct = new Set(points);
    if (points.length < 2 || distinct.size < points.length || distinct.has(size * size)) {
      throw new GtpFailure('bad vertex list: two different points or more are needed');
    }
    if (points.length >= size * size) throw new GtpFailure('bad vertex list: too many stones');
    placed(engine, points);
    return undefined;
  },
  showboard: ({ game }) => `\n${showBoard(game.position())}`,
};

function placed({ game }: GtpEngine, points: readonly Point[]): string {
  game.placeHandicap(points);
  return points.map((point) => formatMove(point, game.size)).join(' ');
}
