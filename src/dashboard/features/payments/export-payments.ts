import { unreadableProblem } from '../../api/api-problem.ts';
import { openV2Stream } from '../../api/call-v2.ts';
import type { Language } from '../../i18n/language.ts';
import { CsvRewriter } from './csv-rewriter.ts';

/** How a spreadsheet in each language separates the cells of a line. */
const DELIMITERS: Record<Language, ';' | ','> = { fr: ';', ar: ';', en: ',' };

/** The connection broke off in the middle: what has come is not the whole file. */
export class BrokenDownloadError extends Error {
  override readonly name = 'BrokenDownloadError';
}

/**
 * Reads a link's payments as a CSV file for a spreadsheet of the merchant's language.
 * @param status of the API, or empty for all
 * @throws ApiProblem, BrokenDownloadError
 */
export async function readPaymentsFile(
  linkId: string,
  status: string,
  language: Language,
): Promise<Blob> {
  const response = await openV2Stream('links.export', 'text/csv', {
    params: { id: linkId },
    query: { status: status || undefined },
  });
  if (response.body === null) {
    throw unreadableProblem(response.status, response.headers.get('x-request-id'));
  }
  const rewriter = new CsvRewriter(DELIMITERS[language]);
  // Kept as bytes: as text a long file would take twice as much.
  const encoder = new TextEncoder();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  try {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const reader = response.body.getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      parts.push(encoder.encode(rewriter.push(decoder.decode(piece.value, { stream: true }))));
    }
    parts.push(encoder.encode(rewriter.push(decoder.decode()) + rewriter.end()));
  } catch {
    throw new BrokenDownloadError();
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}
