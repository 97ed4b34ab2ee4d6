/** GTP commands that choose and tell the rules. */

import { GtpFailure } from '../arguments.ts';
import type { GtpCommands, GtpHandler } from '../command.ts';
import { rulesFromText, rulesToJson } from '../kata-rules.ts';

const setRules: GtpHandler = ({ game }, { args }) => {
  const before = game.rules;
  game.rules = rulesFromText(args.join(' '));
  try {
    game.position();
  } catch {
    const { rules } = game;
    game.rules = before;
    throw new GtpFailure(`a move of the game is against ${rules} rules`);
  }
  return undefined;
};

export const rulesCommands: GtpCommands = {
  'kgs-rules': setRules,
  'kata-set-rules': setRules,
  'kata-get-rules': ({ game }) => JSON.stringify(rulesToJson(game.rules)),
};
