import { queryOptions } from '@tanstack/react-query';
import { callExt } from '../../api/call-ext.ts';

/** An instance as the new platform itself tells it. */
export const instanceQuery = (instanceId: string) =>
  queryOptions({
    queryKey: ['ext', 'instances', instanceId],
    queryFn: async ({ signal }) =>
      (await callExt('instances.read', { params: { id: instanceId }, signal })).data,
  });
