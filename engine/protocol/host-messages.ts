/** What the engine's process and Electron's main process say to each other beside handing over ports. */

/** From the engine: start a process that learns, and hand me a port to it. */
export const START_TRAINING = 'start-training';

/** To the engine, in the message that brings that port. */
export const TRAINING_PORT = 'training-port';
