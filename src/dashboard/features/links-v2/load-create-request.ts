import { loadPart } from '../../api/load-part.ts';

/** What sending a new link needs, and its form does not. @throws ApiProblem when it cannot be had */
export const loadCreateRequest = () => loadPart(() => import('./link-create-request.ts'));
