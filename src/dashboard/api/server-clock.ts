let offsetMs = 0;

/** Learns from an answer's `Date` header how far this device's clock is off. The header counts whole seconds. */
export function learnServerTime(dateHeader: string | null, deviceNow: number): void {
  const serverNow = dateHeader === null ? Number.NaN : Date.parse(dateHeader);
  if (Number.isNaN(serverNow)) return;
  const measured = serverNow + 500 - deviceNow;
  offsetMs = Math.abs(measured) < 2_000 ? 0 : measured;
}

/** What this device's clock said, by the server's, in milliseconds. */
export function serverTimeOf(deviceTime: number): number {
  return deviceTime + offsetMs;
}

/** Now, by the server's clock, in milliseconds: countdowns must not follow a wrong clock of the device. */
export function serverNow(): number {
  return serverTimeOf(Date.now());
}
