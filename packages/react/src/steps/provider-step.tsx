import { useState } from 'react';
import { createSearchClient, useProviderSearch } from '../headless/use-provider-search.ts';
import { ProviderScreen } from '../screens/provider/provider-screen.tsx';
import type { StepProps } from './step.ts';

export default function ProviderStep({ flow, screen, send }: StepProps<'provider'>) {
  const { memory } = flow;
  memory.searchClient ??= createSearchClient();
  const [query, setQuery] = useState(memory.search ?? { text: '', zip: screen.zip ?? '' });
  const change = (next: typeof query) => {
    memory.search = next;
    setQuery(next);
  };
  const found = useProviderSearch(flow, query, memory.searchClient);
  return (
    <ProviderScreen
      screen={screen}
      search={{
        ...found,
        ...query,
        onText: (text) => change({ ...query, text }),
        onZip: (zip) => change({ ...query, zip }),
      }}
      send={send}
    />
  );
}
