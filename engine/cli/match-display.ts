/** How a match is shown in a terminal: a line of progress while it runs, a sentence at its end. */

import { estimateElo, type EloEstimate, type Tally } from '../arena/elo.ts';
import type { MatchProgress, MatchResult } from '../arena/match.ts';
import type { SprtState } from '../arena/sprt.ts';

/** Games between two lines where the terminal cannot rewrite one. */
const LINES_EVERY = 10;

/** What it writes to: a terminal, a pipe or a file. */
export type DisplayStream = Pick<NodeJS.WriteStream, 'isTTY'> & { write(text: string): boolean };

export class MatchDisplay {
  private readonly stream: DisplayStream;
  private lineOpen = false;
  /** When the match that is shown began here, and how many of its games there were then. */
  private started = performance.now();
  private finishedBefore: number | undefined;
  private finishedLast: number | undefined;

  constructor(stream: DisplayStream) {
    this.stream = stream;
  }

  progress(progress: MatchProgress): void {
    const { finished, total } = progress;
    // Ladders show one match after the other.
    if (finished <= (this.finishedLast ?? Infinity)) this.begin(finished);
    const line = `${finished}/${total} games  ${tallyText(progress)}  ${eloText(estimateElo(progress))}${this.left(progress)}`;
    if (this.stream.isTTY) {
      this.stream.write(`\r\x1b[2K${line}`);
      this.lineOpen = true;
    } else if (
      finished !== this.finishedLast &&
      (finished % LINES_EVERY === 0 || finished === total)
    ) {
      this.stream.write(`${line}\n`);
    }
    this.finishedLast = finished;
  }

  /** A remark on a line of its own. */
  note(text: string): void {
    this.end();
    this.stream.write(`${text}\n`);
  }

  end(): void {
    if (this.lineOpen) this.stream.write('\n');
    this.lineOpen = false;
  }

  private begin(finished: number): void {
    if (finished === this.finishedLast) return;
    this.started = performance.now();
    this.finishedBefore = finished;
  }

  private left({ finished, total }: MatchProgress): string {
    const played = finished - (this.finishedBefore ?? 0);
    if (played === 0 || finished === total) return '';
    const seconds = ((performance.now() - this.started) / 1000 / played) * (total - finished);
    return `  ${seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`} left`;
  }
}

export function resultText(result: MatchResult, sprt?: SprtState): string {
  const lines = [
    `${result.a} against ${result.b}: ${tallyText(result)} in ${result.finished} games; ${eloText(result)}`,
  ];
  const cleared = result.games.filter(({ allAlive }) => allAlive !== undefined);
  if (cleared.length > 0) {
    const numbers = cleared.map(({ index }) => index + 1).join(', ');
    lines.push(
      `Stones were counted as dead at the end of games ${numbers}; their SGFs say what for.`,
    );
  }
  if (sprt) {
    const end = sprt.accepted ? `accepts ${sprt.accepted}` : 'undecided';
    lines.push(
      `SPRT ${end}: LLR ${sprt.llr.toFixed(2)} (${sprt.lower.toFixed(2)} to ${sprt.upper.toFixed(2)})`,
    );
  }
  return lines.join('\n');
}

function tallyText({ wins, draws, losses }: Tally): string {
  return `${wins} won, ${draws} drawn, ${losses} lost`;
}

function eloText({ elo, low, high }: EloEstimate): string {
  return `Elo ${signed(elo)} (95 %: ${signed(low)} to ${signed(high)})`;
}

function signed(elo: number): string {
  const rounded = Math.round(elo);
  return rounded > 0 ? `+${rounded}` : rounded < 0 ? `−${-rounded}` : '0';
}
