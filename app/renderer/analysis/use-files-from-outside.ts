/** Records that come from outside, in whatever room: dropped on the window, or opened with the program. */

import { useEffect } from 'react';
import { getHost } from '../host.ts';
import { openInAnalysis } from './store.ts';

export function useFilesFromOutside(): void {
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      // Without this the browser would leave the page for the file.
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    };
    const onDrop = (event: DragEvent): void => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      openInAnalysis((desk) => desk.openFile(file));
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDrop);
    const stop = getHost().onOpenedFile?.(({ name, bytes }) => {
      openInAnalysis((desk) => {
        desk.open(name, bytes);
      });
    });
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDrop);
      stop?.();
    };
  }, []);
}
