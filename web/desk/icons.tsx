/** The desk's own drawings, beside those of both pages. */
import { icon } from '../common/icons.tsx';

export const SearchIcon = icon('M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M20 20l-4-4');
export const PanelIcon = icon('M4 5h16v14H4zM14.5 5v14');
export const KeysIcon = icon('M3 7h18v10H3zM7 10.5h.01M11 10.5h.01M15 10.5h.01M8 13.75h8');
export const EyeIcon = icon('M2.5 12s3.5-6 9.5-6 9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6M12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5');
