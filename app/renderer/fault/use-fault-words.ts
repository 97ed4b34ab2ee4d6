/** Why something could not be done, and the way out, in the reader's language. */

import { useTranslation } from 'react-i18next';
import type { Fault } from './fault.ts';

export function useFaultWords(): (fault: Fault) => string {
  const { t } = useTranslation('fault');
  return ({ code }) => t(code);
}
