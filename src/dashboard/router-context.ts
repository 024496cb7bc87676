import type { QueryClient } from '@tanstack/react-query';
import type { MessageStore } from './i18n/message-store.ts';

/** What every loader gets. */
export type RouterContext = {
  queryClient: QueryClient;
  /** `context.messages.load('extra')` before a page that needs those texts. */
  messages: MessageStore;
};
