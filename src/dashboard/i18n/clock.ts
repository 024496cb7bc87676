/** What time it is, epoch milliseconds, as the server sees it: a device's clock may be wrong by hours. */
export type Clock = {
  now: () => number;
};
