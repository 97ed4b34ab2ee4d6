/** The edge of the square that an element is given on the screen, kept current; in CSS pixels. */

import { useLayoutEffect, useState, type RefObject } from 'react';

/** Before the first measurement, and where nothing is laid out. */
const USUAL_EDGE = 696;

export function useEdge(ref: RefObject<Element | null>): number {
  const [edge, setEdge] = useState(USUAL_EDGE);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = (): void => {
      const { width } = element.getBoundingClientRect();
      if (width > 0) setEdge(width);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [ref]);
  return edge;
}
