import { Icon } from '@/components/ui/icon';

/** Turns while something is under way. */
export const Spinner = () => <Icon name="LoaderCircle" className="animate-spin" />;
