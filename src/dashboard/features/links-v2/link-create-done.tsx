import { useTranslations } from 'use-intl';
import type { Link } from '../../../contract/v2/link.ts';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import type { MadeLink } from '../links/form/careful-create.ts';
import { CreateDone } from '../links/form/create-done.tsx';
import { useModeWords } from '../links/mode-words.ts';
import { purposeOf } from './link-create-form.ts';
import { LinkShare } from './link-page-share.tsx';
import type { Purpose } from './purposes.ts';

type LinkCreateDoneProps = {
  instanceId: string;
  made: MadeLink<Link>;
  onAnother: (purpose: Purpose) => void;
};

/** The link exists: its address, ready to be sent. */
export function LinkCreateDone({ instanceId, made, onAnother }: LinkCreateDoneProps) {
  const t = useTranslations('linkForm');
  const format = useFormat();
  const modeWords = useModeWords();
  const { link, isRecovered } = made;
  const isFree = link.type === 'static';
  const { word } = modeWords(isFree ? 'static' : link.payment_mode);
  return (
    <CreateDone
      instanceId={instanceId}
      link={link}
      title={t('createdTitle')}
      text={t('createdText')}
      facts={isFree ? [word] : [word, format.money(link.amount).text]}
      isRecovered={isRecovered}
      onAnother={() => onAnother(purposeOf(link))}
    >
      <LinkShare instanceId={instanceId} link={link} />
    </CreateDone>
  );
}
