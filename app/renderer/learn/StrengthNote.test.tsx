// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { WirePeople } from '../../../engine/protocol/learning.ts';
import { withI18n } from '../testkit/with-i18n.ts';
import { StrengthNote } from './StrengthNote.tsx';

beforeAll(() => withI18n());
afterEach(cleanup);

const textOf = (people: WirePeople | undefined): string =>
  render(<StrengthNote people={people} />).container.textContent;

describe('the note on strength', () => {
  it('says when the run passed the imitator of people, for each way that it plays', () => {
    const level = { elo: 0, low: 0, high: 0 };
    const text = textOf({
      name: 'OGS 3d',
      levels: [
        { ...level, visits: 1, strongerAt: 0.47 },
        { ...level, visits: 32, weakerAt: 0.94, strongerAt: 1.444 },
        { ...level, visits: 500 },
      ],
    });
    expect(text).toContain('Stronger than “people, no search” since before 0.47 core-hours.');
    expect(text).toContain(
      'Became stronger than “people, 32 visits” between 0.94 and 1.44 core-hours.',
    );
    expect(text).toContain('Not yet as strong as “people, 500 visits”.');
    expect(text).toContain('the network that imitates people');
  });

  it('speaks of random play where no imitator was measured', () => {
    expect(textOf(undefined)).toMatch(/^Measured in a few games against random play/);
  });
});
