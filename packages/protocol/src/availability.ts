/** Whether a provider can be reached: `unknown` where its vendor does not say. */
export type Availability = 'up' | 'down' | 'unknown';
