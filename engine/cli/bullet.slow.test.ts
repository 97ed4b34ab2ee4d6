/** Bullet games between two programs over GTP, on real clocks that a referee keeps: nobody may lose on time. */

import { expect, it } from 'vitest';
import { GtpProcess } from '../gtp-client/gtp-process.ts';
import { afterMove, startClock, type Clock, type TimeControl } from '../rules/clock.ts';

const GAMES = Number(process.env['MOVE37_GAMES'] ?? 200);
/** More games at a time than a machine has cores, since bullet is played on busy machines too. */
const AT_A_TIME = 3;
const SIZE = 9;
const MOST_MOVES = 4 * SIZE * SIZE;
const PROGRAM = 'node engine/cli/bin.mjs gtp';

interface Bullet {
  readonly control: TimeControl;
  /** As `kgs-time_settings` takes it, in seconds. */
  readonly settings: string;
}

const CONTROLS: readonly Bullet[] = [
  { control: { kind: 'absolute', mainMs: 6000 }, settings: 'absolute 6' },
  {
    control: { kind: 'byo-yomi', mainMs: 1000, periodMs: 500, periods: 3 },
    settings: 'byoyomi 1 0.5 3',
  },
  {
    control: { kind: 'canadian', mainMs: 1000, periodMs: 4000, stones: 10 },
    settings: 'canadian 1 4 10',
  },
  { control: { kind: 'fischer', mainMs: 2000, incrementMs: 300 }, settings: 'fischer 2 0.3' },
];

const SIDES = ['B', 'W'] as const;

/** The rest of the time as `time_left` tells it. */
function timeLeft({ control, mainMs, periodMs, left }: Clock): string {
  const inOvertime = (control.kind === 'byo-yomi' || control.kind === 'canadian') && mainMs <= 0;
  return inOvertime ? `${periodMs / 1000} ${left}` : `${mainMs / 1000} 0`;
}

/** How the game ended; `telling` says whether the referee tells the programs their clocks, as servers do. */
async function playGame(
  players: readonly [GtpProcess, GtpProcess],
  { control, settings }: Bullet,
  telling: boolean,
): Promise<string> {
  const ask = (player: GtpProcess, command: string): Promise<string> =>
    player.send(command, 60_000);
  for (const player of players) {
    for (const command of [`boardsize ${SIZE}`, 'clear_board', 'komi 7'])
      await ask(player, command);
    await ask(player, `kgs-time_settings ${settings}`);
  }
  const clocks = [startClock(control), startClock(control)] as [Clock, Clock];
  let passes = 0;
  for (let move = 0; move < MOST_MOVES && passes < 2; move++) {
    const turn = (move % 2) as 0 | 1;
    const side = SIDES[turn];
    const [player, other] = turn === 0 ? players : [players[1], players[0]];
    if (telling) await ask(player, `time_left ${side} ${timeLeft(clocks[turn])}`);
    const asked = performance.now();
    const answer = await ask(player, `genmove ${side}`);
    clocks[turn] = afterMove(clocks[turn], performance.now() - asked);
    if (clocks[turn].flagged) return `${side} lost on time at move ${move + 1}`;
    if (answer === 'resign') return 'resigned';
    passes = answer.toLowerCase() === 'pass' ? passes + 1 : 0;
    await ask(other, `play ${side} ${answer}`);
  }
  return passes < 2 ? 'too long' : 'counted';
}

it(`nobody loses ${GAMES} bullet games on time`, { timeout: 7_200_000 }, async () => {
  const endings = new Map<string, number>();
  let next = 0;
  const table = async (): Promise<void> => {
    const players = [new GtpProcess(PROGRAM), new GtpProcess(PROGRAM)] as const;
    try {
      for (let game = next++; game < GAMES; game = next++) {
        const bullet = CONTROLS[game % CONTROLS.length]!;
        const telling = Math.floor(game / CONTROLS.length) % 2 === 0;
        const ending = await playGame(players, bullet, telling);
        const key = ending.includes('time') ? `${bullet.control.kind}: ${ending}` : ending;
        endings.set(key, (endings.get(key) ?? 0) + 1);
      }
    } finally {
      await Promise.all(players.map((player) => player.close()));
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, table));
  process.stdout.write(`${JSON.stringify(Object.fromEntries(endings))}\n`);
  expect([...endings.keys()].filter((ending) => ending.includes('time'))).toEqual([]);
  expect((endings.get('counted') ?? 0) + (endings.get('resigned') ?? 0)).toBe(GAMES);
});
