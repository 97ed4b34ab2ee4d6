/** A record that is pasted anywhere in the room, but not into a field, is opened. */

import { useEffect } from 'react';
import { useDesk } from './desk-context.ts';

export function usePaste(): void {
  const desk = useDesk();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      if (event.target instanceof Element && event.target.closest('input, textarea')) return;
      const [file] = event.clipboardData?.files ?? [];
      event.preventDefault();
      if (file) void desk.openFile(file);
      else desk.openText(event.clipboardData?.getData('text/plain') ?? '');
    };
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('paste', onPaste);
    };
  }, [desk]);
}
