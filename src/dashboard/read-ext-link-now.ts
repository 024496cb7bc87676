/** A link of the new platform as it is now, with what an edit needs: comes with the forms of that platform. @throws ApiProblem */
export async function readExtLinkNow(linkId: string) {
  const { readLinkNow } = await import('./features/links-ext/form/edit-request.ts');
  return await readLinkNow(linkId);
}
