/** The tick of a clock that is about to run out, synthesised: a short high tone, a higher one for the last seconds. */

import { withAudio } from './audio.ts';

/** `urgent`: five seconds or fewer are left. */
export function playClockTick(volume: number, urgent: boolean): void {
  withAudio(volume, (audio, out) => {
    const at = audio.currentTime;
    const tone = new OscillatorNode(audio, { type: 'triangle', frequency: urgent ? 1320 : 880 });
    const gain = new GainNode(audio, { gain: 0 });
    gain.gain.setValueAtTime(0.35, at);
    gain.gain.exponentialRampToValueAtTime(0.001, at + 0.12);
    tone.connect(gain).connect(out);
    tone.start(at);
    tone.stop(at + 0.13);
  });
}
