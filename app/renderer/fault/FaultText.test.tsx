// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ERROR_CODES } from '../../../engine/protocol/errors.ts';
import { HOST_ERROR_CODES } from '../../shared/host-error.ts';
import { LANGUAGES } from '../settings/settings.ts';
import { withI18n } from '../testkit/with-i18n.ts';
import { FaultText } from './FaultText.tsx';
import type { Fault, FaultCode } from './fault.ts';
import { useFaultWords } from './use-fault-words.ts';

const CODES: readonly FaultCode[] = [
  ...ERROR_CODES.filter((code) => code !== 'cancelled'),
  ...HOST_ERROR_CODES,
  'not-allowed',
  'unknown',
];

function Shown({ fault }: { readonly fault: Fault }) {
  return <FaultText text={useFaultWords()(fault)} fault={fault} />;
}

afterEach(cleanup);

it.each(LANGUAGES)(
  'every fault has a sentence in %s, and the program’s own words below',
  async (language) => {
    await withI18n(language);
    for (const code of CODES) {
      const { container } = render(<Shown fault={{ code, message: 'EXXX: as said' }} />);
      const [words, detail] = container.querySelectorAll('p');
      expect(words?.textContent, code).toMatch(/[.。]$/);
      if (language !== 'en') expect(words?.textContent, code).toMatch(/[^\p{ASCII}]/u);
      expect(detail?.textContent).toBe('EXXX: as said');
      expect(detail?.lang).toBe('en');
      cleanup();
    }
  },
);

it('says nothing more where there is no more to say', () => {
  const { container } = render(<FaultText text="Copied" fault={undefined} />);
  expect(screen.getByText('Copied')).toBeTruthy();
  expect(container.querySelectorAll('p')).toHaveLength(1);
});
