import { locateByName, type LocateField } from '../../../forms/contract-resolver.ts';
import { locateMetadata, type MetadataRow } from './metadata-rows.ts';

/**
 * Where on the form of a link a wire path is.
 * @param elsewhere by their first wire name: fields of another name on the form, or of none below it
 */
export function linkFieldLocator(
  elsewhere: ReadonlyMap<string, string>,
): LocateField<{ metadata: MetadataRow[] }> {
  return (path, rule, { metadata }) => {
    const [field = '', ...rest] = path;
    // The form's own rules name its own fields.
    if (rule?.startsWith('form.')) return locateByName(path);
    if (field === 'metadata') return locateMetadata(rest, rule, metadata);
    return elsewhere.get(field) ?? locateByName(path);
  };
}
