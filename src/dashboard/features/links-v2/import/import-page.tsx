import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePageTitle } from '../../../frame/use-page-title.ts';
import { useClock } from '../../../i18n/clock-provider.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { jobOf, tabImportStore, type ImportJob } from './import-job.ts';
import { ImportPick } from './import-pick.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportReview } from './import-review.tsx';
import type { ImportRow } from './import-rows.ts';
import type { PickedFile } from './picked-file.ts';

type ImportPageProps = {
  instanceId: string;
  /** The instance takes new links. */
  canCreate: boolean;
};

/** Many links from one file: pick it, say what its columns mean, see what is wrong, then make them. */
export function ImportPage({ instanceId, canCreate }: ImportPageProps) {
  const t = useTranslations('importing');
  const clock = useClock();
  const [store] = useState(() => tabImportStore(instanceId));
  const [job, setJob] = useState<ImportJob | null>(() => store.read());
  const [isBegun, setIsBegun] = useState(false);
  const [isKept, setIsKept] = useState(true);
  const [file, setFile] = useState<PickedFile | null>(null);
  usePageTitle(t('title'));

  const begin = (picked: PickedFile, rows: readonly ImportRow[]) => {
    const made = jobOf(picked.name, rows, clock.now());
    setIsKept(store.begin(made));
    setJob(made);
    setIsBegun(true);
  };
  return (
    <>
      <PageHeader title={t('title')} subtitle={job?.fileName ?? file?.name ?? t('lead')} />
      <div className="mt-5 flex flex-col gap-4">
        {job !== null ? (
          <ImportProgress
            instanceId={instanceId}
            job={job}
            store={store}
            isBegun={isBegun}
            isKept={isKept}
            onLeave={() => {
              store.forget();
              setJob(null);
              setFile(null);
              setIsBegun(false);
            }}
          />
        ) : file !== null ? (
          <ImportReview
            instanceId={instanceId}
            file={file}
            onFile={setFile}
            onBegin={(rows) => begin(file, rows)}
          />
        ) : (
          <ImportPick canCreate={canCreate} onFile={setFile} />
        )}
      </div>
    </>
  );
}
