/** On a network this slow the page that is kept is better than none, milliseconds. */
const PATIENCE_MS = 3_000;

/**
 * The dashboard's page: from the network, so that a new version arrives; the kept one when there is no network, when it
 * takes too long, and while the server is down.
 * @param ask goes to the network
 * @param findKept the page that is kept, if any
 */
export async function openPage(
  ask: () => Promise<Response>,
  findKept: () => Promise<Response | undefined>,
): Promise<Response> {
  const asked = ask();
  const isLate = Symbol('late');
  const late = new Promise<typeof isLate>((resolve) => setTimeout(resolve, PATIENCE_MS, isLate));
  try {
    const first = await Promise.race([asked, late]);
    if (first !== isLate && first.status < 500) return first;
  } catch {
    // No network.
  }
  return (await findKept()) ?? asked;
}
