/** Walks through the page with the Tab key, and tells of each stop what somebody who watches sees. */

import type { Page } from '@playwright/test';

export interface Stop {
  /** For people who read a failure. */
  readonly name: string;
  /** `rail`, `board`, `timeline` or `panel`; `page` in rooms without these. */
  readonly part: string;
  /** Of what is seen of it, in pixels, as if nothing were scrolled. */
  readonly box: Box;
  /** Whether its middle is in the window and nothing lies over it. */
  readonly seen: boolean;
  /** Whether it looks otherwise than without the focus. */
  readonly ring: boolean;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const MOST_STOPS = 120;
/** Pixels round a control in which its ring is looked for. */
const RING = 6;
const ATTRIBUTE = 'data-walked';

/** From the top of the page until the focus leaves it, or comes round. */
export async function walk(page: Page): Promise<Stop[]> {
  await page.evaluate((attribute) => {
    for (const old of document.querySelectorAll(`[${attribute}]`)) old.removeAttribute(attribute);
    // Tab goes on from what was last pressed or had the focus, so that something above everything has to have it.
    const top = document.createElement('span');
    top.tabIndex = -1;
    document.body.prepend(top);
    top.focus();
    top.addEventListener('blur', () => {
      top.remove();
    });
  }, ATTRIBUTE);
  const stops: Stop[] = [];
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(stopHere, ATTRIBUTE);
    if (!stop) return stops;
    const { window: at, outlined, ...seen } = stop;
    stops.push({ ...seen, ring: outlined || (await changesWithFocus(page, at)) });
  }
  throw new Error(`Tab goes on after ${MOST_STOPS} stops`);
}

/** Whether the second of two stops is read after the first: below it, or beside it on its right. */
export function isReadAfter(second: Box, first: Box): boolean {
  const sameRow = second.top < first.bottom - 1 && second.bottom > first.top + 1;
  return sameRow ? second.left >= first.left : second.top > first.top;
}

/** Runs in the page; undefined where nothing has the focus, or what has it was here before. */
function stopHere(
  attribute: string,
): (Omit<Stop, 'ring'> & { readonly window: Box; readonly outlined: boolean }) | undefined {
  const focused = document.activeElement;
  if (!focused || focused === document.body || focused.hasAttribute(attribute)) return undefined;
  focused.setAttribute(attribute, '');
  const own = focused.getBoundingClientRect();
  const label = focused.closest('label');
  // A choice is drawn by its label, and the control itself is hardly there.
  const tiny = own.width < 4 || getComputedStyle(focused).opacity === '0';
  const drawn = label && tiny ? label : focused;
  const { left, top, right, bottom } = drawn.getBoundingClientRect();
  const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  let [x, y] = [0, 0];
  for (let around = drawn.parentElement; around; around = around.parentElement) {
    x += around.scrollLeft;
    y += around.scrollTop;
  }
  const part = focused.closest('.rail, .room-board, .room-timeline, .room-panel')?.classList[0];
  const names = [focused.getAttribute('aria-label'), label?.textContent, focused.textContent];
  const said = names.find((name) => name?.trim()) ?? '';
  const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
  return {
    name: `${focused.localName} ${said}`.slice(0, 60),
    part: part?.replace('room-', '') ?? 'page',
    box: { left: left + x, top: top + y, right: right + x, bottom: bottom + y },
    window: { left, top, right, bottom },
    seen: over !== null && drawn.contains(over),
    outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1,
  };
}

/** For what shows its focus by other means than an outline, as the board and the sliders do. */
async function changesWithFocus(page: Page, { left, top, right, bottom }: Box): Promise<boolean> {
  const clip = {
    x: Math.max(0, left - RING),
    y: Math.max(0, top - RING),
    width: right - left + 2 * RING,
    height: bottom - top + 2 * RING,
  };
  const focused = await page.evaluateHandle(() => document.activeElement as HTMLElement);
  const withFocus = await page.screenshot({ clip });
  await focused.evaluate((element) => {
    element.blur();
  });
  const without = await page.screenshot({ clip });
  await focused.evaluate((element) => {
    element.focus({ preventScroll: true });
  });
  return !withFocus.equals(without);
}
