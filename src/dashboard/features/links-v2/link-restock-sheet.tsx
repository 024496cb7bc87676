import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useProblemWords } from '../../i18n/use-problem-words.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { UserText } from '../../ui/isolated-text.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { ListedLink } from '../links/listed-link.ts';
import { linkQueries } from './link-queries.ts';
import { LinkRestockPanel } from './link-restock-panel.tsx';

type LinkRestockSheetProps = {
  instanceId: string;
  link: Pick<ListedLink, 'id' | 'title'>;
  isOpen: boolean;
  onClose: () => void;
};

/** Restocking without leaving the page one is on. Whoever opens it has the `extra` texts loaded. */
export function LinkRestockSheet({ instanceId, link, isOpen, onClose }: LinkRestockSheetProps) {
  const t = useTranslations('restock');
  const ui = useTranslations('ui');
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('title')}
      description={<UserText>{link.title}</UserText>}
      closeLabel={ui('close')}
      placement="end"
    >
      <FreshPanel instanceId={instanceId} linkId={link.id} />
    </Dialog>
  );
}

function FreshPanel({ instanceId, linkId }: { instanceId: string; linkId: string }) {
  const ui = useTranslations('ui');
  const { problem } = useProblemWords();
  const { data, error, refetch, isFetching, isFetchedAfterMount } = useQuery({
    ...linkQueries.detail(linkId),
    staleTime: 0,
  });
  if (data && isFetchedAfterMount) return <LinkRestockPanel instanceId={instanceId} start={data} />;
  if (error && !isFetching) {
    const words = problem(error);
    return (
      <ErrorState title={words.title} onRetry={() => void refetch()} retryLabel={ui('retry')}>
        {words.text}
      </ErrorState>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <Skeleton className="h-20 rounded-panel" />
      <Skeleton className="h-10 w-2/3" />
      <Skeleton className="h-11 w-40" />
    </div>
  );
}
