/** The page's one way to sound, made at the first use. */

let context: AudioContext | undefined;

/** Silent where the browser has no audio, or does not allow it before the first gesture. */
export function withAudio(
  volume: number,
  play: (audio: AudioContext, out: AudioNode) => void,
): void {
  if (typeof AudioContext === 'undefined' || volume <= 0) return;
  context ??= new AudioContext();
  if (context.state === 'suspended') void context.resume().catch(() => undefined);
  const out = new GainNode(context, { gain: volume });
  out.connect(context.destination);
  play(context, out);
}
