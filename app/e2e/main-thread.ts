/** What a Chromium trace says of a page's main thread: how long its tasks kept the processor. */

import { z } from '../shared/schema.ts';

/** What a trace has to be recorded with. */
export const TRACE_CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.gc',
];

const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      ph: z.string(),
      pid: z.number(),
      tid: z.number(),
      /** Microseconds: when it began, how long it took, and how much of that its thread ran. */
      ts: z.number(),
      dur: z.number().optional(),
      tdur: z.number().optional(),
      args: z.object({ name: z.unknown() }).partial().optional(),
    }),
  ),
});

type TraceEvent = z.infer<typeof traceSchema>['traceEvents'][number];

/** Script, style, layout, paint, garbage: a task without any of these has done nothing for the page. */
const WORK =
  /^(FunctionCall|EvaluateScript|UpdateLayoutTree|Layout|PrePaint|Paint|Layerize|Commit|MinorGC|MajorGC|V8\.GCIncrementalMarking)$/;

/**
 * The tasks of the page's main thread in which any work was done, as milliseconds of processor time, shortest first.
 * The time in which other programs had the processor is not in them: a busy machine makes no task longer.
 */
export function workingTasks(trace: Buffer): number[] {
  const { traceEvents } = traceSchema.parse(JSON.parse(trace.toString('utf8')));
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const spans = traceEvents
    .filter((event) => event.ph === 'X' && main.has(threadOf(event)))
    .sort((a, b) => a.ts - b.ts);
  const worked = new Set<TraceEvent>();
  const latest = new Map<string, TraceEvent>();
  for (const span of spans) {
    if (span.name === 'RunTask') latest.set(threadOf(span), span);
    const task = latest.get(threadOf(span));
    const inside = task !== undefined && span.ts <= task.ts + (task.dur ?? 0);
    if (inside && WORK.test(span.name)) worked.add(task);
  }
  return [...worked].map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000).sort((a, b) => a - b);
}
