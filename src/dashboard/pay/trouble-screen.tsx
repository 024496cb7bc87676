import { CloudOff, SearchX } from 'lucide-react';
import { useLayoutEffect } from 'react';
import { PlainButton } from '../ui/plain-button.tsx';
import { MessageScreen } from './message-screen.tsx';
import { PayProblem } from './pay-call.ts';
import type { PayWords } from './pay-words.ts';

type TroubleScreenProps = {
  failure: unknown;
  words: PayWords;
  /** What was not found: a link, or a payment. */
  what: 'link' | 'order';
  onAgain: () => void;
};

/** Why the page cannot show what it should. */
export function TroubleScreen({ failure, words, what, onAgain }: TroubleScreenProps) {
  const status = failure instanceof PayProblem ? failure.status : null;
  // As soon as it is said that there is no connection, its return is listened for.
  useLayoutEffect(() => {
    window.addEventListener('online', onAgain);
    return () => window.removeEventListener('online', onAgain);
  }, [onAgain]);
  if (status === 404 || status === 422) {
    return what === 'link' ? (
      <MessageScreen icon={SearchX} title={words('notFoundTitle')} text={words('notFoundText')} />
    ) : (
      <MessageScreen
        icon={SearchX}
        title={words('orderNotFoundTitle')}
        text={words('orderNotFoundText')}
      />
    );
  }
  const isOffline = status === 0;
  const text = isOffline ? 'offlineText' : 'troubleText';
  return (
    <MessageScreen
      icon={CloudOff}
      title={words(isOffline ? 'offlineTitle' : 'troubleTitle')}
      // Of a payment nobody can say that nothing was charged.
      text={words(what === 'link' ? text : 'orderTroubleText')}
    >
      <PlainButton variant="primary" size="large" onClick={onAgain} className="mt-2 w-full">
        {words('again')}
      </PlainButton>
    </MessageScreen>
  );
}
