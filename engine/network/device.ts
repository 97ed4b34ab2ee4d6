/** What a network runs on. */

/** `gpu`: the graphics card, in floats, through whatever interface the system has for it. */
export const DEVICES = ['cpu', 'gpu'] as const;
export type Device = (typeof DEVICES)[number];
