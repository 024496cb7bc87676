import { HandCoins } from 'lucide-react';
import { MessageScreen } from './message-screen.tsx';
import type { Sayings } from './pay-words.ts';

/** Nothing in particular: where somebody goes who is done. */
export function HomeScreen({ sayings }: { sayings: Sayings }) {
  return (
    <MessageScreen
      icon={HandCoins}
      title={sayings.pay('homeTitle')}
      text={sayings.pay('homeText')}
    />
  );
}
