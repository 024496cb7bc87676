import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { BareList, firstPageQuery } from './bare-list.tsx';

const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
const rootRoute = createRootRoute({ component: Outlet });
const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$instanceId',
  loader: ({ params }) =>
    queryClient.query({ ...firstPageQuery(params.instanceId), staleTime: 'static' }),
  component: ListRoute,
});
const router = createRouter({ routeTree: rootRoute.addChildren([listRoute]), basepath: '/bare' });

function ListRoute() {
  const { instanceId } = listRoute.useParams();
  return <BareList instanceId={instanceId} />;
}

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(
  <QueryClientProvider client={queryClient}>
    <RouterProvider router={router} />
  </QueryClientProvider>,
);
