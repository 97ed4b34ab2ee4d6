/** The names of the rooms, apart from the rooms themselves: these lead to each other by name. */

export type RoomId = 'play' | 'analyse' | 'watch' | 'matches' | 'learn';
