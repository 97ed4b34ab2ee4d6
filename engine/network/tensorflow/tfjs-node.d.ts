/** The native backend is an optional dependency: its types may not be there, and it is loaded for its effect. */
declare module '@tensorflow/tfjs-node';
