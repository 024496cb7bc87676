import { FormProvider, useForm } from 'react-hook-form';
import type { Link } from '../../../../contract/ext/link.ts';
import { FormPreview } from './form-preview.tsx';
import { valuesOfLink } from './form-values.ts';

type DraftPreviewProps = {
  link: Link;
  merchantName: string;
};

/** The customer's page of a link that nobody can see yet: the picture that its form shows, without the form. */
export function DraftPreview({ link, merchantName }: DraftPreviewProps) {
  const form = useForm({ values: valuesOfLink(link) });
  return (
    <FormProvider {...form}>
      <FormPreview
        title={undefined}
        slug={link.slug}
        merchantName={merchantName}
        paid={link.paid_count}
        collected={link.total_collected}
      />
    </FormProvider>
  );
}
