/** Records that come from outside, in whatever room: dropped on the window, or opened with the program. */

import { useEffect, useState } from 'react';
import { getHost } from '../host.ts';
import { openInAnalysis } from './store.ts';

/** Whether a file is being held over the window. */
export function useFilesFromOutside(): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      // Without this the browser would leave the page for the file.
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setHeld(true);
    };
    const onDragLeave = (event: DragEvent): void => {
      // From one element to the next there is one that it goes to.
      if (event.relatedTarget === null) setHeld(false);
    };
    const onDrop = (event: DragEvent): void => {
      setHeld(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      openInAnalysis((desk) => desk.openFile(file));
    };
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('dragover', onDragOver, { signal });
    window.addEventListener('dragleave', onDragLeave, { signal });
    window.addEventListener('drop', onDrop, { signal });
    const stop = getHost().onOpenedFile?.(({ name, bytes }) => {
      openInAnalysis((desk) => {
        desk.open(name, bytes);
      });
    });
    return () => {
      listening.abort();
      stop?.();
    };
  }, []);
  return held;
}
