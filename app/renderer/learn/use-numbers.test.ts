// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { withI18n } from '../testkit/with-i18n.ts';
import { useNumber } from './use-numbers.ts';

beforeAll(() => withI18n());

it('writes what is below nothing with a minus sign', () => {
  const { result } = renderHook(() => useNumber(1));
  expect(result.current(-1234.5)).toBe('−1,234.5');
  expect(result.current(0.5)).toBe('0.5');
});
