/** What the journal holds at the start of the program: the game to go on with, if the last one was not finished. */

import type { GameJournal } from '../../shared/host.ts';
import { faultOf, type Fault } from '../fault/fault.ts';
import { parseRecord } from './game-record.ts';
import type { Game } from './game.ts';

/** Before the names of records that could not be read; they are kept, and not looked at again. */
export const SET_ASIDE = 'damaged-';
/** Before the names of records that are studied, not played. */
export const STUDIED = 'study-';

export interface Restored {
  /** The game that was played last, finished or not. */
  readonly game: Game | undefined;
  /** Names of records set aside as damaged just now. */
  readonly setAside: readonly string[];
  /** Why the journal, or a record in it, could not be got at. */
  readonly problem: Fault | undefined;
}

/** Never rejects: a journal that cannot be read is a reason for a notice, not for a program that does not start. */
export async function restoreLast(journal: GameJournal): Promise<Restored> {
  const setAside: string[] = [];
  let problem: Fault | undefined;
  try {
    const entries = (await journal.list()).filter(
      ({ id }) => !id.startsWith(SET_ASIDE) && !id.startsWith(STUDIED),
    );
    entries.sort((a, b) => b.modified - a.modified);
    for (const { id } of entries) {
      let text: string;
      try {
        text = await journal.read(id);
      } catch (error) {
        problem ??= faultOf(error);
        continue;
      }
      const game = readable(id, text);
      if (game) return { game, setAside, problem };
      setAside.push(id);
      try {
        await journal.write(SET_ASIDE + id, text);
        await journal.remove(id);
      } catch (error) {
        problem ??= faultOf(error);
      }
    }
  } catch (error) {
    problem ??= faultOf(error);
  }
  return { game: undefined, setAside, problem };
}

function readable(id: string, text: string): Game | undefined {
  try {
    return parseRecord(id, text);
  } catch {
    return undefined;
  }
}
