// @vitest-environment happy-dom
/** The rail leaves keys to the room that it opened. */

import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withI18n } from '../testkit/with-i18n.ts';
import { Rail } from './Rail.tsx';

beforeEach(() => withI18n());
afterEach(cleanup);

const analyse = (): HTMLElement => screen.getByRole('button', { name: 'Analyse' });

it('keeps the focus of those who open a room by the keyboard, and gives back that of a pointer', () => {
  render(<Rail />);
  analyse().focus();
  fireEvent.click(analyse(), { detail: 0 });
  expect(document.activeElement).toBe(analyse());
  fireEvent.click(analyse(), { detail: 1 });
  expect(document.activeElement).toBe(document.body);
});
