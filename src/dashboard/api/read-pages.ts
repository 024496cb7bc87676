/** So many pages in a row with nothing new on them are the end, however many more the API says that there are. */
const MOST_BARREN = 3;

interface ReadPage {
  /** How many different items are known now. */
  readonly known: number;
  /** The last page, as this one says. */
  readonly lastPage: number;
}

/**
 * Reads a list page by page to its end.
 * @param readPage reads a page, and takes in what is new of it
 * @throws whatever `readPage` throws
 */
export async function readPages(readPage: (page: number) => Promise<ReadPage>): Promise<void> {
  let [known, barren] = [0, 0];
  for (let page = 1, lastPage = 1; page <= lastPage && barren < MOST_BARREN; page += 1) {
    // oxlint-disable-next-line no-await-in-loop -- Whether there is a next one is told by this one.
    const read = await readPage(page);
    barren = read.known > known ? 0 : barren + 1;
    known = read.known;
    lastPage = read.lastPage;
  }
}
