/** How much one request may ask of the service. */
export interface Limits {
  /** Bytes of one deal, and of one row of a batch. A batch as a whole may be of any size: it is never held in memory. */
  readonly dealBytes: number;
  /** Bytes of all texts that are sent to be validated. */
  readonly textsBytes: number;
  /** Milliseconds for a body to arrive; a batch must only keep moving. */
  readonly bodyMs: number;
  /** Milliseconds without a byte in either direction after which a connection is given up. */
  readonly idleMs: number;
  /** Milliseconds that a leaving service gives to what has begun. */
  readonly leaveMs: number;
  /** Milliseconds for the texts of one request to be validated. */
  readonly validationMs: number;
}

export const limits: Limits = {
  dealBytes: 1024 * 1024,
  textsBytes: 8 * 1024 * 1024,
  bodyMs: 30_000,
  idleMs: 60_000,
  leaveMs: 8_000,
  validationMs: 30_000,
};
