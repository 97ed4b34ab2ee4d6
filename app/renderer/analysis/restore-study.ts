/** What is on the desk at the start: the study that the journal holds, or an empty board. */

import type { GameJournal } from '../../shared/host.ts';
import { newGameTree } from '../../../engine/record/new-game.ts';
import { defaultKomi } from '../../../engine/rules/rule-set.ts';
import { faultOf } from '../fault/fault.ts';
import { SET_ASIDE, STUDIED } from '../game/restore.ts';
import type { Notice } from './desk-state.ts';
import { parseJournalRecord } from './study-record.ts';
import { startStudy, type Study } from './study.ts';

/** Tells apart studies of the same second too, begun in several windows. */
export function studyId(now: Date): string {
  const stamp = now.toISOString().slice(0, 19).replace(/[T:]/g, '-').toLowerCase();
  const rest = Math.floor(Math.random() * 36 ** 4).toString(36);
  return `${STUDIED}${stamp}-${rest.padStart(4, '0')}`;
}

export function emptyStudy(now: Date, size = 19): Study {
  const komi = defaultKomi('chinese', size);
  return startStudy(studyId(now), '', newGameTree({ size, rules: 'chinese', komi }));
}

export interface RestoredStudy {
  readonly study?: Study;
  readonly notice?: Notice | undefined;
}

/** Never rejects. Damaged records are set aside, and the one before is taken. */
export async function restoreStudy(journal: GameJournal): Promise<RestoredStudy> {
  let notice: Notice | undefined;
  try {
    const entries = (await journal.list()).filter(({ id }) => id.startsWith(STUDIED));
    entries.sort((a, b) => b.modified - a.modified);
    for (const { id } of entries) {
      const text = await journal.read(id);
      const study = readable(id, text);
      if (study) return { study, notice };
      notice = { kind: 'damaged-journal' };
      await journal.write(SET_ASIDE + id, text);
      await journal.remove(id);
    }
  } catch (error) {
    notice = { kind: 'journal', fault: faultOf(error) };
  }
  return { notice };
}

function readable(id: string, text: string): Study | undefined {
  try {
    return parseJournalRecord(id, text);
  } catch {
    return undefined;
  }
}
