interface FailingStore {
  /** How many calls have come. */
  calls(): number;
  failed(): boolean;
  restore(): void;
}

const METHODS = [
  'add',
  'put',
  'delete',
  'clear',
  'get',
  'getAll',
  'count',
  'openCursor',
  'openKeyCursor',
] as const;

/**
 * IndexedDB, but its n-th call to an object store fails with an error of this name, counted from one. As in a browser the
 * call itself throws, or its transaction is aborted afterwards (`AbortError`), and with it all that the transaction did.
 */
export function failingStore(n: number, name: string): FailingStore {
  const store = IDBObjectStore.prototype;
  const kept = Object.getOwnPropertyDescriptors(store);
  let calls = 0;
  for (const method of METHODS) {
    const original = kept[method].value as (this: IDBObjectStore, ...given: unknown[]) => IDBRequest;
    Object.defineProperty(store, method, {
      ...kept[method],
      value(this: IDBObjectStore, ...given: unknown[]) {
        if (++calls !== n) return original.apply(this, given);
        if (name !== 'AbortError') throw new DOMException(`refused at call ${n}`, name);
        const request = original.apply(this, given);
        this.transaction.abort();
        return request;
      },
    });
  }
  return {
    calls: () => calls,
    failed: () => calls >= n,
    restore: () => void Object.defineProperties(store, kept),
  };
}
