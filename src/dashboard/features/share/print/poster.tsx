import { useMemo } from 'react';
import { formatOf } from '../../../i18n/format.ts';
import { directionOf, type Language } from '../../../i18n/language.ts';
import { MachineText, UserText } from '../../../ui/isolated-text.tsx';
import { encodeQr } from '../qr-code.ts';
import { useQrLogo } from '../qr-logo.ts';
import { QrPicture } from '../qr-picture.tsx';
import type { ShareSubject } from '../share-subject.ts';
import { MerchantLine } from './merchant-line.tsx';
import { PaymentSteps } from './payment-steps.tsx';
import type { PosterLanguages } from './print-search.ts';
import { printWords } from './print-words.ts';

type PosterProps = {
  subject: ShareSubject;
  languages: PosterLanguages;
};

/** The first decides the direction of the whole. */
const spoken: Record<PosterLanguages, readonly [Language, ...Language[]]> = {
  'ar-fr': ['ar', 'fr'],
  ar: ['ar'],
  fr: ['fr'],
  en: ['en'],
};

/** Who is paid, for what, how much, the code, and how to pay with it. Black on white, on one page. */
export function Poster({ subject, languages }: PosterProps) {
  const said = spoken[languages];
  const [first] = said;
  const modules = useMemo(() => encodeQr(subject.url), [subject.url]);
  const logo = useQrLogo(subject.logo);
  const isLong = subject.title.length > 48;
  return (
    <article className="poster" lang={first} dir={directionOf(first)}>
      <MerchantLine merchant={subject.merchant} logo={logo} />
      <p className={isLong ? 'poster-title poster-title-long' : 'poster-title'}>
        <UserText>{subject.title}</UserText>
      </p>
      <Price subject={subject} languages={said} />
      <div className="poster-call">
        {said.map((language) => (
          <p key={language} lang={language} dir={directionOf(language)}>
            {printWords(language)('headline')}
          </p>
        ))}
      </div>
      {modules && <QrPicture modules={modules} logo={logo} className="poster-code" />}
      <p className="poster-address">
        <MachineText>{subject.url}</MachineText>
      </p>
      <PaymentSteps languages={said} />
      <p className="poster-cards">
        {['CIB', ...said.map((language) => printWords(language)('edahabia'))].join(' · ')}
      </p>
    </article>
  );
}

function Price({
  subject,
  languages,
}: {
  subject: ShareSubject;
  languages: readonly [Language, ...Language[]];
}) {
  if (subject.isAmountFree) {
    return (
      <div className="poster-free">
        {languages.map((language) => (
          <p key={language} lang={language} dir={directionOf(language)}>
            {printWords(language)('priceFree')}
          </p>
        ))}
      </div>
    );
  }
  if (subject.amount === null) return null;
  const said = languages.map((language) => formatOf(language).money(subject.amount));
  return (
    <p className="poster-price" dir={languages.length > 1 ? 'ltr' : undefined}>
      {/* Of two ways to group digits the one with spaces, which nobody reads as a decimal mark. */}
      <bdi dir="ltr">{said.at(-1)?.number}</bdi>{' '}
      <bdi className="poster-currency">{said.map(({ currency }) => currency).join(' / ')}</bdi>
    </p>
  );
}
