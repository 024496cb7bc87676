import { startTransition, useEffect, useState } from 'react';

/** Fast typists pause less than this between two letters, milliseconds. */
const REST_MS = 200;

/**
 * For what nobody looks at while he types: drawn, or asked for, after each letter, it would stand before the next one.
 * In: a value. Out: the value as it was until it has rested; `null` is no value to keep.
 */
export function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState({ value });
  useEffect(() => {
    if (rested.value === value) return undefined;
    const follow = () => startTransition(() => setRested({ value }));
    const timer = setTimeout(follow, rested.value === null ? 0 : REST_MS);
    return () => clearTimeout(timer);
  }, [value, rested]);
  return rested.value;
}
