/** GTP commands that tell a program how time is limited. */

import type { TimeControl } from '../rules/clock.ts';

const seconds = (ms: number): number => Math.round(ms / 1000);

/**
 * Commands that say the same, the most exact first: KataGo's, the Kiseido server's, the one of the
 * specification, which knows main time and Canadian periods only. None without a limit.
 */
export function timeSettings(control: TimeControl): string[] {
  switch (control.kind) {
    case 'none':
      return [];
    case 'absolute':
      return [`time_settings ${seconds(control.mainMs)} 0 0`];
    case 'fischer': {
      const { mainMs, incrementMs } = control;
      return [`kata-time_settings fischer ${seconds(mainMs)} ${seconds(incrementMs)}`];
    }
    case 'byo-yomi': {
      const { mainMs, periodMs, periods } = control;
      const byoYomi = `byoyomi ${seconds(mainMs)} ${seconds(periodMs)} ${periods}`;
      return [
        `kata-time_settings ${byoYomi}`,
        `kgs-time_settings ${byoYomi}`,
        // One stone in each period: less than what is allowed, never more.
        `time_settings ${seconds(mainMs)} ${seconds(periodMs)} 1`,
      ];
    }
    case 'canadian': {
      const { mainMs, periodMs, stones } = control;
      return [`time_settings ${seconds(mainMs)} ${seconds(periodMs)} ${stones}`];
    }
  }
}
