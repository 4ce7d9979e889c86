/**
 * The colour of each series of the radar, on white: a contrast of at least 3:1. The report and the picture take
 * them from here; on the screen `tokens.css` has the same in the light theme, which a test holds.
 */
export const seriesColours = { now: '#004E7A', target: '#B04A00', earlier: '#7D7A75' } as const;
