import { getLocale } from 'next-intl/server';
import { formatter, type Formatter } from './format';

/** The formatter of the request's language, for async server components and route handlers. */
export const getFormat = async (): Promise<Formatter> => formatter(await getLocale());
