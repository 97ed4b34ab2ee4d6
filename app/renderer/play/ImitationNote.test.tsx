// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { withI18n } from '../testkit/with-i18n.ts';
import { ImitationNote } from './ImitationNote.tsx';

beforeAll(() => withI18n());
afterEach(cleanup);

it('names the boards to choose from where nobody can be imitated on this one', () => {
  const offers = [{ rank: 'ogs-10k', name: 'OGS 10k' }];
  const imitable = [9, 13, 19].map((size) => ({ size, offers: size === 13 ? [] : offers }));
  render(<ImitationNote offer={undefined} imitable={imitable} size={13} />);
  expect(screen.getByRole('note').textContent).toContain('Choose 9×9 or 19×19.');
});
