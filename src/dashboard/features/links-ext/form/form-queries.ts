import { queryOptions } from '@tanstack/react-query';
import type { Form } from '../../../../contract/ext/form.ts';
import { MAX_PER_PAGE } from '../../../../contract/ext/paginator.ts';
import { callExt } from '../../../api/call-ext.ts';

/** The forms that a link may carry, by their names. Those behind the first hundred are left out. */
export const publishedFormsQuery = queryOptions({
  queryKey: ['ext', 'forms', 'published'],
  queryFn: async ({ signal }): Promise<readonly Form[]> => {
    const { data } = await callExt('forms.list', {
      query: { status: 'published', sort_by: 'name', sort_dir: 'asc', per_page: MAX_PER_PAGE },
      signal,
    });
    return data.items;
  },
});
