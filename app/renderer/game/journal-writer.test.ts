import { describe, expect, it, vi } from 'vitest';
import { HostError } from '../../shared/host-error.ts';
import { memoryJournal } from '../testkit/memory-journal.ts';
import { JournalWriter } from './journal-writer.ts';

describe('the journal’s writer', () => {
  it('writes the first and, of what came meanwhile, only the latest', async () => {
    const journal = memoryJournal();
    let open: () => void = () => undefined;
    journal.gate = new Promise((resolve) => (open = resolve));
    const report = vi.fn();
    const writer = new JournalWriter(journal, report);
    for (const text of ['one', 'two', 'three']) writer.write('a', () => text);
    open();
    await vi.waitFor(() => {
      expect(report).toHaveBeenCalled();
    });
    expect(journal.writes).toEqual([
      ['a', 'one'],
      ['a', 'three'],
    ]);
    expect(journal.records.get('a')).toBe('three');
    expect(report.mock.calls).toEqual([[undefined]]);
  });

  it('says why a change is not saved, and that all is well once it is', async () => {
    const journal = memoryJournal();
    journal.problem = new HostError('disk-full', 'ENOSPC: no space left on device, write');
    const report = vi.fn();
    const writer = new JournalWriter(journal, report);
    writer.write('a', () => 'one');
    await vi.waitFor(() => {
      expect(report).toHaveBeenCalledWith({
        code: 'disk-full',
        message: 'ENOSPC: no space left on device, write',
      });
    });
    journal.problem = undefined;
    writer.write('a', () => 'two');
    await vi.waitFor(() => {
      expect(report).toHaveBeenLastCalledWith(undefined);
    });
    expect(journal.records.get('a')).toBe('two');
  });

  it('removes only what it has written itself', async () => {
    const journal = memoryJournal({ other: 'kept' });
    const report = vi.fn();
    const writer = new JournalWriter(journal, report);
    writer.write('a', () => 'one');
    writer.remove('a');
    writer.remove('other');
    await vi.waitFor(() => {
      expect(report).toHaveBeenCalled();
      expect([...journal.records.keys()]).toEqual(['other']);
    });
  });
});
