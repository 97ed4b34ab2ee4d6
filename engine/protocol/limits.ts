/** The bounds of everything that travels: what is larger is refused before anything is computed. */

export const PROTOCOL_VERSION = 1;

export const SIZE_MIN = 5;
export const SIZE_MAX = 19;
/** Points of the largest board. */
export const AREA_MAX = SIZE_MAX * SIZE_MAX;
/** Moves of one game, passes included. */
export const MOVES_MAX = 2000;
/** Points, either way. */
export const KOMI_MAX = 1000;
/** Of one search. A tree of so many visits takes less than a gigabyte on 19×19. */
export const VISITS_MAX = 200_000;
/** A day. */
export const TIME_MAX_MS = 86_400_000;
export const REPORT_EVERY_MIN_MS = 10;
export const REPORT_EVERY_MAX_MS = 60_000;
/** Longest message of an error, in characters; what is longer is cut. */
export const MESSAGE_MAX = 2000;
/** Requests of one connection that may be under way. */
export const PENDING_MAX = 64;
/** Highest place of a watched game; a wall has fewer. */
export const WATCHED_MAX = 15;
/** Bytes of a frame where frames travel as bytes; an answer with all its arrays stays far below. */
export const FRAME_BYTES_MAX = 1 << 20;
