/**
 * Who learnt the rules today can win against the weakest grade that is bundled: MOVE37_SLOW=1 plays the 200 games that
 * the networks' card tells of, otherwise a few of them are played.
 */

import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { playMatchGame } from '../arena/match-game.ts';
import { BLACK, WHITE } from '../rules/color.ts';
import { createRandom } from '../search/random.ts';
import { availableGrades } from '../server/grades.ts';
import { FolderCatalogue } from '../server/networks.ts';
import { Beginner } from '../testkit/beginner.ts';
import { BUNDLED_SELF_TAUGHT } from './bundled-networks.ts';
import { Players } from './players.ts';

const GAMES = process.env['MOVE37_SLOW'] === '1' ? 200 : 10;
const CONDITIONS = { size: 9, rules: 'chinese', komi: 7, maxMoves: 243 } as const;

it(
  'loses to somebody who learnt the rules today at least every other game',
  async () => {
    const networks = new FolderCatalogue([dirname(BUNDLED_SELF_TAUGHT)], () => undefined);
    const [weakest] = availableGrades(networks);
    if (!weakest) throw new Error('No network is bundled');
    const { name, identity, visits, info } = weakest;
    const players = new Players({ threads: 1 });
    try {
      const { folder } = networks.find(info.id);
      const grade = await players.openGrade({ name, identity, visits, folder });
      let won = 0;
      for (let seed = 0; seed < GAMES; seed++) {
        const beginner = new Beginner(createRandom(seed));
        const other = await grade.sitDown({ ...CONDITIONS, seed });
        const [black, white, mine] =
          seed % 2 === 0 ? [beginner, other, BLACK] : [other, beginner, WHITE];
        const { winner } = await playMatchGame(black, white, [], CONDITIONS);
        if (winner === mine) won++;
      }
      expect(won).toBeGreaterThanOrEqual(GAMES / 2);
    } finally {
      await players.close();
    }
  },
  GAMES * 5000,
);
