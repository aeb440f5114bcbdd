import { LoaderCircle } from 'lucide-react';

/** Turns while something is under way. */
export const Spinner = () => <LoaderCircle aria-hidden className="animate-spin" />;
