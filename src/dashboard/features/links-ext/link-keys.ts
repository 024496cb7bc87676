const all = ['ext', 'links'] as const;

/** Keys of everything that was read of links; apart from the calls, for whoever only looks into memory. */
export const linkKeys = {
  all,
  allLists: [...all, 'list'] as const,
  lists: (instanceId: string) => [...all, 'list', instanceId] as const,
  detail: (linkId: string) => [...all, 'detail', linkId] as const,
};
