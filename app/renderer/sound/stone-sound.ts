/** The click of a stone on wood, synthesised: a short burst of filtered noise over a low knock. No files. */

import { withAudio } from './audio.ts';

/** `volume`: 0..1. */
export function playStoneSound(volume: number): void {
  withAudio(volume, (audio, out) => {
    click(audio, out, audio.currentTime);
    knock(audio, out, audio.currentTime);
  });
}

function click(audio: AudioContext, out: AudioNode, at: number): void {
  const seconds = 0.03;
  const length = Math.ceil(audio.sampleRate * seconds);
  const buffer = audio.createBuffer(1, length, audio.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let i = 0; i < length; i++)
    samples[i] = (Math.random() * 2 - 1) * Math.exp((-7 * i) / length);
  const noise = new AudioBufferSourceNode(audio, { buffer });
  const band = new BiquadFilterNode(audio, { type: 'bandpass', frequency: 2600, Q: 1.4 });
  const gain = new GainNode(audio, { gain: 0.8 });
  noise.connect(band).connect(gain).connect(out);
  noise.start(at);
}

function knock(audio: AudioContext, out: AudioNode, at: number): void {
  const tone = new OscillatorNode(audio, { type: 'sine', frequency: 320 });
  const gain = new GainNode(audio, { gain: 0 });
  tone.frequency.exponentialRampToValueAtTime(170, at + 0.06);
  gain.gain.setValueAtTime(0.5, at);
  gain.gain.exponentialRampToValueAtTime(0.001, at + 0.09);
  tone.connect(gain).connect(out);
  tone.start(at);
  tone.stop(at + 0.1);
}
