import { Skeleton } from '../../../ui/skeleton.tsx';
import { useLazyPart } from '../../../ui/use-lazy-part.ts';
import { useWhenIdle } from '../../../ui/use-when-idle.ts';
import type { FormPreviewProps } from './form-preview.tsx';

/** The customer's page beside the form: fetched once the form itself is on screen. */
export function LatePreview(props: FormPreviewProps) {
  const { part, load } = useLazyPart(() => import('./form-preview.tsx'));
  useWhenIdle(load);
  return part === null ? (
    <Skeleton className="h-120 rounded-[30px]" />
  ) : (
    <part.FormPreview {...props} />
  );
}
