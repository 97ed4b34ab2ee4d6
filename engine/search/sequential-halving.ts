/** Which visit count the root edge visited next should have, simulation by simulation (Karnin et al. 2013). */

const schedules = new Map<number, Int32Array>();

/**
 * `[visits]`: entry i is how often the edge of simulation i was visited before. The considered moves are halved
 * again and again; each phase gets an equal share of the visits. Shared: do not write.
 */
export function halvingSchedule(considered: number, visits: number): Int32Array {
  const key = considered * 0x100000 + visits;
  let schedule = schedules.get(key);
  if (!schedule) {
    schedule = makeSchedule(considered, visits);
    schedules.set(key, schedule);
  }
  return schedule;
}

function makeSchedule(considered: number, visits: number): Int32Array {
  const schedule: number[] = [];
  if (considered <= 1) {
    for (let i = 0; i < visits; i++) schedule.push(i);
    return Int32Array.from(schedule);
  }
  const phases = Math.ceil(Math.log2(considered));
  const visitedBefore = new Array<number>(considered).fill(0);
  let left = considered;
  while (schedule.length < visits) {
    const rounds = Math.max(1, Math.floor(visits / (phases * left)));
    for (let round = 0; round < rounds; round++) {
      for (let i = 0; i < left; i++) schedule.push(visitedBefore[i]!++);
    }
    left = Math.max(2, left >> 1);
  }
  return Int32Array.from(schedule.slice(0, visits));
}
